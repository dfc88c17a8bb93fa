import type { SlotLabel } from '../../theory/evidence-rows.ts';
import type { SlotRole } from '../../theory/heuristic.ts';

/** What the sign of an inferred part means. */
export const inferredNote = '[inferred]: the reviewers conclude it; no document states it.';

/** Parts of a configuration in one cell; `null` where it has none. */
export function slotsInWords(
  slots: readonly Pick<SlotLabel, 'label' | 'polarity' | 'basis'>[],
  role: SlotRole,
): string | null {
  const absent = role === 'outcome' ? ' (falls)' : ' (absent)';
  const words = slots.map(
    ({ label, polarity, basis }) =>
      `${label}${polarity === '-' ? absent : ''}${basis === 'inferred' ? ' [inferred]' : ''}`,
  );
  return words.length === 0 ? null : words.join('; ');
}
