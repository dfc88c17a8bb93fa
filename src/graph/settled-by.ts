import { compareText } from '../core/compare-text.ts';
import type { EvidenceOperation } from '../theory/evidence-operation.ts';

/** Gives the operations that take configurations of two sides at least together, sorted. */
export type SettledBy = (sides: readonly (readonly string[])[]) => string[];

/** Finds the operations that decide between configurations, by the configurations that they take in. */
export function settledBy(operations: readonly EvidenceOperation[]): SettledBy {
  const deciding = operations.filter(({ kind }) => kind === 'adjudicate' || kind === 'reconcile');
  const byInput = new Map<string, string[]>();
  for (const { id, inputIds } of deciding) {
    for (const input of new Set(inputIds)) {
      const known = byInput.get(input);
      if (known) known.push(id);
      else byInput.set(input, [id]);
    }
  }
  return (sides) => {
    if (byInput.size === 0) return [];
    const times = new Map<string, number>();
    for (const side of sides) {
      const own = new Set(side.flatMap((id) => byInput.get(id) ?? []));
      for (const operation of own) times.set(operation, (times.get(operation) ?? 0) + 1);
    }
    return [...times].flatMap(([id, count]) => (count > 1 ? [id] : [])).sort(compareText);
  };
}
