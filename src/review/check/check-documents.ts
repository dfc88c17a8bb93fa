import { groupBy } from '../../core/group-by.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** Records that nobody knows the source of, that were read twice, or whose kind the protocol does not know. */
export function checkDocuments(review: Review, includedIds: ReadonlySet<string>): Finding[] {
  return [...checkOrigins(review), ...checkReadTwice(review), ...checkKinds(review, includedIds)];
}

function checkOrigins({ documents }: Review): Finding[] {
  const ids = documents.filter(({ origins }) => origins.length === 0).map(({ id }) => id);
  if (ids.length === 0) return [];
  const message = `${ids.length} of ${documents.length} records do not say where they came from, so the flow cannot tell their source: name in origins the search that found them`;
  return [findingOf('document-without-origin', message, ids)];
}

function checkReadTwice({ documents, duplicateClusters }: Review): Finding[] {
  const clusterOf = new Map(duplicateClusters.flatMap(({ id, memberIds }) => memberIds.map((member) => [member, id])));
  const places = documents.flatMap(({ id, origins }) =>
    origins.flatMap(({ file, format, index }) =>
      file === undefined ? [] : [{ id, place: `${index} of ${file} (${format})` }],
    ),
  );
  return [...groupBy(places, ({ place }) => place)].flatMap(([place, found]) => {
    const ids = [...new Set(found.map(({ id }) => id))];
    const units = new Set(ids.map((id) => clusterOf.get(id) ?? `record ${id}`));
    if (units.size < 2) return [];
    const message = `${ids.join(', ')} are one record, number ${place}: join them in a cluster, or take the later reading out`;
    return [findingOf('record-read-twice', message, ids)];
  });
}

function checkKinds({ documents, protocol }: Review, includedIds: ReadonlySet<string>): Finding[] {
  const declared = new Set(protocol.documentKinds.map(({ kind }) => kind));
  if (declared.size === 0) return [];
  const unknown = groupBy(
    documents.filter(({ kind }) => kind !== undefined && !declared.has(kind)),
    ({ kind }) => kind,
  );
  const undeclared = [...unknown].map(([kind, found]) => {
    const message = `the kind "${kind}" of documents (${found.length}) is none that the protocol declares (${[...declared].join(', ')}): declare it, or correct them`;
    return findingOf(
      'undeclared-kind',
      message,
      found.map(({ id }) => id),
    );
  });
  const without = documents.filter(({ id, kind }) => kind === undefined && includedIds.has(id)).map(({ id }) => id);
  if (without.length === 0) return undeclared;
  const message = `${without.length} of ${includedIds.size} included documents have no kind, so the kinds do not add up to the included: give each one of ${[...declared].join(', ')}`;
  return [...undeclared, findingOf('kind-missing', message, without)];
}
