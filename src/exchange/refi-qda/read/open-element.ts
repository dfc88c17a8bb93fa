import type { Problem } from '../../../core/problem.ts';
import { type XmlAttribute, xmlAttributes } from '../../../formats/xml/xml-attributes.ts';
import type { QdaElement, QdaExtras } from '../model/qda-item.ts';
import type { XmlTree } from '../xml/xml-tree.ts';
import { qdaElement } from './qda-element.ts';
import type { ReadingNotes } from './reading-notes.ts';

/** An element that is being read: each of its parts is taken once, and what is left at the end is kept and told. */
export interface OpenElement {
  readonly tree: XmlTree;
  readonly notes: ReadingNotes;
  /** The attributes that nobody took. */
  readonly attributes: XmlAttribute[];
  /** The children and the text that nobody took; white space between elements is layout. */
  content: (XmlTree | string)[];
  /** The values that could not be read; `null` where there are none, as mostly. */
  kept: Map<string, string> | null;
}

/** Opens an element, of which nothing is taken as yet. */
export function openElement(tree: XmlTree, notes: ReadingNotes): OpenElement {
  const attributes = tree.attributes === '' ? [] : xmlAttributes(tree.attributes, true);
  return { tree, notes, attributes, content: tree.content.filter(isNoLayout), kept: null };
}

function isNoLayout(part: XmlTree | string): boolean {
  return typeof part !== 'string' || /\S/.test(part);
}

/** Tells of something wrong at an element. */
export function noteAt({ tree, notes }: OpenElement, code: string, severity: Problem['severity'], what: string): void {
  notes.add({ code, severity, message: `line ${tree.line}: <${tree.name}> ${what}`, line: tree.line });
}

/** Takes the attribute of a name; capitals make no difference. */
export function attributeOf({ attributes }: OpenElement, name: string): string | undefined {
  const place = placeOf(attributes, name);
  if (place < 0) return undefined;
  const { value } = attributes[place] ?? { value: '' };
  attributes.splice(place, 1);
  return value;
}

/** Takes the children of some names, in their order; capitals make no difference. */
export function childrenOf(element: OpenElement, names: readonly string[]): XmlTree[] {
  const { content } = element;
  const found: XmlTree[] = [];
  const others: (XmlTree | string)[] = [];
  for (const part of content) {
    if (typeof part !== 'string' && hasName(part, names)) found.push(part);
    else others.push(part);
  }
  if (found.length > 0) element.content = others;
  return found;
}

/** Gives a child back that could not be read, or not whole. */
export function putBack(element: OpenElement, child: XmlTree): void {
  element.content.push(child);
}

/** Keeps a value that could not be read. */
export function keepValue(element: OpenElement, name: string, value: string): void {
  element.kept ??= new Map();
  element.kept.set(name, value);
}

/** The attribute of a name; else of one that differs in capitals alone; −1 for none. */
function placeOf(attributes: readonly XmlAttribute[], name: string): number {
  for (const [place, one] of attributes.entries()) if (one.name === name) return place;
  for (const [place, one] of attributes.entries()) if (isAlike(one.name, name)) return place;
  return -1;
}

function hasName({ name }: XmlTree, names: readonly string[]): boolean {
  for (const one of names) if (one === name || isAlike(one, name)) return true;
  return false;
}

function isAlike(name: string, other: string): boolean {
  return name.length === other.length && name.toLowerCase() === other.toLowerCase();
}

/** What is at the root of a file and means nothing beyond XML. */
const ofXml = /^(?:xmlns(?::.*)?|xml:.*|xsi:(?:schemaLocation|noNamespaceSchemaLocation|type|nil))$/;

/** What nobody took: it is kept, and told. */
export function restOf(element: OpenElement): { readonly extras?: QdaExtras } {
  for (const { name, value } of element.attributes) {
    if (ofXml.test(name)) continue;
    keepValue(element, name, value);
    noteAt(element, 'unknown-attribute', 'note', `has the attribute ${name}, which has no place there; it is kept`);
  }
  const { content, kept } = element;
  if (content.length === 0 && kept === null) return {};
  const elements = content.map((part) => keptPart(part, element));
  return { extras: { attributes: Object.fromEntries(kept ?? []), elements } };
}

function keptPart(part: XmlTree | string, element: OpenElement): QdaElement {
  if (typeof part === 'string') {
    const shown = JSON.stringify(part.trim().slice(0, 40));
    noteAt(element, 'stray-text', 'warning', `holds the text ${shown} where none belongs; it is kept`);
    return { name: '', attributes: {}, content: [part] };
  }
  const what = `holds a <${part.name}> that has no place there or cannot be read; it is kept`;
  noteAt(element, 'unknown-element', 'warning', what);
  return qdaElement(part);
}
