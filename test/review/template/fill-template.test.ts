import { describe, expect, it } from 'vitest';
import { readReview } from '../../../examples/alliancing/read-review.ts';
import { checkManuscript } from '../../../src/review/manuscript/check-manuscript.ts';
import { reviewNumbers } from '../../../src/review/numbers/review-numbers.ts';
import { fillTemplate } from '../../../src/review/template/fill-template.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { countedReview } from '../manuscript/counted-review.ts';

const review = deepFreeze(countedReview);
const numbers = reviewNumbers(review);
const fill = (text: string) => fillTemplate(text, review, { numbers });

describe('fillTemplate', () => {
  it.each([
    ['{{included}}', '30'],
    ['{{ included | words }} or {{included|Words}}', 'thirty or Thirty'],
    ['{{identified | words}}', 'one hundred and fifty-six'],
    ['{{included.byKind.grey | of}}', '20 of 30'],
    ['{{included.byKind.grey | share}}', '20 (67%)'],
    ['{{included.byKind.grey | percent}} and {{included.byKind.grey | percent 1}}', '67% and 66.7%'],
    ['{{screening.full-text.kappa}}', '0.84'],
    ['{{screening.fullText.kappa | decimals 3}}', '0.837'],
    ['{{screening.titleAbstract.kappa | interval}}', '0.73 to 0.92'],
    ['{{screening.titleAbstract.kappa | interval 3}}', '0.726 to 0.923'],
    ['{{screening.fullText.agreement}}', '93%'],
    ['{{searches.lastDate}} or {{searches.lastDate | digits}}', '13 May 2020 or 2020-05-13'],
    ['{{included.firstYear}}', '2010'],
    ['{{duplicates | label}}', 'Duplicate records removed'],
    ['{{configurations.byForm.CMO | ids}}', 'C0, C1, C2, C3, C4'],
    ['\\{{included}} stays', '{{included}} stays'],
    ['no mark { } at all', 'no mark { } at all'],
  ])('fills %s', (template, text) => expect(fill(template)).toEqual({ text, problems: [] }));

  it('leaves what it does not know as it stands, and says where and what is near', () => {
    const { text, problems } = fill('We included\n  {{inclded}} documents.');
    expect(text).toBe('We included\n  {{inclded}} documents.');
    expect(problems).toMatchObject([{ code: 'unknown-number', severity: 'error', line: 2, column: 3 }]);
    expect(problems[0]?.message).toContain('included');
  });

  it('says so where a number does not exist', () => {
    const { text, problems } = fillTemplate('{{theories}} {{appraisal.relevance.highest}}', {
      ...countedReview,
      protocol: { ...countedReview.protocol, appraisalScales: [] },
    });
    expect(text).toBe('1 [appraisal.relevance.highest: undefined (no-scale-declared)]');
    expect(problems).toMatchObject([{ code: 'number-undefined', severity: 'warning', line: 1, column: 14 }]);
  });

  it.each([
    ['{{included | roman}}', 'unknown-format', '{{included | roman}}'],
    ['{{included | }}', 'unknown-format', '{{included | }}'],
    ['{{included | interval}}', 'format-not-applicable', '30'],
    ['{{identified | percent}}', 'format-not-applicable', '156'],
    ['{{screening.fullText.kappa | words}}', 'format-not-applicable', '0.84'],
    ['{{included and no more', 'unclosed-mark', '{{included and no more'],
    ['{{}}', 'unknown-number', '{{}}'],
    ['{{constructor}}', 'unknown-number', '{{constructor}}'],
    ['{{included | constructor}}', 'unknown-format', '{{included | constructor}}'],
  ])('tells of %s as %s', (template, code, text) => {
    const filled = fill(template);
    expect(filled.text).toBe(text);
    expect(filled.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('reads hostile templates', () => {
    for (const text of [
      '{'.repeat(50_000),
      '{{'.repeat(50_000),
      '{{a|'.repeat(20_000),
      '{{a}}'.repeat(20),
      '\\'.repeat(50_000),
    ])
      expect(fill(text).text.length).toBeGreaterThan(0);
  });
});

const template = `# A realist synthesis

## Abstract

{{identified}} records were identified and {{included}} documents included. Kappa was {{screening.fullText.kappa}} for full texts.

## Methods

Realist synthesis (Pawson, 2006) was used, after RAMESES (19 items) and PRISMA 2020. Two reviewers independently screened titles and abstracts and then full texts. Searches were last run in {{searches.lastDate}}. Inclusion was limited to documents published since 2000.

## Results

The searches yielded {{identified}} records. After removal of {{duplicates}} duplicates, {{unique}} records were screened by title and abstract, and {{screening.titleAbstract.excluded}} were excluded. Of {{sought}} full texts sought, {{notRetrieved}} could not be retrieved; {{assessed}} full texts were assessed for eligibility, and {{screening.fullText.excluded}} were excluded (Figure 1). {{included | Words}} documents were included (Table 1), {{included.studies}} studies in all. {{included.byKind.grey | share}} of the included documents were grey literature.

Agreement was {{screening.titleAbstract.agreement}} for titles and abstracts (kappa {{screening.titleAbstract.kappa}}, 95% CI {{screening.titleAbstract.kappa | interval}}), and kappa was {{screening.fullText.kappa}} (95% CI {{screening.fullText.kappa | interval}}) for full texts. {{adjudicated | Words}} conflicts were adjudicated.

We developed {{configurations}} configurations: {{configurations.byForm.CMO}} of the {{configurations}} configurations ({{configurations.byForm.CMO | percent}}) were full CMO configurations, and {{configurations.onOneDocument}} configurations rest on one document. There were {{ripples}} ripples, of which {{ripples.recorded}} were recorded.

| Step | n |
|---|---|
| Records identified | {{identified}} |
| Duplicates removed | {{duplicates}} |
| Full texts assessed | {{assessed}} |
| Documents included | {{included}} |

Table 1. Steps

Figure 1. Flow of documents

## Discussion

An earlier review included 80 studies. Ours rests on {{included}} documents.
`;

describe('a manuscript that is filled from its review', () => {
  const { review: alliancing } = readReview(`${import.meta.dirname}/../../../examples/alliancing/data`);

  it.each([
    ['of round numbers', countedReview],
    ['of the worked example', alliancing],
  ])('has no finding: %s', (_, source) => {
    const { text, problems } = fillTemplate(template, source);
    expect(problems).toEqual([]);
    expect(checkManuscript(text, source)).toEqual([]);
  });

  it('has every number that is changed found', () => {
    const { text } = fill(template);
    const changed: [from: string, to: string, name: string][] = [
      ['yielded 156', 'yielded 157', 'identified'],
      ['removal of 12', 'removal of 21', 'duplicates'],
      ['100 were excluded', '101 were excluded', 'screening.titleAbstract.excluded'],
      ['2 could not', '4 could not', 'notRetrieved'],
      ['42 full texts were assessed', '24 full texts were assessed', 'assessed'],
      ['Thirty documents', 'Thirteen documents', 'included'],
      ['20 (67%)', '15 (50%)', 'included.byKind.grey'],
      ['92% for titles', '29% for titles', 'screening.titleAbstract.agreement'],
      ['kappa was 0.84', 'kappa was 0.48', 'screening.fullText.kappa'],
      ['developed 12', 'developed 21', 'configurations'],
      ['Full texts assessed | 42', 'Full texts assessed | 41', 'assessed'],
    ];
    for (const [from, to, name] of changed) {
      expect(text, from).toContain(from);
      const found = checkManuscript(text.replace(from, to), countedReview, { numbers });
      expect(
        found.map((finding) => finding.number),
        `${from} → ${to}`,
      ).toContain(name);
    }
  });
});
