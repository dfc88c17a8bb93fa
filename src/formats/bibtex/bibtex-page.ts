import { isEven } from './bibtex-plain.ts';

/** A piece of a file in which entries are looked for, and what was found so far: each sign is looked for once. */
export interface BibtexPage {
  readonly text: string;
  /** The place up to which it has been read. */
  at: number;
  /** The line of the last place whose line was asked for, from 1. */
  line: number;
  readonly lineEnd: Seeker;
  readonly open: Seeker;
  readonly close: Seeker;
  readonly quote: Seeker;
  readonly atSign: Seeker;
  readonly byteOrderMark: Seeker;
  /** The signs that mean more than themselves in LaTeX, but braces, and odd space. */
  readonly telling: readonly Seeker[];
}

/** Looks for a sign; places are asked for as they come. */
interface Seeker {
  readonly sign: string;
  /** The first place behind the last one that was asked for; behind every other where there is none. */
  found: number;
}

/** A page that is to be read from a place, which stands in a line. */
export function pageOf(text: string, at: number, line: number): BibtexPage {
  return {
    text,
    at,
    line,
    lineEnd: { sign: '\n', found: nextPlace(text, '\n', at) },
    open: unsought('{'),
    close: unsought('}'),
    quote: unsought('"'),
    atSign: unsought('@'),
    byteOrderMark: unsought('\ufeff'),
    telling: ['\\', '$', '~', '\t', '\v', '\f'].map(unsought),
  };
}

function unsought(sign: string): Seeker {
  return { sign, found: -1 };
}

function nextPlace(text: string, sign: string, from: number): number {
  const place = text.indexOf(sign, from);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

/** The first place of a sign that does not stand before another place. */
export function seek({ text }: BibtexPage, sought: Seeker, from: number): number {
  if (sought.found < from) sought.found = nextPlace(text, sought.sign, from);
  return sought.found;
}

/** The line of a place. */
export function lineOn(page: BibtexPage, place: number): number {
  while (page.lineEnd.found < place) {
    page.line += 1;
    seek(page, page.lineEnd, page.lineEnd.found + 1);
  }
  return page.line;
}

/** Goes back to a place whose line is known. */
export function goBackTo(page: BibtexPage, place: number, line: number): void {
  page.at = place;
  page.line = line;
  page.lineEnd.found = nextPlace(page.text, page.lineEnd.sign, place);
}

/** Whether a value without braces is its own text, as `isPlain` tells it. */
export function isPlainOn(page: BibtexPage, value: string, start: number, end: number): boolean {
  lineOn(page, start);
  if (page.lineEnd.found < end) return false;
  for (const sign of page.telling) if (seek(page, sign, start) < end) return false;
  return isEven(value);
}
