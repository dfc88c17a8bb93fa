import { allCodes } from '../model/all-codes.ts';
import { sameGuid } from '../model/guid.ts';
import { type ProjectFiles, projectFiles, textIn } from '../model/project-files.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaCode, QdaFile, QdaProject } from '../model/qda-project.ts';
import type { QdaSource } from '../model/qda-source.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { caseMerger } from './merge-cases.ts';
import { mergedSource } from './merge-sources.ts';
import { readDescription } from './payload.ts';
import { textOfSource } from './quoted-selections.ts';
import type { PlaysRole } from './roles-played.ts';
import { selectionsIn } from './selections-in.ts';
import { union } from './union.ts';

/**
 * Lays a project onto another: entities with the same GUID become one, of which the newer says what both say, and nothing
 * of the older is lost: not its codes, selections, codings, references or files.
 */
export function mergeProjects(older: QdaProject, newer: QdaProject, playsRole: PlaysRole): QdaProject {
  const known = new Set(allCodes(older.codes).map(({ guid }) => sameGuid(guid)));
  const byGuid = new Map(allCodes(newer.codes).map((code) => [sameGuid(code.guid), code]));
  const olderFiles = projectFiles(older.files);
  const inTextOf = selectionsWithin(olderFiles, projectFiles(newer.files));
  return {
    ...older,
    ...newer,
    noteRefs: union(older.noteRefs, newer.noteRefs),
    users: merged(older.users, newer.users, (a, b) => ({ ...a, ...b, ...(a.id !== undefined && { id: a.id }) })),
    codes: [...older.codes.map((code) => renamed(code, byGuid, known)), ...unknownCodes(newer.codes, known)],
    variables: merged(older.variables, newer.variables, (a, b) => ({ ...a, ...b })),
    cases: merged(older.cases, newer.cases, caseMerger(newer, playsRole)),
    sources: merged(older.sources, newer.sources, (a, b) => mergedSource(a, inTextOf(a, b))),
    notes: merged(older.notes, newer.notes, noteMerger(olderFiles)),
    links: merged(older.links, newer.links, (a, b) => ({ ...a, ...b, noteRefs: union(a.noteRefs, b.noteRefs) })),
    sets: merged(older.sets, newer.sets, (a, b) => ({
      ...a,
      ...b,
      ...described(a, b),
      memberCodes: union(a.memberCodes, b.memberCodes),
      memberSources: union(a.memberSources, b.memberSources),
      memberNotes: union(a.memberNotes, b.memberNotes),
    })),
    graphs: merged(older.graphs, newer.graphs, (_, b) => b),
    files: [...older.files, ...filesOfNewSources(older, newer)],
  };
}

/** A note says what the review says, unless somebody coded in its text. */
function noteMerger(files: ProjectFiles) {
  return (older: QdaTextSource, newer: QdaTextSource): QdaTextSource => {
    const note = { ...older, ...described(older, newer) };
    const isSame = newer.plainText === undefined || textIn(files, older) === newer.plainText;
    if (isSame || older.selections.length > 0) return note;
    const { plainTextPath: _plain, richTextPath: _rich, ...rest } = note;
    return { ...rest, plainText: newer.plainText ?? '' };
  };
}

/** The data of the newer behind the words of the older, where the newer has no words of its own. */
function described(
  older: { readonly description?: string },
  newer: { readonly description?: string },
): { readonly description?: string } {
  if (newer.description === undefined) return {};
  const { words } = readDescription(older.description);
  const isBare = readDescription(newer.description).words === '';
  return { description: isBare && /\S/.test(words) ? `${words}\n\n${newer.description}` : newer.description };
}

/** Selections that the older source does not have count on its text: on another, or on a text made of quotes, they stand nowhere. */
function selectionsWithin(olderFiles: ProjectFiles, newerFiles: ProjectFiles) {
  return (older: QdaSource, newer: QdaSource): QdaSource => {
    if (newer.kind !== 'text' || textOfSource(older, olderFiles) === textOfSource(newer, newerFiles)) return newer;
    const known = new Set(selectionsIn(older).map(({ guid }) => sameGuid(guid)));
    return { ...newer, selections: newer.selections.filter(({ guid }) => known.has(sameGuid(guid))) };
  };
}

/** A source that the older project has keeps its text, though it be missing: one made of quotes is not it. */
function filesOfNewSources(older: QdaProject, newer: QdaProject): QdaFile[] {
  const known = new Set(older.sources.map(({ guid }) => `sources/${sameGuid(guid)}.txt`));
  const names = new Set(older.files.map(({ name }) => name));
  return newer.files.filter(({ name }) => !names.has(name) && !known.has(name.toLowerCase()));
}

interface Item {
  readonly guid: Guid;
}

function merged<T extends Item>(older: readonly T[], newer: readonly T[], merge: (a: T, b: T) => T): T[] {
  const byGuid = new Map(newer.map((item) => [sameGuid(item.guid), item]));
  const known = new Set(older.map(({ guid }) => sameGuid(guid)));
  const met = new Set<string>();
  const kept = older.map((item) => {
    const isFirst = met.size < met.add(sameGuid(item.guid)).size;
    const update = isFirst ? byGuid.get(sameGuid(item.guid)) : undefined;
    return update === undefined ? item : merge(item, { ...update, guid: item.guid });
  });
  return [...kept, ...newer.filter(({ guid }) => !known.has(sameGuid(guid)))];
}

/** A code of the older project with the words of the newer; it stays where it stands. */
function renamed(code: QdaCode, newer: ReadonlyMap<string, QdaCode>, known: ReadonlySet<string>): QdaCode {
  const update = newer.get(sameGuid(code.guid));
  const codes = code.codes.map((child) => renamed(child, newer, known));
  if (update === undefined) return { ...code, codes };
  const added = unknownCodes(update.codes, known);
  return {
    ...code,
    name: update.name,
    ...(update.description !== undefined && { description: update.description }),
    noteRefs: union(code.noteRefs, update.noteRefs),
    codes: [...codes, ...added],
  };
}

/**
 * The codes that the older project has nowhere: one that it has stays where it stands. A heading of which nothing but known
 * codes is left is left out.
 */
function unknownCodes(codes: readonly QdaCode[], known: ReadonlySet<string>): QdaCode[] {
  return codes.flatMap((code) => {
    if (known.has(sameGuid(code.guid))) return [];
    const inside = unknownCodes(code.codes, known);
    return inside.length === 0 && code.codes.length > 0 && !code.isCodable ? [] : [{ ...code, codes: inside }];
  });
}
