import type { XmlTree } from '../xml/xml-tree.ts';
import { childrenOf, type OpenElement, putBack } from './open-element.ts';
import { textOf } from './qda-element.ts';
import type { ReadingNotes } from './reading-notes.ts';

/** Reads an element of one kind; `null` where it cannot be read. */
export type ReadEntity<T> = (tree: XmlTree, notes: ReadingNotes) => T | null;

/** The children of some names, in their order. Those that cannot be read are kept among the extras. */
export function readAll<T>(element: OpenElement, names: string | readonly string[], read: ReadEntity<T>): T[] {
  const items: T[] = [];
  for (const child of childrenOf(element, typeof names === 'string' ? [names] : names)) {
    const item = read(child, element.notes);
    if (item === null) putBack(element, child);
    else items.push(item);
  }
  return items;
}

/** The first child of a name; others are kept among the extras. */
export function readOne<T>(element: OpenElement, name: string, read: ReadEntity<T>): T | undefined {
  const [first, ...others] = childrenOf(element, [name]);
  for (const other of others) putBack(element, other);
  if (first === undefined) return undefined;
  const item = read(first, element.notes);
  if (item === null) putBack(element, first);
  return item ?? undefined;
}

/** The text of the first child of a name. */
export function childText(element: OpenElement, name: string): string | undefined {
  return readOne(element, name, textOf);
}
