import { listEdits } from './list-edits.ts';
import { idOf, versionKey } from './list-keys.ts';
import type { ChangeNote, ListEdit, TheoryChange } from './theory-change.ts';
import type { TheoryLists } from './theory-lists.ts';

/**
 * The change that turns one state of a theory into another: what was added, removed, altered or moved, list by list.
 * Things are known by their id, versions of a theory by its id and their number.
 *
 * Applied to the first state it gives the second; taken back, it gives the first. A list that only one of the states has
 * is left alone.
 *
 * @param kind - What was done, in a word.
 * @example
 * const trust = conceptSchema.parse({ id: 'trust', label: 'Trust' });
 * const change = changeBetween({ concepts: [] }, { concepts: [trust] }, 'add-concept');
 * change.edits.concepts.map(({ after }) => after?.value.label); // ['Trust']
 */
export function changeBetween(
  before: TheoryLists,
  after: TheoryLists,
  kind: string,
  note: ChangeNote = {},
): TheoryChange {
  const edits = {
    concepts: between(before.concepts, after.concepts, idOf),
    configurations: between(before.configurations, after.configurations, idOf),
    evidence: between(before.evidence, after.evidence, idOf),
    links: between(before.links, after.links, idOf),
    themes: between(before.themes, after.themes, idOf),
    memos: between(before.memos, after.memos, idOf),
    operations: between(before.operations, after.operations, idOf),
    substantiveTheories: between(before.substantiveTheories, after.substantiveTheories, idOf),
    theories: between(before.theories, after.theories, idOf),
    theoryVersions: between(before.theoryVersions, after.theoryVersions, versionKey),
  };
  const extracts = between(before.extracts, after.extracts, idOf);
  return { kind, causes: [], ...note, edits: { ...edits, ...(extracts.length > 0 && { extracts }) } };
}

function between<T>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  keyOf: (thing: T) => string,
): ListEdit<T>[] {
  if (before === undefined || after === undefined || before === after) return [];
  return listEdits(before, after, keyOf);
}
