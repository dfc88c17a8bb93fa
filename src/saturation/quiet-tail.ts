import { requireWhole } from '../core/require.ts';
import type { Incidence } from './incidence.ts';
import { type RareCodes, rareCodes } from './rare-codes.ts';

/** In how many reading orders the last documents would have added nothing. */
export interface QuietTail {
  /** Share of all orders, 0 to 1; `null` where it is not defined. */
  readonly value: number | null;
  /** Why `value` is `null`; `too-many-pairs` where more than a million pairs of documents alone hold a code. */
  readonly undefinedBecause?: 'too-few-documents' | 'too-many-pairs';
  /** The number of last documents. */
  readonly run: 1 | 2 | 3;
}

/**
 * The exact share of all reading orders whose last `run` documents add no code, counted without trying any.
 *
 * It answers whether a quiet end is an accident of the order: re-ordering by hand, made exact. Undefined with fewer
 * documents than `run`; 1 where there are no codes at all.
 *
 * @param run - 1, 2 or 3.
 * @throws RealistError `out-of-range` or `not-whole` for `run`, `broken-row` for a row that is not ascending places.
 * @example
 * const read = { documents: ['d1', 'd2', 'd3', 'd4'], codes: ['a', 'b', 'c'], rows: [[0, 1], [1], [0, 2], []] };
 * quietTail(read, 1).value; // 0.75
 * quietTail(read, 2).value?.toFixed(3); // '0.333'
 * @see Constantinou CS, Georgiou M, Perdikogianni M. A comparative method for themes saturation (CoMeTS) in qualitative
 *   interviews. Qual Res 2017;17:571–88. https://doi.org/10.1177/1468794116686650
 */
export function quietTail(incidence: Incidence, run: 1 | 2 | 3): QuietTail {
  requireWhole(run, 1, 3, 'run');
  const rare = rareCodes(incidence);
  const documents = incidence.rows.length;
  if (documents < run) return { value: null, undefinedBecause: 'too-few-documents', run };
  if (run === 3 && rare.pairs > 1e6) return { value: null, undefinedBecause: 'too-many-pairs', run };
  // a tail is quiet where it holds no document and no pair or triple that alone holds a code
  const free = documents - rare.alone;
  if (run === 1) return { value: free / documents, run };
  if (run === 2) return { value: (choose2(free) - rare.pairs) / choose2(documents), run };
  const quiet = choose3(free) - rare.pairs * (free - 2) + pathsOfTwo(rare) - triangles(rare) - rare.triples;
  return { value: quiet / choose3(documents), run };
}

function choose2(n: number): number {
  return n < 2 ? 0 : (n * (n - 1)) / 2;
}

function choose3(n: number): number {
  return n < 3 ? 0 : (choose2(n) * (n - 2)) / 3;
}

/** Pairs of pairs that share a document. */
function pathsOfTwo({ partners }: RareCodes): number {
  let paths = 0;
  for (const others of partners.values()) paths += choose2(others.size);
  return paths;
}

/** Three documents of which each two are a pair; each triangle is met once, from its first document. */
function triangles({ partners }: RareCodes): number {
  let found = 0;
  for (const [a, others] of partners) {
    for (const b of others) if (b > a) found += sharedAfter(b, others, partners.get(b));
  }
  return found;
}

function sharedAfter(place: number, some: ReadonlySet<number>, others: ReadonlySet<number> = new Set()): number {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  let shared = 0;
  for (const document of few) if (document > place && many.has(document)) shared += 1;
  return shared;
}
