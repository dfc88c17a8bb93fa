import { evidenceOrder as e } from './evidence-order.ts';
import type { EvidenceRange } from './evidence-range.ts';
import { packedField as f, noticeKinds, reportForms } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { authorsOf, digitsOf, doisOf, fieldOf, pagesOf, wordsOf } from './unpack-row.ts';

/** What speaks for and against two records being one document, in words. */
interface PairInWords {
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}

/** Says the evidence of a pair in words, with the values compared; what says nothing is left out. */
export function pairInWords(rows: PackedRows, first: number, second: number, range: EvidenceRange): PairInWords {
  const { speaksFor, speaksAgainst } = likenessInWords(rows, first, second, range);
  for (const { of, same, other, value } of claims) {
    const evidence = range.least[of] ?? 0;
    const claim = evidence > 0 ? same : evidence < 0 ? other : undefined;
    if (claim === undefined) continue;
    (evidence > 0 ? speaksFor : speaksAgainst).push(withValues(claim, value(rows, first), value(rows, second)));
  }
  return { speaksFor, speaksAgainst };
}

function withValues(claim: string, a: string, b: string): string {
  if (a === b || b === '') return a === '' ? claim : `${claim}: ${a}`;
  return a === '' ? `${claim}: ${b}` : `${claim}: ${a} and ${b}`;
}

function likenessInWords(
  rows: PackedRows,
  first: number,
  second: number,
  { least }: EvidenceRange,
): { speaksFor: string[]; speaksAgainst: string[] } {
  const [title = 0, authors = 0, abstract = 0] = [least[e.title], least[e.authors], least[e.abstract]];
  const speaksFor: string[] = [];
  const speaksAgainst: string[] = [];
  if (title >= 70) speaksFor.push(title === 100 ? 'the same title' : `titles ${title} % alike`);
  if (abstract >= 50) speaksFor.push(`abstracts share ${abstract} % of their words`);
  if (authors > 0) speaksFor.push(`${authors} % of the authors are shared`);
  if (title < 70 && least[e.titlePart] === 0) speaksAgainst.push(titlesDiffer(rows, first, second, title));
  if (title >= 70 && (least[e.tellingWords] ?? 0) < 3) speaksAgainst.push('a title that other documents may bear');
  return { speaksFor, speaksAgainst };
}

function titlesDiffer(rows: PackedRows, first: number, second: number, title: number): string {
  if (fieldOf(rows, first, f.title) === 0 || fieldOf(rows, second, f.title) === 0) return 'a title is missing';
  return title === 0 ? 'titles with little in common' : `titles only ${title} % alike`;
}

interface Claim {
  readonly of: number;
  readonly same?: string;
  readonly other?: string;
  readonly value: (rows: PackedRows, row: number) => string;
}

const nothing = () => '';
const numberIn = (field: number) => (rows: PackedRows, row: number) => digitsOf(rows, fieldOf(rows, row, field));
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
    value: (rows, row) =>
      wordsOf(rows, row)
        .join('')
        .replace(/[^0-9]/g, ''),
  },
  { of: e.authors, other: 'no author in common', value: (rows, row) => authorsOf(rows, row)[0]?.family ?? '' },
  {
    of: e.year,
    same: 'the same or the next year',
    other: 'the years lie apart',
    value: (rows, row) => String(fieldOf(rows, row, f.year)),
  },
  {
    of: e.container,
    same: 'the same journal or book',
    other: 'two journals or books',
    value: (rows, row) => rows.containers.forms[fieldOf(rows, row, f.container)]?.[0]?.join(' ') ?? '',
  },
  { of: e.volume, same: 'the same volume', other: 'two volumes', value: numberIn(f.volume) },
  { of: e.issue, same: 'the same issue', other: 'two issues', value: numberIn(f.issue) },
  { of: e.pages, same: 'the same pages', other: 'other pages', value: (rows, row) => pagesOf(rows, row).first },
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
