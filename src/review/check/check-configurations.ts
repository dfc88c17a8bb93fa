import { checkConceptNames } from '../../theory/concept-names.ts';
import type { Configuration } from '../../theory/configuration.ts';
import { duplicateSlots } from '../../theory/slot-duplicates.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkStatuses } from './check-statuses.ts';
import { findingOf } from './finding-of.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** Names that two concepts share, slots that do not hold, statuses that nothing bears out, and evidence that is doubtful. */
export function checkConfigurations(review: Review, includedIds: ReadonlySet<string>): Finding[] {
  const { concepts, configurations, protocol } = review;
  const conceptIds = new Set(concepts.map(({ id }) => id));
  const roles = new Set<string>(protocol.heuristic.roles);
  return [
    ...checkConceptNames(concepts).map(findingOfProblem),
    ...configurations.flatMap((configuration) => checkSlots(configuration, conceptIds, roles, protocol.heuristic.name)),
    ...checkRepeated(configurations),
    ...checkStatuses(review),
    ...checkEvidence(review, includedIds),
  ];
}

function checkSlots(
  { id, slots }: Configuration,
  conceptIds: ReadonlySet<string>,
  roles: ReadonlySet<string>,
  heuristic: string,
): Finding[] {
  const findings: Finding[] = [];
  for (const { conceptId, role } of slots) {
    if (!conceptIds.has(conceptId)) {
      const message = `configuration ${id} has ${conceptId} as its ${role}, which is not a concept of the review: record the concept, or name another`;
      findings.push(findingOf('slot-concept-unknown', message, [id, conceptId]));
    }
    if (!roles.has(role)) {
      const message = `configuration ${id} has ${conceptId} as its ${role}, a role that the heuristic ${heuristic} does not have: give it another role, or convert the heuristic`;
      findings.push(findingOf('role-outside-heuristic', message, [id]));
    }
  }
  return findings;
}

function checkRepeated(configurations: readonly Configuration[]): Finding[] {
  return duplicateSlots(configurations).map(({ configurationId, role, conceptId, count, opposed }) => {
    const what = `configuration ${configurationId} has the slot ${role} ${conceptId} ${count} times`;
    return opposed
      ? findingOf('slot-contradicts-itself', `${what}, with opposite polarity: keep the one that the documents say`, [
          configurationId,
        ])
      : findingOf('duplicate-slot', `${what}: keep one, with the quotes of all`, [configurationId]);
  });
}
