import type { Grammar, GrammarStep, StatedSlot, StatementPart } from './statement-grammar.ts';

/** How the slots of a part can be worded: the slots by their words, and the lengths of these words. */
export interface Lexicon {
  readonly slots: ReadonlyMap<string, readonly StatedSlot[]>;
  /** From the longest to the shortest. */
  readonly lengths: readonly number[];
}

/**
 * The ways in which a whole text can be read by a grammar: none, one, or the first two where there are several.
 *
 * Positions are met from the left, and at each no more than two readings of a state are kept, so that the work grows with
 * the text and not with the number of readings.
 */
export function readStatement(
  text: string,
  { stepsFrom, end }: Grammar,
  lexicons: Readonly<Record<StatementPart, Lexicon>>,
): StatedSlot[][] {
  const chart: Chart = new Map([[0, new Map([[0, [undefined]]])]]);
  for (let at = 0; at < text.length && chart.size > 0; at++) {
    follow(chart, at, end, (state) => readAll(text, at, stepsFrom.get(state) ?? [], lexicons));
    chart.delete(at);
  }
  follow(chart, text.length, end, (state) => readAll(text, text.length, stepsFrom.get(state) ?? [], lexicons));
  return (chart.get(text.length)?.get(end) ?? []).map(slotsRead);
}

/** By position and state: how the text up to there can be read. */
type Chart = Map<number, Map<number, Reading[]>>;

/** Goes on from every state reached at a position, the least first: none leads back at the same position. */
function follow(chart: Chart, at: number, end: number, wordsFrom: (state: number) => readonly ReadWords[]): void {
  const states = chart.get(at);
  if (states === undefined) return;
  for (let state = 0; state <= end; state++) {
    const reached = states.get(state) ?? [];
    if (reached.length === 0) continue;
    for (const { length, to, slot } of wordsFrom(state)) {
      const further = slot === undefined ? reached : reached.map((before) => ({ slot, before }));
      note(chart, at + length, to, further);
    }
  }
}

/** The slots read so far, the last first. */
type Reading = { readonly slot: StatedSlot; readonly before: Reading } | undefined;

interface ReadWords {
  readonly length: number;
  /** The state to which they lead. */
  readonly to: number;
  readonly slot?: StatedSlot;
}

function readAll(
  text: string,
  at: number,
  steps: readonly GrammarStep[],
  lexicons: Readonly<Record<StatementPart, Lexicon>>,
): ReadWords[] {
  const read: ReadWords[] = [];
  for (const { over, to } of steps) {
    if (!('words' in over)) read.push(...readSlots(text, at, to, lexicons[over.slotOf]));
    else if (text.startsWith(over.words, at)) read.push({ length: over.words.length, to });
  }
  return read;
}

function readSlots(text: string, at: number, to: number, { slots, lengths }: Lexicon): ReadWords[] {
  const read: ReadWords[] = [];
  for (const length of lengths) {
    if (at + length > text.length) continue;
    for (const slot of slots.get(text.slice(at, at + length)) ?? []) read.push({ length, to, slot });
  }
  return read;
}

function note(chart: Chart, at: number, state: number, readings: readonly Reading[]): void {
  const states = chart.get(at) ?? new Map<number, Reading[]>();
  chart.set(at, states);
  const known = states.get(state) ?? [];
  states.set(state, known);
  for (const reading of readings) {
    if (known.length < 2 && !known.some((other) => isSame(other, reading))) known.push(reading);
  }
}

function isSame(a: Reading, b: Reading): boolean {
  let [one, other] = [a, b];
  while (one !== other) {
    if (one === undefined || other === undefined) return false;
    const [first, second] = [one.slot, other.slot];
    if (first.conceptId !== second.conceptId || first.role !== second.role || first.polarity !== second.polarity)
      return false;
    [one, other] = [one.before, other.before];
  }
  return true;
}

function slotsRead(reading: Reading): StatedSlot[] {
  const slots: StatedSlot[] = [];
  for (let one = reading; one !== undefined; one = one.before) slots.push(one.slot);
  return slots.reverse();
}
