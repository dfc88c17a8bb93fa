import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLoops } from '../../../src/graph/flow/loops.ts';
import type { Configuration } from '../../../src/theory/configuration.ts';
import { alliancingTheory } from '../../theory/alliancing-theory.ts';
import { anyTheory } from '../../theory/any-theory.ts';
import { frozen } from '../../theory/frozen.ts';
import { configuration, turned } from '../small-theory.ts';

const loops = (...slots: string[]) =>
  findLoops({ configurations: slots.map((one, n) => configuration(`A${n}`, one)) }).loops.map(({ kind, steps }) => [
    kind,
    ...steps.map(({ fromConceptId }) => fromConceptId),
  ]);

describe('findLoops', () => {
  it.each<[string, string[], string[][]]>([
    ['more brings more', ['C+trust O+sharing', 'M+sharing O+trust'], [['reinforcing', 'sharing', 'trust']]],
    ['less brings less', ['C-trust O-sharing', 'M-sharing O-trust'], [['reinforcing', 'sharing', 'trust']]],
    ['one step turns', ['C+trust O+conflict', 'R+conflict O-trust'], [['balancing', 'conflict', 'trust']]],
    ['two steps turn', ['C+trust O-conflict', 'R+conflict O-trust'], [['reinforcing', 'conflict', 'trust']]],
    ['a loop of one', ['C+trust O+trust'], [['reinforcing', 'trust']]],
    ['no way back', ['C+trust O+sharing', 'C+sharing O+learning'], []],
    ['an intervention is no way on', ['C+trust O+sharing', 'I+sharing O+trust'], []],
  ])('%s', (_, slots, expected) => {
    expect(loops(...slots)).toEqual(expected);
  });

  it('gives each loop once, with all configurations that assert a step', () => {
    const configurations = [
      configuration('A', 'C+a O+b'),
      configuration('B', 'M+a O+b'),
      configuration('D', 'C+b O+c'),
      configuration('E', 'C+c O+a O+b'),
      configuration('F', 'C+b O+c', { status: 'merged' }),
    ];
    const { loops: found, components, isComplete } = findLoops(frozen({ configurations }));
    expect(found.map(({ steps }) => steps.map(({ configurationIds }) => configurationIds))).toEqual([
      [['D'], ['E']],
      [['A', 'B'], ['D'], ['E']],
    ]);
    expect(components).toEqual([['a', 'b', 'c']]);
    expect(isComplete).toBe(true);
  });

  it('keeps apart steps between two concepts that turn and that do not', () => {
    expect(loops('C+a O+b', 'C+a O-b', 'C+b O+a').map(([kind]) => kind)).toEqual(['reinforcing', 'balancing']);
  });

  it('stops at the limit, the shortest first, and says so', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    // every concept leads to every other: 10 loops of two, 20 of three, 30 of four, 24 of five
    const configurations = ids.flatMap((from) =>
      ids.filter((to) => to !== from).map((to) => configuration(`${from}${to}`, `C+${from} O+${to}`)),
    );
    const whole = findLoops({ configurations });
    expect(whole.loops).toHaveLength(84);
    expect(whole.isComplete).toBe(true);
    const few = findLoops({ configurations }, { limit: 12 });
    expect(few.loops.map(({ steps }) => steps.length)).toEqual([...Array(10).fill(2), 3, 3]);
    expect(few.isComplete).toBe(false);
    expect(findLoops({ configurations }, { limit: 84 }).isComplete).toBe(true);
    expect(findLoops({ configurations }, { maxLength: 3 }).loops).toHaveLength(30);
    expect(few.components).toEqual([ids]);
  });

  it('follows a ring of many thousand steps without end of the stack', () => {
    const size = 20_000;
    const configurations = Array.from({ length: size }, (_, n) =>
      configuration(`A${n}`, `C+c${n} O+c${(n + 1) % size}`),
    );
    expect(findLoops({ configurations }).components.map(({ length }) => length)).toEqual([size]);
  });

  it('refuses lengths and limits that are none', () => {
    const refuse = (options: object) => () => findLoops({ configurations: [] }, options);
    expect(refuse({ maxLength: 0 })).toThrow(expect.objectContaining({ code: 'out-of-range', path: ['maxLength'] }));
    expect(refuse({ limit: 1.5 })).toThrow(expect.objectContaining({ code: 'not-whole', path: ['limit'] }));
  });

  it('finds every loop of the published example in what leads to itself', () => {
    const { loops: found, components, isComplete } = findLoops(alliancingTheory);
    expect(isComplete).toBe(true);
    const inLoops = new Set(found.flatMap(({ steps }) => steps.map(({ fromConceptId }) => fromConceptId)));
    expect([...inLoops].sort()).toEqual(components.flat().sort());
  });

  it('finds in any theory what walking every way finds, in whatever order it comes', () => {
    fc.assert(
      fc.property(anyTheory, (theory) => {
        const found = findLoops(frozen(theory), { maxLength: 4, limit: 100_000 });
        const keys = found.loops.map(({ kind, steps }) =>
          [kind, ...steps.map(({ fromConceptId, sign }) => fromConceptId + sign)].join(' '),
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect([...keys].sort()).toEqual(walked(theory.configurations, 4));
        expect(findLoops(turned(theory), { maxLength: 4, limit: 100_000 })).toEqual(found);
      }),
    );
  });
});

/** Every loop, by walking from each concept. */
function walked(configurations: readonly Configuration[], maxLength: number): string[] {
  const steps = new Set(
    configurations
      .filter(({ status }) => status !== 'merged' && status !== 'withdrawn')
      .flatMap(({ slots }) =>
        slots
          .filter(({ role }) => ['context', 'resource', 'reasoning'].includes(role))
          .flatMap((a) =>
            slots
              .filter(({ role }) => role === 'outcome')
              .map((b) => JSON.stringify([a.conceptId, b.conceptId, a.polarity === b.polarity ? '+' : '-'])),
          ),
      ),
  );
  const all: [string, string, string][] = [...steps].map((step) => JSON.parse(step));
  const found: string[] = [];
  const close = (path: [string, string, string][]) => {
    const kind = path.filter(([, , sign]) => sign === '-').length % 2 === 0 ? 'reinforcing' : 'balancing';
    found.push([kind, ...path.map(([from, , sign]) => from + sign)].join(' '));
  };
  const walk = (path: [string, string, string][]) => {
    const [first = ''] = path[0] ?? [];
    const [, at = ''] = path.at(-1) ?? [];
    const ends = path.length === maxLength || at < first || path.some(([from]) => from === at);
    if (at === first) close(path);
    else if (!ends) for (const step of all.filter(([from]) => from === at)) walk([...path, step]);
  };
  for (const step of all) walk([step]);
  return found.sort();
}
