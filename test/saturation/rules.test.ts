import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { francis2010 } from '../../src/saturation/francis2010.ts';
import { hennink } from '../../src/saturation/hennink.ts';

describe('francis2010', () => {
  it('reads on until three further documents add nothing', () => {
    expect(francis2010([5, 4, 3, 2, 2, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2])).toMatchObject({
      status: 'reached',
      at: '13+3',
      documentsRead: 16,
      newCodesAfter: 2,
    });
    expect(francis2010([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1])).toMatchObject({
      status: 'not-reached',
      documentsRead: 13,
    });
  });

  it('does not count quiet documents of the initial sample', () => {
    expect(francis2010([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).status).toBe('insufficient');
    expect(francis2010([1, 0, 0, 1, 0, 0], { initial: 3, stop: 2 })).toMatchObject({ at: '4+2' });
  });

  it('stops where the definition says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2), { maxLength: 14 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (found, initial, stop) => {
          const starts = found.map((_, k) => k).filter((k) => k >= initial && k + stop <= found.length);
          const start = starts.find((k) => found.slice(k, k + stop).every((count) => count === 0));
          expect(francis2010(found, { initial, stop }).at).toBe(start === undefined ? undefined : `${start}+${stop}`);
        },
      ),
    );
  });

  it.each([
    [{ initial: 0 }, 'initial', 'out-of-range'],
    [{ stop: 1.5 }, 'stop', 'not-whole'],
  ])('refuses %j', (options, argument, code) => {
    expect(() => francis2010([1], options)).toThrow(expect.objectContaining({ code, path: [argument] }));
  });
});

describe('hennink', () => {
  const order = ['d1', 'd2', 'd3', 'd4', 'd5'];
  const found = [
    { document: 'd1', code: 'trust', facet: 'calculated' },
    { document: 'd2', code: 'blame', facet: 'fear of' },
    { document: 'd3', code: 'trust', facet: 'calculated' },
    { document: 'd4', code: 'trust', facet: 'habit' },
  ];

  it('tells codes from what they mean', () => {
    expect(hennink(found, order)).toEqual({
      code: { status: 'reached', at: 2, quietDocuments: 3 },
      meaning: { status: 'reached', at: 4, quietDocuments: 1 },
      byCode: [
        { code: 'trust', facets: 2, status: 'reached', at: 4, quietDocuments: 1 },
        { code: 'blame', facets: 1, status: 'reached', at: 2, quietDocuments: 3 },
      ],
    });
  });

  it('asks for as many quiet documents as the caller declares', () => {
    const { code, meaning } = hennink(found, order, { quiet: 2 });
    expect([code.status, meaning.status]).toEqual(['reached', 'not-reached']);
  });

  it('takes a codebook that still changes for codes that are not settled', () => {
    const { code, meaning } = hennink(found, order, { codebookChanges: ['d5'] });
    expect([code.status, code.at, meaning.at]).toEqual(['not-reached', 5, 4]);
  });

  it('is never earlier about meaning than about codes', () => {
    const coding = fc.record({
      document: fc.constantFrom(...order),
      code: fc.constantFrom('a', 'b'),
      facet: fc.constantFrom('x', 'y', 'z'),
    });
    fc.assert(
      fc.property(fc.array(coding, { maxLength: 12 }), (rows) => {
        const { code, meaning, byCode } = hennink(rows, order);
        expect(meaning.at).toBeGreaterThanOrEqual(code.at);
        expect(Math.max(0, ...byCode.map(({ at }) => at))).toBe(meaning.at);
      }),
    );
  });

  it('counts reports of one study as one document', () => {
    const { code } = hennink(found, order, { studyOf: () => 'one', codebookChanges: ['d5'] });
    expect(code).toEqual({ status: 'insufficient', at: 1, quietDocuments: 0 });
  });

  it('refuses a change of the codebook in a document that was not read', () => {
    const run = () => hennink(found, order, { codebookChanges: ['d9'] });
    expect(run).toThrow(expect.objectContaining({ code: 'unknown-document', path: ['codebookChanges'] }));
  });
});
