import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/report/figure.ts';
import { figureSet } from '../../src/report/figure-set.ts';
import { cmoFigures } from '../../src/report/figures/cmo-figures.ts';
import { deepFreeze } from './deep-freeze.ts';
import { jupyterMedia } from './jupyter-media.ts';
import { elementsNamed, readMarkup, textOf } from './read-markup.ts';

const figure = (name: string, title = name): Figure => ({
  name,
  title,
  alt: `The "${name}"`,
  svg: `<svg xmlns="http://www.w3.org/2000/svg"><title id="${name}-title">${name}</title></svg>`,
  data: null,
  width: 10,
  height: 20,
});
const shown = (figures: readonly Figure[]) =>
  readMarkup(`<div>${jupyterMedia(figureSet(figures))['text/html']}</div>`, { html: true });

describe('figureSet', () => {
  it('is a list of its figures, each of which shows itself', () => {
    const figures = deepFreeze([figure('a'), figure('b')]);
    const set = figureSet(figures);
    expect(set).toStrictEqual(figures);
    expect(set.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(set.map((one) => Object.keys(jupyterMedia(one))[0])).toEqual(['image/svg+xml', 'image/svg+xml']);
    expect(JSON.stringify(set)).toBe(JSON.stringify(figures));
    expect(inspect(set)).toBe('FigureSet: a, b');
  });

  it('shows all its figures under each other, with their titles', () => {
    const page = shown([figure('a', 'First & <foremost>'), figure('b')]);
    expect(elementsNamed(page, 'svg').length).toBe(2);
    expect(elementsNamed(page, 'figcaption').map(textOf)).toEqual(['First & <foremost>', 'b']);
  });

  it('keeps ids unique where two figures share a name', () => {
    const page = shown([figure('a'), figure('b'), figure('a')]);
    expect(elementsNamed(page, 'title').map(({ attributes }) => attributes['id'])).toEqual(['a-title', 'b-title']);
    const [image] = elementsNamed(page, 'img');
    expect(image?.attributes['alt']).toBe('The "a"');
    expect(decodeURIComponent(image?.attributes['src'] ?? '')).toContain(figure('a').svg);
  });

  it('takes a picture that holds half a character', () => {
    expect(() => shown([figure('a'), { ...figure('a'), svg: '<svg>\ud800</svg>' }])).not.toThrow();
  });

  it('is what draws several figures gives', () => {
    const empty = { concepts: [], configurations: [], evidence: [], links: [], themes: [] };
    expect(inspect(cmoFigures(empty))).toBe('FigureSet: cmo-overview');
  });
});
