import { oneLine } from '../fields/plain-text.ts';
import { type XmlAttribute, xmlAttributes } from './xml-attributes.ts';

/** An element of a record, with what is in it in its order. */
export interface XmlElement {
  readonly name: string;
  /** The text behind the name in its tag; read it with {@link attributesOf}. */
  readonly attributes: string;
  /** The same, once it was read. */
  read: readonly XmlAttribute[] | null;
  /** Its text where that is all; else text and elements, with `\n` for white space that is mere layout. */
  content: string | (XmlElement | string)[];
  /** Whether there is text in it, or a mark, beside other elements. */
  hasText: boolean;
  /** Line of its tag, from 1. */
  readonly line: number;
}

/** An element. */
export function xmlElement(name: string, attributes: string, content: XmlElement['content'], line: number): XmlElement {
  return { name, attributes, read: null, content, hasText: false, line };
}

/** Adds text to what is in an element. */
export function addText(element: XmlElement, text: string): void {
  const { content } = element;
  if (content === '') {
    // layout at the start of an element says nothing
    if (text !== '\n') element.content = text;
    return;
  }
  if (typeof content === 'string') element.content = content + text;
  else content.push(text);
  if (text !== '\n' && text.trim() !== '') element.hasText = true;
}

/** Adds an element to what is in an element. */
export function addElement(element: XmlElement, child: XmlElement): void {
  const { content } = element;
  if (typeof content !== 'string') content.push(child);
  else if (content === '') element.content = [child];
  else {
    element.content = [content, child];
    if (content.trim() !== '') element.hasText = true;
  }
  if (isMark(child)) element.hasText = true;
}

/** The marks that stand inside a text, and the names under which a title keeps them. */
const marks = new Map([
  ['b', 'b'],
  ['bold', 'b'],
  ['i', 'i'],
  ['italic', 'i'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['u', 'u'],
  ['underline', 'u'],
  ['break', 'break'],
  ['DispFormula', 'DispFormula'],
  ['monospace', 'monospace'],
  ['overline', 'overline'],
  ['roman', 'roman'],
  ['sans-serif', 'sans-serif'],
  ['sc', 'sc'],
  ['strike', 'strike'],
  ['style', 'style'],
  ['styled-content', 'styled-content'],
]);

/** The attributes of an element. */
export function attributesOf(element: XmlElement): readonly XmlAttribute[] {
  element.read ??= element.attributes === '' ? [] : xmlAttributes(element.attributes);
  return element.read;
}

/** The value of an attribute; `undefined` where the element does not have it. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  if (!element.attributes.includes(name)) return undefined;
  return attributesOf(element).find((attribute) => attribute.name === name)?.value;
}

/** The elements directly in an element. */
export function elementsIn({ content }: XmlElement): XmlElement[] {
  return typeof content === 'string' ? [] : content.filter((node) => typeof node !== 'string');
}

/** The first element of a name directly in an element. */
export function elementNamed({ content }: XmlElement, name: string): XmlElement | undefined {
  if (typeof content === 'string') return undefined;
  for (const node of content) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

/** An element without those in it that have one of these names. */
export function withoutElements(element: XmlElement, names: ReadonlySet<string>): XmlElement {
  const { content } = element;
  if (typeof content === 'string') return element;
  return { ...element, content: content.filter((node) => typeof node === 'string' || !names.has(node.name)) };
}

/**
 * Whether an element marks a part of a text, as `<i>`, EndNote's `<style>` and MathML do, and is no value of its own.
 */
export function isMark({ name }: XmlElement): boolean {
  return marks.has(name) || isFormula(name);
}

const colon = 58;

function isFormula(name: string): boolean {
  // names are asked for by the million, and most are told by one character
  return name.charCodeAt(3) === colon ? name.startsWith('mml:') : name === 'math';
}

/** The text in an element, without its marks and on one line; line ends that are written as references stay. */
export function textOf(element: XmlElement): string {
  return cleanText(typeof element.content === 'string' ? element.content : innerText(element));
}

function innerText({ content }: XmlElement): string {
  if (typeof content === 'string') return content;
  const layout = layoutIn(content);
  return content.map((node) => (typeof node === 'string' ? layout(node) : innerText(node))).join('');
}

/** Layout between elements says nothing, but within text it is a space. */
function layoutIn(nodes: readonly (XmlElement | string)[]): (text: string) => string {
  const isMixed = nodes.some((node) => typeof node === 'string' && node !== '\n');
  return (text) => (text === '\n' && !isMixed ? '' : text);
}

/** A line end in the text is layout; one that was written as a reference came as CR, and is meant. */
function cleanText(text: string): string {
  if (text.includes('\r')) return text.split('\r').map(oneLine).join('\n').trim();
  const line = text.includes('\n') ? oneLine(text) : text;
  return isInner(line.charCodeAt(0)) && isInner(line.charCodeAt(line.length - 1)) ? line : line.trim();
}

/** Whether a character is no white space for certain. */
function isInner(code: number): boolean {
  return code > 32 && code < 127;
}

/** Whether a text has marks that its plain form loses. */
export function hasMarks(element: XmlElement): boolean {
  return elementsIn(element).some((child) => marksOf(child).length > 0 || hasMarks(child));
}

/** The text in an element with its marks (`<i>`, `<sup>`, MathML), in which `<` and `&` are written as references. */
export function markupOf(element: XmlElement): string {
  return cleanText(innerMarkup(element));
}

function innerMarkup({ content }: XmlElement): string {
  if (typeof content === 'string') return escapeText(content);
  const layout = layoutIn(content);
  return content.map((node) => (typeof node === 'string' ? escapeText(layout(node)) : outerMarkup(node))).join('');
}

function outerMarkup(element: XmlElement): string {
  const around = marksOf(element);
  const attributes = isFormula(element.name) ? element.attributes.trimEnd() : '';
  const opening = around.map((mark) => `<${mark}${attributes}>`).join('');
  return `${opening}${innerMarkup(element)}${around
    .toReversed()
    .map((mark) => `</${mark}>`)
    .join('')}`;
}

/** The marks for which an element stands; EndNote's `<style>` may stand for several or for none. */
function marksOf(element: XmlElement): readonly string[] {
  if (element.name === 'style') {
    const face = attributeOf(element, 'face') ?? 'normal';
    return face === 'normal' ? unmarked : face.split(' ').flatMap((one) => faces.get(one) ?? []);
  }
  if (isFormula(element.name)) return [element.name];
  const mark = marks.get(element.name);
  return mark === undefined ? [] : [mark];
}

const unmarked: readonly string[] = [];

const faces = new Map([
  ['bold', 'b'],
  ['italic', 'i'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['underline', 'u'],
]);

/** Text with the characters that mean something in XML written as references. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
