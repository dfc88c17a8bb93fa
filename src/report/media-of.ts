import { cleanText } from './drawing/clean-text.ts';
import { escapeAttribute, escapeText } from './drawing/escape-markup.ts';
import type { Figure } from './figure.ts';
import type { Table } from './table.ts';
import { tableToHtml } from './tables/table-to-html.ts';
import { tableToMarkdown } from './tables/table-to-markdown.ts';

/** The same thing in several media types, of which a notebook shows the best that it can. */
export type MediaBundle = Readonly<Record<string, string>>;

/**
 * A figure, a table or several figures in the media types of notebooks: a figure as `image/svg+xml`, a table as `text/html`
 * and `text/markdown`, several figures as `text/html`, and all with one line of `text/plain`.
 *
 * @example
 * Object.keys(mediaOf({ caption: 'Records', columns: [], rows: [], notes: [] })); // ['text/html', 'text/markdown', 'text/plain']
 */
export function mediaOf(value: Figure | Table | readonly Figure[]): MediaBundle {
  const plain = { 'text/plain': inWords(value) };
  if (isSet(value)) return { 'text/html': markupOf(value), ...plain };
  if ('svg' in value) return { 'image/svg+xml': value.svg, ...plain };
  return { 'text/html': tableToHtml(value), 'text/markdown': tableToMarkdown(value), ...plain };
}

/** A figure, a table or several figures in one line. */
export function inWords(value: Figure | Table | readonly Figure[]): string {
  if (isSet(value)) return `FigureSet: ${value.map(({ name }) => name).join(', ') || 'empty'}`;
  if ('svg' in value) return `Figure ${value.name}: ${value.title} (${value.width} × ${value.height} points)`;
  const { caption, rows, columns } = value;
  return `Table: ${caption || 'no caption'} (${counted(rows, 'row')}, ${counted(columns, 'column')})`;
}

function counted(items: readonly unknown[], what: string): string {
  return `${items.length} ${what}${items.length === 1 ? '' : 's'}`;
}

function isSet(value: Figure | Table | readonly Figure[]): value is readonly Figure[] {
  return Array.isArray(value);
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
