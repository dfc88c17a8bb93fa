import type { PlainObject } from '../../core/plain-data.ts';
import type { Problem } from '../../core/problem.ts';

/** A file after a migration, and what was altered in it. */
export interface MigratedFile {
  readonly file: PlainObject;
  /** One note for each thing that was altered; none where the file needed nothing. */
  readonly notes: readonly Problem[];
}

/** One step by which files of an earlier shape become files of a later one. A pure function of the file as it was read. */
export interface Migration {
  /** Files of this version of the format, and of none later, take the step. */
  readonly from: number;
  /** The version that they have then; the same where only a rule became stricter within a version. */
  readonly to: number;
  readonly migrate: (file: PlainObject) => MigratedFile;
}
