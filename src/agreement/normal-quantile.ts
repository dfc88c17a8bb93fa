/**
 * The value below which a share of the standard normal distribution lies: 1.96 for 0.975.
 *
 * @param share - Above 0 and below 1.
 */
export function normalQuantile(share: number): number {
  if (share < 0.5) return -normalQuantile(1 - share);
  let low = 0;
  let high = 9;
  // halving to the last bit: sixty steps, and no coefficients to mistype
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The share of a normal distribution below x, for x from 0 to 9, by its series.
 *
 * @see Marsaglia G. Evaluating the normal distribution. J Stat Softw 2004;11(4). https://doi.org/10.18637/jss.v011.i04
 */
function normalShare(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
