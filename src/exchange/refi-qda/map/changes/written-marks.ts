import type { ComparedField, ComparedFields } from './compared-fields.ts';
import { fingerprint } from './fingerprint.ts';

/** Marks of the fields that say something. */
export function marksOf(fields: ComparedFields): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, text]) => (text === '' ? [] : [[field, fingerprint(text)]])),
  );
}

/** The fields that are not as they were written; none where no marks were written. */
export function changedFields(
  written: Readonly<Record<string, unknown>> | undefined,
  fields: ComparedFields,
): Set<ComparedField> {
  if (written === undefined) return new Set();
  const now = marksOf(fields);
  return new Set(comparedFields.filter((field) => field in fields && now[field] !== written[field]));
}

const comparedFields: readonly ComparedField[] = [
  ...(['name', 'description', 'text', 'path', 'creating-user', 'creation-date', 'parent', 'notes'] as const),
  ...(['codes', 'sources', 'selections', 'values', 'place', 'members', 'ends', 'direction', 'login'] as const),
  ...(['variable', 'graph'] as const),
];
