import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptSchema } from '../../src/theory/concept.ts';
import { slotSchema } from '../../src/theory/configuration.ts';
import { cmoHeuristic, icamoHeuristic, type SlotRole, slotRoleSchema } from '../../src/theory/heuristic.ts';
import { parseStatement, statementReader } from '../../src/theory/parse-statement.ts';
import { renderStatement } from '../../src/theory/render-statement.ts';
import type { StatedSlot } from '../../src/theory/statement-grammar.ts';
import { englishStatements, type StatementLocale } from '../../src/theory/statement-locale.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { frozen } from './frozen.ts';

const german: StatementLocale = frozen({
  ...englishStatements,
  // another order of the parts
  sentence: '{then}, weil {because}, wenn {if}.',
  short: { ...englishStatements.short, MO: '{then}, weil {because}!' },
  slots: { ...englishStatements.slots, outcome: { '+': '„{label}“ tritt ein', '-': '{lowered} nimmt ab' } },
  mechanism: '{parts} wirkt',
  and: ' und ',
});
const locales = fc.constantFrom(englishStatements, german);
const roles: readonly SlotRole[] = slotRoleSchema.options;
const polarity = fc.constantFrom('+' as const, '-' as const);
const slotsAmong = (ids: readonly string[]) =>
  fc.array(
    fc.record({
      conceptId: fc.constantFrom(...ids),
      role: fc.constantFrom(...roles),
      polarity,
      basis: fc.constant('stated' as const),
      extractIds: fc.constant([]),
    }),
    { maxLength: 8 },
  );
const options = fc.record({
  length: fc.constantFrom('long' as const, 'short' as const),
  heuristic: fc.constantFrom(cmoHeuristic, icamoHeuristic),
});

/** Slots as a statement can tell them: role by role. */
function told(slots: readonly StatedSlot[]): string[] {
  return roles.flatMap((role) =>
    slots.filter((slot) => slot.role === role).map((slot) => `${role} ${slot.polarity}${slot.conceptId}`),
  );
}

