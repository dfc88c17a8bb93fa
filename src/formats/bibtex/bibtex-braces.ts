const openBrace = 123;
const closeBrace = 125;

/** How many braces are open behind a character, by the rule of BibTeX: every brace counts, also one behind a backslash. */
export function depthAfter(depth: number, code: number): number {
  if (code === openBrace) return depth + 1;
  return code === closeBrace ? depth - 1 : depth;
}

/** Whether braces pair by that rule. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth >= 0; at += 1) depth = depthAfter(depth, text.charCodeAt(at));
  return depth === 0;
}

/** What stands between braces that hold the whole text; `null` where none do. */
export function insideBraces(text: string): string | null {
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  if (text.indexOf('{', 1) < 0 && text.indexOf('}') === text.length - 1) return text.slice(1, -1);
  let depth = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    depth = depthAfter(depth, text.charCodeAt(at));
    if (depth === 0) return null;
  }
  return text.slice(1, -1);
}
