import { groupBy } from '../../core/group-by.ts';
import type { EvidenceLink } from '../../theory/evidence-link.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** Evidence of documents that are not included, that is only cited, that stands elsewhere or speaks with two tongues. */
export function checkEvidence(review: Review, includedIds: ReadonlySet<string>): Finding[] {
  return [
    ...checkIncluded(review, includedIds),
    ...checkSources(review),
    ...checkRepeated(review),
    ...checkCited(review, includedIds),
  ];
}

function checkIncluded({ evidence }: Review, includedIds: ReadonlySet<string>): Finding[] {
  const strange = evidence.filter(({ documentId }) => !includedIds.has(documentId));
  return [...groupBy(strange, ({ documentId }) => documentId)].map(([documentId, found]) => {
    const configurations = [...new Set(found.map(({ configurationId }) => configurationId))];
    const message = `${documentId} is evidence for ${configurations.join(', ')}, but it is not included: include it, or take the evidence out`;
    return findingOf('evidence-not-included', message, [documentId, ...configurations]);
  });
}

function checkSources({ evidence, extracts }: Review): Finding[] {
  const documentOf = new Map(extracts.map(({ id, documentId }) => [id, documentId]));
  return evidence.flatMap(({ id, documentId, extractId }) => {
    const quoted = extractId === undefined ? undefined : documentOf.get(extractId);
    if (quoted === undefined || quoted === documentId) return [];
    const message = `evidence link ${id} names ${documentId}, but its extract ${extractId} is from ${quoted}: correct the document or the extract`;
    return [findingOf('evidence-from-elsewhere', message, [id, documentId, quoted])];
  });
}

/** What one quote, or one document that is cited whole, says of one configuration several times. */
function checkRepeated({ evidence }: Review): Finding[] {
  const sources = groupBy(repeated(evidence), sourceKey);
  return [...sources.values()].flatMap((links) => (links[0] === undefined ? [] : checkSource(links[0], links)));
}

/** The links whose source is that of another link too: of thousands, hardly any. */
function repeated(evidence: readonly EvidenceLink[]): readonly EvidenceLink[] {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const link of evidence) {
    const key = sourceKey(link);
    if (once.has(key)) again.add(key);
    else once.add(key);
  }
  return again.size === 0 ? [] : evidence.filter((link) => again.has(sourceKey(link)));
}

function sourceKey({ configurationId, documentId, extractId = '' }: EvidenceLink): string {
  return `${configurationId}\n${documentId}\n${extractId}`;
}

function checkSource(
  { configurationId, documentId, extractId }: EvidenceLink,
  links: readonly EvidenceLink[],
): Finding[] {
  const ids = links.map(({ id }) => id);
  const source = extractId === undefined ? documentId : `the quote ${extractId}`;
  const bearings = new Set(links.map(({ bearing }) => bearing));
  const findings: Finding[] = [];
  if (bearings.size < links.length) {
    const message = `${source} is evidence for ${configurationId} several times in one sense (${ids.join(', ')}): keep one link for each sense`;
    findings.push(findingOf('duplicate-evidence', message, ids));
  }
  // a document as a whole may well speak for and against; one sentence does not
  if (extractId !== undefined && bearings.has('supports') && bearings.has('refutes')) {
    const message = `the quote ${extractId} is said both to support and to refute ${configurationId} (${ids.join(', ')}): decide, or quote the two passages apart`;
    findings.push(findingOf('evidence-contradicts-itself', message, ids));
  }
  return findings;
}

function checkCited({ evidence }: Review, includedIds: ReadonlySet<string>): Finding[] {
  // of documents that are not included something graver is told
  const cited = evidence.filter(({ documentId, extractId }) => extractId === undefined && includedIds.has(documentId));
  if (cited.length === 0) return [];
  const message = `${cited.length} of ${evidence.length} pieces of evidence are cited without a quote: a reader cannot see what they say; name the extract that shows it`;
  const ids = cited.map(({ id }) => id);
  return [findingOf('cited-not-quoted', message, ids)];
}
