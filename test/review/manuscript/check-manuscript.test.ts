import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReview } from '../../../examples/alliancing/read-review.ts';
import { checkManuscript } from '../../../src/review/manuscript/check-manuscript.ts';
import { reviewNumbers } from '../../../src/review/numbers/review-numbers.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { hostileLabels } from '../../report/hostile-labels.ts';
import { countedReview } from './counted-review.ts';
import { innocent, wrong } from './museum.ts';

const review = deepFreeze(countedReview);
const numbers = reviewNumbers(review);
const check = (text: string) => checkManuscript(text, review, { numbers });
const codesIn = (text: string) => check(text).map(({ code }) => code);

describe('checkManuscript', () => {
  const exhibits = wrong.map(([code, text, expected]) => ({ code, text, expected }));
  it.each(exhibits)('finds $code in: $text', ({ code, text, expected }) => {
    const found = check(text).filter((finding) => finding.code === code);
    expect(found.length, JSON.stringify(check(text))).toBeGreaterThan(0);
    if (expected !== undefined) expect(found.map(({ expected: said }) => said)).toContain(expected);
  });

  it.each(innocent)('finds nothing in: %s', (text) => expect(check(text)).toEqual([]));

  it('says where, which number should stand there, and its name and ids', () => {
    const text = '## Results\n\nThe search was wide. We\r\nincluded 31 documents.';
    expect(check(text)).toEqual([
      {
        code: 'number-differs',
        severity: 'error',
        line: 4,
        column: 10,
        excerpt: '31',
        number: 'included',
        expected: '30',
        ids: numbers['included']?.ids,
        message: expect.stringContaining('the review has 30 (included: Documents included)'),
      },
    ]);
  });

  it('counts columns in UTF-16 code units', () => {
    expect(check('𝒯𝒯 We included 31 documents.')[0]).toMatchObject({ line: 1, column: 18 });
  });

  it('names the number that a placeholder stands for', () => {
    const text =
      'XXX of these documents were judged highly relevant. We screened XXX records and included XX documents.';
    expect(check(text).map(({ number, expected }) => [number, expected])).toEqual([
      ['appraisal.relevance.high', '18'],
      ['screened', '144'],
      ['included', '30'],
    ]);
  });

  it('takes figures that stand in files of their own', () => {
    const text = 'The flow is shown in Figure 1 and Table 2.';
    expect(codesIn(text)).toEqual(['figure-missing', 'table-missing']);
    expect(checkManuscript(text, review, { numbers, exhibits: ['Figure 1', 'table 2'] })).toEqual([]);
  });

  it('finds included documents that a numbered list does not cite, and numbers that it does not have', () => {
    const text = [
      '## Results',
      'Trust grew [1, 3].',
      '## References',
      '1. Adams A. Findings number 0 on partners in Adams town and country 0. 2019.',
      '2. Baker A. Findings number 1 on partners in Baker town and country 1. 2019.',
      '3. Other50 A. Findings number 50 on partners in Quinn town and country 50. 2015.',
    ].join('\n');
    const found = check(text);
    expect(found.map(({ code }) => code)).toEqual(['cited-not-included', 'included-not-cited']);
    expect(found[0]).toMatchObject({ ids: ['d50'], line: 2 });
    expect(found[1]?.ids).toContain('d1');
    expect(found[1]?.ids).not.toContain('d0');
    expect(codesIn(`${text.replace('[1, 3]', '[1–4]')}`)).toContain('reference-missing');
  });

  it('takes citations by author and year, by key and in tables', () => {
    const cited = review.documents.slice(3, 30).map(({ authors, issued }) => `${authors[0]?.family} ${issued?.year}`);
    const text = `Adams et al. (2019) and Baker (2019, p. 4) say so [@clark2019; see @d3].\n\n| Document |\n|---|\n${cited.map((one) => `| ${one} |`).join('\n')}`;
    expect(check(text)).toEqual([]);
    const without = check(text.replace('Adams et al. (2019) and ', ''));
    expect(without).toMatchObject([{ code: 'included-not-cited', ids: ['d0'] }]);
  });
});

