/** An element of a page or picture. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupElement | string)[];
}

const voidElements = new Set(['meta', 'br', 'link', 'img', 'input']);
const entity = /&(?:amp|lt|gt|quot|#\d+);/g;

/** Reads markup that must be well formed; throws where it is not. `html` allows a doctype and empty HTML elements. */
export function readMarkup(source: string, { html = false } = {}): MarkupElement {
  const text = html ? source.replace(/^<!doctype html>\n/, '') : source;
  refuseUnfitCharacters(text);
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const token of text.matchAll(tokens)) {
    const parent = open.at(-1);
    if (parent === undefined) throw new Error(`text after the end: ${token[0]}`);
    readToken(token, parent, open, html);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const elements = root.children.filter((child) => typeof child !== 'string');
  const [only] = elements;
  if (only === undefined || elements.length > 1) throw new Error(`${elements.length} roots`);
  return only;
}

interface OpenElement extends MarkupElement {
  readonly children: (MarkupElement | string)[];
}

const tokens = /<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</gi;

function refuseUnfitCharacters(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new Error('a control character');
  if (/\p{Surrogate}/u.test(text)) throw new Error('a lone surrogate');
}

function readToken(token: RegExpMatchArray, parent: OpenElement, open: OpenElement[], html: boolean): void {
  const [, close, name = '', attributes = '', end, words] = token;
  if (words !== undefined) {
    parent.children.push(decoded(words));
    return;
  }
  if (name === '') throw new Error(`a bare < in <${parent.name}>`);
  if (close === '/') {
    if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
    open.pop();
    return;
  }
  const child: OpenElement = { name, attributes: readAttributes(attributes), children: [] };
  parent.children.push(child);
  if (end !== '/' && !(html && voidElements.has(name))) open.push(child);
}

/** Every element, each before its children. */
export function everyElement(element: MarkupElement): MarkupElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child)))];
}

/** The elements of a name. */
export function elementsNamed(element: MarkupElement, name: string): MarkupElement[] {
  return everyElement(element).filter((one) => one.name === name);
}

/** All text inside an element. */
export function textOf(element: MarkupElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of source.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (key in attributes) throw new Error(`${key} twice`);
    attributes[key] = decoded(value);
  }
  return attributes;
}

function decoded(text: string): string {
  if (text.replace(entity, '').includes('&')) throw new Error(`a bare & in ${text.slice(0, 80)}`);
  const named: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return text.replace(entity, (one) => named[one] ?? String.fromCodePoint(Number(one.slice(2, -1))));
}
