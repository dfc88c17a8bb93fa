import { displayable, withHooks } from './displayable.ts';
import type { Figure } from './figure.ts';

/** Several figures: a list like any other, which a notebook shows one under the other. */
export type FigureSet<Data = unknown> = readonly Figure<Data>[];

/**
 * Puts figures together so that a notebook shows them all; a plain list of figures it prints as text.
 *
 * @example
 * const figures = figureSet([]);
 * figures.length; // 0
 */
export function figureSet<Data>(figures: readonly Figure<Data>[]): FigureSet<Data> {
  return withHooks(
    figures.map((figure) => displayable(figure)),
    figures,
  );
}
