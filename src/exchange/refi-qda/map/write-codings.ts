import type { Extract } from '../../../extraction/extract.ts';
import { guidOf } from '../model/guid.ts';
import type { QdaCoding } from '../model/qda-coding.ts';
import type { Guid } from '../model/qda-item.ts';
import { madeBy } from './coders.ts';
import { guidOfCode } from './guids.ts';
import type { QdaReviewParts } from './review-parts.ts';

/** The codes of the slots that each extract shows. */
export function shownCodes({
  configurations,
  concepts,
}: Pick<QdaReviewParts, 'configurations' | 'concepts'>): ReadonlyMap<string, ReadonlySet<Guid>> {
  const known = new Set(concepts.map(({ id }) => id));
  const codes = new Map<string, Set<Guid>>();
  for (const { conceptId, role, extractIds } of configurations.flatMap(({ slots }) => slots)) {
    if (!known.has(conceptId)) continue;
    for (const id of extractIds) codes.set(id, (codes.get(id) ?? new Set()).add(guidOfCode(conceptId, role)));
  }
  return codes;
}

/** What an extract was coded with, by its coders, and what slots show by it, by its reviewer; each once. */
export function writeCodings(extract: Extract, selection: Guid, shown: ReadonlySet<Guid> = new Set()): QdaCoding[] {
  const coded = (extract.codings ?? []).map(({ conceptId, role = null, reviewerId = extract.reviewerId }) => ({
    codeRef: guidOfCode(conceptId, role),
    reviewerId,
  }));
  const known = new Set(coded.map(({ codeRef }) => codeRef));
  const more = [...shown].filter((codeRef) => !known.has(codeRef));
  const all = [...coded, ...more.map((codeRef) => ({ codeRef, reviewerId: extract.reviewerId }))];
  const once = new Map(all.map((one) => [JSON.stringify([one.codeRef, one.reviewerId]), one]));
  return [...once.values()].map(({ codeRef, reviewerId }): QdaCoding => {
    const coder = reviewerId === extract.reviewerId ? '' : `:${reviewerId}`;
    return { guid: guidOf(`coding:${selection}:${codeRef}${coder}`), ...madeBy(reviewerId), codeRef, noteRefs: [] };
  });
}
