import { evidenceOrder as e } from './evidence-order.ts';
import type { EvidenceRange } from './evidence-range.ts';
import { numberAt } from './number-list.ts';

/** What speaks for one document can be said of a pair from one number, so that no comparison is made a second time. */
export type NotedEvidence = number;

/** Comparisons of which it matters only whether they agree. */
export const notedAgreements = [
  e.identical,
  e.doi,
  e.pmid,
  e.titlePart,
  e.year,
  e.container,
  e.volume,
  e.issue,
  e.pages,
  e.version,
] as const;

/** A percentage takes seven bits, behind the bits of what agrees. */
const percent = 127;
const places = { title: 10, authors: 17, abstract: 24 } as const;

/** Notes what speaks for one document, once every comparison is made. */
export function noteEvidence({ least }: EvidenceRange): NotedEvidence {
  let noted =
    (numberAt(least, e.title) << places.title) |
    (Math.max(0, numberAt(least, e.authors)) << places.authors) |
    (numberAt(least, e.abstract) << places.abstract);
  for (let at = 0; at < notedAgreements.length; at++) {
    if (numberAt(least, notedAgreements[at] ?? 0) > 0) noted |= 1 << at;
  }
  return noted;
}

/** The likeness of the titles, in per cent. */
export function notedTitle(noted: NotedEvidence): number {
  return (noted >> places.title) & percent;
}

/** The share of the authors, in per cent; 0 where none is shared. */
export function notedAuthors(noted: NotedEvidence): number {
  return (noted >> places.authors) & percent;
}

/** The share of the words of the abstracts, in per cent. */
export function notedAbstract(noted: NotedEvidence): number {
  return (noted >> places.abstract) & percent;
}

/** Whether a comparison agrees, by its place among `notedAgreements`. */
export function notedAgrees(noted: NotedEvidence, place: number): boolean {
  return ((noted >> place) & 1) === 1;
}
