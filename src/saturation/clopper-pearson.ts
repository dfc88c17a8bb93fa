/**
 * The exact one-sided bounds of a share, each at the given level: the greatest share under which so few, and the least
 * under which so many, are as likely as 1 − level.
 *
 * @param trials - 1 or more.
 */
export function clopperPearson(count: number, trials: number, level: number): { lower: number; upper: number } {
  return {
    lower: count === 0 ? 0 : shareWhere(count - 1, trials, level),
    upper: count === trials ? 1 : shareWhere(count, trials, 1 - level),
  };
}

/** The share under which at most `count` of `trials` has this chance, by halving to the last bit. */
function shareWhere(count: number, trials: number, chance: number): number {
  let [low, high] = [0, 1];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (chanceOfAtMost(count, trials, middle) > chance) low = middle;
    else high = middle;
  }
}

/**
 * The binomial chance of at most so many, from terms relative to the greatest: each comes from its neighbour by an exact
 * ratio and all are added, so that no factorial is needed, however many trials there are.
 */
function chanceOfAtMost(count: number, trials: number, share: number): number {
  const odds = share / (1 - share);
  const mode = Math.min(trials, Math.floor((trials + 1) * share));
  let all = 1;
  let few = mode <= count ? 1 : 0;
  const add = (at: number, term: number) => {
    all += term;
    if (at <= count) few += term;
    return term > all * 1e-18;
  };
  for (let at = mode - 1, term = 1; at >= 0; at -= 1) {
    term *= (at + 1) / ((trials - at) * odds);
    if (!add(at, term)) break;
  }
  for (let at = mode + 1, term = 1; at <= trials; at += 1) {
    term *= ((trials - at + 1) * odds) / at;
    if (!add(at, term)) break;
  }
  return few / all;
}
