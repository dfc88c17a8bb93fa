import { compareText } from '../../core/compare-text.ts';
import { parseJson } from '../../core/parse-json.ts';
import type { Problem } from '../../core/problem.ts';
import { type Document, documentSchema, type RawField } from '../../document/document.ts';
import { sameValue } from './same-value.ts';
import type { TakeValue } from './take-fields.ts';

/** The word by which the field is known that holds what a format has no place for. */
export const ownMark = 'realist-synthesis';

/** Takes a field that one of our own writers made. */
export const ownRemainder: TakeValue = (draft, { tag, value }) => {
  if (!isRemainder({ value }) || draft.remainder !== undefined) return false;
  draft.remainder = { tag, value };
  return true;
};

/** Whether a field was made by one of our own writers. */
export function isRemainder({ value }: Pick<RawField, 'value'>): boolean {
  return value.startsWith(`${ownMark} {`);
}

/**
 * What a document says that its record, read back, would not: its id, and each field for which the format has no place.
 * As our mark and JSON, where `null` is a field that the document has not; accession number and database are those of
 * its first origin.
 */
export function remainderOf(document: Document, readBack: Document | undefined): string {
  const [mine, back] = [facts(document), readBack ? facts(readBack) : new Map<string, unknown>()];
  const differing = [...new Set([...mine.keys(), ...back.keys()])]
    .sort(compareText)
    .filter((key) => key === 'id' || !sameValue(mine.get(key), back.get(key)));
  return `${ownMark} ${JSON.stringify(Object.fromEntries(differing.map((key) => [key, mine.get(key) ?? null])))}`;
}

function facts({ origins, ...fields }: Document): Map<string, unknown> {
  const { accession, database } = origins[0] ?? {};
  return new Map<string, unknown>([
    ...Object.entries(fields),
    ...(accession === undefined ? [] : ([['accession', accession]] as const)),
    ...(database === undefined ? [] : ([['database', database]] as const)),
  ]);
}

/** A document with what its record had no place for. */
export interface Completed {
  readonly document: Document;
  /** Whether the document's own id came with it. */
  readonly hasOwnId: boolean;
  /** Why the remainder was left out. */
  readonly problem?: Problem;
}

/** Puts back what {@link remainderOf} kept. A remainder that was damaged on the way is left out, with a problem. */
export function withRemainder(document: Document, remainder: RawField, line: number): Completed {
  const parsed = parseJson(remainder.value.slice(ownMark.length + 1));
  const kept = parsed.ok ? entriesOf(parsed.value) : [];
  const { origins, ...fields } = document;
  const merged = new Map<string, unknown>([...Object.entries(fields), ...kept]);
  const origin = originWith(origins[0], merged);
  for (const key of ['accession', 'database', 'origins']) merged.delete(key);
  const present = [...merged].filter(([, value]) => value !== null);
  const complete = documentSchema.safeParse({ ...Object.fromEntries(present), origins: [origin] });
  if (parsed.ok && complete.success) return { document: complete.data, hasOwnId: kept.some(([key]) => key === 'id') };
  const problem: Problem = {
    code: 'damaged-remainder',
    severity: 'warning',
    line,
    message: `line ${line}: the field of ${ownMark} was changed on its way and cannot be read; it is kept in raw.`,
  };
  return { document: { ...document, raw: [...document.raw, remainder] }, hasOwnId: false, problem };
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function originWith(origin: Document['origins'][number] | undefined, kept: ReadonlyMap<string, unknown>): unknown {
  const facts = new Map<string, unknown>(Object.entries(origin ?? {}));
  for (const key of ['accession', 'database']) {
    if (typeof kept.get(key) === 'string') facts.set(key, kept.get(key));
    else if (kept.has(key)) facts.delete(key);
  }
  return Object.fromEntries(facts);
}
