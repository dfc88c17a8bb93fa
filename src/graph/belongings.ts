import type { TheoryData } from '../theory/theory-data.ts';
import type { BelongingEdge } from './cmo-edge.ts';
import type { CmoNode } from './cmo-node.ts';
import { latestVersions } from './latest-versions.ts';

/** An entity by its kind and id. */
type Entity = readonly [kind: CmoNode['kind'], id: string];

/** That one entity belongs to another, whether they are recorded or not. */
interface Belonging {
  readonly kind: BelongingEdge['kind'];
  readonly from: Entity;
  readonly to: Entity;
}

/** What belongs where in a theory, in the order of the data. */
export function belongings(theory: TheoryData): Belonging[] {
  return [
    ...theory.configurations.flatMap(ofConfiguration),
    ...theory.concepts.flatMap(({ id, broaderIds }) =>
      broaderIds.map((broader) => belonging('broader', ['concept', id], ['concept', broader])),
    ),
    ...theory.extracts.map(({ id, documentId }) => belonging('part-of', ['extract', id], ['document', documentId])),
    ...theory.themes.flatMap(({ id, parentId }) =>
      parentId === undefined ? [] : [belonging('part-of', ['theme', id], ['theme', parentId])],
    ),
    ...[...latestVersions(theory.theoryVersions).values()].flatMap(({ theoryId, configurationIds }) =>
      configurationIds.map((id) => belonging('part-of', ['configuration', id], ['theory', theoryId])),
    ),
    // an abstracted id is a theory's or a configuration's; the end that does not exist falls away with its edge
    ...theory.theories.flatMap(({ id, abstractsIds }) =>
      abstractsIds.flatMap((abstracted) => [
        belonging('abstracts', ['theory', id], ['theory', abstracted]),
        belonging('abstracts', ['theory', id], ['configuration', abstracted]),
      ]),
    ),
  ];
}

function ofConfiguration({ id, themeIds, supersedes, mergedInto }: TheoryData['configurations'][number]): Belonging[] {
  const from: Entity = ['configuration', id];
  return [
    ...themeIds.map((theme) => belonging('in-theme', from, ['theme', theme])),
    ...supersedes.map((earlier) => belonging('supersedes', from, ['configuration', earlier])),
    ...(mergedInto === undefined ? [] : [belonging('merged-into', from, ['configuration', mergedInto])]),
  ];
}

function belonging(kind: BelongingEdge['kind'], from: Entity, to: Entity): Belonging {
  return { kind, from, to };
}
