import { groupBy } from '../../core/group-by.ts';
import type { Configuration } from '../../theory/configuration.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';

/** Slots without a known concept, statuses that the evidence does not bear out, and evidence that is only cited. */
export function checkConfigurations(review: Review, includedIds: ReadonlySet<string>): Finding[] {
  const { configurations, evidence, concepts, protocol } = review;
  const conceptIds = new Set(concepts.map(({ id }) => id));
  const roles = new Set<string>(protocol.heuristic.roles);
  const supported = new Set(
    evidence.filter(({ bearing }) => bearing !== 'refutes').map(({ configurationId }) => configurationId),
  );
  return [
    ...configurations.flatMap((configuration) => [
      ...checkSlots(configuration, conceptIds, roles, protocol.heuristic.name),
      ...checkStatus(configuration, supported),
    ]),
    ...checkEvidence(review, includedIds),
  ];
}

function checkSlots(
  { id, slots }: Configuration,
  conceptIds: ReadonlySet<string>,
  roles: ReadonlySet<string>,
  heuristic: string,
): Finding[] {
  const unknown = slots.flatMap(({ conceptId, role }): Finding[] => {
    if (conceptIds.has(conceptId)) return [];
    const message = `configuration ${id} has ${conceptId} as its ${role}, which is not a concept of the review`;
    return [{ code: 'slot-concept-unknown', severity: 'error', message, ids: [id, conceptId] }];
  });
  const misplaced = slots.flatMap(({ conceptId, role }): Finding[] => {
    if (roles.has(role)) return [];
    const message = `configuration ${id} has ${conceptId} as its ${role}, a role that the heuristic ${heuristic} does not have`;
    return [{ code: 'role-outside-heuristic', severity: 'warning', message, ids: [id] }];
  });
  const twice = [...groupBy(slots, ({ role, conceptId }) => `${role} ${conceptId}`)].flatMap(
    ([place, found]): Finding[] => {
      if (found.length < 2) return [];
      const opposed = new Set(found.map(({ polarity }) => polarity)).size > 1;
      const message = `configuration ${id} has the slot ${place} ${found.length} times${opposed ? ', with opposite polarity' : ''}`;
      return [{ code: opposed ? 'slot-contradicts-itself' : 'duplicate-slot', severity: 'error', message, ids: [id] }];
    },
  );
  return [...unknown, ...misplaced, ...twice];
}

function checkStatus({ id, status, mergedInto, supersedes }: Configuration, supported: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  if (status === 'supported' && !supported.has(id)) {
    const message = `configuration ${id} is called supported, but no evidence supports it`;
    findings.push({ code: 'supported-without-evidence', severity: 'error', message, ids: [id] });
  }
  if (status === 'merged' && mergedInto === undefined) {
    const message = `configuration ${id} is merged, but mergedInto does not say into which`;
    findings.push({ code: 'merged-without-target', severity: 'error', message, ids: [id] });
  }
  if (mergedInto === id || supersedes.includes(id)) {
    const message = `configuration ${id} names itself as its successor`;
    findings.push({ code: 'succeeds-itself', severity: 'error', message, ids: [id] });
  }
  return findings;
}

function checkEvidence({ evidence, extracts }: Review, includedIds: ReadonlySet<string>): Finding[] {
  const documentOf = new Map(extracts.map(({ id, documentId }) => [id, documentId]));
  const strange = [...groupBy(evidence, ({ documentId }) => documentId)].flatMap(([documentId, found]): Finding[] => {
    if (includedIds.has(documentId)) return [];
    const configurations = [...new Set(found.map(({ configurationId }) => configurationId))];
    const message = `${documentId} is evidence for ${configurations.join(', ')}, but it is not included`;
    return [{ code: 'evidence-not-included', severity: 'warning', message, ids: [documentId, ...configurations] }];
  });
  const mismatched = evidence.flatMap(({ id, documentId, extractId }): Finding[] => {
    const quoted = documentOf.get(extractId ?? '');
    if (quoted === undefined || quoted === documentId) return [];
    const message = `evidence link ${id} names ${documentId}, but its extract ${extractId} is from ${quoted}`;
    return [{ code: 'evidence-from-elsewhere', severity: 'error', message, ids: [id, documentId, quoted] }];
  });
  const cited = evidence.filter(({ extractId }) => extractId === undefined);
  const message = `${cited.length} of ${evidence.length} pieces of evidence are cited without a quote: a reader cannot see what they say`;
  const unquoted: Finding[] =
    cited.length === 0
      ? []
      : [{ code: 'cited-not-quoted', severity: 'warning', message, ids: cited.map(({ id }) => id) }];
  return [...strange, ...mismatched, ...unquoted];
}
