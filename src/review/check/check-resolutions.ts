import { groupBy, indexById } from '../../core/group-by.ts';
import { compareExtractions } from '../../extraction/compare-extractions.ts';
import type { Extraction } from '../../extraction/extraction.ts';
import type { ExtractionResolution } from '../../extraction/extraction-resolution.ts';
import { humansAmong, originOf } from '../../extraction/seen-parts.ts';
import { sameData } from '../../theory/same-data.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** Extractions that differ and that nobody settled, and settlements that concern something else or that no human made. */
export function checkResolutions(review: Review): Finding[] {
  const extractionById = indexById(review.extractions);
  const humanIds = humansAmong(review.people);
  return [
    ...review.resolutions.flatMap((resolution) => [
      ...checkSources(resolution, extractionById),
      ...checkSeen(resolution, extractionById, humanIds),
    ]),
    ...review.extractions.flatMap((extraction) => checkConsensus(extraction, extractionById)),
    ...checkOpen(review),
  ];
}

function checkSources(
  { documentId, field, extractionIds, takenFrom }: ExtractionResolution,
  extractionById: ReadonlyMap<string, Extraction>,
): Finding[] {
  const what = `the resolution of ${field} in ${documentId}`;
  const elsewhere = [...new Set([...extractionIds, ...takenFrom])].flatMap((id) => {
    const extraction = extractionById.get(id);
    if (extraction === undefined) return [];
    if (extraction.documentId !== documentId)
      return [{ id, why: `is of ${extraction.documentId}: compare extractions of one document` }];
    if (extractionIds.length > 0 && !extractionIds.includes(id))
      return [{ id, why: 'is not one of those that were compared: name it in extractionIds' }];
    return [];
  });
  return elsewhere.map(({ id, why }) =>
    findingOf('resolution-from-elsewhere', `${what} rests on ${id}, which ${why}`, [documentId, id]),
  );
}

function checkSeen(
  { documentId, field, chosen, by, extractionIds }: ExtractionResolution,
  extractionById: ReadonlyMap<string, Extraction>,
  humanIds: ReadonlySet<string>,
): Finding[] {
  const originals = extractionIds.flatMap((id) => extractionById.get(id) ?? []);
  if (originals.length === 0 || humanIds.has(by) || originOf(chosen, field, originals, humanIds).isSeen) return [];
  const message = `${by}, who is not known to be human, settled ${field} of ${documentId} by a value that no human being extracted: let somebody look and decide`;
  return [findingOf('machine-unseen', message, [documentId, by])];
}

function checkConsensus(
  { id, documentId, formId, formVersion, consensusOf = [] }: Extraction,
  extractionById: ReadonlyMap<string, Extraction>,
): Finding[] {
  return consensusOf.flatMap((originalId) => {
    const original = extractionById.get(originalId);
    if (original === undefined) return [];
    const isOfSame =
      originalId !== id &&
      original.documentId === documentId &&
      original.formId === formId &&
      original.formVersion === formVersion;
    if (isOfSame) return [];
    const message = `extraction ${id} says that it is the consensus of ${originalId}, which is not another extraction of ${documentId} on the same form: name the extractions that it was made of`;
    return [findingOf('consensus-from-elsewhere', message, [id, originalId])];
  });
}

/** Pairs of final extractions by two people of one document on one form that differ in a field nobody settled. */
function checkOpen({ extractions, resolutions, extracts, forms }: Review): Finding[] {
  const settled = new Set(resolutions.map(({ documentId, field }) => JSON.stringify([documentId, field])));
  const agreed = new Set(
    extractions.flatMap(({ consensusOf = [], status }) => (status === 'final' ? consensusOf : [])),
  );
  const waiting = extractions.filter(
    ({ id, status, consensusOf }) => status === 'final' && consensusOf === undefined && !agreed.has(id),
  );
  const groups = groupBy(waiting, ({ documentId, formId, formVersion }) =>
    JSON.stringify([documentId, formId, formVersion]),
  );
  const formOf = new Map(forms.map((form) => [`${form.version} ${form.id}`, form]));
  const extractsOf = groupBy(extracts, ({ documentId }) => documentId);
  return [...groups.values()].flatMap(([first, ...others]) => {
    // where any two differ, one of them differs from the first
    if (first === undefined) return [];
    return others.flatMap((second) => {
      if (second.reviewerId === first.reviewerId || sameData(first.values, second.values)) return [];
      const form = formOf.get(`${first.formVersion} ${first.formId}`);
      const { differing } = compareExtractions(first, second, {
        extracts: extractsOf.get(first.documentId) ?? [],
        ...(form && { form }),
      });
      const open = differing.filter((field) => !settled.has(JSON.stringify([first.documentId, field])));
      if (open.length === 0) return [];
      const message = `${first.id} and ${second.id} differ in ${open.join(', ')}, and nobody has settled it: resolve the extractions`;
      return [findingOf('extraction-open', message, [first.id, second.id])];
    });
  });
}
