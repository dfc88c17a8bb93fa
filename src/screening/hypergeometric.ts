/**
 * The chance that few successes are among those drawn: at most `most`, where `drawn` of `marked + plain` items are drawn
 * without replacement and `marked` of them are successes. Below the mode it stops adding where it exceeds `enough`, and
 * gives what it has so far.
 *
 * Terms are added away from the mode, each from the one before by its exact ratio: they fall, so that few of them count.
 */
export function fewMarked(most: number, urn: Urn, enough: number = Number.POSITIVE_INFINITY): number {
  const { marked, plain, drawn } = urn;
  const [least, greatest] = [Math.max(0, drawn - plain), Math.min(marked, drawn)];
  if (most < least) return 0;
  if (most >= greatest) return 1;
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (marked + plain + 2));
  if (most < mode) return sumDown(most, least, urn, enough);
  return Math.max(0, 1 - sumUp(most + 1, greatest, urn));
}

function sumDown(from: number, least: number, urn: Urn, enough: number): number {
  const { marked, plain, drawn } = urn;
  let term = chanceOf(from, urn);
  let total = term;
  for (let at = from; at > least && total <= enough && term > total * 1e-18; at -= 1) {
    term *= (at * (plain - drawn + at)) / ((marked - at + 1) * (drawn - at + 1));
    total += term;
  }
  return total;
}

function sumUp(from: number, greatest: number, urn: Urn): number {
  const { marked, plain, drawn } = urn;
  let term = chanceOf(from, urn);
  let total = term;
  for (let at = from; at < greatest && term > total * 1e-18; at += 1) {
    term *= ((marked - at) * (drawn - at)) / ((at + 1) * (plain - drawn + at + 1));
    total += term;
  }
  return total;
}

/** Items of which some are marked and some are drawn. */
interface Urn {
  readonly marked: number;
  readonly plain: number;
  readonly drawn: number;
}

/**
 * The chance of exactly so many, by the three binomials whose quotient it is: each has a small relative error where
 * differences of large logarithms of factorials would lose their last digits.
 *
 * @see Loader C. Fast and accurate computation of binomial probabilities. 2000.
 */
function chanceOf(count: number, { marked, plain, drawn }: Urn): number {
  const share = drawn / (marked + plain);
  const among = binomial(count, marked, share) * binomial(drawn - count, plain, share);
  return among === 0 ? 0 : among / binomial(drawn, marked + plain, share);
}

function binomial(count: number, trials: number, share: number): number {
  if (share === 0 || share === 1) return count === trials * share ? 1 : 0;
  if (count === 0) return Math.exp(trials * Math.log1p(-share));
  if (count === trials) return share ** trials;
  const rest = trials - count;
  const exponent =
    factorialRemainder(trials) -
    factorialRemainder(count) -
    factorialRemainder(rest) -
    deviance(count, trials * share) -
    deviance(rest, trials * (1 - share));
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * count * rest));
}

/** What Stirling's formula lacks of the logarithm of n!. */
function factorialRemainder(n: number): number {
  if (n > 15) {
    const square = n * n;
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
  }
  let logarithm = 0;
  for (let factor = 2; factor <= n; factor += 1) logarithm += Math.log(factor);
  return logarithm - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
}

/** x log(x / m) + m − x, by its series where x and m are near each other and the terms would cancel. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
