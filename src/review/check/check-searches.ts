import { groupBy } from '../../core/group-by.ts';
import type { Search } from '../../search/search.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';

const fromSeeds = new Set(['reference-list', 'forward-citation', 'prior-review']);

/** Searches that could not be repeated, and counts of records that cannot be. */
export function checkSearches({ searches, documents }: Review): Finding[] {
  const recordsOf = groupBy(
    documents.flatMap(({ origins }) => origins),
    ({ searchId }) => searchId,
  );
  return searches.flatMap((search) => [
    ...checkHits(search, recordsOf.get(search.id)?.length ?? 0),
    ...checkRepeatable(search),
  ]);
}

function checkHits(search: Search, found: number): Finding[] {
  const { hits } = search;
  if (hits === null) return [finding(search, 'hits-not-reported', 'note', 'the number of hits is not reported')];
  if (found <= hits) return [];
  const message = `${found} records came from ${hits} hits: correct the hits or the origins`;
  return [finding(search, 'records-exceed-hits', 'error', message)];
}

function checkRepeatable(search: Search): Finding[] {
  const { kind, seedDocumentIds, query, date } = search;
  const findings: Finding[] = [];
  const warn = (code: string, message: string) => findings.push(finding(search, code, 'warning', message));
  if (fromSeeds.has(kind) && seedDocumentIds.length === 0) {
    warn('seed-missing', `a search by ${kind} starts from documents; name them in seedDocumentIds`);
  }
  if ((kind === 'database' || kind === 'register') && query === undefined) {
    warn('query-missing', 'the query as it was run is not recorded, so nobody can repeat it');
  }
  if (date === undefined) warn('search-undated', 'the date of the search is not recorded');
  return findings;
}

function finding({ id, source }: Search, code: string, severity: Finding['severity'], message: string): Finding {
  return { code, severity, message: `search ${id} (${source}): ${message}`, ids: [id] };
}
