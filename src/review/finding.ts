import type { Severity } from '../core/problem.ts';

/** Something about a review that a careful reader would ask about: weak science, not a broken file. Never thrown. */
export interface Finding {
  /** A stable name for this kind of finding, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** A sentence that names the entities and what would close the finding. */
  readonly message: string;
  /** The entities concerned. */
  readonly ids: readonly string[];
}
