import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotSchema } from '../../src/theory/configuration.ts';
import { configurationForm, formByHeuristic } from '../../src/theory/configuration-form.ts';
import { convertHeuristic } from '../../src/theory/convert-heuristic.ts';
import {
  cimoHeuristic,
  cmoHeuristic,
  type Heuristic,
  heuristicSchema,
  icamoHeuristic,
  type SlotRole,
  scmoHeuristic,
  slotRoleSchema,
} from '../../src/theory/heuristic.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { anyTheory } from './any-theory.ts';
import { frozen } from './frozen.ts';

const slot = (role: string, conceptId = role) =>
  slotSchema.parse({ role, conceptId, extractIds: ['x'], polarity: '-' });
const roles: readonly SlotRole[] = slotRoleSchema.options;
const whole = frozen({ id: 'A', statement: 'As we see it', slots: roles.map((role) => slot(role)) });
const own = (...of: SlotRole[]): Heuristic => heuristicSchema.parse({ name: 'own', roles: of });

describe('convertHeuristic', () => {
  it('moves what has no role to the nearest one, and names it', () => {
    const { configuration, losses } = convertHeuristic(whole, icamoHeuristic, cmoHeuristic);
    expect(configuration.slots.map(({ conceptId, role }) => [conceptId, role])).toEqual([
      ['context', 'context'],
      ['intervention', 'resource'],
      ['actor', 'context'],
      ['resource', 'resource'],
      ['reasoning', 'reasoning'],
      ['outcome', 'outcome'],
    ]);
    expect(losses).toEqual([
      { kind: 'role-lost', slot: slot('intervention'), role: 'resource' },
      { kind: 'role-lost', slot: slot('actor'), role: 'context' },
    ]);
    expect(configuration).toMatchObject({ id: 'A', statement: 'As we see it' });
    expect(configuration.slots[1]).toEqual({ ...slot('intervention'), role: 'resource' });
  });

  it.each<[SlotRole, Heuristic, SlotRole | undefined]>([
    ['context', own('resource', 'outcome'), undefined],
    ['outcome', own('context', 'resource'), undefined],
    ['intervention', own('context', 'reasoning', 'outcome'), 'context'],
    ['actor', own('resource', 'outcome'), undefined],
    ['reasoning', own('context', 'resource', 'outcome'), 'resource'],
    ['resource', own('context', 'reasoning', 'outcome'), 'reasoning'],
  ])('finds for %s in another heuristic its place', (role, to, place) => {
    const { configuration, losses } = convertHeuristic({ slots: [slot(role)] }, icamoHeuristic, to);
    expect(configuration.slots.map((one) => one.role)).toEqual(place === undefined ? [] : [place]);
    expect(losses).toMatchObject([place === undefined ? { kind: 'slot-lost' } : { kind: 'role-lost', role: place }]);
  });

  it('goes by the moves of the review', () => {
    const moves = { intervention: ['context'], actor: [] } as const;
    const { configuration, losses } = convertHeuristic(whole, icamoHeuristic, cmoHeuristic, { moves });
    expect(configuration.slots.map(({ role }) => role)).toEqual([
      'context',
      'context',
      'resource',
      'reasoning',
      'outcome',
    ]);
    expect(losses.map(({ kind }) => kind)).toEqual(['role-lost', 'slot-lost']);
    expect(() => convertHeuristic(whole, icamoHeuristic, cmoHeuristic, { moves: { actor: ['actor'] } })).toThrow(
      expect.objectContaining({ code: 'move-within-role', path: ['options', 'moves', 'actor'] }),
    );
  });

  it('says what the new heuristic asks for and nothing fills', () => {
    expect(convertHeuristic({ slots: [slot('outcome')] }, cmoHeuristic, icamoHeuristic).missing).toEqual([
      'intervention',
      'actor',
    ]);
    expect(convertHeuristic({ slots: [slot('intervention')] }, cmoHeuristic, scmoHeuristic).missing).toEqual([]);
  });

  it('loses nothing silently: each slot stands as it was, stands in another role, or is named as lost', () => {
    const anyHeuristic = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 2 }).map((some) => own(...some));
    fc.assert(
      fc.property(anyTheory, anyHeuristic, anyHeuristic, ({ configurations }, from, to) => {
        for (const one of configurations) {
          const { configuration, losses } = convertHeuristic(frozen(one), from, to);
          const gone = losses.filter(({ kind }) => kind === 'slot-lost');
          expect(configuration.slots.length + gone.length).toBe(one.slots.length);
          expect(configuration.slots.every(({ role }) => to.roles.includes(role))).toBe(true);
          expect(losses.map((loss) => loss.slot)).toEqual(one.slots.filter(({ role }) => !to.roles.includes(role)));
          if (losses.length === 0) expect(configuration).toBe(one);
        }
      }),
    );
  });

  it('takes the published example through every wider heuristic and back unchanged', () => {
    for (const wider of [icamoHeuristic, scmoHeuristic, cimoHeuristic]) {
      for (const configuration of alliancingTheory.configurations) {
        const there = convertHeuristic(configuration, cmoHeuristic, wider);
        const back = convertHeuristic(there.configuration, wider, cmoHeuristic);
        expect([there.losses, back.losses]).toEqual([[], []]);
        expect(back.configuration).toEqual(configuration);
      }
    }
  });
});

describe('formByHeuristic', () => {
  it.each([
    [cmoHeuristic, 'CMO'],
    [icamoHeuristic, 'ICAMO'],
    [scmoHeuristic, 'SCMO'],
    [cimoHeuristic, 'CIMO'],
    [own('outcome', 'reasoning', 'actor'), 'OMA'],
  ])('reads in the order of $name', (heuristic, form) => {
    expect(formByHeuristic(whole, heuristic)).toBe(form);
  });

  it('shows what is there, in letters of the heuristic', () => {
    expect(formByHeuristic({ slots: [slot('outcome'), slot('intervention')] }, scmoHeuristic)).toBe('SO');
    expect(formByHeuristic({ slots: [slot('actor')] }, cmoHeuristic)).toBe('');
  });

  it('agrees with configurationForm under CMO', () => {
    for (const one of alliancingTheory.configurations) {
      expect(formByHeuristic(one, cmoHeuristic)).toBe(configurationForm(one));
    }
  });
});
