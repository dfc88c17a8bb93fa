import { groupBy } from '../../core/group-by.ts';
import type { Review } from '../review.ts';
import { counted, countedBy, type NumberDraft } from './number-draft.ts';

/** What was taken from documents: forms filled in, quotes, and which of them stand as evidence. */
export function numbersOfExtraction(
  { extractions, extracts, evidence, configurations, links }: Review,
  includedIds: ReadonlySet<string>,
): NumberDraft[] {
  const used = new Set<string>();
  const use = (extractId: string) => used.add(extractId);
  for (const { extractId } of evidence) if (extractId !== undefined) use(extractId);
  for (const { slots } of configurations) for (const { extractIds } of slots) extractIds.forEach(use);
  for (const { extractIds } of links) extractIds.forEach(use);
  const byDocument = groupBy(
    extractions.filter(({ consensusOf }) => consensusOf === undefined),
    ({ documentId }) => documentId,
  );
  const twice = [...byDocument].filter(([, same]) => new Set(same.map(({ reviewerId }) => reviewerId)).size > 1);
  const documents = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => includedIds.has(id));
  const of = (label: string) => ({ label, by: 'reviewNumbers' });
  return [
    counted('extractions', idsOf(extractions), { ...of('Extractions'), unit: 'extractions' }),
    counted('extractions.documents', documents(byDocument.keys()), {
      ...of('Included documents from which a form was filled in'),
      unit: 'documents',
      partOf: 'included',
    }),
    counted('extractions.double', documents(twice.map(([id]) => id)), {
      ...of('Included documents from which two reviewers extracted'),
      unit: 'documents',
      partOf: 'included',
    }),
    counted('extracts', idsOf(extracts), { ...of('Extracts'), unit: 'extracts' }),
    counted('extracts.documents', documents(extracts.map(({ documentId }) => documentId)), {
      ...of('Included documents with an extract'),
      unit: 'documents',
      partOf: 'included',
    }),
    ...countedBy('extracts.byVoice', extracts, ({ voice }) => voice, {
      ...of('Extracts by who speaks'),
      unit: 'extracts',
      partOf: 'extracts',
    }),
    counted('quotes', idsOf(extracts.filter(({ id }) => used.has(id))), {
      ...of('Extracts quoted as evidence'),
      unit: 'extracts',
      partOf: 'extracts',
    }),
  ];
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
