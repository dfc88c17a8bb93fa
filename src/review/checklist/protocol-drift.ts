import { groupBy } from '../../core/group-by.ts';
import type { Review } from '../review.ts';

/**
 * Departures from the plan that the record shows and that no change of the protocol tells: versions without a change, votes
 * under such a version, sources that only a later round searched, and questions or criteria that stakeholders or decisions
 * altered.
 */
export function protocolDrift(review: Pick<Review, Parts>): string[] {
  return [...unexplainedVersions(review), ...laterSources(review), ...alteredFocus(review)];
}

type Parts = 'protocol' | 'screening' | 'searches' | 'questions' | 'stakeholderInputs' | 'memos';

function unexplainedVersions({ protocol: { version, changes }, screening }: Pick<Review, Parts>): string[] {
  const told = new Set(changes.map((change) => change.version).filter((number) => number > 1 && number <= version));
  const untold = version - 1 - told.size;
  const voted = new Set(screening.flatMap((event) => (event.kind === 'decide' ? [event.protocolVersion] : [])));
  const later = [...voted].filter((number) => number > version).sort((a, b) => a - b);
  return [
    ...(untold > 0
      ? [
          `the protocol is at version ${version}, and no change tells of ${untold} of the ${version - 1} versions after the first`,
        ]
      : []),
    ...later.map((number) => `votes were cast under version ${number} of the protocol, of which no change tells`),
  ];
}

function laterSources({ protocol, searches }: Pick<Review, Parts>): string[] {
  const first = Math.min(...searches.map(({ round }) => round));
  const told = protocol.changes.map(({ change, reason }) => `${change} ${reason}`.toLowerCase()).join('\n');
  if (/\b(?:search|source|database)/.test(told)) return [];
  const bySource = groupBy(searches, ({ source }) => source);
  const added = [...bySource].filter(
    ([source, found]) => found.every(({ round }) => round > first) && !told.includes(source.toLowerCase()),
  );
  return added.map(
    ([source, found]) =>
      `${source} was first searched in round ${Math.min(...found.map(({ round }) => round))}, and no change tells why`,
  );
}

function alteredFocus({ protocol, questions, stakeholderInputs, memos }: Pick<Review, Parts>): string[] {
  if (protocol.changes.length > 0) return [];
  const focus = new Set([...questions, ...protocol.criteria].map(({ id }) => id));
  const altered = (ids: readonly string[]) => ids.filter((id) => focus.has(id));
  return [
    ...stakeholderInputs.map(({ id, affects }) => ({ by: `stakeholder input ${id}`, ids: altered(affects) })),
    ...memos
      .filter(({ kind }) => kind === 'decision')
      .map(({ id, about }) => ({ by: `memo ${id}`, ids: altered(about) })),
  ]
    .filter(({ ids }) => ids.length > 0)
    .map(({ by, ids }) => `${by} bears on ${ids.join(', ')}, and no change of the protocol tells of it`);
}
