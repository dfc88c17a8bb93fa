import { hashText } from '../core/hash-text.ts';
import type { CompiledRules } from '../dedupe/compiled-rules.ts';
import { digitsOfNumber } from '../dedupe/digits-number.ts';
import { type EvidenceRange, newEvidenceRange } from '../dedupe/evidence-range.ts';
import { judgeRange } from '../dedupe/judge-range.ts';
import type { KeepRecord } from '../dedupe/keep-record.ts';
import { completenessOf, preferenceOf } from '../dedupe/kept-document.ts';
import { type Lexicon, newLexicon } from '../dedupe/lexicon.ts';
import { appendNumber, type NumberList, newNumberList, numberAt } from '../dedupe/number-list.ts';
import { packedField as f, rowFlag } from '../dedupe/packed-field.ts';
import { newPackedRows, type PackedRows, packRow } from '../dedupe/packed-rows.ts';
import { readRow } from '../dedupe/read-row.ts';
import { newRowDraft, type RowDraft } from '../dedupe/row-draft.ts';
import { type Comparing, compareRows, newComparing } from '../dedupe/row-evidence.ts';
import { appendKeys } from '../dedupe/row-keys.ts';
import { hashFactor, hashMore, hashWhole, type TextHashes } from '../dedupe/text-hashes.ts';
import { doisOf, fieldOf, otherTitlesOf, wordsOf } from '../dedupe/unpack-row.ts';
import type { Document } from '../document/document.ts';
import { idToAscii, toAscii, wordsToAscii } from './ascii-text.ts';
import { putLanes } from './letter-lanes.ts';
import type { RowBatch } from './row-batch.ts';
import { storedBigints, storedIntegers } from './stored-rows.ts';

/** What reads documents into batches of rows, and what it has read before. */
export interface RowReader {
  readonly lexicon: Lexicon;
  readonly draft: RowDraft;
  readonly rows: PackedRows;
  readonly comparing: Comparing;
  readonly keys: NumberList;
  readonly range: EvidenceRange;
  /** The forms of a container in ASCII, by its number. */
  readonly containers: Map<number, { readonly text: string; readonly low: number; readonly high: number }>;
}

/** How documents are read. */
export interface RowReading {
  readonly rules: CompiledRules;
  readonly keep: KeepRecord;
  /** The unit of an earlier search that a record belongs to; 0 for a new one. */
  readonly unitOf: (id: string) => number;
  /** Whether a person decided about a record: then it is nobody's copy. */
  readonly isDecided: (id: string) => boolean;
}

/** A reader that has read nothing. */
export function newRowReader(): RowReader {
  const lexicon = newLexicon();
  const rows = newPackedRows(1, lexicon);
  return {
    lexicon,
    draft: newRowDraft(),
    rows,
    comparing: newComparing(rows),
    keys: newNumberList(32),
    range: newEvidenceRange(),
    containers: new Map(),
  };
}

/** Reads a document into the next row of a batch: everything that is folded or hashed is folded and hashed here. */
export function takeRow(
  reader: RowReader,
  batch: RowBatch,
  document: Document,
  place: number,
  reading: RowReading,
): void {
  const { draft, rows, lexicon, keys } = reader;
  emptyRows(rows);
  readRow(draft, document, lexicon);
  packRow(rows, draft);
  const at = batch.count;
  putNumbers(reader, batch, at);
  putLanes(batch, at, rows);
  putTexts(reader, batch, at);
  const { integers, bigints, texts } = batch;
  bigints.rid[at] = place;
  integers.unit[at] = reading.unitOf(document.id);
  const mayBeCopy = integers.unit[at] === 0 && !reading.isDecided(document.id);
  integers.copies[at] = mayBeCopy && joinsItsCopies(reader, reading.rules) ? 1 : 0;
  putContent(batch, at, lexicon.hashes);
  texts.stored[at] += `\t${completenessOf(document)}\t${preferenceOf(document, reading.keep)}`;

  keys.length = 0;
  appendKeys(keys, draft, lexicon);
  for (let key = 1; key < keys.length; key++) {
    appendNumber(batch.keys, numberAt(keys.items, key));
    appendNumber(batch.keyOf, at);
  }
  batch.count += 1;
}

function emptyRows(rows: PackedRows): void {
  for (const list of [rows.fields, rows.beside, rows.words, rows.authors, rows.abstracts]) list.length = 0;
  rows.ids.length = 0;
  rows.dois.length = 0;
  // to empty a map costs more than to ask it
  if (rows.allDois.size > 0) rows.allDois.clear();
  if (rows.otherTitles.size > 0) rows.otherTitles.clear();
}

function joinsItsCopies({ comparing, range }: RowReader, rules: CompiledRules): boolean {
  compareRows(comparing, 0, 0, range);
  return judgeRange(rules, range).outcome === 'merge';
}

