/** Blanks out what patterns find: every sign becomes a space, so that each place of the text stays where it was. */
export function blanked(text: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, blank), text);
}

/** As many spaces as the text is long; the ends of its lines stay. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Blanks out what lies between an opening and a closing mark; an opening mark that nothing closes stays as it is. */
export function blankedBetween(text: string, open: string, close: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    pieces.push(text.slice(from, at), blank(text.slice(at, end + close.length)));
    from = end + close.length;
  }
  return pieces.join('') + text.slice(from);
}
