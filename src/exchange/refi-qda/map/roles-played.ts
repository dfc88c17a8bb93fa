import type { SlotRole } from '../../../theory/heuristic.ts';
import { sameGuid } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaProject } from '../model/qda-project.ts';
import { emptyFinds, type Finds } from './finds.ts';
import { guidOfCode, guidOfEntity } from './guids.ts';
import { readCodes } from './read-codes.ts';
import type { QdaLoss, QdaReviewParts } from './review-parts.ts';
import type { QdaMapping } from './role-of-code.ts';

/** Whether a code plays a role, so that the review decides in which cases it stands. */
export type PlaysRole = (guid: Guid) => boolean;

/** The codes of a project that play a role: those of which it is said there, or in the review that is laid onto it. */
export function rolesPlayed(older: QdaProject, parts: QdaReviewParts, mapping: QdaMapping = {}): PlaysRole {
  const { codes } = foundCodes(older, mapping);
  const played = new Set(rolesOf(parts).map(({ conceptId, role }) => sameGuid(guidOfCode(conceptId, role))));
  return (guid) => Boolean(codes.get(sameGuid(guid))?.role) || played.has(sameGuid(guid));
}

/**
 * Codes that stay in the cases of configurations though they may have been taken from these: the review gives codes roles
 * that the project does not say, and nobody says by which mapping.
 */
export function keptCodes(older: QdaProject, parts: QdaReviewParts, playsRole: PlaysRole): QdaLoss[] {
  const { codes } = foundCodes(older, {});
  const isMapped = rolesOf(parts).some(({ conceptId, role }) => {
    const code = codes.get(sameGuid(guidOfCode(conceptId, role)));
    return code !== undefined && code.role !== role;
  });
  if (!isMapped) return [];
  const configurations = new Set(parts.configurations.map(({ id }) => sameGuid(guidOfEntity('configuration', id))));
  return older.cases.flatMap((one): QdaLoss[] => {
    const kept = one.codeRefs.filter((guid) => !playsRole(guid));
    if (kept.length === 0 || !configurations.has(sameGuid(one.guid))) return [];
    const message = `the case "${one.name ?? one.guid}" keeps ${kept.length} codes of which nobody says a role; if the configuration lost some of them, give the mapping by which the project was read`;
    return [{ code: 'case-code-kept', element: 'CodeRef', ids: [one.guid, ...kept], message }];
  });
}

function foundCodes(project: QdaProject, mapping: QdaMapping): Finds {
  const finds = emptyFinds();
  readCodes(project, mapping, finds);
  return finds;
}

/** The roles that concepts play in slots and in codings. */
function rolesOf({ configurations, extracts }: QdaReviewParts): { conceptId: string; role: SlotRole }[] {
  const coded = extracts.flatMap(({ codings = [] }) =>
    codings.flatMap(({ conceptId, role }) => (role === undefined ? [] : [{ conceptId, role }])),
  );
  return [...configurations.flatMap(({ slots }) => slots), ...coded];
}
