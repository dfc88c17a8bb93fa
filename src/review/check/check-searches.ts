import { groupBy } from '../../core/group-by.ts';
import type { Search } from '../../search/search.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';
import type { FindingCode } from './finding-rules.ts';

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
    ...checkPurpose(search),
    ...checkCoverage(search),
  ]);
}

function checkHits(search: Search, found: number): Finding[] {
  const { hits } = search;
  if (hits === null) {
    return [
      finding(search, 'hits-not-reported', 'the number of hits is not reported: look it up, or run the search again'),
    ];
  }
  if (found <= hits) return [];
  return [
    finding(search, 'records-exceed-hits', `${found} records came from ${hits} hits: correct the hits or the origins`),
  ];
}

function checkRepeatable(search: Search): Finding[] {
  const { kind, seedDocumentIds, query, date } = search;
  const findings: Finding[] = [];
  if (fromSeeds.has(kind) && seedDocumentIds.length === 0) {
    const message = `a search by ${kind} starts from documents; name them in seedDocumentIds`;
    findings.push(finding(search, 'seed-missing', message));
  }
  if ((kind === 'database' || kind === 'register') && query === undefined) {
    const message = 'the query is not recorded, so nobody can repeat it: record it as it was run, to the letter';
    findings.push(finding(search, 'query-missing', message));
  }
  if (date === undefined) {
    findings.push(finding(search, 'search-undated', 'the date of the search is not recorded: record when it was run'));
  }
  return findings;
}

function checkPurpose(search: Search): Finding[] {
  const findings: Finding[] = [];
  if (search.round > 1 && search.aims.length === 0) {
    const message = `it belongs to round ${search.round}, but nothing says what that round was looking for: name in aims the questions or theories that it served`;
    findings.push(finding(search, 'round-without-aim', message));
  }
  if (search.kind === 'expert' && search.contact === undefined) {
    const message = 'somebody was asked: say in contact how they were chosen and what came back';
    findings.push(finding(search, 'contact-missing', message));
  }
  return findings;
}

function checkCoverage(search: Search): Finding[] {
  const { from, to } = search.coverage ?? {};
  // dates as well as they are known: the end of 2020 comes after May 2020
  if (from === undefined || to === undefined || from <= to || from.startsWith(to)) return [];
  return [
    finding(search, 'coverage-reversed', `it covers ${from} to ${to}, which ends before it begins: exchange the two`),
  ];
}

function finding({ id, source }: Search, code: FindingCode, message: string): Finding {
  return findingOf(code, `search ${id} (${source}): ${message}`, [id]);
}
