import { compareText } from './compare-text.ts';

/** An object as JSON has it. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields, and no list. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What a value says, as text that is the same for equal values whatever the order of their keys; a key without a value
 * counts as missing.
 *
 * @example
 * contentOf({ b: 1, a: [2], c: undefined }); // '{"a":[2],"b":1}'
 */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isPlainObject(inner) ? inOrder(inner) : inner)) ?? '';
}

function inOrder(object: PlainObject): PlainObject {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => compareText(a, b)));
}
