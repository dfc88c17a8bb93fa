import { describe, expect, it } from 'vitest';
import { codings } from '../../src/theory/codings.ts';
import { configurationForm, mechanismParts } from '../../src/theory/configuration-form.ts';
import { evidenceBalances } from '../../src/theory/evidence-balance.ts';
import { slotRoleSchema } from '../../src/theory/heuristic.ts';
import { duplicateSlots } from '../../src/theory/slot-duplicates.ts';
import { alliancingTheory } from './alliancing-theory.ts';

const { concepts, configurations, evidence, links } = alliancingTheory;

/** How often each value occurs. */
function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('the published example', () => {
  it('has 95 concepts, 56 configurations and 32 links', () => {
    expect([concepts.length, configurations.length, links.length]).toEqual([95, 56, 32]);
  });

  it('has 21 CMO, 32 MO and 3 CO', () => {
    expect(tally(configurations.map(configurationForm))).toEqual({ CMO: 21, MO: 32, CO: 3 });
  });

  it('tells mostly the resource of a mechanism', () => {
    const parts = { resource: 41, 'resource and reasoning': 11, reasoning: 1, none: 3 };
    expect(tally(configurations.map(mechanismParts))).toEqual(parts);
  });

  it('cites nothing for 4 configurations, and refutes none', () => {
    const balances = [...evidenceBalances(configurations, evidence)];
    expect(
      balances
        .filter(([, { supports }]) => supports.length === 0)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['CS7', 'D5', 'LF16', 'LF7']);
    expect(balances.filter(([, { refutes }]) => refutes.length > 0)).toEqual([]);
  });

  it('has one undesired outcome, of the arrangement with which alliances are compared', () => {
    const undesired = configurations.filter(({ valence }) => valence === 'undesired');
    expect(undesired.map(({ id, slots }) => [id, slots.map(({ conceptId }) => conceptId)])).toEqual([
      ['D3', ['joint-forum', 'inaction']],
    ]);
    expect(undesired[0]?.note).toContain('refers to the comparator');
  });

  it('has 6 concepts in several parts, one of them in all three', () => {
    const partOf = new Map(slotRoleSchema.options.map((role) => [role, role === 'reasoning' ? 'resource' : role]));
    const parts = new Map<string, Set<string>>();
    for (const { conceptId, role } of configurations.flatMap(({ slots }) => slots)) {
      parts.set(conceptId, (parts.get(conceptId) ?? new Set()).add(partOf.get(role) ?? role));
    }
    expect([...parts.values()].filter(({ size }) => size > 1)).toHaveLength(6);
    expect(parts.get('local-need-understanding')?.size).toBe(3);
  });

  it('has no slot twice', () => {
    expect(duplicateSlots(configurations)).toEqual([]);
  });

  it('takes 44 of the 84 cited concepts of its themes from one document', () => {
    const themed = configurations.filter(({ themeIds }) => themeIds.length > 0);
    const documentsOf = new Map<string, Set<string>>();
    for (const { code, document } of codings({ configurations: themed, evidence }, 'concept')) {
      documentsOf.set(code, (documentsOf.get(code) ?? new Set()).add(document));
    }
    expect(documentsOf.size).toBe(84);
    expect([...documentsOf.values()].filter(({ size }) => size === 1)).toHaveLength(44);
  });

  it('cites 23 documents in its themes', () => {
    const themed = new Set(configurations.filter(({ themeIds }) => themeIds.length > 0).map(({ id }) => id));
    const cited = evidence.filter(({ configurationId }) => themed.has(configurationId));
    expect(new Set(cited.map(({ documentId }) => documentId)).size).toBe(23);
  });
});