const paper = `# A realist approach

## Methods

A prior systematic review supplied 80 studies (8). Searches went on until saturation was reached.

Two members of the team independently screened titles and abstracts and then full texts (Figure 1).

XXX of these documents were judged to be highly relevant. Of these, xxx documents were considered to be of rigorous design.

With the advisory group we developed a middle-range theory.

## Results

The search identified 156 documents, of which 30 were included. Of these, 11 were local authority documents, 10 were academic papers and 9 were reports (Table 1). Figures 2, 3 and 4 show the configurations.

## Discussion

### Limitations

Half of the documents included in this review were grey literature.
`;

describe('a manuscript like the one of the worked example', () => {
  it('has its placeholders, its half, its missing figures and its unreported kappa found', () => {
    expect(check(paper).map(({ code, line, number, expected }) => [code, line, number, expected])).toEqual([
      ['saturation-asserted', 5, 'saturation.nextDocument', '0%'],
      ['kappa-not-reported', 7, 'screening.titleAbstract.kappa', '0.82'],
      ['figure-missing', 7, undefined, undefined],
      ['placeholder', 9, 'appraisal.relevance.high', '18'],
      ['placeholder', 9, 'appraisal.rigour.high', '12'],
      ['theory-absent', 11, 'theories.middleRange', '0'],
      ['table-missing', 15, undefined, undefined],
      ['figure-missing', 15, undefined, undefined],
      ['figure-missing', 15, undefined, undefined],
      ['figure-missing', 15, undefined, undefined],
      ['share-differs', 21, 'included.byKind.grey', '20 of 30 (67%)'],
    ]);
  });

  it('has its half found by its own figures where the review says otherwise, and its counts', () => {
    const { review: alliancing } = readReview(`${import.meta.dirname}/../../../examples/alliancing/data`);
    const found = checkManuscript(
      paper.replace('local authority documents', 'local authority or CCG documents'),
      alliancing,
    );
    expect(found.filter(({ code }) => code === 'share-differs')).toMatchObject([
      { line: 21, expected: '20 of 30 (67%)' },
    ]);
    expect(found.filter(({ number }) => number === 'included')).toMatchObject([{ excerpt: '30', expected: '23' }]);
    expect(found.filter(({ code }) => code === 'placeholder')).toMatchObject([
      { number: 'appraisal.relevance.highest', expected: 'undefined (no-scale-declared)' },
      { number: 'appraisal.rigour.highest' },
    ]);
    expect(found.find(({ code }) => code === 'kappa-not-reported')?.message).toContain('0.78 (95% CI 0.54 to 1.00)');
  });
});

describe('hostile manuscripts', () => {
  const long = 20_000;
  it.each([
    ['digits', '1'.repeat(long)],
    ['numbers', '1 '.repeat(long / 2)],
    ['brackets', '('.repeat(long)],
    ['nested marks', '[(<{'.repeat(long / 4)],
    ['backticks', '`'.repeat(long)],
    ['open comments', '<!-- '.repeat(long / 5)],
    ['years', '(A 2019) '.repeat(long / 9)],
    ['words of numbers', 'one hundred and '.repeat(long / 16)],
    ['kappas', 'kappa 0.1 '.repeat(long / 10)],
    ['rows', '| 1 | 2 |\n'.repeat(long / 10)],
    ['items', '- Records: 1\n'.repeat(long / 13)],
    ['figures', 'Figure 1 '.repeat(long / 9)],
    ['citations', '@a'.repeat(long / 2)],
    ['quotes', '“'.repeat(long)],
    ['line ends', '\n'.repeat(long)],
    ['claims', 'we included 5 documents and '.repeat(long / 28)],
  ])('reads %s', (_, text) => {
    expect(() => check(text)).not.toThrow();
  });

  it('never throws, and each place is in the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostileLabels.filter((label) => label.length < 1000)),
      fc.constantFrom(
        'n = ',
        'XXX',
        'Figure 1',
        '30 documents',
        '(',
        '67%',
        'kappa',
        '0.5',
        '\r\n',
        '|',
        '## References\n',
        '- ',
        '[1]',
        '{{',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        const lines = text.split(/\r\n?|\n/);
        for (const { line, column, message } of check(text)) {
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
          expect(message).not.toMatch(/NaN|undefined of/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
