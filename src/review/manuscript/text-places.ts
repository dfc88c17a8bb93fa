/** Where something stands in a text. */
export interface TextPlace {
  /** From 1. A line ends at a line feed, a carriage return, or both together. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
}

/** Finds the line and column of an offset in a text (UTF-16), in logarithmic time. */
export function textPlaces(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
