import type { BibtexEntry, BibtexField } from './bibtex-entry.ts';
import { ownField } from './bibtex-keys.ts';
import { typeOfBibtex } from './bibtex-types.ts';

/** Finds an entry by its key in lower case. */
export type FindEntry = (key: string) => BibtexEntry | undefined;

/** What a part has in common with the whole that its `crossref` names. Identifiers, abstract, pages and notes are the whole's own. */
const shared: ReadonlySet<string> = new Set(
  (
    'address author booktitle booksubtitle date day edition editor eventdate eventtitle institution isbn issn journal journaltitle ' +
    'journalsubtitle langid language location maintitle mainsubtitle month number organization publisher school series shortjournal ' +
    'venue volume volumes year'
  ).split(' '),
);

/** Fields that say one thing: an entry that has one of them takes none of the others. */
const alternatives: readonly (readonly string[])[] = [
  ['date', 'year', 'month', 'day'],
  ['booktitle', 'booksubtitle'],
  ['journaltitle', 'journal', 'journalsubtitle'],
  ['maintitle', 'mainsubtitle'],
  ['address', 'location'],
  ['language', 'langid'],
];

/** No entry has more generations above it, and no more entries; what has was made to break a reader. */
const mostGenerations = 6;
const mostEntries = 20;

/** The keys of the entries from which an entry takes what it does not say itself. */
function parentKeys({ fields }: BibtexEntry, name: 'crossref' | 'xdata'): readonly string[] {
  const field = fields.find((candidate) => candidate.name === name);
  if (field === undefined) return [];
  return field.source
    .split(',')
    .map((key) => key.trim().toLowerCase())
    .filter((key) => key !== '');
}

/** Whether an entry takes anything from another. What our own writer wrote is complete. */
function hasParents({ fields }: BibtexEntry): boolean {
  const hasLink = fields.some(({ name }) => name === 'crossref' || name === 'xdata');
  return hasLink && !fields.some(({ name }) => name === ownField);
}

/** The keys of the entries above an entry, also those above these, that cannot be found. */
export function missingParents(entry: BibtexEntry, find: FindEntry): readonly string[] {
  if (!hasParents(entry)) return none;
  const missing: string[] = [];
  const keys = new Set(allParentKeys(entry));
  // the set grows while it is gone through
  for (const key of keys) {
    const parent = find(key);
    if (parent === undefined) missing.push(key);
    else for (const further of keys.size < mostEntries ? allParentKeys(parent) : none) keys.add(further);
  }
  return missing;
}

function allParentKeys(entry: BibtexEntry): readonly string[] {
  return [...parentKeys(entry, 'xdata'), ...parentKeys(entry, 'crossref')].slice(0, mostEntries);
}

/** The fields that an entry takes from those above it: from `xdata` all, from `crossref` what a part and its whole have in common. */
export function inheritedFields(entry: BibtexEntry, find: FindEntry): readonly BibtexField[] {
  if (!hasParents(entry)) return none;
  const visits = { left: mostEntries };
  return allFields(entry, find, mostGenerations, visits).slice(entry.fields.length);
}

function allFields(entry: BibtexEntry, find: FindEntry, generations: number, visits: { left: number }): BibtexField[] {
  const fields = [...entry.fields];
  if (generations === 0 || visits.left <= 0 || !hasParents(entry)) return fields;
  const parents = (name: 'crossref' | 'xdata') =>
    parentKeys(entry, name).flatMap((key) => {
      visits.left -= 1;
      const parent = visits.left < 0 ? undefined : find(key);
      return parent && parent !== entry ? allFields(parent, find, generations - 1, visits) : [];
    });
  addMissing(fields, parents('xdata'));
  addMissing(
    fields,
    parents('crossref').flatMap((field) => passedOn(field, entry.type)),
  );
  return fields;
}

function addMissing(fields: BibtexField[], offered: readonly BibtexField[]): void {
  const said = new Set(fields.map(({ name }) => name));
  for (const group of alternatives) if (group.some((name) => said.has(name))) for (const name of group) said.add(name);
  for (const field of offered) {
    if (said.has(field.name) || linking.has(field.name)) continue;
    fields.push(field);
    said.add(field.name);
  }
}

const none: readonly never[] = [];

const linking: ReadonlySet<string> = new Set(['crossref', 'xdata', 'xref', 'ids', '%', '']);

/** A field of a whole as its part has it: the title of the whole is that of the part's container. */
function passedOn(field: BibtexField, type: string): readonly BibtexField[] {
  if (field.name === 'title') return [{ ...field, name: containerField(type) }];
  if (field.name === 'subtitle') return [{ ...field, name: containerField(type).replace('title', 'subtitle') }];
  return shared.has(field.name) ? [field] : [];
}

function containerField(type: string): 'booktitle' | 'journaltitle' | 'maintitle' {
  if (typeOfBibtex(type) === 'article-journal') return 'journaltitle';
  return typeOfBibtex(type) === 'book' ? 'maintitle' : 'booktitle';
}