describe('parseStatement reads back what renderStatement says', () => {
  it('for every configuration of the published example, long and short', () => {
    const read = statementReader(alliancingTheory.concepts);
    for (const configuration of alliancingTheory.configurations) {
      for (const length of ['long', 'short'] as const) {
        const parsed = read(renderStatement(configuration, alliancingTheory.concepts, { length }));
        expect(told(parsed.slots)).toEqual(told(configuration.slots));
        expect([parsed.unplaced, parsed.problems]).toEqual([[], []]);
      }
    }
  });

  it('for every configuration whose labels cannot be mistaken', () => {
    const labels = [
      'Services are split',
      'NHS trusts, or boards',
      'I feel heard.',
      '2 partners',
      '$& {then} \\',
      'ärzte: “gut”',
      'trust',
      'É',
    ];
    const concepts = frozen(labels.map((label, n) => conceptSchema.parse({ id: `c${n}`, label })));
    fc.assert(
      fc.property(slotsAmong(concepts.map(({ id }) => id)), options, locales, (slots, how, locale) => {
        const { problems, ...parsed } = parseStatement(
          renderStatement({ slots }, concepts, { ...how, locale }),
          concepts,
          { locale },
        );
        expect(told(parsed.slots)).toEqual(told(slots));
        expect([parsed.unplaced, problems]).toEqual([[], []]);
      }),
    );
  });

  it('for every other one exactly, or says that it can be read in two ways', () => {
    const piece = fc.constantFrom(
      'a',
      'A',
      'b',
      ', ',
      ' and ',
      ', then ',
      ', because of ',
      '“',
      '”',
      'the resource “',
      '(context not stated)',
      '.',
      ' und ',
      ', weil ',
    );
    const label = fc
      .array(piece, { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join(''))
      .filter((text) => /\S/.test(text));
    const ids = ['c0', 'c1', 'c2', 'c3', 'c4'];
    let exact = 0;
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 5, maxLength: 5 }),
        slotsAmong(ids),
        options,
        locales,
        (some, slots, how, locale) => {
          const concepts = some.map((one, n) => conceptSchema.parse({ id: `c${n}`, label: one }));
          const parsed = parseStatement(renderStatement({ slots }, concepts, { ...how, locale }), concepts, { locale });
          expect(parsed.unplaced).toEqual([]);
          if (parsed.problems.length > 0) expect(parsed.problems).toMatchObject([{ code: 'statement-ambiguous' }]);
          else {
            exact += 1;
            expect(told(parsed.slots)).toEqual(told(slots));
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(exact).toBeGreaterThan(50);
  });

  it('except for a concept that is not in the list, which it names', () => {
    const slots = [slotSchema.parse({ conceptId: 'nobody', role: 'resource' })];
    expect(parseStatement(renderStatement({ slots }, []), []).unplaced).toEqual([
      { part: 'because', text: 'of the resource “nobody”', conceptIds: [] },
    ]);
  });
});

describe('parseStatement reads what people write', () => {
  const concepts = frozen(
    [
      { id: 'split', label: 'Services are split', aliases: ['Fragmentation'] },
      { id: 'trust', label: 'Partners trust each other', aliases: ['trust'] },
      { id: 'forum', label: 'A forum, open to all' },
      { id: 'gaps', label: 'Gaps close' },
      { id: 'faith', label: 'Faith' },
      { id: 'belief', label: 'Belief', aliases: ['faith'] },
    ].map((one) => conceptSchema.parse(one)),
  );
  const read = (text: string) => {
    const { slots, unplaced, problems } = parseStatement(text, concepts);
    expect(problems.filter(({ code }) => code === 'text-not-placed')).toHaveLength(unplaced.length);
    return { slots: told(slots), unplaced: unplaced.map(({ part, text: words }) => `${part}: ${words}`), problems };
  };

  it('whatever the spelling, by labels and aliases', () => {
    expect(
      read('IF fragmentation; THEN gaps  close because of the Resource "a forum, open to all" and the reasoning trust'),
    ).toMatchObject({
      slots: ['context +split', 'resource +forum', 'reasoning +trust', 'outcome +gaps'],
      unplaced: [],
      problems: [],
    });
  });

  it('in the order of the writer', () => {
    expect(read('Because of the reasoning “trust”, then gaps close if fragmentation.').slots).toEqual([
      'context +split',
      'reasoning +trust',
      'outcome +gaps',
    ]);
  });

  it('and keeps polarity', () => {
    expect(read('If “fragmentation” does not hold, then there is less of “Gaps close”').slots).toEqual([
      'context -split',
      'outcome -gaps',
    ]);
  });

  it('and names what it could not place, in its part', () => {
    expect(
      read('We find: if fragmentation and much else, then gaps close and costs fall, because of magic.'),
    ).toMatchObject({
      slots: ['context +split', 'outcome +gaps'],
      unplaced: ['sentence: We find', 'if: much else', 'then: costs fall', 'because: of magic'],
    });
  });

  it('and does not guess the half of a mechanism', () => {
    const { unplaced, slots } = parseStatement('If fragmentation, then gaps close, because of trust.', concepts);
    expect(slots).toHaveLength(2);
    expect(unplaced).toEqual([{ part: 'because', text: 'of trust', conceptIds: ['trust'] }]);
  });

  it('and does not choose between concepts of one name', () => {
    expect(parseStatement('If faith, then gaps close, because', concepts)).toMatchObject({
      slots: [{ conceptId: 'gaps' }],
      unplaced: [{ part: 'if', text: 'faith', conceptIds: ['faith', 'belief'] }],
    });
  });

  it('and says which part nothing begins', () => {
    expect(read('If fragmentation').problems.map(({ code }) => code)).toEqual(['part-not-found', 'part-not-found']);
    expect(read('Gaps close').unplaced).toEqual(['sentence: Gaps close']);
  });

  it('and loses no word of any text', () => {
    const word = fc.constantFrom('if', 'then', 'because', 'and', ',', ';', '.', 'zorn', 'mut', 'If', 'wut,', '“glut”');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const { slots, unplaced } = parseStatement(words.join(' '), concepts);
        const kept = unplaced.map(({ text }) => text).join(' ');
        const count = (text: string, name: string) => text.split(name).length;
        expect(slots).toEqual([]);
        for (const name of ['zorn', 'mut', 'wut', 'glut']) expect(count(kept, name)).toBe(count(words.join(' '), name));
      }),
    );
  });

  it('and never throws, whatever text and labels', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, label) => {
        const parsed = parseStatement(text, [{ id: 'a', label, aliases: [text], broaderIds: [] }]);
        expect(parsed.problems.length).toBeGreaterThanOrEqual(parsed.unplaced.length);
      }),
    );
  });

  it.each([
    ['spaces', ' '],
    ['dots', '.'],
    ['commas', ','],
    ['quotes', '“'],
    ['words', ' if'],
    ['conjunctions', ' and'],
    ['names', 'Gaps close and '],
  ])('and comes through long runs of %s', (_, run) => {
    const text = `If x${run.repeat(100_000)}y, then gaps close`;
    const { unplaced } = parseStatement(text, concepts);
    expect(unplaced[0]?.text).toMatch(/^x/);
  });

  it('and works as much as the text is long, however many readings there are', () => {
    const same = ['a', 'b', 'c'].map((id) => conceptSchema.parse({ id, label: 'Gaps close' }));
    const slots = Array.from({ length: 400 }, () => slotSchema.parse({ conceptId: 'a', role: 'outcome' }));
    const { problems, slots: first } = parseStatement(renderStatement({ slots }, same), same);
    expect(problems).toMatchObject([{ code: 'statement-ambiguous' }]);
    expect(first).toHaveLength(400);
  });
});
