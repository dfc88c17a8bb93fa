import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmoFigure } from '../../../src/report/figures/cmo-figure.ts';
import type { CmoSource } from '../../../src/report/figures/cmo-model.ts';
import { parseReview } from '../../../src/review/parse-review.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { configuration, ripple, support, theoryOf } from '../example-theory.ts';
import { elementsNamed, everyElement, type MarkupElement, readMarkup, textOf } from '../read-markup.ts';
import { isCovered, isInside, overlap, readPicture } from '../read-picture.ts';
import { anyTheory } from './arbitrary-theory.ts';

const isBox = ({ attributes }: MarkupElement) => attributes['data-concept'] !== undefined;

/** What must hold of any picture of any theory. */
function checkPicture(svg: string) {
  const { root, paper, boxes, texts, lines } = readPicture(svg, isBox);
  for (const box of boxes) {
    for (const text of box.texts) expect(isInside(text, box), `"${text.text}" leaves its box`).toBe(true);
    for (const circle of box.circles) {
      expect(isInside(circle, box, 0.5)).toBe(true);
      const crossed = box.texts.filter(({ text }) => !/^\d+$/.test(text)).find((text) => overlap(text, circle));
      expect(crossed, `"${crossed?.text}" meets the circle of a ripple`).toBeUndefined();
    }
  }
  boxes.forEach((box, place) => {
    for (const other of boxes.slice(place + 1)) expect(overlap(box, other)).toBe(false);
  });
  for (const text of texts) expect(isInside(text, paper, 0.5), `"${text.text}" leaves the paper`).toBe(true);
  const ways = lines.filter(
    ({ element }) => element.attributes['fill'] === 'none' && Number(element.attributes['stroke-width']) !== 1,
  );
  for (const { points } of ways) {
    for (const point of points) expect(boxes.some((box) => isCovered(point, box))).toBe(false);
  }
  checkStandalone(root);
}

