import { foldText } from '../../core/fold-text.ts';
import { normaliseOrcid } from '../../document/identifiers.ts';
import { parsePersonName, simplePersonName } from '../../document/parse-person-name.ts';
import type { PersonName } from '../../document/person-name.ts';
import type { Draft } from '../fields/draft.ts';
import type { Take, TakeValue } from '../fields/take-fields.ts';
import type { TaggedRecord } from './tagged-lines.ts';

/** How far behind AU its AF may stand: other people come between them. */
const nearby = 6;

/** AF has the names in full and AU the same in short, which is kept in `raw` where it says something else. */
export const author: Take = (draft, { tag, value }, { fields, has }, place) => {
  if (tag === 'AF' || !has('AF')) return people(draft.authors, value);
  for (let next = place + 1; next <= place + nearby; next += 1) {
    const field = fields[next];
    if (field?.tag === 'AF' && field.value === value) return true;
  }
  return false;
};

export const editor: TakeValue = (draft, { value }) => people(draft.editors, value);

/** Bodies that stand beside the authors. */
export const groupAuthor: TakeValue = (draft, { value }) => {
  for (const name of value.split(/[\n;]/)) if (name.trim() !== '') draft.authors.push({ literal: name.trim() });
  return true;
};

/** The authors of the whole book: of a part of it they are not the authors. */
export const bookAuthor: TakeValue = (draft, { value }) => draft.authors.length === 0 && people(draft.authors, value);

/** The body that stands for the whole book, where nobody else is named. */
export const bookGroup: TakeValue = (draft, field) => draft.authors.length === 0 && groupAuthor(draft, field);

/** One name a line. What is no part of a name, an address for mail or that nobody is named, stays in `raw`. */
function people(list: PersonName[], value: string): boolean {
  let whole = true;
  for (let start = 0, end = 0; start <= value.length; start = end + 1) {
    const feed = value.indexOf('\n', start);
    end = feed < 0 ? value.length : feed;
    if (!person(list, value.slice(start, end))) whole = false;
  }
  return whole;
}

function person(list: PersonName[], line: string): boolean {
  const simple = line.includes('@') ? null : simplePersonName(line);
  const printed = simple ? line : withoutMail(line);
  const name = simple ?? (isNobody(printed) ? null : parsePersonName(printed));
  if (name) list.push(name);
  return name !== null && printed === line;
}

/** ZooRec writes `Stillman, Andrew N. (name@example.org)`. */
function withoutMail(line: string): string {
  const start = line.includes('@') ? line.lastIndexOf('(') : -1;
  return start > 0 && line.endsWith(')') ? line.slice(0, start).trim() : line;
}

function isNobody(name: string): boolean {
  return name.startsWith('[') && /^\[anon(?:ymous)?\]$/i.test(name);
}

/**
 * Gives each ORCID iD of `Name/iD; Name/iD` to the one author whom the name fits. The names are the bearers' own, so
 * all stay in `raw`.
 */
export function giveOrcids({ authors }: Draft, { fields }: TaggedRecord): void {
  const said = fields.filter(({ tag }) => tag === 'OI');
  if (said.length === 0) return;
  const places = placesByName(authors);
  for (const entry of said.flatMap(({ value }) => value.split(';'))) giveOrcid(authors, places, entry);
}

function giveOrcid(authors: PersonName[], places: ReadonlyMap<string, number>, entry: string): void {
  const slash = entry.lastIndexOf('/');
  const name = slash > 0 ? parsePersonName(entry.slice(0, slash)) : null;
  const place = name ? (places.get(familyOf(name) + initialOf(name)) ?? -1) : -1;
  const found = authors[place];
  const orcid = found && found.orcid === undefined ? normaliseOrcid(entry.slice(slash + 1)) : null;
  if (found && orcid !== null) authors[place] = { ...found, orcid };
}

/**
 * Where each name stands, with the first letter of the given name and without; −1 for one that several authors have.
 */
function placesByName(authors: readonly PersonName[]): Map<string, number> {
  const places = new Map<string, number>();
  authors.forEach((name, place) => {
    const [family, initial] = [familyOf(name), initialOf(name)];
    places.set(family, places.has(family) ? -1 : place);
    if (initial !== '') places.set(family + initial, places.has(family + initial) ? -1 : place);
  });
  return places;
}

function familyOf({ particle = '', family, literal = '' }: PersonName): string {
  return `${foldText(family === undefined ? literal : `${particle} ${family}`)}/`;
}

function initialOf({ given = '' }: PersonName): string {
  return foldText(given.slice(0, 2)).charAt(0);
}
