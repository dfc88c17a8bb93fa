/** What can be reached from a start, step by step; the start itself only where a way leads back to it. */
export function reachable(start: string, next: (id: string) => readonly string[]): string[] {
  const found = new Set<string>();
  let front = [start];
  while (front.length > 0) {
    front = [...new Set(front.flatMap(next))].filter((id) => !found.has(id));
    for (const id of front) found.add(id);
  }
  return [...found];
}
