import { RealistError } from '../../core/realist-error.ts';
import type { TheoryData } from '../../theory/theory-data.ts';
import { conceptOf, type SignedConcept, type SignedKey, signedKey } from '../signed-concept.ts';

/** An end of a path: a concept by its id, whatever its polarity, or with the polarity that it must have there. */
export type PathEnd = string | SignedConcept;

/** The two ends of a path, checked. */
export interface PathEnds {
  readonly fromId: string;
  readonly toId: string;
  /** Whether a path may begin with a slot. */
  readonly begins: (key: SignedKey) => boolean;
  /** Whether a path may end with an outcome. */
  readonly ends: (key: SignedKey) => boolean;
}

/**
 * Checks the ends of a path.
 *
 * @throws RealistError `unknown-concept` for an end that no slot and no list of concepts names; `same-concept` where both are
 *   one.
 */
export function pathEnds(
  { concepts, configurations }: Pick<TheoryData, 'concepts' | 'configurations'>,
  from: PathEnd,
  to: PathEnd,
): PathEnds {
  const fromId = idOf(from);
  const toId = idOf(to);
  const known = new Set([
    ...concepts.map(({ id }) => id),
    ...configurations.flatMap(({ slots }) => slots.map(({ conceptId }) => conceptId)),
  ]);
  requireKnown(known, fromId, 'from');
  requireKnown(known, toId, 'to');
  if (fromId === toId) {
    throw new RealistError('same-concept', ['to'], `both ends are "${toId}"; findLoops leads from a concept to itself`);
  }
  return { fromId, toId, begins: fits(from), ends: fits(to) };
}

function idOf(end: PathEnd): string {
  return typeof end === 'string' ? end : end.conceptId;
}

function fits(end: PathEnd): (key: SignedKey) => boolean {
  if (typeof end === 'string') return (key) => conceptOf(key) === end;
  const wanted = signedKey(end);
  return (key) => key === wanted;
}

function requireKnown(known: ReadonlySet<string>, id: string, argument: string): void {
  if (known.has(id)) return;
  throw new RealistError('unknown-concept', [argument], `${argument} is "${id}", which is no concept of the theory`);
}
