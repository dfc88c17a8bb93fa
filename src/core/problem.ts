/** How much a problem or a finding matters: an `error` is wrong, a `warning` is doubtful, a `note` is worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** Something wrong in data from outside: where it is, what it is, and what can be done. Never thrown. */
export interface Problem {
  /** A stable name for this kind of problem, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** A sentence that names the value, the place and the remedy. */
  readonly message: string;
  /** Line of the source, from 1. */
  readonly line?: number;
  /** Column of the source, from 1. */
  readonly column?: number;
  /** The way to the bad value inside a JSON document. */
  readonly path?: readonly (string | number)[];
  /** The entities concerned. */
  readonly ids?: readonly string[];
}
