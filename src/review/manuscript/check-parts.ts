import { agrees, printLike } from './check-claims.ts';
import { claimWindows } from './claim-window.ts';
import type { Block } from './manuscript-blocks.ts';
import type { FoundAt } from './manuscript-finding.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import type { Sentence } from './sentences.ts';

/** Parts that do not make their whole within a sentence: after a colon, in brackets, before `leaving`; shares behind counts. */
export function checkParts({ text, start }: Sentence): FoundAt[] {
  const quantities = quantitiesIn(text);
  if (quantities.length < 2) return [];
  return [
    ...listedParts(text, start, quantities),
    ...labelledParts(text, start, quantities),
    ...remainders(text, start, quantities),
    ...statedShares(text, start, quantities),
  ];
}

/** `30 documents: 11 papers, 10 reports and 9 plans`; `30 documents (11 papers, 10 reports, 9 plans)`. */
function listedParts(text: string, start: number, quantities: readonly Quantity[]): FoundAt[] {
  const counts = quantities.filter(({ kind }) => kind === 'count');
  const whole = counts.find((one, place) => {
    const next = counts[place + 1];
    return next !== undefined && opensList.test(text.slice(one.end, next.start));
  });
  if (whole === undefined) return [];
  const opening = opensList.exec(text.slice(whole.end))?.[0] ?? '';
  const from = whole.end + opening.length;
  const to = endOfList(text, from, opening);
  const parts = counts.filter((one) => one.start >= whole.end && one.start < to && !isShareOrWhole(text, one));
  if (parts.length < 2 || !areListed(text, parts, to) || parts.some(({ value }) => value > whole.value)) return [];
  return wrongSum(start, whole, parts);
}

/** `Documents (N = 30) comprised papers (n = 20) and reports, n = 10`. */
function labelledParts(text: string, start: number, quantities: readonly Quantity[]): FoundAt[] {
  const labelOf = (one: Quantity) => /\b([Nn])\s*=\s*$/.exec(text.slice(Math.max(0, one.start - 8), one.start))?.[1];
  const [whole, ...parts] = quantities.filter((one) => one.kind === 'count' && labelOf(one) !== undefined).slice(0, 20);
  const [first] = parts;
  if (whole === undefined || first === undefined || parts.length < 2) return [];
  if (labelOf(whole) !== 'N' || parts.some((one) => labelOf(one) !== 'n' || one.value > whole.value)) return [];
  const opens = /\b(?:compris|consist|made up of|namely|were|are|being|:)/i.test(text.slice(whole.end, first.start));
  const rest = text.slice(whole.end, parts.at(-1)?.start);
  // `were about trust (n = 20) and time (n = 15)`: the same document may be of both
  return opens && !overlaps.test(rest) ? wrongSum(start, whole, parts) : [];
}

const overlaps =
  /\b(?:about|on|mostly|mainly|including|concerned|some|both|mention\w*|describ\w*|report(?:ed|ing)|nam(?:ed|ing)|exclud\w*|screened|assessed|included)\b/i;

