import type { Extraction, FieldValue } from './extraction.ts';
import { filledValue } from './filled-value.ts';
import type { Reviewer } from './reviewer.ts';

/** Where a value comes from. */
export interface ValueOrigin {
  /** The extractions that hold the value or part of it. */
  readonly takenFrom: readonly string[];
  /** Whether every part of it stands in the extraction of a human being. */
  readonly isSeen: boolean;
  /** Whether part of it stands in the extraction of a machine alone. */
  readonly isMachines: boolean;
}

/** Where the value of a field comes from. That nothing stands in it is seen where a human being left it empty. */
export function originOf(
  chosen: FieldValue | null,
  field: string,
  originals: readonly Extraction[],
  humanIds: ReadonlySet<string>,
): ValueOrigin {
  const parts = partsOf(chosen);
  const held = originals.map((extraction) => ({
    id: extraction.id,
    parts: partsOf(filledValue(extraction, field)),
    isHumans: humanIds.has(extraction.reviewerId),
  }));
  const holders = held.filter((each) => [...parts].some((part) => each.parts.has(part)));
  const isUnseen = (part: string | number) => !held.some((each) => each.isHumans && each.parts.has(part));
  const unseen = [...parts].filter(isUnseen);
  return {
    takenFrom: holders.map(({ id }) => id),
    isSeen: parts.size > 0 ? unseen.length === 0 : held.some((each) => each.isHumans && each.parts.size === 0),
    isMachines: unseen.some((part) => held.some((each) => each.parts.has(part))),
  };
}

/** Whoever is known to be human; who is not known is not. */
export function humansAmong(people: readonly Reviewer[]): ReadonlySet<string> {
  return new Set(people.filter(({ nature }) => nature === 'human').map(({ id }) => id));
}

function partsOf(value: FieldValue | null): ReadonlySet<string | number> {
  if (value === null) return new Set();
  return new Set(typeof value === 'object' ? value : [value]);
}
