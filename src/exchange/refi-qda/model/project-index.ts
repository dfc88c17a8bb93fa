import { groupBy } from '../../../core/group-by.ts';
import { sameGuid } from './guid.ts';
import type { Guid } from './qda-item.ts';
import type { QdaProject } from './qda-project.ts';
import { type EntityNeeds, type QdaKind, walkProject } from './walk-project.ts';

/** What the GUIDs of a project name. */
export interface ProjectIndex {
  /** Whether a GUID names an entity of a kind. */
  has(kind: QdaKind | 'any', guid: Guid): boolean;
  /** GUIDs that name several entities, and the kinds of these. */
  readonly repeated: ReadonlyMap<string, readonly QdaKind[]>;
}

/** Indexes the entities of a project that can be written: not codings without a code, nor edges without both ends. */
export function writableIndex(project: QdaProject): ProjectIndex {
  const all = projectIndex(project);
  return projectIndex(project, (needs) => needs.targets.every((target) => all.has(needs.kind, target)));
}

/** Kinds in words, each with its number where it is more than one. */
export function kindsInWords(kinds: readonly QdaKind[]): string {
  const counts = [...groupBy(kinds, (kind) => kind)].map(([kind, { length }]) =>
    length > 1 ? `${kind} × ${length}` : kind,
  );
  return counts.join(', ');
}

/** Indexes the entities of a project. */
export function projectIndex(
  project: QdaProject,
  isIndexed: (needs: EntityNeeds) => boolean = () => true,
): ProjectIndex {
  const kinds = new Map<string, QdaKind | QdaKind[]>();
  const repeated = new Map<string, readonly QdaKind[]>();
  walkProject(project, (kind, guid, needs) => {
    if (needs && !isIndexed(needs)) return;
    const key = sameGuid(guid);
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, kind);
    else if (typeof known !== 'string') known.push(kind);
    else {
      const both = [known, kind];
      kinds.set(key, both);
      repeated.set(key, both);
    }
  });
  return {
    has(kind, guid) {
      const known = kinds.get(sameGuid(guid));
      if (known === undefined || kind === 'any') return known !== undefined;
      return typeof known === 'string' ? known === kind : known.includes(kind);
    },
    repeated,
  };
}
