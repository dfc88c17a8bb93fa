import { type CompiledRules, firstThatHolds } from './compiled-rules.ts';
import type { EvidenceRange } from './evidence-range.ts';
import type { PairVerdict } from './pair-verdict.ts';

/** Judges evidence in which every comparison is made. */
export function judgeRange(compiled: CompiledRules, range: EvidenceRange): PairVerdict {
  const { rules } = compiled;
  const veto = rules.vetoes[firstThatHolds(compiled.vetoes, range)] ?? null;
  const merge = rules.merges[firstThatHolds(compiled.merges, range)] ?? null;
  if (merge !== null && veto === null) return { outcome: 'merge', rule: merge, veto };

  const rule = merge ?? rules.reviews[firstThatHolds(compiled.reviews, range)] ?? null;
  return { outcome: rule === null || veto?.outcome === 'apart' ? 'apart' : 'review', rule, veto };
}
