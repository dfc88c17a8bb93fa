import { cohenKappa } from '../agreement/cohen-kappa.ts';
import { type KrippendorffAlpha, krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../agreement/percent-agreement.ts';
import { weightedKappa } from '../agreement/weighted-kappa.ts';
import { compareText } from '../core/compare-text.ts';
import type { Extract } from './extract.ts';
import type { Extraction, FieldValue } from './extraction.ts';
import type { FormField } from './extraction-form.ts';
import type { FieldAgreement } from './field-agreement.ts';
import { filledValue } from './filled-value.ts';
import { jaccard } from './jaccard.ts';
import { markedAgreement } from './marked-agreement.ts';

/** Two reviewers' extractions of one document. */
export type ExtractionPair = readonly [Extraction, Extraction];

/** How far two reviewers agree in one field, over the documents from which both extracted. */
export function agreementInField(
  field: FormField,
  pairs: readonly ExtractionPair[],
  extracts: ReadonlyMap<string, Extract>,
): FieldAgreement {
  const { id } = field;
  const [first, second] = [pairs.map(([mine]) => filledValue(mine, id)), pairs.map(([, its]) => filledValue(its, id))];
  switch (field.type) {
    case 'choice':
      return { field: id, measure: 'cohen-kappa', result: cohenKappa(first.map(nameOf), second.map(nameOf)) };
    case 'scale': {
      const steps = (values: readonly (FieldValue | null)[]) => values.map((value) => stepOf(value, field.options));
      const options = { categories: field.options, weights: 'linear' } as const;
      return { field: id, measure: 'weighted-kappa', result: weightedKappa(steps(first), steps(second), options) };
    }
    case 'number':
      return { field: id, measure: 'krippendorff-alpha', result: alphaOf(first, second, 'interval') };
    case 'choices':
      return { field: id, measure: 'krippendorff-alpha', result: alphaOf(first, second, setDistance(first, second)) };
    case 'text':
      return {
        field: id,
        measure: 'percent-agreement',
        result: percentAgreement(first.map(nameOf), second.map(nameOf)),
      };
    case 'extracts':
      return { field: id, measure: 'positive-agreement', ...markedAgreement(id, pairs, extracts) };
  }
}

/** A value as a category; sets by their members, text but for its white space. */
function nameOf(value: FieldValue | null): string | null {
  if (value === null) return null;
  if (typeof value === 'object') return JSON.stringify([...new Set(value)].sort(compareText));
  return String(value).normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** A step of a scale; what is none was never rated. */
function stepOf(value: FieldValue | null, steps: readonly string[]): string | null {
  return steps.find((step) => step === value) ?? null;
}

type FilledValues = readonly (FieldValue | null)[];

function alphaOf(
  first: FilledValues,
  second: FilledValues,
  metric: 'interval' | ((one: string, other: string) => number),
): KrippendorffAlpha {
  const isFit = (value: FieldValue | null) => metric !== 'interval' || typeof value === 'number';
  const rating = (value: FieldValue | null | undefined) => nameOf(value !== undefined && isFit(value) ? value : null);
  return krippendorffAlpha(
    first.map((value, at) => [rating(value), rating(second[at])]),
    { metric },
  );
}

function setDistance(first: FilledValues, second: FilledValues): (one: string, other: string) => number {
  const sets = new Map([...first, ...second].map((value) => [nameOf(value), membersOf(value)]));
  return (one, other) => 1 - jaccard(sets.get(one) ?? new Set(), sets.get(other) ?? new Set());
}

function membersOf(value: FieldValue | null): ReadonlySet<string | number> {
  return new Set(typeof value === 'object' ? value : [value]);
}
