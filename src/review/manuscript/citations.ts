import type { Block } from './manuscript-blocks.ts';
import type { DocumentIndex, ReferenceEntry } from './reference-list.ts';
import type { SectionKind } from './section-kind.ts';

/** A place in the text at which a work is cited. */
export interface Citation {
  readonly at: number;
  readonly words: string;
  readonly section: SectionKind | null;
  /** The documents of the review that may be meant; none where it knows none. */
  readonly documentIds: readonly string[];
  /** The number by which it is cited, in a style that numbers. */
  readonly number?: number;
}

/** The citations of a manuscript: by author and year, by key (`[@hey2019]`), or by number. */
export function citationsIn(
  blocks: readonly Block[],
  index: DocumentIndex,
  references: readonly ReferenceEntry[],
): Citation[] {
  const byNumber = new Map(references.flatMap((entry) => (entry.number === null ? [] : [[entry.number, entry]])));
  return blocks
    .filter(({ kind }) => kind !== 'reference' && kind !== 'heading')
    .flatMap((block) => [...byKey(block, index), ...byAuthorYear(block, index), ...numbered(block, byNumber)]);
}

function byKey({ text, start, section }: Block, { ofKey }: DocumentIndex): Citation[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}\p{N}.@])@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]{0,200}[\p{L}\p{N}_/])?))/gu,
    ),
  ].map(({ index: at, 0: words, 1: braced, 2: plain }) => {
    const id = ofKey(braced ?? plain ?? '');
    return { at: start + at, words, section, documentIds: id === null ? [] : [id] };
  });
}

/** A name before a year makes a citation where a bracket is about: `(Hey & Carter 2019)`, `Hey and Carter (2019)`. */
function byAuthorYear({ text, start, section, kind }: Block, { ofAuthorYear }: DocumentIndex): Citation[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}/.-])((?:18|19|20)\d\d)[a-z]?(?![\p{L}\p{N}/%-])/gu)].flatMap((match) => {
    const told = sinceLastYear(text.slice(Math.max(0, match.index - 120), match.index));
    const documentIds = ofAuthorYear(told, match[1] ?? '');
    const name = authorBefore.exec(told)?.[1];
    const isName = name !== undefined && !noName.test(name);
    const hasBracket = isBracketed(told, text.slice(match.index, match.index + 12));
    const isCitation = documentIds.length > 0 ? isName || hasBracket || kind === 'row' : isName && hasBracket;
    if (!isCitation) return [];
    const words = `${told.slice(Math.max(0, told.search(/[\p{L}][^()]*$/u))).trim()} ${match[0]}`.slice(-80).trim();
    return [{ at: start + match.index, words, section, documentIds }];
  });
}

/** The words before a year, back to the citation before it. */
function sinceLastYear(before: string): string {
  const years = [...before.matchAll(/(?:18|19|20)\d\d[a-z]?/g)];
  const last = years.at(-1);
  return before.slice(Math.max(before.lastIndexOf(';') + 1, last === undefined ? 0 : last.index + last[0].length));
}

/** Words before a year that are no author. */
const noName =
  /^(?:in|since|from|may|june|july|march|april|january|february|august|september|october|november|december|until|between|by|the|spring|summer|autumn|winter|early|late|during|web|table|figure|prisma|rameses|version|copyright|published|updated|accessed|n)$/i;

const authorBefore =
  /(\p{Lu}[\p{L}'’-]+)(?:,?\s+(?:et\s+al\.?|(?:and|&)\s+(?:\p{Lu}[\p{L}'’-]+|colleagues|others)))*,?\s*[([]?\s*$/u;

function isBracketed(before: string, year: string): boolean {
  return /\([^()]*$/.test(before) || /[([]\s*$/.test(before) || /^\d{4}[a-z]?\s*[);,]/.test(year);
}

/** `[1, 3–5]`, `¹,³`, `^1,3^`; `(1, 3)` where the list of references is numbered and no bracket is square. */
function numbered({ text, start, section }: Block, byNumber: ReadonlyMap<number, ReferenceEntry>): Citation[] {
  if (byNumber.size === 0) return [];
  const marks =
    /\[(\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*)\]|\^(\d{1,4}(?:[,–-]\d{1,4})*)\^|([⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[⁻,–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*)|(?<!n\s?)\((\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\)/g;
  return [...text.matchAll(marks)].flatMap((match) => {
    const told = match[1] ?? match[2] ?? plainDigits(match[3] ?? '') ?? '';
    const numbers = expanded(told === '' ? (match[4] ?? '') : told);
    const isCertain = match[4] === undefined;
    if (!isCertain && numbers.some((number) => !byNumber.has(number))) return [];
    return numbers.map((number): Citation => {
      const id = byNumber.get(number)?.documentId ?? null;
      return { at: start + match.index, words: match[0], section, documentIds: id === null ? [] : [id], number };
    });
  });
}

function plainDigits(raised: string): string {
  return raised.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).replaceAll('⁻', '-');
}

function expanded(told: string): number[] {
  return told.split(/[,;]/).flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–-]/).map((number) => Number(number.trim()));
    return to >= from && to - from < 200 ? Array.from({ length: to - from + 1 }, (_, step) => from + step) : [from, to];
  });
}
