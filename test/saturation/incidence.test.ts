import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidence } from '../../src/saturation/incidence.ts';

const order = ['d1', 'd2', 'd3', 'd4'];
const found = fc.array(
  fc.record({ document: fc.constantFrom(...order), code: fc.constantFrom('a', 'b', 'c', 'd', '__proto__') }),
  { maxLength: 20 },
);

describe('incidence', () => {
  it('names codes in the order in which reading finds them', () => {
    const rows = Object.freeze([
      { document: 'd2', code: 'alpha' },
      { document: 'd1', code: 'zeta' },
      { document: 'd1', code: 'mu' },
    ]);
    expect(incidence(rows, Object.freeze(['d1', 'd2']))).toEqual({
      documents: ['d1', 'd2'],
      codes: ['mu', 'zeta', 'alpha'],
      rows: [[0, 1], [2]],
    });
  });

  it('counts a code once in a document that holds it twice', () => {
    const twice = [
      { document: 'd1', code: 'a' },
      { document: 'd1', code: 'a' },
    ];
    expect(incidence(twice, ['d1']).rows).toEqual([[0]]);
  });

  it('keeps a document without codes', () => {
    expect(incidence([], ['d1', 'd2'])).toEqual({ documents: ['d1', 'd2'], codes: [], rows: [[], []] });
  });

  it('refuses a code in a document that was not read', () => {
    expect(() => incidence([{ document: 'd9', code: 'a' }], ['d1'])).toThrow(
      expect.objectContaining({ code: 'unknown-document', path: ['order'] }),
    );
  });

  it('refuses a document that is read twice', () => {
    expect(() => incidence([], ['d1', 'd2', 'd1'])).toThrow(
      expect.objectContaining({ code: 'repeated-document', path: ['order', 2] }),
    );
  });

  it('does not know the order of the codings', () => {
    fc.assert(
      fc.property(
        found.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))),
        ([items, shuffled]) => {
          expect(incidence(shuffled, order)).toEqual(incidence(items, order));
        },
      ),
    );
  });

  it('gives back what was found', () => {
    fc.assert(
      fc.property(found, (items) => {
        const { documents, codes, rows } = incidence(items, order);
        const back = rows.flatMap((row, d) => row.map((c) => `${documents[d]} ${codes[c]}`));
        expect(new Set(back)).toEqual(new Set(items.map(({ document, code }) => `${document} ${code}`)));
        expect(back.length).toBe(new Set(back).size);
      }),
    );
  });

  it('merges the reports of one study where the first of them was read', () => {
    const rows = [
      { document: 'd1', code: 'a' },
      { document: 'd2', code: 'b' },
      { document: 'd3', code: 'c' },
      { document: 'd3', code: 'a' },
    ];
    const studyOf = (document: string) => (document === 'd1' || document === 'd3' ? 'd2' : undefined);
    expect(incidence(rows, ['d1', 'd2', 'd3'], { studyOf })).toEqual({
      documents: ['d1', 'd2'],
      codes: ['a', 'c', 'b'],
      rows: [[0, 1], [2]],
      reports: [['d1', 'd3'], ['d2']],
    });
  });

  it('keeps the search wave of each document', () => {
    const waveOf = (document: string) => (document === 'd3' ? '2' : document === 'd1' ? '1' : undefined);
    expect(incidence([], ['d1', 'd2', 'd3'], { waveOf }).waves).toEqual(['1', null, '2']);
    const merged = incidence([], ['d1', 'd2', 'd3'], { waveOf, studyOf: () => 'one' });
    expect(merged.waves).toEqual(['1']);
  });
});