function putNumbers({ rows, draft, lexicon }: RowReader, { integers, bigints }: RowBatch, at: number): void {
  const field = (name: number) => fieldOf(rows, 0, name);
  const flag = (bit: number) => ((field(f.flags) & bit) === 0 ? 0 : 1);
  const digits = (name: number) => Number(digitsOfNumber(field(name), lexicon.texts));
  integers.title[at] = field(f.title);
  integers.title_too[at] = field(f.titleToo);
  integers.letters[at] = field(f.letterCount);
  integers.title_start[at] = field(f.titleStart);
  integers.title_end[at] = field(f.titleEnd);
  integers.digits[at] = field(f.digits);
  integers.telling[at] = field(f.tellingWords);
  integers.word_count[at] = field(f.wordCount);
  integers.has_others[at] = flag(rowFlag.hasOtherTitles);
  integers.translated[at] = flag(rowFlag.isTranslated);
  integers.reprint[at] = flag(rowFlag.isReprint);
  integers.runs[at] = flag(rowFlag.runsThroughVolume);
  integers.notice[at] = field(f.notice);
  integers.form[at] = field(f.form);
  integers.version[at] = field(f.version);
  integers.issued[at] = field(f.year);
  integers.author_count[at] = field(f.authorCount);
  integers.abstract_count[at] = field(f.abstractCount);
  integers.doi_count[at] = draft.dois.length;
  const [doi = ''] = draft.dois;
  integers.doi_low[at] = doi === '' ? 0 : hashText(doi, 1);
  integers.doi_high[at] = doi === '' ? 0 : hashText(doi, 2);
  bigints.pmid[at] = digits(f.pmid);
  bigints.volume[at] = digits(f.volume);
  bigints.issue[at] = digits(f.issue);
  bigints.first_page[at] = digits(f.firstPage);
  bigints.last_page[at] = digits(f.lastPage);
}

function putTexts(reader: RowReader, batch: RowBatch, at: number): void {
  const { integers, texts } = batch;
  const { rows, draft, lexicon } = reader;
  const words = wordsToAscii(wordsOf(rows, 0));
  texts.id[at] = idToAscii(draft.id);
  texts.words[at] = words;
  integers.is_wide[at] = words.includes('~') ? 1 : 0;
  const others = otherTitlesOf(rows, 0);
  texts.title_forms[at] = others.length === 0 ? '' : longForms([wordsOf(rows, 0).join(''), ...others]);
  putAuthors(reader, integers, texts, at);
  texts.dois[at] = doisOf(rows, 0).map(toAscii).join(' ');
  const container = containerOf(reader, draft.container);
  integers.container_low[at] = container.low;
  integers.container_high[at] = container.high;
  const { lists } = lexicon.serials;
  const issn = lists[draft.issn] ?? [];
  const isbn = lists[draft.isbn] ?? [];
  integers.issn_count[at] = issn.length;
  integers.isbn_count[at] = isbn.length;
  texts.abstract[at] = draft.abstractWords.join(' ');
  const forms = others.map(toAscii).join(' ');
  // ISSN and ISBN are digits and X
  texts.stored[at] = `${forms}\t${container.text}\t${issn.join(' ')}\t${isbn.join(' ')}`;
}

/** A form of fewer letters does not tell enough to stand for a title. */
function longForms(forms: readonly string[]): string {
  return forms
    .filter((letters) => letters.length >= 20)
    .map(toAscii)
    .join(' ');
}

function putAuthors(
  { draft, lexicon }: RowReader,
  integers: RowBatch['integers'],
  texts: RowBatch['texts'],
  at: number,
): void {
  const { texts: names } = lexicon.texts;
  const nameAt = (place: number) => names[numberAt(draft.authors, place)] ?? '';
  let authors = '';
  let people = '';
  for (let place = 0; place < 3 * draft.authorCount; place += 3) {
    const between = place === 0 ? '' : ' ';
    const family = toAscii(nameAt(place));
    const initials = nameAt(place + 2);
    authors += `${between}${family}|${toAscii(nameAt(place + 1))}|${toAscii(initials)}`;
    people += `${between}${family}|${toAscii(initials.charAt(0))}`;
  }
  texts.people[at] = people;
  texts.authors[at] = authors;
  integers.people_low[at] = hashText(people, 1);
  integers.people_high[at] = hashText(people, 2);
}

function containerOf({ containers, rows }: RowReader, number: number): { text: string; low: number; high: number } {
  const known = containers.get(number);
  if (known !== undefined) return known;
  const text = (rows.containers[number] ?? []).map((words) => words.map(toAscii).join(' ')).join('|');
  // a hash of 0 would say that there is no container
  const found = { text, low: text === '' ? 0 : hashText(text, 1) | 1, high: text === '' ? 0 : hashText(text, 2) };
  containers.set(number, found);
  return found;
}

/** Two hashes of all that tells one row from another. */
function putContent({ integers, bigints, texts }: RowBatch, at: number, hashes: TextHashes): void {
  hashWhole(hashes, texts.words[at] ?? '');
  for (const name of ['stored', 'authors', 'dois', 'abstract'] as const) {
    hashMore(hashes, '\n');
    hashMore(hashes, texts[name][at] ?? '');
  }
  for (const name of storedIntegers) hashNumber(hashes, integers[name][at] ?? 0);
  for (const name of storedBigints) hashNumber(hashes, bigints[name][at] ?? 0);
  integers.content_low[at] = numberAt(hashes, 0);
  integers.content_high[at] = numberAt(hashes, 1);
}

function hashNumber(hashes: TextHashes, number: number): void {
  for (const part of [number, number / 2 ** 32]) {
    hashes[0] = Math.imul(numberAt(hashes, 0) ^ part, hashFactor.low);
    const high = Math.imul(numberAt(hashes, 1) ^ part, hashFactor.high);
    hashes[1] = high ^ (high >>> 15);
  }
}
