import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraisalSchema } from '../../src/appraisal/appraisal.ts';
import { type EvidenceBalance, evidenceBalance, evidenceBalances } from '../../src/theory/evidence-balance.ts';
import { type EvidenceLink, evidenceLinkSchema } from '../../src/theory/evidence-link.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { anyTheory } from './any-theory.ts';
import { frozen } from './frozen.ts';

const link = (id: string, configurationId: string, documentId: string, bearing: string, extractId?: string) =>
  evidenceLinkSchema.parse({ id, configurationId, documentId, bearing, ...(extractId ? { extractId } : {}) });
const rating = (id: string, target: object, value: string) =>
  appraisalSchema.parse({ id, target, dimension: 'rigour', rating: value, rationale: 'r', reviewerId: 'ann' });
const sides = ({ supports, refutes, refines }: EvidenceBalance) => ({ supports, refutes, refines });
const bearings = ['supports', 'refutes', 'refines'] as const;

const evidence = frozen([
  link('e1', 'A', 'd2', 'supports'),
  link('e2', 'A', 'd1', 'supports', 'x1'),
  link('e3', 'A', 'd2', 'supports', 'x2'),
  link('e4', 'A', 'd2', 'refutes'),
  link('e5', 'B', 'd3', 'refines'),
]);

describe('evidenceBalance', () => {
  it('counts a document once a side, and shows refuting documents beside supporting ones', () => {
    expect(sides(evidenceBalance('A', evidence))).toEqual({ supports: ['d1', 'd2'], refutes: ['d2'], refines: [] });
    expect(sides(evidenceBalance('B', evidence))).toEqual({ supports: [], refutes: [], refines: ['d3'] });
  });

  it('counts the reports of one study as one, and a document that tells none as its own', () => {
    const documents = frozen([
      { id: 'd1', studyId: 'trial' },
      { id: 'd2', studyId: 'trial' },
    ]);
    expect(evidenceBalance('A', evidence, { documents })).toMatchObject({
      supports: ['d1', 'd2'],
      studies: { supports: ['trial'], refutes: ['trial'], refines: [] },
      weights: { supports: 1, refutes: 1, refines: 0 },
    });
    expect(evidenceBalance('B', evidence, { documents }).studies.refines).toEqual(['d3']);
  });

  it('weighs by the ratings of the document and of the extracts used on that side; a study as its weightiest report', () => {
    const weights: Readonly<Record<string, number>> = { high: 3, low: 0.5 };
    const options = {
      documents: [
        { id: 'd1', studyId: 'trial' },
        { id: 'd2', studyId: 'trial' },
      ],
      appraisals: frozen([
        rating('a1', { documentId: 'd2' }, 'low'),
        rating('a2', { extractId: 'x2' }, 'high'),
        rating('a3', { extractId: 'x1' }, 'low'),
        rating('a4', { extractId: 'other' }, 'high'),
      ]),
      weigh: (appraisals: readonly { readonly rating: string }[]) =>
        Math.max(0, ...appraisals.map((one) => weights[one.rating] ?? 0)),
    };
    expect(evidenceBalance('A', evidence, options).weights).toEqual({ supports: 3, refutes: 0.5, refines: 0 });
    const { documents: _, ...apart } = options;
    expect(evidenceBalance('A', evidence, apart).weights.supports).toBe(3.5);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a weight of %s', (weight) => {
    expect(() => evidenceBalance('A', evidence, { weigh: () => weight })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['weigh'] }),
    );
  });

  it('finds four configurations of the published example that nothing supports', () => {
    const bare = alliancingTheory.configurations.filter(
      ({ id }) => evidenceBalance(id, alliancingTheory.evidence).supports.length === 0,
    );
    expect(bare.map(({ id }) => id).sort()).toEqual(['CS7', 'D5', 'LF16', 'LF7']);
  });
});

describe('evidenceBalances', () => {
  it('are the balance of each configuration, whatever the order of the evidence', () => {
    fc.assert(
      fc.property(anyTheory, ({ configurations, evidence: some, documents }) => {
        const balances = evidenceBalances(frozen(configurations), frozen(some), { documents });
        const turned = evidenceBalances(configurations, some.toReversed(), { documents });
        expect([...balances.keys()]).toEqual(configurations.map(({ id }) => id));
        for (const [id, balance] of balances) {
          expect(balance).toEqual(evidenceBalance(id, some, { documents }));
          expect(turned.get(id)).toEqual(balance);
        }
      }),
    );
  });

  it('do not move on one side by what happens on another', () => {
    fc.assert(
      fc.property(anyTheory, fc.constantFrom(...bearings), ({ evidence: some }, bearing) => {
        const own = some.map((one): EvidenceLink => ({ ...one, configurationId: 'A' }));
        const alone = evidenceBalance(
          'A',
          own.filter((one) => one.bearing === bearing),
        );
        const among = evidenceBalance('A', own);
        expect([among[bearing], among.studies[bearing], among.weights[bearing]]).toEqual([
          alone[bearing],
          alone.studies[bearing],
          alone.weights[bearing],
        ]);
      }),
    );
  });
});
