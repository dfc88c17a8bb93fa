import { expect } from 'vitest';
import type { Figure } from '../../src/report/figure.ts';
import { contrast } from './contrast.ts';
import { everyElement, type MarkupElement } from './read-markup.ts';
import { isInside, overlap, type ReadPicture, type ReadText, readPicture } from './read-picture.ts';

/** What must hold of any figure; gives the picture for more. */
export function checkFigure({ svg, title, alt, width, height }: Figure): ReadPicture {
  const picture = readPicture(svg, () => false);
  const { root, paper, texts } = picture;
  expect([paper.right, paper.bottom]).toEqual([width, height]);
  expect([title, alt].every((words) => words.trim() !== '')).toBe(true);
  checkAlone(svg, root);
  const faults = texts.flatMap((text) => [
    ...(isInside(text, paper, 0.5) ? [] : [`"${text.text}" leaves the paper`]),
    ...(text.size >= 7 ? [] : [`"${text.text}" is small`]),
    ...(contrast(text.fill, groundOf(text, picture)) >= 4.5 ? [] : [`"${text.text}" is pale`]),
  ]);
  expect(faults.slice(0, 5)).toEqual([]);
  checkTexts(picture);
  return picture;
}

/** It needs nothing from outside, and nothing in it runs. */
function checkAlone(svg: string, root: MarkupElement): void {
  const all = everyElement(root);
  expect(root.attributes['xmlns']).toBe('http://www.w3.org/2000/svg');
  const allowed = ['svg', 'title', 'desc', 'g', 'a', 'rect', 'circle', 'path', 'text'];
  expect([...new Set(all.map(({ name }) => name))].filter((name) => !allowed.includes(name))).toEqual([]);
  const unfit = all.flatMap(({ attributes }) =>
    Object.entries(attributes).filter(
      ([key, value]) =>
        /^(on|style$|class$|src$|xlink)/.test(key) ||
        (key !== 'href' && /NaN|Infinity|undefined|var\(|url\(|currentColor/.test(value)),
    ),
  );
  expect(unfit).toEqual([]);
  const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(root.attributes['aria-labelledby']?.split(' ')).toEqual(ids);
  expect(svg).not.toContain('foreignObject');
}

/** No text touches another, the edge of a frame, or a line that nothing hides. */
function checkTexts(picture: ReadPicture): void {
  const texts = picture.texts.filter(({ text }) => text.trim() !== '').map(shrunk);
  const faults = texts.flatMap((text, place) => [
    ...texts.slice(place + 1).flatMap((other) => (overlap(text, other) ? [`"${text.text}" over "${other.text}"`] : [])),
    ...picture.shapes
      .filter((shape) => shape.stroke !== undefined && overlap(text, shape) && !isInside(text, shape, 0.3))
      .map(() => `"${text.text}" leaves its box`),
    ...picture.lines.filter((line) => crosses(line, text, picture)).map(() => `a line crosses "${text.text}"`),
  ]);
  expect(faults.slice(0, 5)).toEqual([]);
}

function crosses({ points, order }: ReadPicture['lines'][number], text: ReadText, { shapes }: ReadPicture): boolean {
  const isThere = points.some(({ x, y }) => x > text.left && x < text.right && y > text.top && y < text.bottom);
  const hides = (shape: (typeof shapes)[number]) =>
    shape.order > order && shape.order < text.order && isInside(text, shape, 0.3);
  return isThere && !shapes.some(hides);
}

/** Letters do not fill the height of their line. */
function shrunk<T extends ReadText>(text: T): T {
  return { ...text, left: text.left + 0.3, right: text.right - 0.3, top: text.top + 0.6, bottom: text.bottom - 0.6 };
}

function groundOf(text: ReadText, { shapes }: ReadPicture): string {
  const [x, y] = [(text.left + text.right) / 2, (text.top + text.bottom) / 2];
  const under = shapes.filter(
    (shape) =>
      shape.order < text.order &&
      shape.fill.startsWith('#') &&
      x > shape.left &&
      x < shape.right &&
      y > shape.top &&
      y < shape.bottom,
  );
  return under.at(-1)?.fill ?? '#ffffff';
}
