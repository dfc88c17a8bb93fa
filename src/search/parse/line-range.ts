const mostLines = 1000;

/** The numbers from one line to another, as far as a strategy may have lines. */
export function rangeOfLines(first: number, last: number): string[] {
  const count = Math.min(Math.max(last - first + 1, 1), mostLines);
  return Array.from({ length: count }, (_, at) => `${first + at}`);
}

/** The numbers of a list such as `1-3,5`. */
export function linesInList(list: string): string[] {
  return list
    .split(',', mostLines)
    .flatMap((part) => {
      const [first = '', last = first] = part.split('-');
      return first === '' ? [] : rangeOfLines(Number(first), Number(last));
    })
    .slice(0, mostLines);
}
