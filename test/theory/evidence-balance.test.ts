import { expect, it } from 'vitest';
import { evidenceBalance } from '../../src/theory/evidence-balance.ts';
import { evidenceLinkSchema } from '../../src/theory/evidence-link.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { frozen } from './frozen.ts';

const link = (id: string, configurationId: string, documentId: string, bearing: string) =>
  evidenceLinkSchema.parse({ id, configurationId, documentId, bearing });

it('counts a document once a side, and shows refuting documents beside supporting ones', () => {
  const evidence = frozen([
    link('e1', 'A', 'd2', 'supports'),
    link('e2', 'A', 'd1', 'supports'),
    link('e3', 'A', 'd2', 'supports'),
    link('e4', 'A', 'd2', 'refutes'),
    link('e5', 'B', 'd3', 'refines'),
  ]);
  expect(evidenceBalance('A', evidence)).toEqual({ supports: ['d1', 'd2'], refutes: ['d2'], refines: [] });
  expect(evidenceBalance('B', evidence)).toEqual({ supports: [], refutes: [], refines: ['d3'] });
});

it('finds four configurations of the published example that nothing supports', () => {
  const bare = alliancingTheory.configurations.filter(
    ({ id }) => evidenceBalance(id, alliancingTheory.evidence).supports.length === 0,
  );
  expect(bare.map(({ id }) => id).sort()).toEqual(['CS7', 'D5', 'LF16', 'LF7']);
});
