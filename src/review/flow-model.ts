import type { SearchKind } from '../search/search.ts';

/**
 * The way on which a record came: databases and registers, other methods, the previous version of the review (documents
 * that were judged anew), or not recorded.
 */
export type FlowLane = 'databases' | 'other' | 'previous' | 'unknown';

/** A number in the flow of documents, with the ids behind it. */
export interface FlowCount {
  /** A stable name: `identified`, `duplicates`, `title-abstract-excluded`. */
  readonly id: string;
  readonly label: string;
  /** How many; `null` where a published flow does not report it. */
  readonly count: number | null;
  /** The records or documents counted; `null` where only a published number is known. */
  readonly ids: readonly string[] | null;
  /** The same number by source, by reason or by kind. */
  readonly parts: readonly FlowCount[];
  /** What is counted: records until duplicates are removed and screened, reports from retrieval on. */
  readonly unit?: 'records' | 'reports' | 'studies';
  /** The lane of a count that is one lane's share, or a source. */
  readonly lane?: FlowLane;
  /** The same number by lane, with parts of its own; ids are those of the box with `@` and the lane. */
  readonly lanes?: readonly FlowCount[];
  /** The studies that the reports of this box tell of, where the box is about what is included. */
  readonly studies?: FlowCount;
  /** Of exclusions: the same number by who decided, people or machines alone; given where machines did. */
  readonly actors?: readonly FlowCount[];
  /** Of a source: what kind of search it was. */
  readonly searchKind?: SearchKind;
  /** Of a source: the hits that its searches report; `null` where one of them does not. */
  readonly hits?: number | null;
  /** Of a source: all records that it found, those too that are counted under the source that found them first. */
  readonly foundIds?: readonly string[];
}

/** One step down the flow: what goes on, and what leaves it. */
export interface FlowStep {
  readonly id: string;
  readonly phase: 'identification' | 'screening' | 'included';
  /** What reaches this step. */
  readonly main: FlowCount;
  /** What leaves here, or waits: duplicates, exclusions by reason, reports not retrieved, conflicts. */
  readonly asides: readonly FlowCount[];
  /**
   * The steps from which `main` comes, where that is not the step before alone: none for what begins anew, two for the total
   * of an updated review.
   */
  readonly from?: readonly string[];
}

/** The flow of documents through a review, as a list of steps. */
export interface Flow {
  readonly title: string;
  readonly steps: readonly FlowStep[];
  /** What a reader must be told beside the numbers. */
  readonly caveats: readonly string[];
}
