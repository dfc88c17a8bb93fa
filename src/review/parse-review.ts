import type * as z from 'zod';
import { parseJson } from '../core/parse-json.ts';
import { isPlainObject } from '../core/plain-data.ts';
import type { Problem } from '../core/problem.ts';
import { migrateFile } from './migrations/migrate-file.ts';
import { type Review, reviewSchema, schemaVersion } from './review.ts';

/** A review that was read, or everything that keeps the value from being one. */
export interface ParsedReview {
  /** Missing where there are problems of severity `error`. */
  readonly review?: Review;
  readonly problems: readonly Problem[];
}

/**
 * Reads a review from JSON: the text of a file, or a value that is parsed already. Lists that the file leaves out are
 * empty. Every problem is told at once, each with its path; nothing is thrown. Whether the review makes sense is the
 * question of `checkReview`.
 *
 * A file of an earlier release is taken to the present shape step by step; each thing that had to be altered is a note of the
 * code `migrated`. A file of a newer version is refused.
 *
 * @example
 * parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Alliancing', protocol: { version: 1 } }).problems; // []
 * @example
 * parseReview('{"schemaVersion": 99}').problems[0]?.code; // 'newer-version'
 */
export function parseReview(value: unknown): ParsedReview {
  if (typeof value === 'string') {
    const parsed = parseJson(value);
    return parsed.ok ? parseReview(parsed.value) : { problems: [parsed.problem] };
  }
  const versionProblem = problemOfVersion(value);
  if (versionProblem) return { problems: [versionProblem] };
  const { file, notes } = isPlainObject(value)
    ? migrateFile(value, Number(value['schemaVersion']))
    : { file: value, notes: [] };
  const result = reviewSchema.safeParse(file);
  if (result.success) return { review: result.data, problems: notes };
  return { problems: [...result.error.issues.flatMap((issue) => problemsOfIssue(issue, [])), ...notes] };
}

function problemOfVersion(value: unknown): Problem | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return problem('not-a-review', [], 'a review is a JSON object; this is not one');
  }
  const version = 'schemaVersion' in value ? value.schemaVersion : undefined;
  if (version === undefined) {
    return problem(
      'missing-version',
      ['schemaVersion'],
      `schemaVersion is missing; this library writes ${schemaVersion}`,
    );
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return problem(
      'bad-version',
      ['schemaVersion'],
      `schemaVersion must be a whole number from 1, not ${shown(version)}`,
    );
  }
  if (version <= schemaVersion) return null;
  return problem(
    'newer-version',
    ['schemaVersion'],
    `the file has schema version ${version}; this library reads up to ${schemaVersion}: use a newer realist-synthesis`,
  );
}

/** One problem for each issue; of a union, the issues of the branch that came nearest. */
function problemsOfIssue(issue: z.core.$ZodIssue, parent: readonly PropertyKey[]): Problem[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem(
        'unknown-key',
        [...path, key],
        `${placeName(path)} has no field ${JSON.stringify(key)}: remove it or correct its name`,
      ),
    );
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    if (nearest.length > 0) return nearest.flatMap((inner) => problemsOfIssue(inner, path));
  }
  return [problem(issue.code.replaceAll('_', '-'), path, `${placeName(path)}: ${issue.message}`)];
}

function problem(code: string, path: readonly PropertyKey[], message: string): Problem {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  return { code, severity: 'error', message, path: steps };
}

function placeName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the review' : path.map(String).join('.');
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? String(value);
}
