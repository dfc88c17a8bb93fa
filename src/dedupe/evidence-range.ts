import { evidenceNames, evidenceOrder } from './evidence-order.ts';
import type { PairEvidence } from './pair-evidence.ts';

/**
 * What is known of the evidence of a pair: each comparison lies from `least` to `most`. Where the two are the same it is
 * made; a costly one stays open until it can change the verdict.
 */
export interface EvidenceRange {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

const size = evidenceNames.length;

/** A range in which every comparison says nothing; it is written over pair after pair. */
export function newEvidenceRange(): EvidenceRange {
  return { least: new Int32Array(size), most: new Int32Array(size) };
}

/** The comparisons by their names, once all of them are made. */
export function namedEvidence({ least }: EvidenceRange): PairEvidence {
  const evidence: Record<keyof PairEvidence, number> = { ...evidenceOrder };
  for (const name of evidenceNames) evidence[name] = least[evidenceOrder[name]] ?? 0;
  return evidence;
}

/** A range that holds this evidence and nothing else. */
export function exactRange(evidence: PairEvidence): EvidenceRange {
  const range = newEvidenceRange();
  for (const name of evidenceNames) {
    range.least[evidenceOrder[name]] = evidence[name];
    range.most[evidenceOrder[name]] = evidence[name];
  }
  return range;
}

/** Notes a comparison that is made. */
export function putExact(range: EvidenceRange, place: number, value: number): void {
  range.least[place] = value;
  range.most[place] = value;
}

/** Notes the bounds of a comparison that is not made yet. */
export function putRange(range: EvidenceRange, place: number, least: number, most: number): void {
  range.least[place] = least;
  range.most[place] = most;
}
