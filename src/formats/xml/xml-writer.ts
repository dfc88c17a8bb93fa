import { escapeText } from './xml-element.ts';

/** A value, or text that is marked up already, and the path at which it stands: `titles/title`, `database/@name`. */
export interface WrittenField {
  readonly path: string;
  readonly value: string;
  readonly markup?: string;
}

interface Written {
  readonly name: string;
  attributes: string;
  text: string | undefined;
  readonly children: Written[];
  /** The last child of each name. */
  readonly last: Map<string, Written>;
}

const xmlPath = /^[A-Za-z_][\w.-]*(?:\/[A-Za-z_][\w.-]*)*(?:\/@[A-Za-z_][\w.:-]*)?$/;

/**
 * A record as XML. Fields whose paths begin alike stand in one element; empty values, and paths that XML cannot have,
 * are left out.
 *
 * @param order - The names of the elements in the record, in their order.
 */
export function printXml(name: string, fields: readonly WrittenField[], order: readonly string[]): string {
  const root = newElement(name);
  for (const field of fields) if (field.value !== '' && xmlPath.test(field.path)) addField(root, field);
  const rank = new Map(order.map((known, place) => [known, place]));
  const placed = root.children.toSorted((a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0));
  return `<${name}>\n${placed.map((child) => `  ${printElement(child)}\n`).join('')}</${name}>\n`;
}

function newElement(name: string): Written {
  return { name, attributes: '', text: undefined, children: [], last: new Map() };
}

function addField(root: Written, { path, value, markup = printText(value) }: WrittenField): void {
  const names = path.split('/');
  const last = names.pop() ?? '';
  const isAttribute = last.startsWith('@');
  const own = isAttribute ? (names.pop() ?? '') : last;
  const parent = names.reduce((element, name) => openChild(element, name, true), root);
  const element = openChild(parent, own, false);
  if (isAttribute) element.attributes += ` ${last.slice(1)}="${printText(value).replaceAll('"', '&quot;')}"`;
  else element.text = markup;
}

/** The last child of a name, where it may hold more; else a new one. */
function openChild(parent: Written, name: string, isContainer: boolean): Written {
  const known = parent.last.get(name);
  if (known && known.text === undefined && (isContainer || known.children.length === 0)) return known;
  const made = newElement(name);
  parent.children.push(made);
  parent.last.set(name, made);
  return made;
}

function printElement({ name, attributes, text = '', children }: Written): string {
  const content = text + children.map(printElement).join('');
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

/**
 * What XML cannot hold, not even as a reference: most control characters, halves of pairs, and two that Unicode has no
 * use for.
 */
const forbidden = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\p{Cs}\ufffe\uffff]/gu;

/** Text with its line ends written as references, so that none is taken for layout. */
export function printText(text: string): string {
  return escapeText(text.replace(forbidden, '')).replace(/\r\n|\r|\n/g, '&#xD;');
}
