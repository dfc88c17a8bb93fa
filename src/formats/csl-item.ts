import { parseJson } from '../core/parse-json.ts';
import type { Document, RawField } from '../document/document.ts';
import type { PartialDate } from '../document/partial-date.ts';
import type { PersonName } from '../document/person-name.ts';
import { printedTitle } from './printed-title.ts';
import { ownMark } from './remainder.ts';
import { sameValue } from './same-value.ts';

/** An item of CSL-JSON. A map, so that no key of a hostile file can reach a prototype. */
export type CslItem = ReadonlyMap<string, unknown>;

/** What a document is in CSL-JSON. */
export function cslItem(document: Document): CslItem {
  const { issued, pages, origins } = document;
  const entries: [string, unknown][] = [
    ['id', document.id],
    ['type', document.type],
    ['title', printedTitle(document)],
    ['author', document.authors.map(cslName)],
    ['editor', document.editors.map(cslName)],
    ['issued', issued && { 'date-parts': [dateParts(issued)] }],
    ['container-title', document.containerTitle],
    ['container-title-short', document.containerShort],
    ['volume', document.volume],
    ['issue', document.issue],
    ['page', pages?.asPrinted],
    ['number', document.type.startsWith('article') ? document.articleNumber : undefined],
    ['publisher', document.publisher],
    ['publisher-place', document.place],
    ['collection-title', document.series],
    ['edition', document.edition],
    ['DOI', document.doi],
    ['PMID', document.pmid],
    ['PMCID', document.pmcid],
    ['ISBN', document.isbn.join(' ')],
    ['ISSN', document.issn.join(', ')],
    ['URL', document.url],
    ['source', origins[0]?.database],
    ['abstract', document.abstract],
    ['keyword', document.keywords.join('; ')],
    ['language', document.language],
  ];
  return new Map(entries.filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function dateParts({ year, month, day }: PartialDate): number[] {
  return [year, month, month === undefined ? undefined : day].filter((part) => part !== undefined);
}

function cslName({ family, given, particle, suffix, literal, orcid }: PersonName): Readonly<Record<string, string>> {
  return {
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
    ...(literal !== undefined && { literal }),
    ...(orcid !== undefined && { ORCID: orcid }),
  };
}

/** One item of CSL-JSON, as text. */
export function printCsl(document: Document, raw: readonly RawField[], remainder: string): string {
  const item = new Map(cslItem(document));
  for (const { tag, value } of raw) item.set(tag, jsonOf(value));
  if (remainder !== '') item.set('custom', withMark(item.get('custom'), remainder));
  return JSON.stringify(Object.fromEntries(item), null, 2).replaceAll('\n', '\n  ');
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
