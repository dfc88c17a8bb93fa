import type { Extraction, FieldValue } from './extraction.ts';
import { isEmptyValue } from './value-faults.ts';

/** What an extraction says in a field; `null` where it is empty. */
export function filledValue({ values }: Extraction, field: string): FieldValue | null {
  const value = Object.hasOwn(values, field) ? values[field] : undefined;
  return value === undefined || isEmptyValue(value) ? null : value;
}
