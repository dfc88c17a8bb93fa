import type { Finding } from '../finding.ts';
import { type Review, reviewSchema } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** Machines that nobody described, stakeholders whose word changed nothing, and caveats about nothing. */
export function checkPeople(review: Review): Finding[] {
  return [...checkMachines(review), ...checkStakeholders(review), ...checkCaveats(review)];
}

function checkMachines({ people, screening }: Review): Finding[] {
  const humanIds = new Set(people.filter(({ nature }) => nature === 'human').map(({ id }) => id));
  const undescribed = people.flatMap(({ id, nature, machine }) => {
    if (nature === 'human' || machine !== undefined) return [];
    const message = `${id} is a machine; say its version and settings, so that its votes can be judged`;
    return [findingOf('machine-undescribed', message, [id])];
  });
  const lent = new Set(
    screening.flatMap((event) =>
      event.kind === 'decide' && event.machine !== undefined && humanIds.has(event.reviewerId)
        ? [event.reviewerId]
        : [],
    ),
  );
  return [
    ...undescribed,
    ...[...lent].map((id) => {
      const message = `votes of ${id}, who is human, say that a machine judged: give the machine a place of its own among the people`;
      return findingOf('machine-vote-of-human', message, [id]);
    }),
  ];
}

function checkStakeholders({ stakeholderInputs, theoryVersions, theoryChanges }: Review): Finding[] {
  const causes = [...theoryVersions, ...theoryChanges].flatMap((one) => one.causes);
  const heeded = new Set(causes.flatMap((cause) => ('stakeholderInputId' in cause ? [cause.stakeholderInputId] : [])));
  return stakeholderInputs.flatMap(({ id, group, affects }) => {
    if (affects.length > 0 || heeded.has(id)) return [];
    const message = `what ${group} said (${id}) affected nothing that is recorded: name in affects what it changed, or name it as the cause of a theory's change`;
    return [findingOf('stakeholder-untraced', message, [id])];
  });
}

// what is computed from the whole may be spoken of too
const parts = new Set([...Object.keys(reviewSchema.unwrap().shape), 'saturation']);

function checkCaveats({ caveats }: Review): Finding[] {
  return caveats.flatMap(({ id, about }) => {
    const unknown = about.filter((list) => !parts.has(list));
    if (unknown.length === 0) return [];
    const message = `caveat ${id} is about ${unknown.join(', ')}, which no part of a review is called, so nothing will show it: name parts such as "screening" or "configurations"`;
    return [findingOf('caveat-about-nothing', message, [id])];
  });
}
