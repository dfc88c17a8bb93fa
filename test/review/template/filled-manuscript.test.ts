import { describe, expect, it } from 'vitest';
import { readReview } from '../../../examples/alliancing/read-review.ts';
import { checkManuscript } from '../../../src/review/manuscript/check-manuscript.ts';
import type { ReviewNumber } from '../../../src/review/numbers/review-number.ts';
import { reviewNumbers } from '../../../src/review/numbers/review-numbers.ts';
import { fillTemplate } from '../../../src/review/template/fill-template.ts';
import { countedReview } from '../manuscript/counted-review.ts';

const { review: alliancing } = readReview(`${import.meta.dirname}/../../../examples/alliancing/data`);

const prose = `## Methods

{{searches | Words}} searches of {{searches.sources | words}} sources were run; two reviewers screened independently.

## Results

The searches identified {{identified}} records. Once {{duplicates}} duplicates were removed, {{screened}} records were screened, and {{screening.titleAbstract.excluded}} were excluded on title and abstract. Of {{sought}} full texts sought, {{notRetrieved | words}} could not be retrieved; {{assessed}} were assessed and {{screening.fullText.excluded}} excluded, and {{included | words}} documents were included, {{included.byKind.academicPaper | of}} of them academic papers and {{included.byKind.grey | share}} grey literature. Cohen’s kappa was {{screening.titleAbstract.kappa}} (95% CI {{screening.titleAbstract.kappa | interval}}) for titles and abstracts, and {{screening.fullText.kappa}} (95% CI {{screening.fullText.kappa | interval}}) for full texts.

We developed {{configurations}} configurations: {{configurations.byForm.CMO}} CMO, {{configurations.byForm.MO}} MO and {{configurations.byForm.CO}} CO configurations. {{configurations.onOneDocument | Words}} configurations rested on a single document, and {{configurations.withoutEvidence | words}} had no evidence. The {{themes | words}} themes hold {{theories.byId.theoryAlliancing.configurations}} of them.
`;

/** Each number of a review behind its own label. */
const printed: Readonly<Record<string, (number: ReviewNumber) => string>> = {
  paragraphs: ({ label, name }) => `${label}: {{${name}}}.\n\n`,
  items: ({ label, name }) => `- ${label}: {{${name}}}\n`,
  rows: ({ label, name }) => `| ${label} | {{${name}}} |\n`,
  brackets: ({ label, name }) => `${label} (n = {{${name}}}).\n\n`,
};

describe('a template that is filled in', () => {
  it('has no finding in prose', () => {
    const filled = fillTemplate(prose, alliancing);
    expect(filled.problems).toEqual([]);
    expect(checkManuscript(filled.text, alliancing)).toEqual([]);
  });

  const reviews = { alliancing, counted: countedReview };
  const cases = Object.entries(reviews).flatMap(([told, review]) =>
    Object.entries(printed).map(([form, print]) => ({ told, review, form, print })),
  );
  it.each(cases)('has none where every number of $told stands in $form', ({ review, form, print }) => {
    const numbers = reviewNumbers(review);
    const known = Object.values(numbers).filter(({ value }) => value !== null);
    const head = form === 'rows' ? '| What | n |\n|---|---|\n' : '';
    const filled = fillTemplate(head + known.map(print).join(''), review, { numbers });
    expect(known.length).toBeGreaterThan(80);
    expect(filled.problems).toEqual([]);
    expect(checkManuscript(filled.text, review, { numbers })).toEqual([]);
  });

  it('has each number found that somebody changed behind its label', () => {
    const numbers = reviewNumbers(countedReview);
    const counts = Object.values(numbers).filter(
      ({ value, unit }) => typeof value === 'number' && value > 3 && unit === 'documents',
    );
    const text = `| What | n |\n|---|---|\n${counts.map(({ label }) => `| ${label} | 7919 |`).join('\n')}`;
    const found = checkManuscript(text, countedReview, { numbers });
    expect(found.filter(({ code }) => code === 'number-differs').map(({ line }) => line)).toEqual(
      counts.map((_, row) => row + 3),
    );
  });
});
