import { depthAfter } from './bibtex-braces.ts';

const closeBrace = 125;
const backslash = 92;
const space = 32;
const tie = 126;

const and = /[ ~]and(?=[ ~]|$)/iy;

/**
 * Cuts LaTeX at a sign, or at the word `and`, where no brace is open around it. Where the sign is a space a tie (`~`) cuts too.
 *
 * @param source - LaTeX on one line.
 */
export function splitOutsideBraces(source: string, separator: ' ' | ',' | ';' | 'and'): readonly string[] {
  if (!/[\\{~]/.test(source)) return source.split(separator === 'and' ? / and(?= |$)/i : separator);
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === backslash) at += 1;
    else depth = Math.max(depthAfter(depth, code), 0);
    const length = depth === 0 && code !== closeBrace ? separatorAt(source, at, code, separator) : 0;
    if (length === 0) continue;
    parts.push(source.slice(start, at));
    start = at + length;
    at = start - 1;
  }
  parts.push(source.slice(start));
  return parts;
}

function separatorAt(source: string, at: number, code: number, separator: string): number {
  if (separator !== 'and') return code === separator.charCodeAt(0) || (separator === ' ' && code === tie) ? 1 : 0;
  if (code !== space && code !== tie) return 0;
  and.lastIndex = at;
  return and.test(source) ? 4 : 0;
}

/** Puts parts together again where the part before ends in a way that says that it goes on. */
export function joinedBehind(parts: readonly string[], goesOn: RegExp, separator: string): string[] {
  const joined: string[] = [];
  let open: string[] = [];
  for (const part of parts) {
    open.push(part);
    if (goesOn.test(part.slice(-22))) continue;
    joined.push(open.join(separator));
    open = [];
  }
  return open.length === 0 ? joined : [...joined, open.join(separator)];
}
