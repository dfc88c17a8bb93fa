import { textOfCodePoints } from './code-points.ts';
import { type ComparableLetter, comparableLetter, quotationMark, smallLetter } from './comparable-letter.ts';
import { noGap, signOfGap, widened } from './letter-gap.ts';
import type { TextSpan } from './text-span.ts';

/**
 * A text as quotes are compared: without what typesetting adds.
 *
 * Ligatures are spelt out and compatibility forms folded (Unicode NFKC); quotation marks are one sign. White space counts
 * only between two words, as one space. A hyphen or dash between two letters falls away with the space around it, for
 * nobody can tell the hyphen of a line's end from that of a word; any other dash is one sign, and one at the very start
 * or end counts only before a number. What cannot be seen falls away.
 */
export interface FoldedText {
  readonly letters: Int32Array;
  /** The code point of the text at which each letter begins … */
  readonly from: Int32Array;
  /** … and before which it ends. */
  readonly to: Int32Array;
}

/** Unicode calls text safe to stream whose letters carry no more marks. https://www.unicode.org/reports/tr15/ */
const mostMarks = 30;

/**
 * Folds a text as quotes are compared.
 *
 * @param leftOut - Stretches that count as a line break, in order.
 */
export function foldedText(points: Int32Array, leftOut: readonly TextSpan[] = []): FoldedText {
  const sink = letterSink(points.length);
  const letterAt = letterReader(points);
  let gap = noGap;
  let skipped = 0;
  for (let at = 0; at < points.length; ) {
    const out = leftOut[skipped];
    if (out?.start === at) {
      gap = widened(gap, 'line-break') ?? gap;
      at = out.end;
      skipped++;
      continue;
    }
    const { letter, end } = letterAt(at);
    const wider = widened(gap, letter.kind);
    if (wider === undefined) {
      const sign = signOfGap(gap, sink.last(), letter.letters[0] ?? 0);
      if (sign !== undefined) sink.push(sign, sink.end(), at);
      sink.add(letter, at, end);
    }
    gap = wider ?? noGap;
    at = end;
  }
  return sink.folded();
}

/** The same with small letters only. */
export function inSmallLetters({ letters, from, to }: FoldedText): FoldedText {
  return { letters: letters.map(smallLetter), from, to };
}

/** Reads the letter at a place with the marks on it; each kind of letter is looked at once. */
function letterReader(points: Int32Array) {
  const known = new Map<number | string, ComparableLetter>();
  const marks = new Map<number, boolean>();

  function isMark(point: number): boolean {
    if (point < 0x300) return false;
    const before = marks.get(point);
    if (before !== undefined) return before;
    const answer = /\p{M}/u.test(String.fromCodePoint(point));
    marks.set(point, answer);
    return answer;
  }

  return (at: number): { letter: ComparableLetter; end: number } => {
    let end = at + 1;
    while (end - at <= mostMarks && isMark(points[end] ?? 0)) end++;
    const key = end === at + 1 ? (points[at] ?? 0) : textOfCodePoints(points.subarray(at, end));
    const before = known.get(key);
    if (before !== undefined) return { letter: before, end };
    const letter = comparableLetter(typeof key === 'string' ? key : String.fromCodePoint(key));
    known.set(key, letter);
    return { letter, end };
  };
}

/** Gathers letters and where they come from. */
function letterSink(length: number) {
  let letters = new Int32Array(length + 16);
  let from = new Int32Array(length + 16);
  let to = new Int32Array(length + 16);
  let count = 0;

  function push(letter: number, start: number, end: number): void {
    if (count === letters.length) [letters, from, to] = [doubled(letters), doubled(from), doubled(to)];
    letters[count] = letter;
    from[count] = start;
    to[count] = end;
    count++;
  }

  /** Adds a letter; quotation marks beside each other, such as those of a quote within a quote, are one. */
  function add({ kind, letters: spelt }: ComparableLetter, start: number, end: number): void {
    const repeated = kind === 'quotation-mark' && letters[count - 1] === quotationMark && to[count - 1] === start;
    if (repeated) to[count - 1] = end;
    else for (const letter of spelt) push(letter, start, end);
  }

  const last = () => (count === 0 ? undefined : letters[count - 1]);
  const end = () => (count === 0 ? 0 : (to[count - 1] ?? 0));
  const folded = (): FoldedText => ({
    letters: letters.subarray(0, count),
    from: from.subarray(0, count),
    to: to.subarray(0, count),
  });
  return { push, add, last, end, folded };
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
