import type { Document } from '../document/document.ts';
import { digitsNumber, digitsOfNumber, numberOfDigits } from './digits-number.ts';
import type { RowDraft } from './row-draft.ts';
import type { TextTable } from './text-table.ts';

/** Pages made comparable. */
export interface ComparablePages {
  /** Digits of the first page or of the article number; empty where there are none. */
  readonly first: string;
  /** Digits of the last page, in full; empty where there is none. */
  readonly last: string;
  /** Whether `first` counts the pages of a volume; an article number or pages counted from 1 do not. */
  readonly runsThroughVolume: boolean;
}

/** Makes pages comparable; `S42` is a page of a supplement, but `e42` or `a1754` the number of an article. */
export function readPages(
  draft: RowDraft,
  { pages, articleNumber }: Pick<Document, 'pages' | 'articleNumber'>,
  texts: TextTable,
): void {
  const printed = pages?.first ?? articleNumber ?? '';
  const first = printed === '' ? 0 : digitsNumber(printed, texts);
  const last = pages?.last === undefined ? 0 : digitsNumber(pages.last, texts);
  draft.firstPage = first;
  draft.lastPage = lastInFull(first, last, texts);
  draft.runsThroughVolume = pages !== undefined && first !== 0 && runsThroughVolume(first, last, printed);
}

function runsThroughVolume(first: number, last: number, printed: string): boolean {
  if (first < 0 || first > 99_999 || first === 1) return false;
  // without a last page, a letter before it tells an article number, and a small number may say how many pages there are
  return last !== 0 || !(/^\W*[a-rt-z]+\W*\d/i.test(printed) || /^\d{1,2}$/.test(printed));
}

/** `187-92` ends on 192. */
function lastInFull(first: number, last: number, texts: TextTable): number {
  if (last === 0 || (last >= first && first >= 0)) return last;
  const from = digitsOfNumber(first, texts);
  const until = digitsOfNumber(last, texts);
  if (until.length >= from.length) return last;
  return numberOfDigits(from.slice(0, from.length - until.length) + until, texts);
}
