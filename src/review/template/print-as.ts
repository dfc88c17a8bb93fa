import { numberInWords } from '../numbers/number-in-words.ts';
import { printCount, printDecimal, printPercent } from '../numbers/print-number.ts';
import type { ReviewNumber } from '../numbers/review-number.ts';

/**
 * How a number of a template may be printed. Each takes a number that has a value; `null` where it cannot print that one.
 * `decimals` is what stands behind the name of the format.
 */
export const printAs: Readonly<Record<string, (number: ReviewNumber, decimals?: number) => string | null>> = {
  plain: ({ printed }) => printed,
  digits: ({ value }) => (value === null ? null : String(value)),
  words: ({ value }) => (typeof value === 'number' ? numberInWords(value) : null),
  Words: ({ value }) => (typeof value === 'number' ? capital(numberInWords(value)) : null),
  decimals: ({ value }, decimals = 2) => (typeof value === 'number' ? printDecimal(value, decimals) : null),
  percent: (number, decimals) => percentOf(number, decimals),
  of: ({ value, whole }) =>
    typeof value === 'number' && whole !== undefined ? `${printCount(value)} of ${printCount(whole.value)}` : null,
  share: (number, decimals) => {
    const percent = percentOf(number, decimals);
    return percent === null || number.whole === undefined ? null : `${number.printed} (${percent})`;
  },
  interval: ({ interval, unit }, decimals) => {
    if (interval === undefined) return null;
    const print = (bound: number) =>
      unit === 'proportion' ? printPercent(bound, decimals) : printDecimal(bound, decimals);
    return `${print(interval.lower)} to ${print(interval.upper)}`;
  },
  label: ({ label }) => label,
  ids: ({ ids }) => (ids.length === 0 ? null : ids.join(', ')),
};

/** A share of the whole, or a proportion, in per cent. */
function percentOf({ value, unit, share }: ReviewNumber, decimals?: number): string | null {
  if (unit === 'proportion' && typeof value === 'number') return printPercent(value, decimals);
  return typeof share === 'number' ? printPercent(share, decimals) : null;
}

function capital(words: string | null): string | null {
  return words === null ? null : words.charAt(0).toUpperCase() + words.slice(1);
}
