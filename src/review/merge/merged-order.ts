import { compareText } from '../../core/compare-text.ts';

/** The orders of one list in three copies, by key, and what of it is kept. */
export interface Orders {
  readonly base: readonly string[];
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly kept: ReadonlySet<string>;
}

/** The order of a merged list. */
export interface MergedOrder {
  readonly keys: readonly string[];
  /** Both copies changed the order of what they share, each otherwise. */
  readonly isDisputed: boolean;
}

/**
 * Puts two orders together: what both copies have stands as in the copy that changed its order, and what one added stands
 * behind what it stood behind there. Where both added at one place, the run with the lesser first key comes first.
 *
 * @param choose - Which of two disputed orders stands.
 */
export function mergedOrder(orders: Orders, choose: (a: string, b: string) => 'a' | 'b'): MergedOrder {
  const { base, kept } = orders;
  const a = orders.a.filter((key) => kept.has(key));
  const b = orders.b.filter((key) => kept.has(key));
  const [inA, inB] = [new Set(a), new Set(b)];
  const common = { a: a.filter((key) => inB.has(key)), b: b.filter((key) => inA.has(key)) };
  const { skeleton, isDisputed } = skeletonOf(common, base, choose);
  const shared = new Set(skeleton);
  const runs = [runsBehind(a, shared), runsBehind(b, shared)];
  const added = (anchor: string | null) =>
    runs
      .flatMap((behind) => [behind.get(anchor) ?? []])
      .filter((run) => run.length > 0)
      .sort((one, other) => compareText(one[0] ?? '', other[0] ?? ''))
      .flat();
  return { keys: [...added(null), ...skeleton.flatMap((key) => [key, ...added(key)])], isDisputed };
}

function skeletonOf(
  { a, b }: { readonly a: readonly string[]; readonly b: readonly string[] },
  base: readonly string[],
  choose: (a: string, b: string) => 'a' | 'b',
): { readonly skeleton: readonly string[]; readonly isDisputed: boolean } {
  if (areEqual(a, b)) return { skeleton: a, isDisputed: false };
  const inBase = new Set(base);
  const inBoth = new Set(a);
  const before = base.filter((key) => inBoth.has(key));
  const keptByA = areEqual(
    before,
    a.filter((key) => inBase.has(key)),
  );
  const keptByB = areEqual(
    before,
    b.filter((key) => inBase.has(key)),
  );
  if (keptByA && !keptByB) return { skeleton: b, isDisputed: false };
  if (keptByB && !keptByA) return { skeleton: a, isDisputed: false };
  const chosen = choose(a.join('\n'), b.join('\n'));
  // where neither touched the order, only the places of what both added differ
  return { skeleton: chosen === 'a' ? a : b, isDisputed: !keptByA || base.length === 0 };
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, place) => other[place] === key);
}

/** What one copy alone has, by the shared key behind which it stands; `null` before the first. */
function runsBehind(keys: readonly string[], shared: ReadonlySet<string>): ReadonlyMap<string | null, string[]> {
  const runs = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const key of keys) {
    if (shared.has(key)) {
      anchor = key;
      continue;
    }
    const run = runs.get(anchor);
    if (run) run.push(key);
    else runs.set(anchor, [key]);
  }
  return runs;
}
