/** Whether two plain values say the same, whatever the order of their keys; a key without a value counts as missing. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const first = new Map(said(a));
  const second = said(b);
  return (
    first.size === second.length && second.every(([key, value]) => first.has(key) && sameData(first.get(key), value))
  );
}

function said(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}
