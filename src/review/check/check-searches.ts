import { groupBy } from '../../core/group-by.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';

const fromSeeds = new Set(['reference-list', 'forward-citation', 'prior-review']);

/** Searches that could not be repeated, and counts of records that cannot be. */
export function checkSearches({ searches, documents }: Review): Finding[] {
  const recordsOf = groupBy(
    documents.flatMap(({ origins }) => origins),
    ({ searchId }) => searchId,
  );
  return searches.flatMap((search) => {
    const { id, kind, source, hits } = search;
    const found = recordsOf.get(id)?.length ?? 0;
    const findings: Finding[] = [];
    const add = (code: string, severity: Finding['severity'], message: string) =>
      findings.push({ code, severity, message: `search ${id} (${source}): ${message}`, ids: [id] });
    if (hits !== null && found > hits) {
      add('records-exceed-hits', 'error', `${found} records came from ${hits} hits: correct the hits or the origins`);
    }
    if (fromSeeds.has(kind) && search.seedDocumentIds.length === 0) {
      add('seed-missing', 'warning', `a search by ${kind} starts from documents; name them in seedDocumentIds`);
    }
    if ((kind === 'database' || kind === 'register') && search.query === undefined) {
      add('query-missing', 'warning', 'the query as it was run is not recorded, so nobody can repeat it');
    }
    if (search.date === undefined) add('search-undated', 'warning', 'the date of the search is not recorded');
    if (hits === null) add('hits-not-reported', 'note', 'the number of hits is not reported');
    return findings;
  });
}
