import type { ScreeningState } from '../screening/screening-state.ts';

/** The documents that a folded log includes at its last stage. */
export function includedIn({ outcomes }: Pick<ScreeningState, 'outcomes'>): ReadonlySet<string> {
  return new Set(outcomes.filter(({ status }) => status === 'included').map(({ documentId }) => documentId));
}
