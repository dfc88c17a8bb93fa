import { humansAmong, originOf } from '../../extraction/seen-parts.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';

/** Values that only a machine said and that nobody human has accepted. */
export function checkResolutions({ resolutions, extractions, people }: Review): Finding[] {
  const humanIds = humansAmong(people);
  return resolutions.flatMap(({ documentId, field, chosen, by, extractionIds }): Finding[] => {
    const originals = extractions.filter(({ id }) => extractionIds.includes(id));
    if (originals.length === 0 || humanIds.has(by) || originOf(chosen, field, originals, humanIds).isSeen) return [];
    const message = `${by}, who is not known to be human, settled ${field} of ${documentId} by a value that no human being extracted: let somebody look and decide`;
    return [{ code: 'machine-unseen', severity: 'error', message, ids: [documentId, by] }];
  });
}
