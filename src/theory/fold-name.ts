import { foldText } from '../core/fold-text.ts';
import type { Concept } from './concept.ts';

/** The label of a concept and its aliases. */
export function namesOf({ label, aliases }: Pick<Concept, 'label' | 'aliases'>): string[] {
  return [label, ...aliases];
}

/** A name as names are compared; one of signs alone stays as it is. */
export function foldName(name: string): string {
  return foldText(name) || name.trim();
}
