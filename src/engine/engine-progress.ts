import type { StopSignal } from '../core/web-types.ts';

/** How far a run on an engine has come. */
export interface EngineProgress {
  /**
   * `loading` makes records comparable, `blocking` lets rows meet and judges them by whole numbers, `comparing` by their
   * strings, `labelling` joins them, `finishing` checks every cluster and says why.
   */
  readonly stage: 'loading' | 'blocking' | 'comparing' | 'labelling' | 'finishing';
  /** Records, parts of the keys and of the rows, rounds or portions done in this stage. */
  readonly done: number;
  /** How many there are; 0 while that is not known. */
  readonly total: number;
}

/** How a run on an engine is watched and stopped. */
export interface EngineWatch {
  /** Called after every batch and every step. */
  readonly onProgress?: (progress: EngineProgress) => void;
  /** Looked at whenever progress is told; what is done stays, and the next run goes on from there. */
  readonly signal?: Pick<StopSignal, 'aborted'>;
}

/** What a run on an engine did, in counts. */
export interface EngineStatistics {
  /** Records given, those of an earlier search among them. */
  readonly records: number;
  /** Records set aside at once, for they agree with another in every field. */
  readonly identical: number;
  /** Pairs that whole numbers could not rule out, compared in full. */
  readonly pairsCompared: number;
  /** Of these, by what the engine said of them; `open` where the library had the last word. */
  readonly pairsByOutcome: Readonly<Record<'merge' | 'open' | 'review', number>>;
  readonly clusters: number;
  /** Records that became part of another document. */
  readonly removed: number;
  /** Documents that remain. */
  readonly remaining: number;
}
