import type { CslItem } from '../../document/csl-item.ts';
import { documentTypeSchema } from '../../document/document.ts';
import {
  doiInUrl,
  normaliseDoi,
  normaliseIsbn,
  normaliseIssn,
  normaliseOrcid,
  normalisePmcid,
  normalisePmid,
} from '../../document/identifiers.ts';
import { parseDate } from '../../document/parse-date.ts';
import { parsePageRange } from '../../document/parse-page-range.ts';
import type { PartialDate } from '../../document/partial-date.ts';
import type { PersonName } from '../../document/person-name.ts';
import { addAll } from '../add-all.ts';
import type { Draft } from '../fields/draft.ts';
import { plainText } from '../fields/plain-text.ts';
import { idsInNote } from '../fields/take-identifiers.ts';

/** The text fields that CSL-JSON and a document both have; where two keys say one thing, the first that has a value. */
const textFields = [
  ['containerTitle', ['container-title']],
  ['containerShort', ['container-title-short', 'journalAbbreviation']],
  ['volume', ['volume']],
  ['issue', ['issue']],
  ['publisher', ['publisher']],
  ['place', ['publisher-place']],
  ['series', ['collection-title']],
  ['edition', ['edition']],
  ['url', ['URL']],
  ['language', ['language']],
  ['database', ['source']],
  ['accession', ['id', 'citation-key']],
] as const;

/** Puts what an item says into the draft. What the draft then does not hold as it stands is for the caller to keep. */
export function takeItem(draft: Draft, item: CslItem): void {
  draft.type = documentTypeSchema.safeParse(item.get('type')).data ?? 'document';
  takeTitle(draft, item);
  addAll(draft.authors, namesOf(item.get('author')));
  addAll(draft.editors, namesOf(item.get('editor')));
  for (const [field, keys] of textFields) {
    const value = keys.map((key) => textOf(item.get(key))).find((text) => text !== '');
    if (value !== undefined) draft[field] ??= value;
  }
  takePlace(draft, item);
  takeIdentifiers(draft, item);
  const abstract = plainText(textOf(item.get('abstract')));
  if (abstract !== '') draft.abstract = abstract;
  addAll(draft.keywords, keywordsOf(item.get('keyword')));
}

function takeTitle(draft: Draft, item: CslItem): void {
  const printed = textOf(item.get('title'));
  draft.title = plainText(printed);
  if (draft.title !== printed) draft.titleMarkup = printed;
}

function takePlace(draft: Draft, item: CslItem): void {
  const issued = dateOf(item.get('issued')) ?? dateOf(item.get('published')) ?? parseDate(textOf(item.get('year')));
  if (issued) draft.issued = issued;
  const pages = parsePageRange(textOf(item.get('page')) || textOf(item.get('page-first')));
  if (pages) draft.pages = pages;
  const number = textOf(item.get('number'));
  if (draft.type.startsWith('article') && number !== '') draft.articleNumber = number;
}

function takeIdentifiers(draft: Draft, item: CslItem): void {
  const doi = normaliseDoi(textOf(item.get('DOI'))) ?? doiInUrl(textOf(item.get('URL')));
  const pmid = normalisePmid(textOf(item.get('PMID')));
  const pmcid = normalisePmcid(textOf(item.get('PMCID')));
  if (doi !== null) draft.doi = doi;
  if (pmid !== null) draft.pmid = pmid;
  if (pmcid !== null) draft.pmcid = pmcid;
  idsInNote(draft, { tag: 'note', value: textOf(item.get('note')), line: 1 });
  addAll(draft.issn, numbersOf(item.get('ISSN'), normaliseIssn));
  addAll(draft.isbn, numbersOf(item.get('ISBN'), normaliseIsbn));
}

/** Text that came as text, as a number, or as a list of which the first counts. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) && typeof value[0] !== 'object' ? textOf(value[0]) : '';
}

function numbersOf(value: unknown, normalise: (text: string) => string | null): string[] {
  const texts = Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[\s,;]+/);
  const found = texts.map(normalise).filter((number) => number !== null);
  return [...new Set(found)];
}

function keywordsOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value.map(textOf) : textOf(value).split(textOf(value).includes(';') ? ';' : ',');
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function namesOf(value: unknown): PersonName[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(nameOf).filter((name) => name !== null);
}

const nameParts = [
  ['family', ['family']],
  ['given', ['given']],
  ['suffix', ['suffix']],
  ['literal', ['literal', 'name']],
] as const;

function nameOf(value: unknown): PersonName | null {
  if (typeof value !== 'object' || value === null) return textOf(value) === '' ? null : { literal: textOf(value) };
  const said = new Map<string, unknown>(Object.entries(value));
  const part = (...keys: readonly string[]) => keys.map((key) => textOf(said.get(key))).filter((text) => text !== '');
  const particle = part('dropping-particle', 'non-dropping-particle').join(' ');
  const orcid = normaliseOrcid(part('ORCID', 'orcid')[0] ?? '');
  const parts = nameParts
    .map(([key, keys]) => [key, part(...keys)[0]] as const)
    .filter(([, text]) => text !== undefined);
  const name = { ...Object.fromEntries(parts), ...(particle !== '' && { particle }), ...(orcid !== null && { orcid }) };
  return Object.keys(name).length === 0 ? null : name;
}

/** A date in any of the forms in use: `date-parts` of numbers or digits, `raw`, `literal`, or plain text. */
function dateOf(value: unknown): PartialDate | null {
  if (typeof value !== 'object' || value === null) return parseDate(textOf(value));
  const said = new Map<string, unknown>(Object.entries(value));
  const parts = said.get('date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const fromParts = Array.isArray(first)
    ? dateOfParts(first.map((part: unknown) => Number(textOf(part))))
    : parseDate(textOf(first));
  return fromParts ?? parseDate(textOf(said.get('raw'))) ?? parseDate(textOf(said.get('literal')));
}

function dateOfParts([year = 0, month, day]: readonly number[]): PartialDate | null {
  if (!Number.isInteger(year) || year === 0 || Math.abs(year) > 9999) return null;
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return { year };
  return day === undefined || !Number.isInteger(day) || day < 1 || day > 31 ? { year, month } : { year, month, day };
}
