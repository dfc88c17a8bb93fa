import type { RawField } from '../../document/document.ts';
import { isBalanced } from './bibtex-braces.ts';
import { ownRawField } from './bibtex-keys.ts';
import { isFileWide, startsNextBlock } from './bibtex-signs.ts';

const headTag = /^@([a-z][\w.+:*-]{0,60})$/;
const fieldTag = /^[a-z][a-z0-9_+:.-]{0,60}$/;

/** Whether a raw field is the start of an entry: `@techreport` with its key. */
export function isHead({ tag, value }: RawField): boolean {
  const type = headTag.exec(tag)?.[1];
  return (
    type !== undefined && type === type.toLowerCase() && !isFileWide(type) && isBalanced(value) && !/[\r\n]/.test(value)
  );
}

/** A raw field as it was; one that BibTeX could not read, or that is none of BibTeX's, as JSON. */
export function printRaw({ tag, value }: RawField): string {
  // what has capitals came from another format, and stays together with the rest that did
  if (tag !== tag.toLowerCase()) return '';
  const isField = fieldTag.test(tag) && isBalanced(value) && !value.split('\n').some(startsNextBlock);
  if (isField) return `  ${tag} = {${value}},\n`;
  return `  ${ownRawField} = {${withBalancedBraces(JSON.stringify([tag, value]))}},\n`;
}

/** JSON whose braces pair also where its strings have some: these are written by their codes. */
export function withBalancedBraces(json: string): string {
  if (json === '') return json;
  const parts: string[] = [];
  let done = 0;
  for (let start = json.indexOf('"'); start >= 0; start = json.indexOf('"', done)) {
    const end = endOfString(json, start + 1);
    parts.push(json.slice(done, start), json.slice(start, end).replaceAll('{', '\\u007b').replaceAll('}', '\\u007d'));
    done = end;
  }
  return `${parts.join('')}${json.slice(done)}`;
}

function endOfString(json: string, start: number): number {
  let at = start;
  while (at < json.length && json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}
