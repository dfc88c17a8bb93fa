import type { Figure } from './figure.ts';
import { inWords, mediaOf } from './media-of.ts';
import type { Table } from './table.ts';

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
  return withHooks({ ...value }, value);
}

/** Lets notebooks and consoles show an object as they would show another; what can be listed or sent of it stays the same. */
export function withHooks<T extends object>(value: T, shown: Parameters<typeof mediaOf>[0]): T {
  const words = () => inWords(shown);
  const hooks = {
    'Jupyter.display': () => mediaOf(shown),
    'nodejs.util.inspect.custom': words,
    'Deno.customInspect': words,
  };
  for (const [name, show] of Object.entries(hooks)) Object.defineProperty(value, Symbol.for(name), { value: show });
  return value;
}
