import { compareText } from '../core/compare-text.ts';
import { idOf, versionKey } from './list-keys.ts';
import { sameData } from './same-data.ts';
import type { ListEdit, TheoryChange } from './theory-change.ts';

/** What a change does to one thing. */
export interface ChangedThing {
  readonly list: keyof TheoryChange['edits'];
  /** Its id; of a version of a theory, as `ID version N`. */
  readonly id: string;
  readonly what: 'added' | 'removed' | 'altered' | 'moved';
  /** Of what was altered: the fields that differ, sorted. */
  readonly fields: readonly string[];
}

/**
 * A change thing by thing, for people to read: what it adds, removes, alters (and in which fields) or only moves.
 *
 * @returns In the order of the lists, and within a list of the edits.
 * @example
 * const trust = conceptSchema.parse({ id: 'trust', label: 'Trust' });
 * const change = changeBetween({ concepts: [trust] }, { concepts: [{ ...trust, label: 'Mutual trust' }] }, 'edit');
 * changedThings(change); // [{ list: 'concepts', id: 'trust', what: 'altered', fields: ['label'] }]
 */
export function changedThings({ edits }: Pick<TheoryChange, 'edits'>): ChangedThing[] {
  return [
    ...changed('concepts', edits.concepts, idOf),
    ...changed('configurations', edits.configurations, idOf),
    ...changed('evidence', edits.evidence, idOf),
    ...changed('links', edits.links, idOf),
    ...changed('themes', edits.themes, idOf),
    ...changed('memos', edits.memos, idOf),
    ...changed('operations', edits.operations, idOf),
    ...changed('substantiveTheories', edits.substantiveTheories, idOf),
    ...changed('theories', edits.theories, idOf),
    ...changed('theoryVersions', edits.theoryVersions, versionKey),
    ...changed('extracts', edits.extracts ?? [], idOf),
  ];
}

function changed<T extends object>(
  list: ChangedThing['list'],
  edits: readonly ListEdit<T>[],
  keyOf: (thing: T) => string,
): ChangedThing[] {
  return edits.flatMap(({ before, after }): ChangedThing[] => {
    if (before === undefined) return after ? [{ list, id: keyOf(after.value), what: 'added', fields: [] }] : [];
    const id = keyOf(before.value);
    if (after === undefined) return [{ list, id, what: 'removed', fields: [] }];
    const fields = differing(before.value, after.value);
    return [{ list, id, what: fields.length > 0 ? 'altered' : 'moved', fields }];
  });
}

function differing(before: object, after: object): string[] {
  const first = new Map<string, unknown>(Object.entries(before));
  const second = new Map<string, unknown>(Object.entries(after));
  const keys = new Set([...first.keys(), ...second.keys()]);
  return [...keys].filter((key) => !sameData(first.get(key), second.get(key))).sort(compareText);
}
