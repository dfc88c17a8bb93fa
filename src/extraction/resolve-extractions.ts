import type { Problem } from '../core/problem.ts';
import { RealistError } from '../core/realist-error.ts';
import { type CompareExtractionsOptions, compareExtractions, type FieldComparison } from './compare-extractions.ts';
import type { Extraction, FieldValue } from './extraction.ts';
import type { ExtractionResolution } from './extraction-resolution.ts';
import type { Reviewer } from './reviewer.ts';
import { humansAmong, originOf } from './seen-parts.ts';
import { validateExtraction } from './validate-extraction.ts';

/** What somebody decided of a field. */
export type FieldDecision = Pick<ExtractionResolution, 'field' | 'chosen' | 'method' | 'reason' | 'by'>;

/** How two extractions become one. */
export interface ResolveExtractionsOptions extends CompareExtractionsOptions {
  /** The id of the consensus. */
  readonly id: string;
  /** Who answers for the consensus. */
  readonly reviewerId: string;
  /** Who is human and who a machine; who is not among them counts as a machine. */
  readonly people: readonly Reviewer[];
}

/** Two extractions, and what became of them. */
export interface ResolvedExtractions {
  /** What both say and what was decided; a draft while a field is open, an original is a draft, or a value does not fit. */
  readonly consensus: Extraction;
  /** A record for each decision that stands. */
  readonly resolutions: readonly ExtractionResolution[];
  /** The fields that nobody has settled, or not in a way that counts. */
  readonly open: readonly string[];
  /** Both, as they were. */
  readonly originals: readonly [Extraction, Extraction];
  readonly problems: readonly Problem[];
}

/**
 * Makes one consensus of two extractions. What both say is taken over, in the words of the first who is human; what
 * differs is taken as somebody decided it, the last decision of a field counting.
 *
 * What only a machine says is never taken unseen. Such a value, or one that nobody extracted, needs a decision by somebody
 * who is known to be human, also where two machines agree; without it the field stays open (`machine-unseen`). The record
 * then says so (`takesMachineValue`). Other problems: `unresolved-field`, `unknown-field`, and those of
 * {@link validateExtraction} where a form is given.
 *
 * @throws RealistError `repeated-id` where the consensus or the second extraction has an id that is taken; those of
 *   {@link compareExtractions}.
 * @example
 * const made = { documentId: 'd1', formId: 'f', formVersion: 1, status: 'final' } as const;
 * const ann = { ...made, id: 'e1', reviewerId: 'ann', values: { design: 'survey', sites: 3 } };
 * const model = { ...made, id: 'e2', reviewerId: 'model', values: { design: 'survey', sites: 4 } };
 * const people = [{ id: 'ann', nature: 'human' }, { id: 'cat', nature: 'human' }, { id: 'model', nature: 'machine' }] as const;
 * const decision = { field: 'sites', chosen: 4, method: 'third-reviewer', reason: 'Table 1 has four' } as const;
 * const options = { id: 'e3', reviewerId: 'cat', people };
 * resolveExtractions(ann, model, [{ ...decision, by: 'model' }], options).problems.map(({ code }) => code); // ['machine-unseen']
 * const { consensus, resolutions } = resolveExtractions(ann, model, [{ ...decision, by: 'cat' }], options);
 * consensus.values; // { design: 'survey', sites: 4 }
 * resolutions[0]?.takesMachineValue; // true
 */
