import { cleanText } from '../drawing/clean-text.ts';
import { escapeAttribute, escapeText } from '../drawing/escape-markup.ts';

/** An HTML element around markup that is already escaped. Attributes that are `undefined` are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escapeAttribute(value)}"`))
    .join('');
  return `<${name}${written}>${children.join('')}</${name}>`;
}

/** A paragraph of plain text. */
export function paragraph(text: string, className?: string): string {
  return tag('p', { class: className }, escapeText(text));
}

/** A part of the report. Without content it is left out. */
export interface ReportPart {
  readonly id: string;
  readonly heading: string;
  readonly content: string;
}

/** Puts the content of a part together. */
export function reportPart(id: string, heading: string, ...content: readonly string[]): ReportPart {
  return { id, heading, content: content.filter((one) => one !== '').join('\n') };
}

/** What scrolls sideways by itself where the screen is narrow; the keyboard reaches it. */
export function wide(label: string, ...content: readonly string[]): string {
  return tag('div', { class: 'wide', role: 'region', tabindex: '0', 'aria-label': label }, ...content);
}

/** A link inside the page. */
export function innerLink(anchor: string, text: string): string {
  return tag('a', { href: `#${anchor}` }, escapeText(text));
}

/** The anchor of an entity: `cfg-SL1`. Whatever stands in the id, it is a valid id and address. */
export function anchorOf(kind: 'cfg' | 'doc' | 'flow', id: string): string {
  return `${kind}-${encodeURIComponent(cleanText(id))}`;
}

/** `1 document`, `2 documents`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
