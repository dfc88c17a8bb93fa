import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessSaturation } from '../../src/saturation/assess-saturation.ts';
import type { AssessmentPlan } from '../../src/saturation/assessment-plan.ts';
import type { Incidence } from '../../src/saturation/incidence.ts';
import { anyMatrix, matrixOf, shuffledMatrices } from './small-matrix.ts';

const times = (count: number, row: readonly number[]) => Array.from({ length: count }, () => row);
const quiet = (documents: number) => matrixOf(times(documents, [0, 1]));
const target = { nextDocument: 0.05 };
const judged = (read: Incidence, plan: AssessmentPlan) => {
  const { verdict, because } = assessSaturation(read, plan);
  return [verdict, because];
};

describe('assessSaturation', () => {
  it('judges nothing without a target', () => {
    expect(judged(quiet(100), {})).toEqual([null, 'no-target']);
    expect(judged(quiet(100), { target: {} })).toEqual([null, 'no-target']);
    expect(assessSaturation(quiet(100)).sentence).toContain('No target was declared');
  });

  it('supports a target that the upper bound keeps, from 59 quiet documents on', () => {
    expect(judged(quiet(58), { target })).toEqual(['cannot-tell', 'bounds-around-target']);
    expect(judged(quiet(59), { target })).toEqual(['supported', 'bound-within-target']);
    expect(judged(quiet(59), { target, level: 0.99 })).toEqual(['cannot-tell', 'bounds-around-target']);
  });

  it('does not support one that the lower bound exceeds', () => {
    const unique = matrixOf(Array.from({ length: 12 }, (_, document) => [document]));
    expect(judged(unique, { target })).toEqual(['not-supported', 'bound-beyond-target']);
  });

  it('takes coverage as what can be missed, but not as what can support', () => {
    const unique = matrixOf([...times(30, [0, 1]), [2], [3], [4]]);
    expect(judged(unique, { target: { coverage: 0.999 } })).toEqual(['not-supported', 'coverage-short']);
    expect(judged(quiet(100), { target: { coverage: 0.9 } })).toEqual(['cannot-tell', 'coverage-without-interval']);
    expect(judged(quiet(100), { target: { ...target, coverage: 0.9 } })).toEqual(['supported', 'bound-within-target']);
  });

  it('cannot tell without codes, however many documents are empty', () => {
    expect(judged(matrixOf(times(100, [])), { target })).toEqual(['cannot-tell', 'no-codes']);
    expect(judged(matrixOf([]), { target })).toEqual(['cannot-tell', 'no-codes']);
  });

  it('cannot tell with fewer documents than the plan asks for', () => {
    expect(judged(quiet(100), { target, minimumDocuments: 101 })).toEqual(['cannot-tell', 'too-few-documents']);
  });

  it('does not let a new search wave pass for saturation', () => {
    const opened = matrixOf([...times(80, [0, 1]), ...times(20, [0, 2, 3, 4])]);
    const { drift, warnings, nextDocument } = assessSaturation(opened, { target });
    expect(nextDocument.upper).toBeLessThan(0.05);
    expect([drift.kind, warnings.includes('drift')]).toEqual(['late', true]);
    expect(judged(opened, { target })).toEqual(['cannot-tell', 'drift']);
  });

  it.each(['purposive-order', 'codebook-changed', 'codes-merged'] as const)(
    'does not support a target with %s',
    (circumstance) => {
      const plan = { target, circumstances: [circumstance] };
      expect(judged(quiet(100), plan)).toEqual(['cannot-tell', circumstance]);
      expect(assessSaturation(quiet(100), plan).warnings).toContain(circumstance);
    },
  );

  it('tells what each rule says, and what came after', () => {
    const late = matrixOf([[0, 1, 2], [0], [1], [2], [0], [0], [3], [0]]);
    const { rules, sentence, lastNewCode } = assessSaturation(late, {
      rules: [{ rule: 'guest2020' }, { rule: 'weller2018' }],
    });
    expect(rules).toMatchObject([
      { rule: 'guest2020', at: '4+2', newCodesAfter: 1 },
      { rule: 'weller2018', status: 'reached' },
    ]);
    expect(lastNewCode).toBe(7);
    expect(sentence).toContain('would have stopped at 4+2; documents after that brought 1 further code.');
  });

  it('writes a sentence of its own numbers that never says that anything is saturated', () => {
    const { sentence } = assessSaturation(quiet(59), { target, declared: '2024-02-01' });
    expect(sentence).toContain('In 59 documents 2 codes were found, the last new one in document 1.');
    expect(sentence).toContain('0 of 59 documents (0 %; one-sided 95 % bounds 0 % and 4.95 %)');
    expect(sentence).toContain('declared on 2024-02-01');
    expect(sentence).toContain('the documents support that it is reached');
    fc.assert(
      fc.property(anyMatrix({ maxLength: 16 }), fc.option(fc.constant(target), { nil: undefined }), (read, wanted) => {
        const { sentence: words } = assessSaturation(read, wanted === undefined ? {} : { target: wanted });
        expect(words).not.toMatch(/NaN|Infinity|undefined|null|saturated/);
      }),
    );
  });

  it('holds no number that JSON cannot write', () => {
    fc.assert(
      fc.property(anyMatrix({ maxLength: 16 }), (read) => {
        const assessment = assessSaturation(read, { target });
        expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
      }),
    );
  });

  it('says the same in every reading order, but for what the order is about', () => {
    fc.assert(
      fc.property(shuffledMatrices, ([read, shuffled]) => {
        const [one, other] = [assessSaturation(read), assessSaturation(shuffled)];
        for (const field of ['nextDocument', 'coverage', 'unseen', 'orderShare'] as const)
          expect(other[field]).toEqual(one[field]);
        const expected = ({ curve }: typeof one) => curve.map((point) => [point.expected, point.lower, point.upper]);
        expect(expected(other)).toEqual(expected(one));
      }),
    );
  });

  it('ends its curve of reading at the codes found', () => {
    fc.assert(
      fc.property(anyMatrix({ minLength: 1, maxLength: 10 }), (read) => {
        const { curve, documents, codes } = assessSaturation(read);
        expect(curve.find((point) => point.documents === documents)?.observed).toBe(codes);
        expect(curve.filter(({ observed }) => observed !== null)).toHaveLength(documents);
      }),
    );
  });

  it('warns of what it met', () => {
    const { warnings } = assessSaturation({
      ...matrixOf([[], [], [], [], [0]]),
      reports: [['a', 'b'], ['c'], ['d'], ['e'], ['f']],
    });
    expect(warnings).toEqual([
      'all-singletons',
      'one-singleton-no-doubleton',
      'too-few-documents',
      'empty-documents',
      'merged-reports',
      'base-empty',
      'multiple-looks',
    ]);
  });

  it.each([
    [{ target: { nextDocument: 5 } }, 'out-of-range', 'target.nextDocument'],
    [{ minimumDocuments: -1 }, 'out-of-range', 'minimumDocuments'],
    [JSON.parse('{ "rules": [{ "rule": "lowe2018" }] }'), 'unknown-rule', 'rules'],
    [JSON.parse('{ "circumstances": ["haste"] }'), 'unknown-circumstance', 'circumstances'],
  ])('refuses the plan %j', (plan, code, argument) => {
    expect(() => assessSaturation(quiet(10), plan)).toThrow(expect.objectContaining({ code, path: [argument] }));
  });
});
