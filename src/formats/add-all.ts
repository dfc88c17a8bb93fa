/** Adds items to a list, however many: arguments of `push` would overflow the stack at some hundred thousand. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
