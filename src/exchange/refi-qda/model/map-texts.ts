import type { QdaProject } from './qda-project.ts';
import type { QdaSource } from './qda-source.ts';
import type { QdaTextSource } from './qda-text-source.ts';

/** A project of which every text (sources, notes, texts of pages and pictures) was changed; the rest is as it was. */
export function mapTexts(project: QdaProject, change: (text: QdaTextSource) => QdaTextSource): QdaProject {
  return {
    ...project,
    sources: project.sources.map((source) => changedSource(source, change)),
    notes: project.notes.map(change),
  };
}

function changedSource(source: QdaSource, change: (text: QdaTextSource) => QdaTextSource): QdaSource {
  if (source.kind === 'text') return change(source);
  if (source.kind === 'picture') {
    return source.textDescription ? { ...source, textDescription: change(source.textDescription) } : source;
  }
  if (source.kind !== 'pdf') return source;
  const { representation } = source;
  const selections = source.selections.map((selection) =>
    selection.representation ? { ...selection, representation: change(selection.representation) } : selection,
  );
  return { ...source, selections, ...(representation && { representation: change(representation) }) };
}
