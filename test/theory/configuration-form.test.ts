import { describe, expect, it } from 'vitest';
import { type Configuration, configurationSchema } from '../../src/theory/configuration.ts';
import { configurationForm, isStanding, mechanismParts, slotsOf } from '../../src/theory/configuration-form.ts';
import { alliancingTheory } from './alliancing-theory.ts';

const withRoles = (...roles: string[]) =>
  configurationSchema.parse({
    id: 'A',
    modality: 'claimed',
    status: 'candidate',
    slots: roles.map((role, n) => ({ conceptId: `c${n}`, role })),
  });

function tally<T>(values: readonly T[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

describe('configurationForm', () => {
  it.each([
    ['', []],
    ['', ['intervention', 'actor']],
    ['CMO', ['outcome', 'reasoning', 'context', 'context']],
    ['MO', ['resource', 'outcome']],
    ['CO', ['context', 'outcome']],
    ['CM', ['context', 'resource', 'reasoning']],
    ['O', ['outcome']],
  ])('is "%s" for %j', (form, roles) => {
    expect(configurationForm(withRoles(...roles))).toBe(form);
  });

  it('finds the forms of the published example: most of its configurations state no context', () => {
    expect(tally(alliancingTheory.configurations.map(configurationForm))).toEqual({ CMO: 21, MO: 32, CO: 3 });
  });
});

describe('mechanismParts', () => {
  it('tells resource from reasoning in the published example', () => {
    expect(tally(alliancingTheory.configurations.map(mechanismParts))).toEqual({
      resource: 41,
      'resource and reasoning': 11,
      reasoning: 1,
      none: 3,
    });
  });
});

describe('slotsOf', () => {
  it('keeps the order in which slots were recorded', () => {
    const found = slotsOf(withRoles('context', 'outcome', 'context'), 'context');
    expect(found.map(({ conceptId }) => conceptId)).toEqual(['c0', 'c2']);
  });
});

describe('isStanding', () => {
  it.each<[Configuration['status'], boolean]>([
    ['candidate', true],
    ['supported', true],
    ['refined', true],
    ['refuted', true],
    ['merged', false],
    ['withdrawn', false],
  ])('says of %s: %s', (status, stands) => {
    expect(isStanding({ status })).toBe(stands);
  });
});

it('is given roles by slots: six concepts of the published example play several parts', () => {
  const partOf = { context: 'C', intervention: 'I', actor: 'A', resource: 'M', reasoning: 'M', outcome: 'O' };
  const slots = alliancingTheory.configurations.flatMap((configuration) => configuration.slots);
  const parts = new Map<string, Set<string>>();
  for (const { conceptId, role } of slots) {
    parts.set(conceptId, (parts.get(conceptId) ?? new Set()).add(partOf[role]));
  }
  expect([...parts.values()].filter(({ size }) => size > 1)).toHaveLength(6);
  expect(parts.get('local-need-understanding')).toEqual(new Set(['C', 'M', 'O']));
});
