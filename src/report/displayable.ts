import type { Figure } from './figure.ts';
import type { Table } from './table.ts';
import { tableToHtml } from './tables/table-to-html.ts';
import { tableToMarkdown } from './tables/table-to-markdown.ts';

/** The same thing in several media types, of which a notebook shows the best that it can. */
export type MediaBundle = Readonly<Record<string, string>>;

/**
 * A copy of a figure or a table that shows itself: as a picture or a table where it is the last value of a notebook's cell
 * (Deno's Jupyter kernel, also in VS Code), as one line where it is printed in Node, Deno or Bun.
 *
 * Every figure and table of this library is one already; it is for those that you put together yourself. The copy holds
 * the same data, equals what it was made of, and becomes the same JSON.
 *
 * @example
 * const table = displayable({ caption: 'Records', columns: [], rows: [], notes: [] });
 * JSON.stringify(table); // '{"caption":"Records","columns":[],"rows":[],"notes":[]}'
 * mediaOf(table)['text/plain']; // 'Table: Records (0 rows, 0 columns)'
 */
export function displayable<T extends Figure | Table>(value: T): T {
  return withHooks({ ...value }, { words: () => inWords(value), media: () => mediaOf(value) });
}

/**
 * A figure or a table in the media types of notebooks: a figure as `image/svg+xml`, a table as `text/html` and
 * `text/markdown`, both with one line of `text/plain`.
 *
 * @example
 * Object.keys(mediaOf({ caption: 'Records', columns: [], rows: [], notes: [] })); // ['text/html', 'text/markdown', 'text/plain']
 */
export function mediaOf(value: Figure | Table): MediaBundle {
  const plain = { 'text/plain': inWords(value) };
  if ('svg' in value) return { 'image/svg+xml': value.svg, ...plain };
  return { 'text/html': tableToHtml(value), 'text/markdown': tableToMarkdown(value), ...plain };
}

/** How something is shown. */
export interface Hooks {
  /** One line for a console. */
  readonly words: () => string;
  readonly media: () => MediaBundle;
}

/** Lets notebooks and consoles show an object; what can be listed, compared or sent of it stays the same. */
export function withHooks<T extends object>(value: T, { words, media }: Hooks): T {
  const hooks = { 'Jupyter.display': media, 'nodejs.util.inspect.custom': words, 'Deno.customInspect': words };
  for (const [name, show] of Object.entries(hooks)) Object.defineProperty(value, Symbol.for(name), { value: show });
  return value;
}

function inWords(value: Figure | Table): string {
  if ('svg' in value) return `Figure ${value.name}: ${value.title} (${value.width} × ${value.height} points)`;
  return `Table: ${value.caption} (${value.rows.length} rows, ${value.columns.length} columns)`;
}
