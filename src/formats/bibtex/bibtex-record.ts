import { parseJson } from '../../core/parse-json.ts';
import type { DocumentType, RawField } from '../../document/document.ts';
import { addAll } from '../add-all.ts';
import { type Draft, emptyDraft } from '../fields/draft.ts';
import { isRemainder } from '../fields/remainder.ts';
import { quoted, unreadable } from '../fields/take-text.ts';
import type { BibtexEntry, BibtexField } from './bibtex-entry.ts';
import { ownField, ownKeyField, ownRawField } from './bibtex-keys.ts';
import { rankOf, rulesInOrder } from './bibtex-rules.ts';
import { type BibtexRecord, textOf } from './bibtex-take-text.ts';
import { bibtexOfType, typeOfBibtex } from './bibtex-types.ts';

/** What an entry says, and what it has from others, as a draft. */
export function draftOf(
  entry: BibtexEntry,
  inherited: readonly BibtexField[],
  missing: readonly string[],
  database: string | undefined,
): Draft {
  const draft = emptyDraft(database);
  addAll(draft.problems, entry.problems);
  const fields = inherited.length === 0 ? entry.fields : [...entry.fields, ...inherited];
  const record: BibtexRecord = { type: entry.type, field: (name) => fields.find((field) => field.name === name) };
  draft.type = typeOf(entry, record, draft);
  const left = takeFields(draft, fields, record);
  keepHead(draft, entry, record);
  for (let place = 0; place < entry.fields.length; place += 1) {
    const field = left[place];
    if (field) draft.raw.push(rawOf(field));
  }
  if (missing.length > 0) draft.problems.push(missingParent(entry, missing));
  return draft;
}

/** Asks the rules in their order, and gives back the fields of which the draft does not hold all, each in its place. */
function takeFields(draft: Draft, fields: readonly BibtexField[], record: BibtexRecord): (BibtexField | null)[] {
  const left = fields.map((field) => (field.source === '' || takeOwn(draft, field) ? null : field));
  const firsts: RankedField[] = [];
  const repeated: RankedField[] = [];
  for (let place = 0; place < fields.length; place += 1) {
    const rank = rankOf(fields[place]?.name ?? '');
    if (rank === undefined) continue;
    // there are no more ranks than rules, and few of them in an entry
    const isRepeated = firsts.some((first) => first.rank === rank);
    (isRepeated ? repeated : firsts).push({ rank, place });
  }
  firsts.sort((one, other) => one.rank - other.rank);
  for (const { rank, place } of firsts) ask(draft, left, rank, place, record);
  for (const { rank, place } of repeated) ask(draft, left, rank, place, record);
  return left;
}

/** A field for which there is a rule. */
interface RankedField {
  readonly rank: number;
  readonly place: number;
}

function ask(draft: Draft, left: (BibtexField | null)[], rank: number, place: number, record: BibtexRecord): void {
  const field = left[place];
  if (field && rulesInOrder[rank]?.[1](draft, field, record)) left[place] = null;
}

/** Takes what our own writer left. */
function takeOwn(draft: Draft, { name, source }: BibtexField): boolean {
  if (name === ownKeyField) return true;
  if (name !== ownField || draft.remainder !== undefined || !isRemainder({ value: source })) return false;
  draft.remainder = { tag: name, value: source };
  return true;
}

/** A field as it is kept; one that our own writer had to write as JSON is what it was. */
function rawOf({ name, source }: BibtexField): RawField {
  const parsed = name === ownRawField ? parseJson(source) : null;
  const [tag, value]: readonly unknown[] = parsed?.ok && Array.isArray(parsed.value) ? parsed.value : [];
  return typeof tag === 'string' && typeof value === 'string' ? { tag, value } : { tag: name, value: source };
}

function typeOf(entry: BibtexEntry, record: BibtexRecord, draft: Draft): DocumentType {
  const type = typeOfBibtex(entry.type);
  if (type === undefined) {
    const what = `@${entry.type} is no type of entry`;
    unreadable(draft, 'unknown-type', entry.line, what, 'The document has the type document.');
    return 'document';
  }
  const subtype = type === 'article-journal' ? textOf(record.field('entrysubtype')) : '';
  return subtype === 'magazine' || subtype === 'newspaper' ? `article-${subtype}` : type;
}

/**
 * Keeps the start of the entry, `@techreport{key`: BibTeX has more types than documents have, and a document has no field for the key.
 * A key that our own writer made of the document's id says nothing.
 */
function keepHead(draft: Draft, { type, key }: BibtexEntry, record: BibtexRecord): void {
  const said = record.field(ownKeyField)?.source ?? key;
  if (said !== '') draft.accession ??= said;
  if (said !== '' || type !== bibtexOfType(draft.type)) draft.raw.push({ tag: `@${type}`, value: said });
}

function missingParent({ line, key }: BibtexEntry, missing: readonly string[]): Draft['problems'][number] {
  const parents = quoted(missing.join(', '));
  return {
    code: 'missing-parent',
    severity: 'note',
    line,
    message: `line ${line}: the entry ${quoted(key)} refers to ${parents}, which the file does not have; it has only its own fields.`,
  };
}
