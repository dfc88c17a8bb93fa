import { codePointsOf, textOfCodePoints } from './code-points.ts';
import type { Extract } from './extract.ts';
import type { FieldValue } from './extraction.ts';
import type { FormField } from './extraction-form.ts';
import { foldedText } from './folded-text.ts';
import { jaccard } from './jaccard.ts';
import { spanOverlap } from './span-overlap.ts';
import type { ValueMeasure } from './value-measure.ts';

/** How far two values agree. */
export interface ValueAgreement {
  readonly measure: ValueMeasure;
  /** From 0 to 1. */
  readonly agreement: number;
}

/**
 * How far two values of a field agree.
 *
 * @param field - What its kind is to be told by; by the values, where it is not known.
 */
export function valueAgreement(
  first: FieldValue,
  second: FieldValue,
  field: FormField | undefined,
  extracts: ReadonlyMap<string, Extract>,
): ValueAgreement {
  if (typeof first === 'object' && typeof second === 'object') return listAgreement(first, second, field, extracts);
  if (field?.type === 'scale') return scaleNearness(first, second, field.options);
  return { measure: 'identity', agreement: Number(comparable(first) === comparable(second)) };
}

function listAgreement(
  first: readonly string[],
  second: readonly string[],
  field: FormField | undefined,
  extracts: ReadonlyMap<string, Extract>,
): ValueAgreement {
  const [mine, its] = [first, second].map((ids) => ids.flatMap((id) => extracts.get(id) ?? []));
  const areExtracts = field === undefined || field.type === 'extracts';
  if (!areExtracts || !mine || !its || mine.length < first.length || its.length < second.length)
    return { measure: 'set-jaccard', agreement: jaccard(new Set(first), new Set(second)) };
  const [spans, itsSpans] = [mine, its].map((each) => each.flatMap(({ span }) => span ?? []));
  if (spans?.length === mine.length && itsSpans?.length === its.length)
    return { measure: 'span-jaccard', agreement: spanOverlap(spans, itsSpans).jaccard ?? 1 };
  const lettersOf = (quoted: readonly Extract[]) => new Set(quoted.map(({ quote }) => letters(quote)));
  return { measure: 'quote-jaccard', agreement: jaccard(lettersOf(mine), lettersOf(its)) };
}

function letters(quote: string): string {
  return textOfCodePoints(foldedText(codePointsOf(quote)).letters) || quote;
}

function scaleNearness(first: FieldValue, second: FieldValue, steps: readonly string[]): ValueAgreement {
  const [a, b] = [first, second].map((value) => (typeof value === 'string' ? steps.indexOf(value) : -1));
  const isOnScale = a !== undefined && b !== undefined && a >= 0 && b >= 0;
  const nearness = isOnScale ? 1 - Math.abs(a - b) / (steps.length - 1) : Number(first === second);
  return { measure: 'scale-nearness', agreement: nearness };
}

function comparable(value: FieldValue): string | number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}
