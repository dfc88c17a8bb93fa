/**
 * Whether LaTeX is its own text: no sign in it means anything else, and its space is single. Most values are, and need no reading.
 */
export function isPlain(source: string): boolean {
  return !telling.test(source) && isEven(source);
}

/** The same where each sign alone is known to mean no more than itself. */
export function isEven(source: string): boolean {
  return !tellingTwice.test(source) && !hasOuterSpace(source);
}

const telling = /[\\{}$~\t\n\v\f\r]/;
const tellingTwice = / {2}|--|''|``/;

function hasOuterSpace(text: string): boolean {
  return isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Text whose runs of space are one space, as BibTeX reads them, with none at its ends. */
export function singleSpaced(text: string): string {
  const inner = hasOuterSpace(text) ? withoutOuterSpace(text) : text;
  return uneven.test(inner) ? inner.replace(/[ \t\n\v\f\r]+/g, ' ') : inner;
}

function withoutOuterSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const uneven = /[\t\n\v\f\r]| {2}/;
