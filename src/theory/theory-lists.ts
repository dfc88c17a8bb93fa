import type { EvidenceOperation } from './evidence-operation.ts';
import type { Memo } from './memo.ts';
import type { SubstantiveTheory } from './programme-theory.ts';
import type { TheoryChange } from './theory-change.ts';
import type { TheoryData } from './theory-data.ts';

/**
 * The lists that a change of a theory may touch. `TheoryData` and a `Review` fit by their shape; a list that is not there
 * is not changed. Of extracts, a change touches what they were coded with; documents belong to other stages.
 */
export interface TheoryLists
  extends Partial<
    Pick<
      TheoryData,
      'concepts' | 'configurations' | 'evidence' | 'links' | 'themes' | 'theories' | 'theoryVersions' | 'extracts'
    >
  > {
  readonly memos?: readonly Memo[];
  readonly operations?: readonly EvidenceOperation[];
  readonly substantiveTheories?: readonly SubstantiveTheory[];
}

/** What a function that changes a theory gives: the theory after it, the change as data, and the way back. */
export interface ChangedTheory<T> {
  readonly theory: T;
  readonly change: TheoryChange;
  /** The change that gives the former theory back exactly. */
  readonly inverse: TheoryChange;
}
