import type { Problem } from '../core/problem.ts';
import { RealistError } from '../core/realist-error.ts';
import { edited, misfit } from './list-edits.ts';
import type { ListEdit, TheoryChange } from './theory-change.ts';
import type { TheoryLists } from './theory-lists.ts';

/**
 * The theory after a change. Lists that the change does not touch stay the same objects.
 *
 * A change fits the state for which it was made: what came after it is taken back first, the last change first.
 * {@link checkChange} tells beforehand, without throwing, whether a change read from a file fits.
 *
 * @throws RealistError `change-does-not-fit`, with the list in its path.
 * @example
 * const trust = conceptSchema.parse({ id: 'trust', label: 'Trust' });
 * const change = changeBetween({ concepts: [] }, { concepts: [trust] }, 'add-concept');
 * applyChange({ concepts: [] }, change).concepts.length; // 1
 */
export function applyChange<T extends TheoryLists>(theory: T, change: Pick<TheoryChange, 'edits'>): T {
  const [problem] = checkChange(theory, change);
  if (problem !== undefined) throw new RealistError('change-does-not-fit', problem.path ?? [], problem.message);

  const { edits } = change;
  return {
    ...theory,
    ...after(theory.concepts, edits.concepts, (concepts) => ({ concepts })),
    ...after(theory.configurations, edits.configurations, (configurations) => ({ configurations })),
    ...after(theory.evidence, edits.evidence, (evidence) => ({ evidence })),
    ...after(theory.links, edits.links, (links) => ({ links })),
    ...after(theory.themes, edits.themes, (themes) => ({ themes })),
    ...after(theory.memos, edits.memos, (memos) => ({ memos })),
    ...after(theory.operations, edits.operations, (operations) => ({ operations })),
    ...after(theory.substantiveTheories, edits.substantiveTheories, (list) => ({ substantiveTheories: list })),
    ...after(theory.theories, edits.theories, (theories) => ({ theories })),
    ...after(theory.theoryVersions, edits.theoryVersions, (theoryVersions) => ({ theoryVersions })),
    ...after(theory.extracts, edits.extracts, (extracts) => ({ extracts })),
  };
}

/**
 * The theory before a change: what {@link applyChange} did, taken back to the letter.
 *
 * @throws RealistError `change-does-not-fit`, with the list in its path.
 * @example
 * const trust = conceptSchema.parse({ id: 'trust', label: 'Trust' });
 * const change = changeBetween({ concepts: [] }, { concepts: [trust] }, 'add-concept');
 * revertChange({ concepts: [trust] }, change).concepts; // []
 */
export function revertChange<T extends TheoryLists>(theory: T, change: TheoryChange): T {
  return applyChange(theory, invertChange(change));
}

/**
 * The change that undoes a change. The inverse of the inverse is the change itself.
 *
 * @example
 * const trust = conceptSchema.parse({ id: 'trust', label: 'Trust' });
 * const change = changeBetween({ concepts: [] }, { concepts: [trust] }, 'add-concept');
 * invertChange(change).edits.concepts.map(({ before }) => before?.value.id); // ['trust']
 */
export function invertChange(change: TheoryChange): TheoryChange {
  const { edits } = change;
  return {
    ...change,
    edits: {
      concepts: edits.concepts.map(turned),
      configurations: edits.configurations.map(turned),
      evidence: edits.evidence.map(turned),
      links: edits.links.map(turned),
      themes: edits.themes.map(turned),
      memos: edits.memos.map(turned),
      operations: edits.operations.map(turned),
      substantiveTheories: edits.substantiveTheories.map(turned),
      theories: edits.theories.map(turned),
      theoryVersions: edits.theoryVersions.map(turned),
      ...(edits.extracts && { extracts: edits.extracts.map(turned) }),
    },
  };
}

/**
 * What keeps a change from being applied to a theory: a list that it does not have, or a place that holds something
 * else. None means that {@link applyChange} will not throw.
 *
 * @example
 * const trust = conceptSchema.parse({ id: 'trust', label: 'Trust' });
 * const change = changeBetween({ concepts: [trust] }, { concepts: [] }, 'remove-concept');
 * checkChange({ concepts: [] }, change).map(({ code }) => code); // ['change-does-not-fit']
 */
export function checkChange(theory: TheoryLists, { edits }: Pick<TheoryChange, 'edits'>): Problem[] {
  return [
    ...misfits('concepts', theory.concepts, edits.concepts),
    ...misfits('configurations', theory.configurations, edits.configurations),
    ...misfits('evidence', theory.evidence, edits.evidence),
    ...misfits('links', theory.links, edits.links),
    ...misfits('themes', theory.themes, edits.themes),
    ...misfits('memos', theory.memos, edits.memos),
    ...misfits('operations', theory.operations, edits.operations),
    ...misfits('substantiveTheories', theory.substantiveTheories, edits.substantiveTheories),
    ...misfits('theories', theory.theories, edits.theories),
    ...misfits('theoryVersions', theory.theoryVersions, edits.theoryVersions),
    ...misfits('extracts', theory.extracts, edits.extracts),
  ];
}

function after<T, L extends TheoryLists>(
  list: readonly T[] | undefined,
  edits: readonly ListEdit<T>[] = [],
  named: (list: readonly T[]) => L,
): L | undefined {
  return list === undefined || edits.length === 0 ? undefined : named(edited(list, edits));
}

function turned<T>({ before, after: next }: ListEdit<T>): ListEdit<T> {
  return { ...(next && { before: next }), ...(before && { after: before }) };
}

function misfits<T>(
  list: keyof TheoryChange['edits'],
  things: readonly T[] | undefined,
  edits: readonly ListEdit<T>[] = [],
): Problem[] {
  if (edits.length === 0) return [];
  const why = things === undefined ? 'the theory has no such list' : misfit(things, edits);
  if (why === undefined) return [];
  const message = `the change does not fit ${list}: ${why}; apply it to the state for which it was made`;
  return [{ code: 'change-does-not-fit', severity: 'error', message, path: [list] }];
}
