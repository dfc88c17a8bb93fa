import { printPercent } from '../numbers/print-number.ts';
import type { ReviewNumber } from '../numbers/review-number.ts';
import type { ClaimWindow } from './claim-window.ts';
import type { FoundAt } from './manuscript-finding.ts';
import type { Quantity } from './quantities.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A number of the text, and the numbers of the review that it may mean. */
export interface Claim {
  readonly window: ClaimWindow;
  readonly names: readonly string[];
  /** The offset in the manuscript at which its sentence starts. */
  readonly start: number;
}

/** Holds what a text claims against the review: counts, shares, and shares behind counts. */
export function checkClaims(claims: readonly Claim[], vocabulary: Vocabulary): FoundAt[] {
  return claims.flatMap((claim) => {
    const numbers = claim.names.flatMap((name) => vocabulary.numbers[name] ?? []);
    const { quantity } = claim.window;
    if (quantity.kind === 'count') return [...checkCount(claim, numbers), ...checkPercent(claim, numbers, vocabulary)];
    if (quantity.kind === 'share' || quantity.kind === 'vague') return checkShare(claim, numbers, vocabulary);
    return [];
  });
}

function checkCount({ window: { quantity }, start }: Claim, numbers: readonly ReviewNumber[]): FoundAt[] {
  const [first] = numbers;
  if (first === undefined || numbers.some(({ value }) => value === quantity.value)) return [];
  if (isSumOfStages(quantity, numbers)) return [];
  const known = numbers.find(({ value }) => typeof value === 'number');
  return [known === undefined ? unfounded(quantity, start, first) : differs(quantity, start, known)];
}

/** Disagreements and what settled them may be told of all stages together. */
function isSumOfStages({ value }: Quantity, numbers: readonly ReviewNumber[]): boolean {
  return ['.disagreements', '.adjudicated'].some((ending) => {
    const stages = numbers.filter(({ name }) => name.startsWith('screening.') && name.endsWith(ending));
    return stages.length > 1 && stages.reduce((sum, number) => sum + Number(number.value), 0) === value;
  });
}

/** `20 (67%)`: the share of the whole that the sentence names, else of that which the review knows. */
function checkPercent(
  { window: { quantity, percent, whole }, start }: Claim,
  numbers: readonly ReviewNumber[],
  vocabulary: Vocabulary,
): FoundAt[] {
  if (percent === null) return [];
  if (whole !== null) return [];
  const meant = numbers.filter(({ value, share }) => value === quantity.value && typeof share === 'number');
  const [first] = meant;
  if (
    first === undefined ||
    meant.some((number) => sharesOf(number, vocabulary).some((share) => agrees(percent, share)))
  )
    return [];
  return [
    {
      code: 'percentage-differs',
      severity: 'error',
      message: `"${quantity.words} (${percent.words})": ${shareInWords(first)}; write ${printLike(percent, first.share ?? 0)}`,
      at: start + percent.start,
      excerpt: percent.words,
      ids: first.ids,
      number: first.name,
      expected: printLike(percent, first.share ?? 0),
    },
  ];
}

function checkShare(
  { window: { quantity }, start }: Claim,
  numbers: readonly ReviewNumber[],
  vocabulary: Vocabulary,
): FoundAt[] {
  const told = numbers.filter(
    ({ unit, name }) =>
      (unit === 'documents' || unit === 'configurations' || unit === 'records' || unit === 'studies') &&
      // how much of the records somebody screened is told of samples that two read
      !/(?:^|\.)screened$/.test(name) &&
      // that none was excluded for a reason is no share of those that were excluded
      (!/^(?:all|none)/i.test(quantity.words) || isCharacteristic(name)),
  );
  const [first] = told;
  if (first === undefined) return [];
  const known = told.filter(({ value, share }) => typeof value === 'number' && typeof share === 'number');
  const [likeliest] = known;
  if (likeliest === undefined) return [unfounded(quantity, start, first)];
  if (known.some((number) => sharesOf(number, vocabulary).some((share) => agrees(quantity, share)))) return [];
  return [
    {
      code: 'share-differs',
      severity: 'error',
      message: `"${quantity.words}" is stated, but ${shareInWords(likeliest)}; write that`,
      at: start + quantity.start,
      excerpt: quantity.words,
      ids: likeliest.ids,
      number: likeliest.name,
      expected: `${likeliest.printed} of ${likeliest.whole?.value} (${printPercent(likeliest.share ?? 0)})`,
    },
  ];
}

const flowTotals = ['identified', 'unique', 'screened', 'sought', 'assessed'] as const;

/** The shares that a number may have: of its own whole, and in the flow of any step before it. */
function sharesOf({ name, value, share }: ReviewNumber, { numbers }: Vocabulary): (number | null | undefined)[] {
  const isOfFlow = !isCharacteristic(name);
  if (!isOfFlow || typeof value !== 'number') return [share];
  return [share, ...flowTotals.map((total) => ratio(value, numbers[total]?.value))];
}

function isCharacteristic(name: string): boolean {
  return /^(?:included\.|appraisal\.|configurations)/.test(name);
}

function ratio(value: number, whole: ReviewNumber['value'] | undefined): number | null {
  return typeof whole === 'number' && whole > 0 ? value / whole : null;
}

/** A share in per cent with as many decimals as were stated. */
export function printLike({ words }: Quantity, share: number): string {
  return printPercent(share, /\.(\d+)/.exec(words)?.[1]?.length ?? 0);
}

/** Whether a stated share may be this one. */
export function agrees({ least, most }: Quantity, share: number | null | undefined): boolean {
  return typeof share === 'number' && share >= least - 1e-9 && share <= most + 1e-9;
}

function shareInWords({ label, value, whole, share }: ReviewNumber): string {
  return `${label}: ${value} of ${whole?.value} is ${printPercent(share ?? 0)}`;
}

function differs(quantity: Quantity, start: number, { name, label, printed, ids }: ReviewNumber): FoundAt {
  return {
    code: 'number-differs',
    severity: 'error',
    message: `"${quantity.words}" is stated, but the review has ${printed} (${name}: ${label}); write ${printed}, or correct the records`,
    at: start + quantity.start,
    excerpt: quantity.words,
    ids,
    number: name,
    expected: printed,
  };
}

function unfounded(quantity: Quantity, start: number, { name, label, printed }: ReviewNumber): FoundAt {
  return {
    code: 'number-unfounded',
    severity: 'warning',
    message: `"${quantity.words}" is stated, but the review records nothing from which ${name} (${label}) follows: ${printed}; record it, or leave the number out`,
    at: start + quantity.start,
    excerpt: quantity.words,
    number: name,
    expected: printed,
  };
}
