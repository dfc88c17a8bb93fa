/** What a number can be, given what is reported: a missing one is any number from 0. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/** Whether a number can count things. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** What a reported number is; any number where it is missing or no count. */
export function known(value: number | null): CountRange {
  return value === null || !isCount(value) ? { low: 0, high: Infinity } : { low: value, high: value };
}

/** The same of a box that a flow leaves out where there is nothing to put into it. */
export function knownOrNone(value: number | null): CountRange {
  return value === null ? { low: 0, high: 0 } : known(value);
}

/** What these numbers come to together. */
export function sumOf(...parts: readonly CountRange[]): CountRange {
  return parts.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
}

/** What remains of a number when others are taken away; never less than nothing where that is possible. */
export function without(start: CountRange, ...taken: readonly CountRange[]): CountRange {
  const { low, high } = sumOf(...taken);
  return { low: Math.min(Math.max(0, start.low - high), start.high - low), high: start.high - low };
}

/** What is known of a list of numbers together; nothing where it is empty. */
export function totalOf(parts: readonly { readonly count: number | null }[]): CountRange {
  return parts.length === 0 ? known(null) : sumOf(...parts.map(({ count }) => known(count)));
}

/** The range in words: `90`, `at most 90`. */
export function rangeInWords({ low, high }: CountRange): string {
  if (low === high) return String(low);
  if (high === Infinity) return `at least ${low}`;
  return low <= 0 ? `at most ${high}` : `${low} to ${high}`;
}
