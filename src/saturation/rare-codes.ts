import { codeFrequencies } from './code-frequencies.ts';
import type { Incidence } from './incidence.ts';

/** Documents that alone hold some code, by themselves or in pairs or triples; each set once. */
export interface RareCodes {
  /** Number of documents that alone hold a code. */
  readonly alone: number;
  /** For each document its partners in a pair that alone holds a code; no document of `alone` is in one. */
  readonly partners: ReadonlyMap<number, ReadonlySet<number>>;
  readonly pairs: number;
  /** Triples that alone hold a code and contain neither a document of `alone` nor a pair. */
  readonly triples: number;
}

/** Finds the sets of up to three documents without which a code would not be known. */
export function rareCodes(incidence: Incidence): RareCodes {
  const holders = holdersOfRareCodes(incidence);
  const alone = new Set(holders.flatMap((documents) => (documents.length === 1 ? documents : [])));
  const partners = new Map<number, Set<number>>();
  const triples = new Set<string>();
  let pairs = 0;
  for (const [a = 0, b = 0] of holders.filter((documents) => isFree(documents, 2, alone))) {
    if (partners.get(a)?.has(b)) continue;
    join(partners, a, b);
    join(partners, b, a);
    pairs += 1;
  }
  for (const [a = 0, b = 0, c = 0] of holders.filter((documents) => isFree(documents, 3, alone))) {
    const hasPair = partners.get(a)?.has(b) || partners.get(a)?.has(c) || partners.get(b)?.has(c);
    if (!hasPair) triples.add(`${a} ${b} ${c}`);
  }
  return { alone: alone.size, partners, pairs, triples: triples.size };
}

/** The documents, ascending, of each code that one, two or three documents hold. */
function holdersOfRareCodes(incidence: Incidence): number[][] {
  const { frequencies } = codeFrequencies(incidence);
  const holders = new Map<number, number[]>();
  incidence.rows.forEach((row, document) => {
    for (const code of row) {
      if ((frequencies[code] ?? 0) > 3) continue;
      const documents = holders.get(code);
      if (documents) documents.push(document);
      else holders.set(code, [document]);
    }
  });
  return [...holders.values()];
}

function isFree(documents: readonly number[], size: number, alone: ReadonlySet<number>): boolean {
  return documents.length === size && !documents.some((document) => alone.has(document));
}

function join(partners: Map<number, Set<number>>, one: number, other: number): void {
  const others = partners.get(one);
  if (others) others.add(other);
  else partners.set(one, new Set([other]));
}
