import type { Figure } from './figure.ts';
import { mediaOf } from './media-of.ts';
import type { Table } from './table.ts';

/** What makes the elements of a page: `document` of a browser. */
export interface ElementMaker<Element> {
  readonly createElement: (name: 'div') => Element;
}

/**
 * A figure, a table or several figures as an element of a page, for notebooks that show elements and know no other hook:
 * in Observable `toElement(figure, document)` is a cell.
 *
 * @example
 * const document = { createElement: (name: string) => ({ name, innerHTML: '' }) };
 * const element = toElement({ caption: 'Records', columns: [], rows: [], notes: [] }, document);
 * element.innerHTML.includes('<caption>Records</caption>'); // true
 */
export function toElement<Element extends { innerHTML: string }>(
  value: Figure | Table | readonly Figure[],
  document: ElementMaker<Element>,
): Element {
  const media = mediaOf(value);
  const element = document.createElement('div');
  element.innerHTML = media['image/svg+xml'] ?? media['text/html'] ?? '';
  return element;
}
