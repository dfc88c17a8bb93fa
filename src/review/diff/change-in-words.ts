import { contentOf } from '../../core/plain-data.ts';
import type { ReviewChange } from '../review-diff.ts';

/** More letters of a value than these are cut off. */
const mostLetters = 80;

/** A change as a sentence: what, where, and from what to what. */
export function changeInWords({ kind, path, before, after }: Omit<ReviewChange, 'words'>): string {
  const where = path.join(', ');
  switch (kind) {
    case 'added':
      return `${where}: added ${inShort(after)}`;
    case 'removed':
      return `${where}: removed ${inShort(before)}`;
    case 'reordered':
      return `${where}: put into another order`;
    case 'changed':
      return `${where}: changed from ${inShort(before)} to ${inShort(after)}`;
  }
}

/** A thing by its name, where it has one; else what it says. */
function inShort(value: unknown): string {
  const named = typeof value === 'object' && value !== null ? nameOf(value) : undefined;
  const text = named ?? (typeof value === 'string' ? `“${value}”` : contentOf(value));
  const letters = [...text.slice(0, 2 * mostLetters)];
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters).join('')}…`;
}

function nameOf(thing: object): string | undefined {
  const name = ['label', 'title', 'name', 'text', 'quote'].map(
    (field) => Object.entries(thing).find(([key]) => key === field)?.[1],
  );
  const found = name.find((value) => typeof value === 'string');
  return found === undefined ? undefined : `“${String(found)}”`;
}
