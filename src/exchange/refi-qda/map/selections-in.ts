import type { QdaAnySelection } from '../model/qda-selection.ts';
import type { QdaSource } from '../model/qda-source.ts';

/** The selections of a source and of its text, whatever it is; those within the words of a rectangle are none of them. */
export function selectionsIn(source: QdaSource): readonly QdaAnySelection[] {
  if (source.kind === 'text') return source.selections;
  if (source.kind === 'picture') return [...source.selections, ...(source.textDescription?.selections ?? [])];
  if (source.kind === 'pdf') return [...source.selections, ...(source.representation?.selections ?? [])];
  return [...source.selections, ...source.transcripts.flatMap(({ selections }) => selections)];
}
