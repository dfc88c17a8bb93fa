import { decodeReferences } from './xml-entities.ts';

/** An attribute of a tag, its references read. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads the attributes of a tag from the text behind its name. A value without quotes ends at the next space.
 *
 * @param isExact - A line end that is written as a reference stays what it is, CR or LF.
 */
export function xmlAttributes(text: string, isExact = false): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let at = 0;
  for (let sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', at)) {
    const start = behindSpace(text, sign + 1);
    const mark = text.charAt(start);
    const isQuoted = mark === '"' || mark === "'";
    const end = isQuoted ? closingMark(text, mark, start + 1) : endOfWord(text, start);
    const value = text.slice(isQuoted ? start + 1 : start, end);
    attributes.push({ name: lastWord(text.slice(at, sign)), value: attributeValue(value, isExact) });
    at = end + 1;
  }
  return attributes;
}

const space = 32;

function behindSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= space) at += 1;
  return at;
}

function closingMark(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) > space) at += 1;
  return at;
}

/** What stands before the last word are names without a value. */
function lastWord(text: string): string {
  const trimmed = text.trim();
  let from = trimmed.length;
  while (from > 0 && trimmed.charCodeAt(from - 1) > space) from -= 1;
  return trimmed.slice(from);
}

/** White space in an attribute is one kind of space. */
function attributeValue(text: string, isExact: boolean): string {
  if (!text.includes('&') && !text.includes('\n') && !text.includes('\t')) return text;
  return decodeReferences(text.replace(/[\n\t]/g, ' '), isExact).text;
}
