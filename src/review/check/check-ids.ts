import { groupBy } from '../../core/group-by.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { type EntityKind, namedEntities } from './entities.ts';
import { findingOf } from './finding-of.ts';
import type { Reference } from './reference-rule.ts';
import { brokenReferences } from './references.ts';

/** Ids that name two things, and references that name nothing or the wrong kind of thing. */
export function checkIds(review: Review): Finding[] {
  const { kindOf, others } = namedEntities(review);
  const duplicates = [...others].map(([id, further]) => {
    const kinds = [...new Set([kindOf.get(id), ...further])].join(', ');
    const message = `${id} names ${further.length + 1} entities (${kinds}): give each an id of its own`;
    return findingOf('duplicate-id', message, [id]);
  });
  // an id that is taken twice names what is wanted where one of the two is it
  const furtherKinds = new Map([...others].map(([id, further]) => [id, new Set(further)]));
  const namesOneOf = (id: string, kinds: readonly EntityKind[]) => {
    const kind = kindOf.get(id);
    if (kind === undefined || kinds.length === 0 || kinds.includes(kind)) return kind !== undefined;
    return kinds.some((wanted) => furtherKinds.get(id)?.has(wanted) === true);
  };
  const broken = brokenReferences(review, namesOneOf).map((reference) =>
    findingOfReference(reference, kindOf.get(reference.toId)),
  );
  return [...duplicates, ...broken, ...checkForms(review)];
}

function findingOfReference({ from, fromId, field, toId, kinds }: Reference, found: EntityKind | undefined): Finding {
  const ids = [...new Set([fromId ?? toId, toId])];
  const wanted = kinds.length === 0 ? 'thing' : kinds.join(' or ');
  if (found === undefined) {
    const message = `${from} names ${toId} in ${field}, and the review has no ${wanted} of that id: record it, or correct the reference`;
    return findingOf('dangling-id', message, ids);
  }
  const message = `${from} names ${toId} in ${field}, and that is no ${wanted} (it is of the kind ${found}): correct the reference`;
  return findingOf('wrong-kind', message, ids);
}

/** Versions of one form share its id; two forms of one version do not. */
function checkForms({ forms }: Review): Finding[] {
  const byVersion = groupBy(forms, ({ id, version }) => `${id}@${version}`);
  return [...byVersion.values()].flatMap(([first, second]) =>
    first === undefined || second === undefined
      ? []
      : [
          findingOf('duplicate-id', `form ${first.id} has version ${first.version} twice: number the later one anew`, [
            first.id,
          ]),
        ],
  );
}
