import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssertedPath, type FoundPaths, findPaths } from '../../../src/graph/flow/paths.ts';
import type { Configuration } from '../../../src/theory/configuration.ts';
import { anyTheory } from '../../theory/any-theory.ts';
import { frozen } from '../../theory/frozen.ts';
import { configuration, theory, turned } from '../small-theory.ts';

const shown = ({ paths }: FoundPaths) =>
  paths.map(({ steps, sign }) =>
    [
      sign,
      ...steps.map(({ to, configurationIds }) => `${configurationIds.join('|')}>${to.polarity}${to.conceptId}`),
    ].join(' '),
  );
const between = (from: string, to: string, ...slots: string[]) =>
  shown(findPaths(theory({ configurations: slots.map((one, n) => configuration(`A${n}`, one)) }), from, to));

describe('findPaths', () => {
  it('leads through configurations that are whole', () => {
    expect(between('a', 'c', 'C+a O+b', 'M+b O+c')).toEqual(['+ A0>+b A1>+c']);
    // the context of one, the mechanism of both, the outcome of the other: nobody asserts that
    expect(between('a', 'd', 'C+a M+m O+b', 'C+c M+m O+d')).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['polarities that do not meet', ['C+a O-b', 'M+b O+c'], []],
    ['an absence that feeds an absence', ['C+a O-b', 'M-b O+c'], ['+ A0>-b A1>+c']],
    ['a fall at the end', ['C+a O-b', 'M-b O-c'], ['- A0>-b A1>-c']],
    ['an intervention at the start', ['I+a O+b', 'M+b O+c'], ['+ A0>+b A1>+c']],
    ['an intervention in between', ['C+a O+b', 'I+b O+c'], []],
    ['several that assert a step', ['C+a O+b', 'M+a O+b', 'C+b O+c'], ['+ A0|A1>+b A2>+c']],
    ['the shortest first', ['C+a O+b', 'C+b O+c', 'R+a O+c'], ['+ A2>+c', '+ A0>+b A1>+c']],
    ['no way round past an end', ['C+a O+c O+b', 'C+c O+b', 'C+b O+a'], ['+ A0>+c']],
    ['an outcome that nobody receives', ['C+a O+b', 'C+x O+c'], []],
  ])('knows %s', (_, slots, expected) => {
    expect(between('a', 'c', ...slots)).toEqual(expected);
  });

  it('begins and ends with the polarity that is asked for', () => {
    const data = theory({ configurations: [configuration('A', 'C+a O+b O-c'), configuration('B', 'C-a O+c')] });
    expect(shown(findPaths(data, 'a', 'c'))).toEqual(['- A>-c', '- B>+c']);
    expect(shown(findPaths(data, { conceptId: 'a', polarity: '-' }, 'c'))).toEqual(['- B>+c']);
    expect(shown(findPaths(data, 'a', { conceptId: 'c', polarity: '-' }))).toEqual(['- A>-c']);
  });

  it('stops at the limit and at the greatest length', () => {
    const configurations = [1, 2, 3].flatMap((n) => [
      configuration(`A${n}`, `C+a O+m${n}`),
      configuration(`B${n}`, `C+m${n} O+c`),
    ]);
    const data = theory({ configurations });
    expect(findPaths(data, 'a', 'c')).toMatchObject({ paths: { length: 3 }, isComplete: true });
    expect(findPaths(data, 'a', 'c', { limit: 2 })).toMatchObject({ paths: { length: 2 }, isComplete: false });
    expect(findPaths(data, 'a', 'c', { maxLength: 1 }).paths).toEqual([]);
  });

  it('refuses ends that are none', () => {
    const data = theory({ configurations: [configuration('A', 'C+a O+b')] });
    expect(() => findPaths(data, 'nobody', 'b')).toThrow(
      expect.objectContaining({ code: 'unknown-concept', path: ['from'] }),
    );
    expect(() => findPaths(data, 'a', 'nobody')).toThrow(expect.objectContaining({ path: ['to'] }));
    expect(() => findPaths(data, 'a', 'a')).toThrow(expect.objectContaining({ code: 'same-concept' }));
  });

  it('finds in any theory what walking every way finds, in whatever order it comes', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        const ids = [...new Set(any.configurations.flatMap(({ slots }) => slots.map(({ conceptId }) => conceptId)))];
        const [from, to] = ids;
        if (from === undefined || to === undefined) return;
        const options = { maxLength: 4, limit: 100_000 };
        const found = findPaths(frozen(any), from, to, options);
        expect(found.paths.map(ends).sort()).toEqual(walked(any.configurations, from, to, 4));
        expect(findPaths(turned(any), from, to, options)).toEqual(found);
      }),
    );
  });
});

const ends = ({ steps, sign }: AssertedPath) =>
  [sign, steps[0]?.from.polarity, ...steps.map(({ to }) => to.polarity + to.conceptId)].join(' ');

/** Every path, by walking from slot to outcome. */
function walked(configurations: readonly Configuration[], from: string, to: string, maxLength: number): string[] {
  const standing = configurations.filter(({ status }) => status !== 'merged' && status !== 'withdrawn');
  const outcomes = ({ slots }: Configuration) =>
    slots.filter(({ role }) => role === 'outcome').map(({ polarity, conceptId }) => polarity + conceptId);
  const received = ({ slots }: Configuration) =>
    slots
      .filter(({ role }) => ['context', 'resource', 'reasoning'].includes(role))
      .map(({ polarity, conceptId }) => polarity + conceptId);
  const found = new Set<string>();
  const walk = (start: string, path: string[]) => {
    const last = path.at(-1) ?? '';
    if (last.slice(1) === to) found.add([start === last.charAt(0) ? '+' : '-', start, ...path].join(' '));
    if (last.slice(1) === to || path.length === maxLength) return;
    for (const one of standing.filter((any) => received(any).includes(last))) step(start, path, one);
  };
  const step = (start: string, path: string[], one: Configuration) => {
    for (const next of outcomes(one)) {
      if (next.slice(1) !== from && !path.includes(next)) walk(start, [...path, next]);
    }
  };
  for (const one of standing) {
    const starts = one.slots.filter(({ role, conceptId }) => role !== 'outcome' && conceptId === from);
    for (const { polarity } of starts) step(polarity, [], one);
  }
  return [...found].sort();
}
