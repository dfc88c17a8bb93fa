import { guidOf, isGuid } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';
import { attributeOf, keepValue, noteAt, type OpenElement } from './open-element.ts';

/** An attribute that the standard demands; empty where it is missing, which is told. */
export function requiredOf(element: OpenElement, name: string): string {
  const value = attributeOf(element, name);
  if (value === undefined) noteAt(element, 'missing-attribute', 'warning', `has no ${name}; it was read as empty`);
  return value ?? '';
}

/** The GUID of the element itself; one made of its place where it has none, which is told. */
export function guidIn(element: OpenElement): Guid {
  const value = attributeOf(element, 'guid') ?? '';
  if (value.trim() !== '') return bareGuid(element, value);
  noteAt(element, 'missing-guid', 'warning', 'has no guid; one was made of its place');
  const { name, line, attributes } = element.tree;
  return guidOf(`${name} on line ${line}: ${attributes}`);
}

/** A GUID of something else, without braces. */
export function referenceOf(element: OpenElement, name: string): Guid | undefined {
  const value = attributeOf(element, name) ?? '';
  return value.trim() === '' ? undefined : bareGuid(element, value);
}

/** A whole number; missing where it is none, which is told. */
export function wholeOf(element: OpenElement, name: string): number | undefined {
  const value = attributeOf(element, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\s*[+-]?\d+(?:\.0*)?\s*$/.test(value) && Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  return unreadable(element, name, value, 'bad-number', 'no whole number');
}

/** `true` or `false`; missing where it is neither, which is told. */
export function flagOf(element: OpenElement, name: string): boolean | undefined {
  const value = attributeOf(element, name);
  if (value === undefined) return undefined;
  return (
    flags.get(value.trim().toLowerCase()) ?? unreadable(element, name, value, 'bad-value', 'neither true nor false')
  );
}

const flags = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** One of the values that the standard has; missing where it is another, which is told. */
export function oneOf<T extends string>(element: OpenElement, name: string, values: readonly T[]): T | undefined {
  const value = attributeOf(element, name);
  if (value === undefined) return undefined;
  const known = values.find((one) => one.toLowerCase() === value.trim().toLowerCase());
  return known ?? unreadable(element, name, value, 'bad-value', 'none of the values of the standard');
}

function unreadable(element: OpenElement, name: string, value: string, code: string, what: string): undefined {
  keepValue(element, name, value);
  noteAt(
    element,
    code,
    'warning',
    `has ${name}="${value.slice(0, 40)}", which is ${what}; it is kept among the extras`,
  );
  return undefined;
}

/** A GUID without braces, spelled as it was first spelled in the file. */
function bareGuid(element: OpenElement, value: string): Guid {
  const trimmed = value.trim();
  const isBraced = trimmed.startsWith('{') && trimmed.endsWith('}');
  const bare = isBraced ? trimmed.slice(1, -1) : trimmed;
  if (isBraced) noteAt(element, 'braced-guid', 'note', `has ${trimmed.slice(0, 60)}; its braces are left out`);
  if (!isGuid(bare)) noteAt(element, 'bad-guid', 'warning', `has ${bare.slice(0, 60)}, which is no GUID; it is kept`);
  return element.notes.firstSpelling(bare);
}
