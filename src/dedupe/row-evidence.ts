import { boundTitles } from './bound-titles.ts';
import { compareAbstracts, fewestWords } from './compare-abstracts.ts';
import { compareAuthors, compareFullNames } from './compare-authors.ts';
import { comparePages } from './compare-pages.ts';
import { compareRowContainers } from './compare-row-containers.ts';
import { finishTitles } from './compare-titles.ts';
import type { WorkCounts } from './edit-distance.ts';
import { evidenceOrder as e } from './evidence-order.ts';
import { type EvidenceRange, putExact, putRange } from './evidence-range.ts';
import { numberAt } from './number-list.ts';
import { packedField as f, noticeKinds, reportForm, rowFlag } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { doisOf, fieldOf, isSameRow } from './unpack-row.ts';

/** How the comparisons of a run are made: the rows, what it has compared before, and the work so far. */
export interface Comparing {
  readonly rows: PackedRows;
  /** What the comparison of two containers gave, by both their numbers. */
  readonly containers: Map<number, number>;
  readonly counts: WorkCounts;
}

/** Nothing compared yet. */
export function newComparing(rows: PackedRows): Comparing {
  return { rows, containers: new Map(), counts: { editDistances: 0 } };
}

/** Makes every comparison of two packed rows. */
export function compareRows(comparing: Comparing, first: number, second: number, range: EvidenceRange): void {
  roughEvidence(comparing, first, second, range);
  finishPeopleAndPlace(comparing, first, second, range);
  finishTitleEvidence(comparing, first, second, range);
}

/** Makes every comparison that costs little, and bounds those of titles, abstracts, authors and containers. */
export function roughEvidence(comparing: Comparing, first: number, second: number, range: EvidenceRange): void {
  const { rows } = comparing;
  const { items } = rows.fields;
  const a = first * f.stride;
  const b = second * f.stride;
  putIdentifiers(rows, first, second, range);
  putExact(range, e.year, compareYears(numberAt(items, a + f.year), numberAt(items, b + f.year)));
  putExact(range, e.volume, same(items, a, b, f.volume));
  putExact(range, e.issue, same(items, a, b, f.issue));
  putExact(range, e.pages, comparePages(rows, a, b));
  boundTitles(rows, first, second, range);
  putRange(range, e.abstract, 0, greatestShare(items, a, b));
  putExact(range, e.tellingWords, fewestTellingWords(items, a, b));
  putKinds(items, a, b, range);

  const listed = Math.min(numberAt(items, a + f.authorCount), numberAt(items, b + f.authorCount));
  putExact(range, e.authorsListed, listed);
  putRange(range, e.authors, listed === 0 ? 0 : -1, listed === 0 ? 0 : 100);
  putRange(range, e.fullName, 0, listed === 0 ? 0 : 1);
  putRange(range, e.container, -1, 1);
  putPlaceCounts(range);
}

function putIdentifiers(rows: PackedRows, first: number, second: number, range: EvidenceRange): void {
  const { items } = rows.fields;
  const a = first * f.stride;
  const b = second * f.stride;
  const doi = compareDois(rows, first, second);
  const version = doi === 1 ? same(items, a, b, f.version) : 0;
  putExact(range, e.identical, isSameRow(rows, first, second) ? 1 : 0);
  putExact(range, e.doi, version < 0 ? -1 : doi);
  putExact(range, e.version, version);
  putExact(range, e.pmid, same(items, a, b, f.pmid));
}

/** Makes the comparisons of authors, containers and abstracts, after `roughEvidence`. */
export function finishPeopleAndPlace(comparing: Comparing, first: number, second: number, range: EvidenceRange): void {
  const { rows } = comparing;
  if ((range.least[e.authorsListed] ?? 0) > 0) {
    putExact(range, e.authors, compareAuthors(rows, first, second));
    putExact(range, e.fullName, compareFullNames(rows, first, second));
  }
  putExact(range, e.container, compareRowContainers(rows, comparing.containers, first, second));
  putExact(range, e.abstract, compareAbstracts(rows, first, second));
  putPlaceCounts(range);
}

/** Makes the comparison of titles, the dearest of all, after `roughEvidence`. */
export function finishTitleEvidence(
  { rows, counts }: Comparing,
  first: number,
  second: number,
  range: EvidenceRange,
): void {
  finishTitles(rows, first, second, range, counts);
}

