import { groupBy } from '../../core/group-by.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { entitiesOf, referencesOf } from './references.ts';

/** Ids that name two things, and references that name nothing or the wrong kind of thing. */
export function checkIds(review: Review): Finding[] {
  const kindsOf = new Map([...groupBy(entitiesOf(review), ({ id }) => id)]);
  const duplicates = [...kindsOf].flatMap(([id, entities]): Finding[] => {
    if (entities.length < 2) return [];
    const named = entities.map(({ kind }) => kind).join(', ');
    return [
      error('duplicate-id', `${id} names ${entities.length} entities (${named}): give each an id of its own`, [id]),
    ];
  });
  const dangling = referencesOf(review).flatMap(({ from, fromId, field, toId, kinds }): Finding[] => {
    const found = kindsOf.get(toId);
    const ids = fromId === undefined ? [toId] : [fromId, toId];
    if (found === undefined)
      return [error('dangling-id', `${from} names ${toId} in ${field}, which is not in the review`, ids)];
    if (kinds.length === 0 || found.some(({ kind }) => kinds.includes(kind))) return [];
    const message = `${from} names ${toId} in ${field}, which is a ${found[0]?.kind}, not a ${kinds.join(' or ')}`;
    return [error('wrong-kind', message, ids)];
  });
  return [...duplicates, ...dangling, ...checkForms(review)];
}

/** Versions of one form share its id; two forms of one version do not. */
function checkForms({ forms }: Review): Finding[] {
  const byVersion = groupBy(forms, ({ id, version }) => `${id}@${version}`);
  return [...byVersion.values()].flatMap(([first, second]) =>
    first === undefined || second === undefined
      ? []
      : [
          error('duplicate-id', `form ${first.id} has version ${first.version} twice: number the later one anew`, [
            first.id,
          ]),
        ],
  );
}

function error(code: string, message: string, ids: readonly string[]): Finding {
  return { code, severity: 'error', message, ids };
}
