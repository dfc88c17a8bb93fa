import type { ChecklistJudgement } from './checklist-judgement.ts';
import type { DataRule } from './data-rules.ts';
import type { DatumExtent } from './datum.ts';
import type { ReportingStandard } from './reporting-standard.ts';

/**
 * How an item can be answered: from the record alone (`computable`), as far as presence goes (`partly`), or by a person
 * only, to whom the record shows where to look (`person`).
 */
export type Decidability = 'computable' | 'partly' | 'person';

/**
 * Where an item stands.
 *
 * - `reported`: the record settles it, and all that is asked is there. Only `computable` items come to this.
 * - `data-present`: the data are there; whether the report says it well is for a person to judge.
 * - `partial`: some of what is asked is there.
 * - `missing`: none of it is.
 * - `not-applicable`: it does not apply, for the reason that is given.
 * - `needs-person`: only a person can tell.
 * - `judged`: a person has.
 */
export type ChecklistStatus =
  | 'reported'
  | 'data-present'
  | 'partial'
  | 'missing'
  | 'not-applicable'
  | 'needs-person'
  | 'judged';

/** One datum that an item asks for. */
export interface ChecklistPart {
  /** The rule that looked for it; the same rule answers items of several standards. */
  readonly rule: DataRule;
  readonly extent: DatumExtent;
  /** The entities that hold it. */
  readonly ids: readonly string[];
  /** The places in the review's file that hold it, where no entity does: `statements.funding`. */
  readonly fields: readonly string[];
  readonly lacking: readonly string[];
}

/** One item of a reporting standard and what the review answers. */
export interface ChecklistItem {
  readonly standard: ReportingStandard;
  /** Its number as the standard prints it: `5`, `13a`, `A16`. */
  readonly item: string;
  /** The part of a report in which it belongs. */
  readonly section: string;
  readonly topic: string;
  /** What must be reported, in this library's own words. */
  readonly asks: string;
  readonly decidability: Decidability;
  readonly status: ChecklistStatus;
  /** Datum by datum. */
  readonly parts: readonly ChecklistPart[];
  /** The entities that answer it, each once. */
  readonly ids: readonly string[];
  /** The places in the review's file that answer it, where no entity does. */
  readonly fields: readonly string[];
  /** What is lacking, in sentences; empty where nothing is known to lack. */
  readonly lacking: readonly string[];
  /** Where in the report it stands, as a person has said; `null` where nobody has. */
  readonly location: string | null;
  /** Why it does not apply; `null` where it does. */
  readonly reason: string | null;
  /** What people said, one judgement a person, their last. */
  readonly judgements: readonly ChecklistJudgement[];
  /** A judgement rests on other data than the review holds today. */
  readonly isOutdated: boolean;
}
