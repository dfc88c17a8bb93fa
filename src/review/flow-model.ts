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
}

/** One step down the flow: what goes on, and what leaves it. */
export interface FlowStep {
  readonly id: string;
  readonly phase: 'identification' | 'screening' | 'included';
  /** What reaches this step. */
  readonly main: FlowCount;
  /** What leaves here, or waits: duplicates, exclusions by reason, reports not retrieved, conflicts. */
  readonly asides: readonly FlowCount[];
}

/** The flow of documents through a review, as a list of steps. */
export interface Flow {
  readonly title: string;
  readonly steps: readonly FlowStep[];
  /** What a reader must be told beside the numbers. */
  readonly caveats: readonly string[];
}
