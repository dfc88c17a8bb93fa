import { displayable, withHooks } from './displayable.ts';
import { cleanText } from './drawing/clean-text.ts';
import { escapeAttribute, escapeText } from './drawing/escape-markup.ts';
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
  const words = `FigureSet: ${figures.map(({ name }) => name).join(', ') || 'empty'}`;
  return withHooks(
    figures.map((figure) => displayable(figure)),
    { words: () => words, media: () => ({ 'text/html': markupOf(figures), 'text/plain': words }) },
  );
}

function markupOf(figures: readonly Figure[]): string {
  const names = figures.map(({ name }) => name);
  const parts = figures.map((figure, place) => {
    const picture = names.indexOf(figure.name) === place ? figure.svg : asImage(figure);
    return `<figure>${picture}<figcaption>${escapeText(figure.title)}</figcaption></figure>`;
  });
  return parts.join('\n');
}

// ids begin with the figure's name: of two that share one, the second is an image of its own, whose ids nobody else sees
function asImage({ svg, alt, width, height }: Figure): string {
  const source = `data:image/svg+xml,${encodeURIComponent(cleanText(svg))}`;
  return `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(alt)}" width="${width}" height="${height}">`;
}
