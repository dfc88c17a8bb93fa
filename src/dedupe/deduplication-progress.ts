import type { StopSignal } from '../core/web-types.ts';

/** How far a run has come. */
export interface DeduplicationProgress {
  /** `reading` makes records comparable, `comparing` compares pairs, `clustering` joins them. */
  readonly stage: 'reading' | 'comparing' | 'clustering';
  /** Records (or, while clustering, pairs) done in this stage. */
  readonly done: number;
  /** How many there are; 0 while that is not known. */
  readonly total: number;
}

/** How a long run is watched and stopped. */
export interface DeduplicationWatch {
  /** Called every few thousand records. */
  readonly onProgress?: (progress: DeduplicationProgress) => void;
  /** Looked at whenever progress is told. */
  readonly signal?: Pick<StopSignal, 'aborted'>;
}
