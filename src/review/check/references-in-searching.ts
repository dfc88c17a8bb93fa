import type { ScreeningEvent } from '../../screening/event.ts';
import type { BrokenReferences } from './reference-rule.ts';
import { referring, referringEntities } from './reference-rule.ts';

/** What searches, records, clusters and the screening log name. */
export const referencesInSearching: readonly BrokenReferences[] = [
  referringEntities('search', ({ searches }) => searches, [
    { field: 'aims', ids: ({ aims }) => aims, kinds: ['question', 'theory'] },
    { field: 'seedDocumentIds', ids: ({ seedDocumentIds }) => seedDocumentIds, kinds: ['document'] },
    { field: 'rerunOf', ids: ({ rerunOf }) => rerunOf, kinds: ['search'] },
    { field: 'by', ids: ({ by }) => by, kinds: ['person'] },
    {
      field: 'peerReviewed.by',
      ids: ({ peerReviewed }) => (typeof peerReviewed === 'object' ? peerReviewed.by : undefined),
      kinds: ['person'],
    },
  ]),
  referringEntities('document', ({ documents }) => documents, [
    {
      field: 'origins.searchId',
      ids: ({ origins }) => origins.flatMap(({ searchId }) => searchId ?? []),
      kinds: ['search'],
    },
  ]),
  referringEntities('cluster', ({ duplicateClusters }) => duplicateClusters, [
    { field: 'memberIds', ids: ({ memberIds }) => memberIds, kinds: ['document'] },
    { field: 'keptId', ids: ({ keptId }) => keptId, kinds: ['document'] },
    { field: 'by', ids: ({ by }) => (by === 'rules' ? undefined : by), kinds: ['person'] },
  ]),
  referring({
    things: ({ screening }) => screening,
    name: ({ by, clock }) => `screening event ${by}@${clock}`,
    fields: [
      { field: 'by', ids: ({ by }) => by, kinds: ['person'] },
      { field: 'documentId', ids: documentsOf, kinds: ['document'] },
      {
        field: 'reviewerId',
        ids: (event) => ('reviewerId' in event ? event.reviewerId : undefined),
        kinds: ['person'],
      },
      {
        field: 'criterionIds',
        ids: (event) => ('criterionIds' in event ? event.criterionIds : undefined),
        kinds: ['criterion'],
      },
    ],
  }),
];

function documentsOf(event: ScreeningEvent): string | readonly string[] {
  if (event.kind === 'import') return event.documentIds;
  return event.kind === 'merge' ? [event.fromId, event.intoId] : event.documentId;
}