/** 1 where two numbers are the same, −1 where they differ, 0 where one is missing. */
function same(items: Int32Array, a: number, b: number, field: number): number {
  const first = items[a + field];
  const second = items[b + field];
  if (first === 0 || second === 0) return 0;
  return first === second ? 1 : -1;
}

function compareDois(rows: PackedRows, first: number, second: number): number {
  const a = fieldOf(rows, first, f.doi);
  const b = fieldOf(rows, second, f.doi);
  if (a === 0 || b === 0) return 0;
  const flags = fieldOf(rows, first, f.flags) | fieldOf(rows, second, f.flags);
  if ((flags & rowFlag.hasSeveralDois) === 0) return a === b && rows.dois[first] === rows.dois[second] ? 1 : -1;
  return shareOne(doisOf(rows, first), doisOf(rows, second)) ? 1 : -1;
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((item) => b.includes(item));
}

function compareYears(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const apart = Math.abs(a - b);
  return apart < 2 ? 2 - apart : -Math.min(apart, 100);
}

/** Abstracts can share no more words than the shorter one has. */
function greatestShare(items: Int32Array, a: number, b: number): number {
  const first = numberAt(items, a + f.abstractCount);
  const second = numberAt(items, b + f.abstractCount);
  if (first < fewestWords || second < fewestWords) return 0;
  return Math.floor((200 * Math.min(first, second)) / (first + second));
}

function fewestTellingWords(items: Int32Array, a: number, b: number): number {
  const first = items[a + f.title] === 0 ? -1 : numberAt(items, a + f.tellingWords);
  const second = items[b + f.title] === 0 ? -1 : numberAt(items, b + f.tellingWords);
  return first < 0 || second < 0 ? Math.max(first, second) : Math.min(first, second);
}

function putKinds(items: Int32Array, a: number, b: number, range: EvidenceRange): void {
  const flags = numberAt(items, a + f.flags);
  const otherFlags = numberAt(items, b + f.flags);
  putExact(range, e.translated, (flags | otherFlags) & rowFlag.isTranslated ? 1 : 0);
  putExact(range, e.reprint, (flags ^ otherFlags) & rowFlag.isReprint ? -1 : 0);
  putExact(range, e.notice, compareNotices(numberAt(items, a + f.notice), numberAt(items, b + f.notice)));

  const form = same(items, a, b, f.form);
  const one = numberAt(items, a + f.form);
  const other = numberAt(items, b + f.form);
  // a thesis is written once, so two theses count for more than two articles
  putExact(range, e.form, form === 1 && one === reportForm.thesis ? 2 : form);
  putExact(range, e.preprint, form < 0 && Math.max(one, other) === reportForm.preprint ? -1 : 0);
  putExact(range, e.conference, form < 0 && one + other === reportForm.conference + reportForm.journal ? -1 : 0);
}

const protocol = noticeKinds.indexOf('protocol');

function compareNotices(a: number, b: number): number {
  if (a === b) return a === 0 ? 0 : 1;
  return (a === 0 && b !== protocol) || (b === 0 && a !== protocol) ? -1 : -2;
}

/** Counts what of the place agrees and what differs, as far as it is known. */
function putPlaceCounts({ least, most }: EvidenceRange): void {
  const certain = countPlace(least, 1);
  const conflicting = countConflicts(most);
  putRange({ least, most }, e.agreements, certain, countPlace(most, 1));
  putRange({ least, most }, e.conflicts, conflicting, countConflicts(least));
}

function countPlace(values: Int32Array, from: number): number {
  return (
    Number(numberAt(values, e.container) >= from) +
    Number(numberAt(values, e.volume) >= from) +
    Number(numberAt(values, e.issue) >= from) +
    Number(numberAt(values, e.pages) >= from) +
    Number(numberAt(values, e.year) > from)
  );
}

function countConflicts(values: Int32Array): number {
  return (
    Number(numberAt(values, e.container) < 0) +
    Number(numberAt(values, e.volume) < 0) +
    Number(numberAt(values, e.issue) < 0) +
    Number(numberAt(values, e.pages) < 0) +
    Number(numberAt(values, e.year) < 0)
  );
}