export function resolveExtractions(
  first: Extraction,
  second: Extraction,
  decisions: readonly FieldDecision[],
  { id, reviewerId, people, ...compared }: ResolveExtractionsOptions,
): ResolvedExtractions {
  requireNewIds([first.id, second.id, id]);
  const { documentId, fields } = compareExtractions(first, second, compared);
  const originals = [first, second] as const;
  const humanIds = humansAmong(people);
  const decided = new Map(decisions.map((decision) => [decision.field, decision]));
  const settled = fields.map((field) => settle(field, decided.get(field.field), originals, humanIds));

  const open = settled.filter(({ value }) => value === undefined).map(({ field }) => field);
  const { formId, formVersion } = first;
  const values = Object.fromEntries(settled.flatMap(({ field, value }) => (value == null ? [] : [[field, value]])));
  const made = { id, documentId, formId, formVersion, reviewerId, values, consensusOf: [first.id, second.id] };
  const faults = (extraction: Extraction) =>
    compared.form === undefined ? [] : validateExtraction(extraction, compared.form);
  const isDone = open.length === 0 && originals.every(({ status }) => status === 'final');
  const isSound = faults({ ...made, status: 'final' }).every(({ severity }) => severity !== 'error');
  const consensus: Extraction = { ...made, status: isDone && isSound ? 'final' : 'draft' };
  const known = new Set(fields.map(({ field }) => field));
  const problems = [
    ...settled.flatMap(({ problem }) => problem ?? []),
    ...[...decided.keys()].filter((field) => !known.has(field)).map((field) => unknownField(field, consensus)),
    ...faults(consensus),
  ];
  return {
    consensus,
    resolutions: settled.flatMap(({ resolution }) => resolution ?? []),
    open,
    originals,
    problems,
  };
}

/** A field with the value that stands in it; `undefined` where it is open. */
interface SettledField {
  readonly field: string;
  readonly value: FieldValue | null | undefined;
  readonly resolution?: ExtractionResolution;
  readonly problem?: Problem;
}

function settle(
  { field, status, first, second }: FieldComparison,
  decision: FieldDecision | undefined,
  originals: readonly [Extraction, Extraction],
  humanIds: ReadonlySet<string>,
): SettledField {
  if (decision === undefined) {
    if (status === 'empty') return { field, value: null };
    if (status !== 'same') return { field, value: undefined, problem: unresolved(field, originals) };
    const human = originals.findIndex(({ reviewerId }) => humanIds.has(reviewerId));
    // of two values that are near enough, the one that somebody human gave
    return human < 0
      ? { field, value: undefined, problem: unseen(field, originals) }
      : { field, value: human === 0 ? first : second };
  }
  const { chosen, method, reason, by } = decision;
  const { isSeen, isMachines, takenFrom } = originOf(chosen, field, originals, humanIds);
  if (!isSeen && !humanIds.has(by)) return { field, value: undefined, problem: unseen(field, originals, by) };
  const [{ documentId, id }, { id: secondId }] = originals;
  const origin = { extractionIds: [id, secondId], takenFrom, takesMachineValue: isMachines };
  return { field, value: chosen, resolution: { documentId, field, chosen, method, reason, by, ...origin } };
}

function unresolved(field: string, [first, second]: readonly [Extraction, Extraction]): Problem {
  const message = `"${first.id}" and "${second.id}" differ in "${field}", and nobody has decided: settle it`;
  return problemOf('unresolved-field', message, field, [first.id, second.id]);
}

function unseen(field: string, [first, second]: readonly [Extraction, Extraction], by?: string): Problem {
  const message = `the value of "${field}" in "${first.id}" and "${second.id}" is no human being's${by === undefined ? '' : `, nor is "${by}" known to be one`}: let somebody look and decide`;
  return problemOf('machine-unseen', message, field, [first.id, second.id, ...(by === undefined ? [] : [by])]);
}

function unknownField(field: string, { id, formId }: Extraction): Problem {
  const message = `a decision for "${id}" names "${field}", which form "${formId}" does not ask: correct its name`;
  return problemOf('unknown-field', message, field, [id]);
}

function problemOf(code: string, message: string, field: string, ids: readonly string[]): Problem {
  return { code, severity: 'error', message, path: ['values', field], ids };
}

function requireNewIds(ids: readonly string[]): void {
  const repeated = ids.find((id, at) => ids.indexOf(id) !== at);
  if (repeated === undefined) return;
  throw new RealistError('repeated-id', ['id'], `"${repeated}" names two extractions; each has an id of its own`);
}