function checkStandalone(root: MarkupElement) {
  expect(root.attributes['xmlns']).toBe('http://www.w3.org/2000/svg');
  const all = everyElement(root);
  const names = new Set(all.map(({ name }) => name));
  for (const name of ['script', 'style', 'image', 'use', 'foreignObject']) expect(names.has(name)).toBe(false);
  const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of all) {
    const size = attributes['font-size'];
    if (size !== undefined) expect(Number(size)).toBeGreaterThanOrEqual(7);
    const width = attributes['stroke-width'];
    if (width !== undefined) expect(Number(width)).toBeGreaterThanOrEqual(0.5);
    for (const value of Object.values(attributes)) expect(value).not.toMatch(/url\(|var\(|currentColor|NaN|Infinity/);
  }
}

function alliancing(): CmoSource {
  const file = new URL('../../../examples/alliancing/data/theory.json', import.meta.url);
  const theory = JSON.parse(readFileSync(file, 'utf8'));
  const { review } = parseReview({
    schemaVersion: 1,
    kind: 'synthesis',
    title: 'Alliancing',
    protocol: { version: 1 },
    ...theory,
  });
  if (review === undefined) throw new Error('the example cannot be read');
  return review;
}

describe('cmoFigure', () => {
  it('draws the alliancing theory: nothing overlaps, leaves its box or is lost', () => {
    const theory = alliancing();
    const { svg, width } = cmoFigure(theory);
    expect(width).toBe(510);
    checkPicture(svg);

    const lanes = theory.configurations.map(({ themeIds, slots }) => {
      const known = themeIds.filter((id) => theory.themes.some((theme) => theme.id === id));
      return { lanes: known.length === 0 ? ['none'] : known, slots };
    });
    const expected = new Set(
      lanes.flatMap(({ lanes: own, slots }) =>
        own.flatMap((lane) => slots.map(({ role, polarity, conceptId }) => [lane, role, polarity, conceptId].join())),
      ),
    );
    const { boxes } = readPicture(svg, isBox);
    expect(boxes.length).toBe(expected.size);
    for (const { id, slots } of theory.configurations) {
      const holding = boxes.filter(({ element }) =>
        elementsNamed(element, 'text').some((text) => textOf(text).split(/,? /).includes(id)),
      );
      expect(holding.length, id).toBeGreaterThanOrEqual(slots.length);
    }
  });

  it('draws any theory so, whatever its labels', () => {
    fc.assert(
      fc.property(anyTheory, (theory) => checkPicture(cmoFigure(theory).svg)),
      { numRuns: 20 },
    );
  });

  it('gives the same bytes for the same theory, which it leaves as it is', () => {
    const theory = deepFreeze(structuredClone(alliancing()));
    expect(cmoFigure(theory).svg).toBe(cmoFigure(structuredClone(theory)).svg);
  });

  it('widens a line with its documents, and breaks it where there is none or it is inferred', () => {
    const stroke = (documents: string[], outcome: 'outcome:b' | 'outcome:b?') => {
      const theory = theoryOf([configuration('A', ['context:a', outcome])], { evidence: support('A', documents) });
      const group = everyElement(readMarkup(cmoFigure(theory).svg)).find(
        ({ attributes }) => attributes['data-configurations'] === 'A',
      );
      const [line] = group === undefined ? [] : elementsNamed(group, 'path');
      return [line?.attributes['stroke-width'], line?.attributes['stroke-dasharray']];
    };
    expect(stroke([], 'outcome:b')).toEqual(['0.75', '3 2']);
    expect(stroke(['d1'], 'outcome:b')).toEqual(['0.75', undefined]);
    expect(stroke(['d1', 'd2'], 'outcome:b')).toEqual(['1.5', undefined]);
    expect(stroke(['d1', 'd2', 'd3', 'd4'], 'outcome:b?')).toEqual(['2.4', '3 2']);
  });

  it('marks absence and unwanted outcomes by signs, and explains those signs and no others', () => {
    const words = (theory: CmoSource) => textOf(readMarkup(cmoFigure(theory).svg));
    const plain = words(theoryOf([configuration('A', ['context:a', 'outcome:b'])]));
    expect(plain).not.toMatch(/absent, weaker|unwanted outcome/);
    const marked = words(theoryOf([configuration('A', ['context:-a', 'outcome:b'], { valence: 'undesired' })]));
    expect(marked).toMatch(/absent, weaker or falling/);
    expect(marked).toMatch(/unwanted outcome/);
  });

  it('lists what the circles of ripples mean', () => {
    const theory = theoryOf([configuration('A', ['outcome:a']), configuration('B', ['context:a'])], {
      links: [ripple('L1', 'A', 'B')],
    });
    const { svg } = cmoFigure(theory);
    expect(elementsNamed(readMarkup(svg), 'circle').length).toBe(3);
    expect(svg).toContain('O1 → C1: The concept a (A → B)');
  });

  it('draws one theme alone with the codes of the whole map', () => {
    const theory = theoryOf([
      configuration('A', ['outcome:a'], { themeIds: ['t1'] }),
      configuration('B', ['outcome:b'], { themeIds: ['t2'] }),
      configuration('C', ['outcome:c']),
    ]);
    const { name, svg } = cmoFigure(theory, { themeId: 't2' });
    expect(name).toBe('cmo-t2');
    expect(readPicture(svg, isBox).boxes.map(({ texts }) => texts[0]?.text)).toEqual(['O2']);
    expect(cmoFigure(theory, { themeId: null }).data.lanes.map(({ label }) => label)).toEqual(['Without a theme']);
  });

  it('says that there is nothing yet', () => {
    const { svg, alt } = cmoFigure(theoryOf([]));
    expect(svg).toContain('No configuration yet');
    expect(alt).toBe('A CMO map without any configuration yet.');
    checkStandalone(readMarkup(svg));
  });

  it('links ids of configurations, escaped, where it is asked to', () => {
    const theory = theoryOf([configuration('a "b"', ['outcome:a'])]);
    const root = readMarkup(cmoFigure(theory, { linkTo: (id) => `#cfg-${id}` }).svg);
    expect(elementsNamed(root, 'a').map(({ attributes }) => attributes['href'])).toEqual(['#cfg-a "b"']);
    expect(root.attributes['role']).toBe('group');
    expect(elementsNamed(readMarkup(cmoFigure(theory).svg), 'a')).toEqual([]);
  });

  it('refuses a theme that is not there, and a width in which nothing can be read', () => {
    expect(() => cmoFigure(theoryOf([]), { themeId: 't9' })).toThrow(
      expect.objectContaining({ code: 'unknown-theme' }),
    );
    expect(() => cmoFigure(theoryOf([]), { width: 200 })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['width'] }),
    );
  });
});