const opensList =
  /^[^.;:()\d]{0,80}(?::\s*(?:\bn\s*=\s*)?|\((?:n\s*=\s*)?|[,—–]?\s*(?:comprising|consisting of|made up of|namely|that is,|being)\s+)[^.;:()\d]{0,50}/i;

function endOfList(text: string, from: number, opening: string): number {
  const close = opening.includes('(') && !opening.includes(':') ? text.indexOf(')', from) : -1;
  const stop = text.slice(from).search(/\.\s|\.$|;\s*(?:of|however|in|we|the)\b/i);
  if (close >= 0) return close;
  return stop < 0 ? text.length : from + stop;
}

/** `(37%)` and `of 30` are no parts. */
function isShareOrWhole(text: string, { start }: Quantity): boolean {
  return /\b(?:of|than|in)\s+(?:the |these )?$/i.test(text.slice(Math.max(0, start - 14), start));
}

/** Between two parts of a list stands a comma, a semicolon or `and`, and nothing that begins another clause. */
function areListed(text: string, parts: readonly Quantity[], to: number): boolean {
  const gaps = parts.map((one, place) => text.slice(one.end, parts[place + 1]?.start ?? to));
  return gaps.every(
    (gap, place) =>
      gap.length < 120 && !beginsClause.test(gap) && (place === gaps.length - 1 || /[,;]|\band\b|\bplus\b/i.test(gap)),
  );
}

/** What makes of a part the subject of a clause, or says that it is no part. */
const beginsClause =
  /\b(?:including|of which|of whom|of these|respectively|at least|some|both|while|who|but|out of|of the|had|have|has|rest(?:s|ed)?|came|named?|describ\w+|reported|show\w*|mention\w*|used|did|could|met)\b/i;

function wrongSum(start: number, whole: Quantity, parts: readonly Quantity[]): FoundAt[] {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  // `three parts: (1) trust, (2) time` counts its items, not things
  if (sum === whole.value || parts.every(({ value }, place) => value === place + 1)) return [];
  return [
    {
      code: 'parts-do-not-sum',
      severity: 'error',
      message: `${parts.map(({ words }) => words).join(' + ')} is ${sum}, but ${whole.words} is stated as their whole; correct one of them`,
      at: start + whole.start,
      excerpt: whole.words,
      expected: String(sum),
    },
  ];
}

/** `Of 156 records, 12 were duplicates, leaving 144`. */
function remainders(text: string, start: number, quantities: readonly Quantity[]): FoundAt[] {
  // what a sentence takes away it takes away in a few steps
  const counts = quantities.filter(({ kind }) => kind === 'count').slice(0, 8);
  return counts.flatMap((left, place) => {
    if (
      place < 2 ||
      !/\b(?:leaving|which left|this left|left us with)\s+(?:a total of\s+|us with\s+)?$/i.test(
        text.slice(0, left.start).slice(-40),
      )
    )
      return [];
    const [whole, ...removed] = counts.slice(0, place);
    const between = text.slice(whole?.end ?? 0, left.start);
    if (
      whole === undefined ||
      !/\b(?:remov|exclu|duplica|discard|not (?:be )?retrieved)/i.test(between) ||
      /\bincluded\b/i.test(between)
    )
      return [];
    const rest = removed.reduce((total, { value }) => total - value, whole.value);
    if (rest === left.value || rest < 0) return [];
    return [
      {
        code: 'parts-do-not-sum',
        severity: 'error',
        message: `${whole.words} less ${removed.map(({ words }) => words).join(' and ')} leaves ${rest}, but ${left.words} is stated; correct one of them`,
        at: start + left.start,
        excerpt: left.words,
        expected: String(rest),
      } as const,
    ];
  });
}

/** `20 of the 30 documents (50%)`, `20/30 (50%)`, `50% (20 of 30)`, `half (20 of 30)`. */
function statedShares(text: string, start: number, quantities: readonly Quantity[]): FoundAt[] {
  const told = claimWindows(text, quantities);
  return told.flatMap(({ quantity, percent, whole: own }, place) => {
    const whole = own ?? (place === 1 && percent !== null ? openingWhole(text, told[0]?.quantity, quantity) : null);
    if (whole === null || quantity.kind !== 'count' || whole.value <= 0 || quantity.value > whole.value) return [];
    const after = told[place + 1]?.percent ?? bracketed(text, whole, told[place + 2]?.quantity);
    const stated = percent ?? shareBefore(text, told[place - 1]?.quantity, quantity) ?? after;
    const share = quantity.value / whole.value;
    return stated === null || agrees(stated, share) ? [] : [wrongShare(start, quantity, whole, stated)];
  });
}

function wrongShare(start: number, part: Quantity, whole: Quantity, stated: Quantity): FoundAt {
  const expected = printLike(stated, part.value / whole.value);
  return {
    code: 'percentage-differs',
    severity: 'error',
    message: `${part.words} of ${whole.words} is ${expected}, but "${stated.words}" is stated; correct one of them`,
    at: start + stated.start,
    excerpt: stated.words,
    expected,
  };
}

/** `Of 144 records screened, 44 (31%) went on`: the number with which the sentence opens. */
function openingWhole(text: string, first: Quantity | undefined, part: Quantity): Quantity | null {
  if (first?.kind !== 'count' || !/^\s*(?:of|among|from)\s+(?:the |these |all )*$/i.test(text.slice(0, first.start))) {
    return null;
  }
  return /^[^,;:()]*,\s*$/.test(text.slice(first.end, part.start)) ? first : null;
}

/** `50% (20 of 30)`. */
function shareBefore(text: string, before: Quantity | undefined, part: Quantity): Quantity | null {
  if (before?.kind !== 'share') return null;
  return /^\s*\(\s*(?:n\s*=\s*)?$/.test(text.slice(before.end, part.start)) ? before : null;
}

/** A share in brackets behind the noun of the whole: `20 of the 30 documents (50%)`. */
function bracketed(text: string, whole: Quantity, next: Quantity | undefined): Quantity | null {
  if (next?.kind !== 'share') return null;
  return /^(?:\s+[\p{L}-]+){0,4}\s*[([,]\s*(?:or\s+)?$/u.test(text.slice(whole.end, next.start)) ? next : null;
}

/** A paragraph that announces a number of things, and a list whose items each have a number. */
export function checkLists(blocks: readonly Block[]): FoundAt[] {
  return blocks.flatMap((block, place) => {
    if (block.kind !== 'paragraph' || !/:\s*$/.test(block.text)) return [];
    const items: Block[] = [];
    for (let at = place + 1; blocks[at]?.kind === 'item'; at += 1) items.push(blocks[at] ?? block);
    const sentence = block.text.slice(Math.max(block.text.lastIndexOf('. ') + 1, 0));
    const offset = block.text.length - sentence.length;
    const wholes = quantitiesIn(sentence).filter(({ kind }) => kind === 'count');
    const whole = wholes.at(-1);
    const parts = items.map(({ text }) => soleCount(text));
    if (whole === undefined || wholes.length !== 1 || parts.length < 2 || parts.some((part) => part === null))
      return [];
    return wrongSum(
      block.start + offset,
      whole,
      parts.flatMap((part) => part ?? []),
    );
  });
}

/** The one count of an item, at its start, at its end or as `n = 4`. */
function soleCount(item: string): Quantity | null {
  const marker = /^\s*(?:[-*+•–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+/.exec(item)?.[0].length ?? 0;
  const counts = quantitiesIn(item).filter(({ kind, start }) => kind === 'count' && start >= marker);
  const [only] = counts;
  if (only === undefined || counts.length !== 1) return null;
  const before = item.slice(marker, only.start);
  const after = item.slice(only.end);
  const isPlaced =
    /^[*_\s]*$/.test(before) || /(?:\bn\s*=|[:(–—=])\s*$/.test(before) || /^[\s)\].,;*_%(]*$/.test(after);
  return isPlaced ? only : null;
}
