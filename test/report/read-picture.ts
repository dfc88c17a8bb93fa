import { textWidth } from '../../src/report/drawing/text-width.ts';
import { elementsNamed, type MarkupElement, readMarkup, textOf } from './read-markup.ts';

/** A rectangle on the paper. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A text with what it looks like. */
export interface ReadText extends Rectangle {
  readonly text: string;
  readonly size: number;
  /** Its colour, its own or that of the picture. */
  readonly fill: string;
  /** Its place in the order of drawing. */
  readonly order: number;
}

/** A rectangle or circle with what it looks like. */
interface ReadShape extends Rectangle {
  readonly fill: string;
  readonly stroke: string | undefined;
  readonly order: number;
}

/** A box of a picture with what stands in it. */
export interface ReadBox extends Rectangle {
  readonly element: MarkupElement;
  readonly texts: readonly (Rectangle & { readonly text: string })[];
  readonly circles: readonly Rectangle[];
}

/** What the tests of pictures measure. */
export interface ReadPicture {
  readonly root: MarkupElement;
  readonly paper: Rectangle;
  readonly boxes: readonly ReadBox[];
  readonly texts: readonly ReadText[];
  /** Rectangles and circles, in the order of drawing. */
  readonly shapes: readonly ReadShape[];
  /** Points along every line that is not a box. */
  readonly lines: readonly {
    readonly element: MarkupElement;
    readonly points: readonly Point[];
    readonly order: number;
  }[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Reads a picture and measures it. `isBox` says which groups are boxes: a rectangle and what stands in it. */
export function readPicture(svg: string, isBox: (element: MarkupElement) => boolean): ReadPicture {
  const root = readMarkup(svg);
  const boxes: ReadBox[] = [];
  const found: { element: MarkupElement; shift: Point }[] = [];
  const visit = (element: MarkupElement, shift: Point) => {
    const moved = shifted(element, shift);
    if (isBox(element)) boxes.push(readBox(element, moved));
    found.push({ element, shift: moved });
    for (const child of element.children) if (typeof child !== 'string') visit(child, moved);
  };
  visit(root, { x: 0, y: 0 });
  const [, , right = 0, bottom = 0] = (root.attributes['viewBox'] ?? '').split(' ').map(Number);
  return { root, paper: { left: 0, top: 0, right, bottom }, boxes, ...partsOf(found, root) };
}

function partsOf(
  found: readonly { readonly element: MarkupElement; readonly shift: Point }[],
  root: MarkupElement,
): Pick<ReadPicture, 'texts' | 'shapes' | 'lines'> {
  const ordered = found.map(({ element, shift }, order) => {
    const fill = element.attributes['fill'] ?? root.attributes['fill'] ?? '';
    return { element, shift, order, fill, stroke: element.attributes['stroke'] };
  });
  const named = (...names: string[]) => ordered.filter(({ element }) => names.includes(element.name));
  return {
    texts: named('text').map(({ element, shift, order, fill }) => {
      return { ...readText(element, shift), size: number(element, 'font-size'), fill, order };
    }),
    shapes: named('rect', 'circle').map(({ element, shift, order, fill, stroke }) => {
      return { ...rectangleOf(element, shift), fill, stroke, order };
    }),
    lines: named('path').map(({ element, shift, order }) => {
      return { element, points: pointsAlong(element.attributes['d'] ?? '', shift), order };
    }),
  };
}

/** Whether the first lies inside the second, but for a hair. */
export function isInside(inner: Rectangle, outer: Rectangle, hair = 0.1): boolean {
  return (
    inner.left >= outer.left - hair &&
    inner.right <= outer.right + hair &&
    inner.top >= outer.top - hair &&
    inner.bottom <= outer.bottom + hair
  );
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a point lies well inside a rectangle. */
export function isCovered({ x, y }: Point, { left, right, top, bottom }: Rectangle): boolean {
  return x > left + 0.5 && x < right - 0.5 && y > top + 0.5 && y < bottom - 0.5;
}

function number(element: MarkupElement, name: string): number {
  return Number(element.attributes[name] ?? 0);
}

function shifted({ attributes }: MarkupElement, { x, y }: Point): Point {
  const [, right = '0', down = '0'] = /^translate\((\S+) (\S+)\)$/.exec(attributes['transform'] ?? '') ?? [];
  return { x: x + Number(right), y: y + Number(down) };
}

function readBox(element: MarkupElement, shift: Point): ReadBox {
  const [rectangle] = elementsNamed(element, 'rect');
  if (rectangle === undefined) throw new Error('a box without a rectangle');
  return {
    element,
    ...rectangleOf(rectangle, shift),
    texts: elementsNamed(element, 'text').map((text) => readText(text, shift)),
    circles: elementsNamed(element, 'circle').map((circle) => rectangleOf(circle, shift)),
  };
}

function rectangleOf(element: MarkupElement, shift: Point): Rectangle {
  if (element.name === 'circle') {
    const [x, y, r] = [number(element, 'cx') + shift.x, number(element, 'cy') + shift.y, number(element, 'r')];
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  }
  const left = number(element, 'x') + shift.x;
  const top = number(element, 'y') + shift.y;
  return { left, top, right: left + number(element, 'width'), bottom: top + number(element, 'height') };
}

function readText(element: MarkupElement, shift: Point): Rectangle & { text: string } {
  const text = textOf(element);
  const size = number(element, 'font-size');
  const width = textWidth(text, { size, bold: element.attributes['font-weight'] === 'bold' });
  const anchor = { start: 0, middle: width / 2, end: width }[element.attributes['text-anchor'] ?? 'start'] ?? 0;
  if ((element.attributes['transform'] ?? '').startsWith('rotate(-90)')) {
    const [x, y] = [number(element, 'y') + shift.x, -number(element, 'x') + shift.y + anchor];
    return { text, left: x - size * 0.75, right: x + size * 0.22, top: y - width, bottom: y };
  }
  const left = number(element, 'x') + shift.x - anchor;
  const foot = number(element, 'y') + shift.y;
  return { text, left, right: left + width, top: foot - size * 0.75, bottom: foot + size * 0.22 };
}

/** Follows M, L, H, V and C with absolute numbers; heads of arrows use others and are left out. */
function pointsAlong(d: string, shift: Point): Point[] {
  if (/[lhvZ]/.test(d)) return [];
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command = '', list = ''] of d.matchAll(/([MLHVC])([^MLHVC]*)/g)) {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = numbers;
    const ends: Record<string, Point> = {
      M: { x: a, y: b },
      L: { x: a, y: b },
      H: { x: a, y: at.y },
      V: { x: at.x, y: a },
      C: { x: f, y: g },
    };
    const end = ends[command] ?? at;
    for (let step = 1; command !== 'M' && step <= 20; step += 1) {
      const t = step / 20;
      const u = 1 - t;
      points.push(
        command === 'C'
          ? {
              x: u ** 3 * at.x + 3 * u * u * t * a + 3 * u * t * t * c + t ** 3 * f,
              y: u ** 3 * at.y + 3 * u * u * t * b + 3 * u * t * t * e + t ** 3 * g,
            }
          : { x: at.x + (end.x - at.x) * t, y: at.y + (end.y - at.y) * t },
      );
    }
    at = end;
  }
  return points.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y }));
}
