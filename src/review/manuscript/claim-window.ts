import type { Quantity } from './quantities.ts';

/** A number of a sentence with the words around it that may say what it counts. */
export interface ClaimWindow {
  readonly quantity: Quantity;
  /** The share that stands in brackets behind it: `20 (67%)`. */
  readonly percent: Quantity | null;
  /** The words before it, back to the number before or the end of the clause; without outer space. */
  readonly before: string;
  /** The words after it, up to the next number or the end of the clause. */
  readonly after: string;
  /** Whether it stands as `n = 30` or behind a label, so that what it counts stands before it. */
  readonly isLabelled: boolean;
  /** The number of which the sentence says that it is a part: `20 of the 30`. */
  readonly whole: Quantity | null;
  /** The words before the number before it, where it may share their verb: `excluded 100 records and 12 full texts`. */
  readonly earlier: string;
  /** All of the sentence before it, as far as words reach. */
  readonly opening: string;
  /** Whether another number is said to be a part of it. */
  readonly isWhole: boolean;
}

/** How far the words of a number reach. */
const reach = 160;

/** The windows of all numbers of a sentence, in their order. */
export function claimWindows(sentence: string, quantities: readonly Quantity[]): ClaimWindow[] {
  const told = withPercents(sentence, quantities);
  const wholes = told.map((one, place) => wholeAfter(sentence, one, told[place + 1]));
  return told.map(({ quantity, percent, end }, place) => {
    const whole = wholes[place] ?? null;
    const from = Math.max(told[place - 1]?.end ?? 0, quantity.start - reach);
    const next = nextOf(sentence, told, whole === null ? place + 1 : place + 2);
    const to = Math.min(next?.quantity.start ?? sentence.length, end + reach);
    const left = sentence.slice(from, quantity.start);
    const right = sentence.slice(whole === null ? end : whole.end, to);
    return {
      quantity,
      percent,
      whole,
      isWhole: (wholes[place - 1] ?? null) !== null,
      earlier: earlierWords(sentence, told, place),
      opening: sentence.slice(Math.max(0, quantity.start - 2 * reach), quantity.start),
      ...around(quantity, left, right),
    };
  });
}

/** The number at which the words of another end; `8 of the 23 papers (35%) were …` goes on behind the share in brackets. */
function nextOf(sentence: string, told: readonly Told[], place: number): Told | undefined {
  const next = told[place];
  const isAside =
    next?.quantity.kind === 'share' &&
    sentence.charAt(next.quantity.start - 1) === '(' &&
    sentence.charAt(next.quantity.end) === ')';
  return isAside ? told[place + 1] : next;
}

function earlierWords(sentence: string, told: readonly Told[], place: number): string {
  const before = told[place - 1]?.quantity.start ?? 0;
  return sentence.slice(Math.max(told[place - 2]?.end ?? 0, before - reach), before);
}

function around(
  { kind, words }: Quantity,
  left: string,
  right: string,
): Pick<ClaimWindow, 'before' | 'after' | 'isLabelled'> {
  const isOpen = kind === 'blank' && /^n\b/i.test(words);
  const label = isOpen ? clauseBefore(left.replace(/[([]\s*$/, '')) : labelOf(left, right);
  if (label !== null) return { before: label, after: '', isLabelled: true };
  return { before: clauseBefore(left), after: clauseAfter(right), isLabelled: false };
}

/** What stands before `n = 30`, before a colon and a number that ends the line, or in `the number of duplicates was 12`. */
function labelOf(left: string, right: string): string | null {
  const named = left.replace(labelled, '');
  if (named !== left) return clauseBefore(named);
  const noun = endOfLabelled.exec(right);
  if (noun === null) return null;
  const colon = /(?:^|[.;]\s)([^.;:]{2,100}):\s*$/.exec(left)?.[1];
  if (colon !== undefined) return `${colon} ${noun[1] ?? ''}`.trim();
  if (noun[1] !== undefined) return null;
  return /\bnumber of ([^.;:,]{3,80}) (?:was|were|is|are)\s*$/i.exec(left)?.[1] ?? null;
}

/** What may stand between a labelled number and the end: nothing, or the noun that says again what it counts. */
const endOfLabelled =
  /^\s*(?:(records|citations|hits|titles|results|documents|papers|articles|studies)\s*)?(?:[.,;)(|]|$)/i;

const labelled = /[([]?\s*\bn\s*[=:]\s*$/i;

interface Told {
  readonly quantity: Quantity;
  readonly percent: Quantity | null;
  readonly end: number;
}

/** Takes a share in brackets to the count before it. */
function withPercents(sentence: string, quantities: readonly Quantity[]): Told[] {
  const told: Told[] = [];
  for (const quantity of quantities) {
    const last = told.at(-1);
    const isOfLast =
      quantity.kind === 'share' &&
      last?.quantity.kind === 'count' &&
      last.percent === null &&
      /^\s*[([;,]\s*$/.test(sentence.slice(last.end, quantity.start)) &&
      /^\s*[)\]]/.test(sentence.slice(quantity.end, quantity.end + 3));
    if (isOfLast && last !== undefined) told[told.length - 1] = { ...last, percent: quantity, end: quantity.end + 1 };
    else told.push({ quantity, percent: null, end: quantity.end });
  }
  return told;
}

function wholeAfter(sentence: string, one: Told, next: Told | undefined): Quantity | null {
  if (next === undefined || one.quantity.kind === 'blank' || next.quantity.kind !== 'count') return null;
  const between = sentence.slice(one.end, next.quantity.start);
  return /^\s*(?:[([]\s*)?(?:out of|of|\/)\s*(?:the |these |those |our |all |a total of |\()*$/i.test(between)
    ? next.quantity
    : null;
}

function clauseBefore(text: string): string {
  const cut = Math.max(text.lastIndexOf(';'), text.lastIndexOf(': '), text.lastIndexOf('. '));
  return text.slice(cut + 1).trim();
}

function clauseAfter(text: string): string {
  return (/^[^;:]*/.exec(text)?.[0] ?? '').trim();
}
