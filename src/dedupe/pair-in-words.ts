import { digitsOfNumber } from './digits-number.ts';
import { evidenceOrder as e } from './evidence-order.ts';
import type { EvidenceRange } from './evidence-range.ts';
import {
  type NotedEvidence,
  notedAbstract,
  notedAgreements,
  notedAgrees,
  notedAuthors,
  notedTitle,
  noteEvidence,
} from './noted-evidence.ts';
import { packedField as f, noticeKinds, reportForms } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { authorsOf, doisOf, fieldOf, titleDigitsOf } from './unpack-row.ts';

/** What speaks for and against two records being one document, in words. */
interface PairInWords {
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}

/**
 * Sentences that were made before, by the claim and the number of which they speak: many pairs say the same of a year or a
 * journal.
 */
export type SaidBefore = Map<number, string>;

/** Says the evidence of a pair in words, with the values compared; what says nothing is left out. */
export function pairInWords(rows: PackedRows, first: number, second: number, range: EvidenceRange): PairInWords {
  const speaksFor = evidenceInWords(rows, first, second, noteEvidence(range), new Map());
  const speaksAgainst = doubtsInWords(rows, first, second, range);
  for (const { of, other, value } of claims) {
    if (other !== undefined && (range.least[of] ?? 0) < 0)
      speaksAgainst.push(withValues(other, value(rows, first), value(rows, second)));
  }
  return { speaksFor, speaksAgainst };
}

/** Says only what speaks for one document. */
export function evidenceInWords(
  rows: PackedRows,
  first: number,
  second: number,
  noted: NotedEvidence,
  said: SaidBefore,
): string[] {
  const [title, authors, abstract] = [notedTitle(noted), notedAuthors(noted), notedAbstract(noted)];
  const speaksFor: string[] = [];
  if (title >= 70) speaksFor.push(title === 100 ? 'the same title' : `titles ${title} % alike`);
  if (abstract >= 50) speaksFor.push(`abstracts share ${abstract} % of their words`);
  if (authors > 0)
    speaksFor.push(authors === 100 ? '100 % of the authors are shared' : `${authors} % of the authors are shared`);
  for (const [place, claim] of agreements.entries()) {
    if (notedAgrees(noted, place)) speaksFor.push(sameInWords(rows, first, second, claim, place, said));
  }
  // a list that grew keeps room for more, and there are many of them
  return speaksFor.slice();
}

/** So many sentences are kept. */
const mostSaid = 100_000;

function sameInWords(
  rows: PackedRows,
  first: number,
  second: number,
  { same = '', field, value }: Claim,
  place: number,
  said: SaidBefore,
): string {
  const number = field === undefined ? -1 : fieldOf(rows, first, field);
  if (field === undefined || number < 0 || number !== fieldOf(rows, second, field)) {
    return withValues(same, value(rows, first), value(rows, second));
  }
  const key = number * agreements.length + place;
  const before = said.get(key);
  if (before !== undefined) return before;
  const sentence = withValues(same, value(rows, first), value(rows, second));
  if (said.size < mostSaid) said.set(key, sentence);
  return sentence;
}

function withValues(claim: string, a: string, b: string): string {
  if (a === b || b === '') return a === '' ? claim : `${claim}: ${a}`;
  return a === '' ? `${claim}: ${b}` : `${claim}: ${a} and ${b}`;
}

function doubtsInWords(rows: PackedRows, first: number, second: number, { least }: EvidenceRange): string[] {
  const title = least[e.title] ?? 0;
  const doubts: string[] = [];
  if (title < 70 && least[e.titlePart] === 0) doubts.push(titlesDiffer(rows, first, second, title));
  if (title >= 70 && (least[e.tellingWords] ?? 0) < 3) doubts.push('a title that other documents may bear');
  return doubts;
}

function titlesDiffer(rows: PackedRows, first: number, second: number, title: number): string {
  if (fieldOf(rows, first, f.title) === 0 || fieldOf(rows, second, f.title) === 0) return 'a title is missing';
  return title === 0 ? 'titles with little in common' : `titles only ${title} % alike`;
}

interface Claim {
  readonly of: number;
  readonly same?: string;
  readonly other?: string;
  /** The one number of a row that says all that `value` says, where few rows have a number of their own. */
  readonly field?: number;
  readonly value: (rows: PackedRows, row: number) => string;
}

const nothing = () => '';
const numberIn = (field: number) => (rows: PackedRows, row: number) =>
  digitsOfNumber(fieldOf(rows, row, field), rows.texts);
const formIn = (rows: PackedRows, row: number) => reportForms[fieldOf(rows, row, f.form)] ?? '';

const claims: readonly Claim[] = [
  { of: e.identical, same: 'the records agree in every field', value: nothing },
  {
    of: e.doi,
    same: 'the same DOI',
    other: 'two DOIs',
    value: (rows, row) => doisOf(rows, row).join(', '),
  },
  { of: e.pmid, same: 'the same PubMed number', other: 'two PubMed numbers', value: numberIn(f.pmid) },
  { of: e.titlePart, same: 'one title is part of the other', value: nothing },
  {
    of: e.numbers,
    other: 'other numbers in the titles',
    value: titleDigitsOf,
  },
  { of: e.authors, other: 'no author in common', value: (rows, row) => authorsOf(rows, row)[0]?.family ?? '' },
  {
    of: e.year,
    same: 'the same or the next year',
    other: 'the years lie apart',
    field: f.year,
    value: (rows, row) => String(fieldOf(rows, row, f.year)),
  },
  {
    of: e.container,
    same: 'the same journal, book or publisher',
    other: 'two journals, books or publishers',
    field: f.container,
    value: (rows, row) => rows.containers[fieldOf(rows, row, f.container)]?.[0]?.join(' ') ?? '',
  },
  { of: e.volume, same: 'the same volume', other: 'two volumes', field: f.volume, value: numberIn(f.volume) },
  { of: e.issue, same: 'the same issue', other: 'two issues', field: f.issue, value: numberIn(f.issue) },
  { of: e.pages, same: 'the same pages', other: 'other pages', field: f.firstPage, value: numberIn(f.firstPage) },
  {
    of: e.notice,
    other: 'one is a notice about another document',
    value: (rows, row) => noticeKinds[fieldOf(rows, row, f.notice)] ?? '',
  },
  { of: e.form, other: 'two forms of report', value: formIn },
  { of: e.reprint, other: 'one alone is marked as a reprint', value: nothing },
  {
    of: e.version,
    same: 'the same Cochrane version',
    other: 'two Cochrane versions',
    value: numberIn(f.version),
  },
];

/** The claims that may agree, in the order in which they are noted. */
const agreements = notedAgreements.flatMap((of) => claims.find((claim) => claim.of === of) ?? []);
