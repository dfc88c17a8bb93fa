import type { TheoryData } from '../theory/theory-data.ts';

/**
 * What counts once as a source: a document, or a study, of which several documents may report. A document without a
 * `studyId` is a study of its own.
 */
export type EvidenceUnit = 'document' | 'study';

/** Gives the source that a document counts as. */
export function sourceOf(documents: TheoryData['documents'], unit: EvidenceUnit): (documentId: string) => string {
  if (unit === 'document') return (id) => id;
  const studies = new Map(documents.map(({ id, studyId = id }) => [id, studyId]));
  return (id) => studies.get(id) ?? id;
}
