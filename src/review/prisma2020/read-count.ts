/** A number as a cell says it, or why it says none. */
export interface ReadCount {
  /** `null` where it is not reported or cannot be read. */
  readonly count: number | null;
  readonly fault?: 'placeholder-count' | 'negative-count' | 'unreadable-count';
}

/** The longest cell that can be a number with its marks. */
const longest = 60;

/**
 * Reads a number that counts things: `1240`, `1,240`, `1 240`, `(n = 30)`, `1e+05` as R writes it. `NA` and an empty cell are
 * not reported. What is no whole number is a fault, never another number.
 */
export function readCount(cell: string): ReadCount {
  const text = bare(cell);
  if (text === '' || /^n\/?a$/i.test(text)) return { count: null };
  if (/^(?:x{2,}|\?+|tbc|tbd)$/i.test(text)) return { count: null, fault: 'placeholder-count' };
  const count = wholeNumber(text);
  if (count !== null) return { count };
  const isNegative = /^[-−–]\s*\d/.test(text);
  return { count: null, fault: isNegative ? 'negative-count' : 'unreadable-count' };
}

/** The cell without the `n =` of a figure. */
function bare(cell: string): string {
  const text = cell.trim();
  if (text.length > longest) return text;
  const [, inner] = /^\(?\s*n\s*=\s*([^()]*?)\s*\)?$/i.exec(text) ?? [];
  return inner ?? text;
}

function wholeNumber(text: string): number | null {
  if (text.length > longest) return null;
  const isPlain = /^\d+$/.test(text) || /^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(text);
  const isGrouped = /^\d{1,3}(?:[,\u0020\u00a0\u2009\u202f]\d{3})+$/.test(text);
  if (!isPlain && !isGrouped) return null;
  const value = Number(text.replace(/[,\s]/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
