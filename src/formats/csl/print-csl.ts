import { parseJson } from '../../core/parse-json.ts';
import { type CslItem, cslItem } from '../../document/csl-item.ts';
import type { Document, RawField } from '../../document/document.ts';
import { printedTitle } from '../fields/printed-title.ts';
import { ownMark } from '../fields/remainder.ts';
import { sameValue } from '../fields/same-value.ts';

/** One item of CSL-JSON, as text. */
export function printCsl(document: Document, raw: readonly RawField[], remainder: string): string {
  const item = new Map(printedItem(document));
  for (const { tag, value } of raw) item.set(tag, jsonOf(value));
  if (remainder !== '') item.set('custom', withMark(item.get('custom'), remainder));
  return JSON.stringify(Object.fromEntries(item), null, 2).replaceAll('\n', '\n  ');
}

/** What a document is in CSL-JSON, its title with the marks that it has. */
export function printedItem(document: Document): CslItem {
  return cslItem(document, printedTitle(document));
}

/**
 * Raw text as the JSON that it was: what is not the JSON of a list, an object, a number or a truth value is a string.
 */
function jsonOf(text: string): unknown {
  if (!/^(?:[[{\d-]|true$|false$|null$)/.test(text) || isDeep(text)) return text;
  const parsed = parseJson(text);
  return parsed.ok && jsonText(parsed.value) === text ? parsed.value : text;
}

/** Whether text has more brackets open at once than a printer can bear; as a string it is read back the same. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    depth += '[{'.includes(bracket[0]) ? 1 : -1;
    if (depth > 100) return true;
  }
  return false;
}

/** A value as raw text: a string as it is, anything else as JSON. */
export function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function withMark(custom: unknown, remainder: string): unknown {
  const others = typeof custom === 'object' && custom !== null && !Array.isArray(custom) ? custom : {};
  return { ...others, [ownMark]: JSON.parse(remainder.slice(ownMark.length + 1)) };
}

/** Whether a field of an item holds a value as it was printed; a number may have become its digits. */
export function holds(item: CslItem, key: string, value: unknown): boolean {
  const held = item.get(key);
  if (sameValue(held, value)) return true;
  return typeof held === 'string' && typeof value === 'number' && held === String(value);
}
