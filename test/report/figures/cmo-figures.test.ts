import { describe, expect, it } from 'vitest';
import { cmoFigures } from '../../../src/report/figures/cmo-figures.ts';
import { configuration, ripple, type ShortSlot, theoryOf } from '../example-theory.ts';
import { elementsNamed, readMarkup, textOf } from '../read-markup.ts';

/** A theme of so many configurations, each with parts of its own. */
function theme(id: string, size: number) {
  return Array.from({ length: size }, (_, n) => {
    const slots: ShortSlot[] = ['context', 'resource', 'reasoning', 'outcome'].map(
      (role): ShortSlot => `context:${id}-${n}-${role}`,
    );
    const [context = 'context:x'] = slots;
    return configuration(
      `${id}${n}`,
      [context, `resource:${id}-${n}-r`, `reasoning:${id}-${n}-v`, `outcome:${id}-${n}-o`],
      {
        themeIds: [id],
      },
    );
  });
}

describe('cmoFigures', () => {
  it('gives an overview, then a figure for each theme', () => {
    const names = cmoFigures(theoryOf([...theme('a', 2), ...theme('b', 2), configuration('x', ['outcome:o'])])).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['cmo-overview', 'cmo-a', 'cmo-b', 'cmo-without-theme']);
  });

  it('splits what is too tall into parts that fit and lose no configuration', () => {
    const theory = theoryOf(theme('a', 40));
    const [overview, ...parts] = cmoFigures(theory, { maxHeight: 500 });
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ name }) => name)).toEqual(parts.map((_, page) => `cmo-a-${page + 1}`));
    for (const { height } of [overview, ...parts].filter((one) => one !== undefined))
      expect(height).toBeLessThanOrEqual(500);
    const drawn = parts.flatMap(({ data }) =>
      data.lanes.flatMap(({ configurations }) => configurations.map(({ id }) => id)),
    );
    expect(drawn.toSorted()).toEqual(theory.configurations.map(({ id }) => id).toSorted());
    expect(parts[0]?.svg).toContain(`(1 of ${parts.length})`);
  });

  it('leaves a configuration whole that no page can hold', () => {
    const slots = Array.from({ length: 30 }, (_, n): ShortSlot => `outcome:o${n}`);
    const [, ...parts] = cmoFigures(theoryOf([configuration('A', slots, { themeIds: ['t'] })]), { maxHeight: 300 });
    expect(parts.map(({ height }) => height > 300)).toEqual([true]);
  });

  it('counts in the overview, and shows the ripples from theme to theme', () => {
    const theory = theoryOf(
      [
        configuration('A', ['outcome:trust'], { themeIds: ['t1'] }),
        configuration('B', ['context:trust', 'outcome:x'], { themeIds: ['t2'] }),
        configuration('C', ['context:trust', 'outcome:x'], { themeIds: ['t2'] }),
        configuration('D', ['context:x'], { themeIds: ['t2'] }),
      ],
      { links: [ripple('L1', 'A', 'B'), ripple('L2', 'A', 'C'), ripple('L3', 'B', 'D')] },
    );
    const [overview] = cmoFigures(theory);
    expect(overview?.alt).toContain('Ripples between themes: 2 from Theme t1 to Theme t2.');
    const words = elementsNamed(readMarkup(overview?.svg ?? ''), 'text').map(textOf);
    expect(words).toContain('2');
    expect(words).toContain('Context (2)');
    expect(words.join(' ')).toContain('O1 → C1: The concept trust');
    expect(words.join(' ')).not.toContain('O2 → C2');
  });

  it('counts in words the ripples that a figure shows, no others', () => {
    const slots: ShortSlot[] = ['context:a', 'outcome:b'];
    const theory = theoryOf(
      [
        configuration('A', slots, { themeIds: ['s'] }),
        configuration('B', ['context:b', 'outcome:c'], { themeIds: ['s'] }),
        configuration('C', ['context:d', 'outcome:e'], { themeIds: ['t'] }),
      ],
      { links: [ripple('L', 'A', 'B')] },
    );
    const [, first, second] = cmoFigures(theory);
    expect([first?.alt.match(/\d+ ripples/)?.[0], second?.alt.match(/\d+ ripples/)?.[0]]).toEqual([
      '1 ripples',
      '0 ripples',
    ]);
  });

  it('spreads many themes over several pages of overview', () => {
    const theory = theoryOf(
      Array.from({ length: 30 }, (_, n) => configuration(`K${n}`, ['outcome:o'], { themeIds: [`t${n}`] })),
    );
    const overviews = cmoFigures(theory).filter(({ name }) => name.startsWith('cmo-overview'));
    expect(overviews.map(({ name }) => name)).toEqual(overviews.map((_, page) => `cmo-overview-${page + 1}`));
    expect(overviews.length).toBeGreaterThan(1);
    for (const { height } of overviews) expect(height).toBeLessThanOrEqual(680);
  });

  it('names a theme without a configuration in the overview, and draws no map of it', () => {
    const themes = [{ id: 't', label: 'Later', aliases: [] }];
    const figures = cmoFigures(theoryOf([], { themes }));
    expect(figures.map(({ name }) => name)).toEqual(['cmo-overview']);
    expect(figures[0]?.svg).toContain('Later');
    expect(figures[0]?.alt).toContain('without any configuration');
  });

  it('keeps names apart that differ in signs alone', () => {
    const themes = ['a/b', 'a b', 'overview'].map((id) => configuration(`K-${id}`, ['outcome:o'], { themeIds: [id] }));
    expect(cmoFigures(theoryOf(themes)).map(({ name }) => name)).toEqual([
      'cmo-overview',
      'cmo-a-b',
      'cmo-a-b-2',
      'cmo-overview-2',
    ]);
  });
});
