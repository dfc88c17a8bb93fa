/** The lines of a value within a text, all parted alike. */
export interface ValueLines {
  /** Where each line starts and ends, by turns; behind `count` stands what was read before. */
  readonly places: number[];
  count: number;
  /** What parts one line from the next. */
  separator: string;
}

/** Lines that are shorter on the average weigh less as characters of one string than as strings that are linked. */
const shortLine = 40;

/**
 * One value of several lines. Long lines are linked and not copied: most values are kept and few are read, and what is
 * kept is copied again and again while memory is collected.
 */
export function joinedLines(text: string, lines: ValueLines): string {
  const { places, count, separator } = lines;
  const start = places[0] ?? 0;
  const end = places[count - 1] ?? 0;
  const isShort = end - start < (count / 2) * shortLine;
  return isShort ? partsOf(text, lines).join(separator) : linked(text, lines);
}

function partsOf(text: string, { places, count }: ValueLines): string[] {
  const parts: string[] = [];
  for (let at = 0; at < count; at += 2) parts.push(text.slice(places[at], places[at + 1]));
  return parts;
}

/** Where the text itself has the separator at the edge of a gap, it is cut out with a line: each string is a link less. */
function linked(text: string, { places, count, separator }: ValueLines): string {
  const code = separator.length === 1 ? separator.charCodeAt(0) : -1;
  let value = '';
  let start = places[0] ?? 0;
  for (let at = 2; at < count; at += 2) {
    const [end = 0, next = 0] = [places[at - 1], places[at]];
    const isInFront = text.charCodeAt(next - 1) === code;
    const isBehind = !isInFront && text.charCodeAt(end) === code;
    value += text.slice(start, isBehind ? end + 1 : end);
    if (!isInFront && !isBehind) value += separator;
    start = isInFront ? next - 1 : next;
  }
  return value + text.slice(start, places[count - 1]);
}
