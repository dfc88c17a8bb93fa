import { hashText } from '../../core/hash-text.ts';
import { escapeAttribute, escapeText } from './escape-markup.ts';
import { fileName } from './file-name.ts';
import type { Type } from './text-width.ts';

/** Attributes of an element; those that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The colour of text and lines. */
export const ink = '#222222';
/** The colour of second things: counts, ids of configurations. At least 4.5 : 1 on white and on the tints of boxes. */
export const softInk = '#4d4d4d';

/** An SVG element around markup that is already escaped. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? written2(value) : escapeAttribute(String(value))}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** One line of text with its foot at `y`. A line that begins from the right keeps its full stop at its left end. */
export function textLine(x: number, y: number, line: string, type: Type, attributes: Attributes = {}): string {
  const weight = type.bold ? 'bold' : undefined;
  const own = { x, y, 'font-size': type.size, 'font-weight': weight, ...attributes };
  return element('text', own, escapeText(beginsFromRight.test(line) ? `\u200f${line}\u200f` : line));
}

// Hebrew, Arabic and their kin before any letter of another script
const beginsFromRight = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Shapes moved to a place. */
export function group(at: { readonly x: number; readonly y: number }, ...shapes: readonly string[]): string {
  return element('g', { transform: `translate(${written2(at.x)} ${written2(at.y)})` }, ...shapes);
}

/** A number with two decimals at most: the same bytes everywhere. */
export function written2(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** The way of a line through commands and numbers: `path('M', 0, 0, 'L', 10, 5)`. */
export function path(...steps: readonly (string | number)[]): string {
  return steps.map((step) => (typeof step === 'number' ? written2(step) : step)).join(' ');
}

/** What a standalone picture needs beside its shapes. */
export interface SvgFrame {
  /** Begins every id in the picture; what is drawn ends it, so that several can stand on one page. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** It holds links, which assistive technology must then reach. */
  readonly interactive?: boolean;
}

/** A whole SVG document on a white ground whose unit is the point. */
export function svgDocument(frame: SvgFrame, ...shapes: readonly string[]): string {
  const { name, title, description, width, height, interactive } = frame;
  const drawn = [title, description, ...shapes].join('\n');
  const ids = `${fileName(name)}-${(hashText(drawn, 0) >>> 0).toString(36)}`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${written2(width)} ${written2(height)}`,
      width: `${written2(width)}pt`,
      height: `${written2(height)}pt`,
      role: interactive ? 'group' : 'img',
      'aria-labelledby': `${ids}-title ${ids}-desc`,
      'font-family': "Arial, Helvetica, 'Liberation Sans', sans-serif",
      fill: ink,
    },
    element('title', { id: `${ids}-title` }, escapeText(title)),
    element('desc', { id: `${ids}-desc` }, escapeText(description)),
    element('rect', { width, height, fill: '#ffffff' }),
    ...shapes,
  );
}
