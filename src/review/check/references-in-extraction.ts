import type { BrokenReferences } from './reference-rule.ts';
import { referring, referringEntities } from './reference-rule.ts';

/** What appraisals, forms, extractions and quotes name. What a field of extracts names is checked beside its form. */
export const referencesInExtraction: readonly BrokenReferences[] = [
  referringEntities('appraisal', ({ appraisals }) => appraisals, [
    {
      field: 'target.documentId',
      ids: ({ target }) => ('documentId' in target ? target.documentId : undefined),
      kinds: ['document'],
    },
    {
      field: 'target.extractId',
      ids: ({ target }) => ('extractId' in target ? target.extractId : undefined),
      kinds: ['extract'],
    },
    { field: 'reviewerId', ids: ({ reviewerId }) => reviewerId, kinds: ['person'] },
    { field: 'forTheoryId', ids: ({ forTheoryId }) => forTheoryId, kinds: ['theory'] },
    { field: 'consensusOf', ids: ({ consensusOf }) => consensusOf, kinds: ['appraisal'] },
  ]),
  referringEntities('form', ({ forms }) => forms, [
    { field: 'pilotedOn', ids: ({ pilotedOn }) => pilotedOn, kinds: ['document'] },
  ]),
  referringEntities('extraction', ({ extractions }) => extractions, [
    { field: 'documentId', ids: ({ documentId }) => documentId, kinds: ['document'] },
    { field: 'formId', ids: ({ formId }) => formId, kinds: ['form'] },
    { field: 'reviewerId', ids: ({ reviewerId }) => reviewerId, kinds: ['person'] },
    { field: 'consensusOf', ids: ({ consensusOf }) => consensusOf, kinds: ['extraction'] },
  ]),
  referringEntities('extract', ({ extracts }) => extracts, [
    { field: 'documentId', ids: ({ documentId }) => documentId, kinds: ['document'] },
    { field: 'reviewerId', ids: ({ reviewerId }) => reviewerId, kinds: ['person'] },
    {
      field: 'codings.conceptId',
      ids: ({ codings }) => codings?.map(({ conceptId }) => conceptId),
      kinds: ['concept'],
    },
    {
      field: 'codings.reviewerId',
      ids: ({ codings }) => codings?.flatMap(({ reviewerId }) => reviewerId ?? []),
      kinds: ['person'],
    },
  ]),
  referring({
    things: ({ resolutions }) => resolutions,
    name: ({ field, documentId }) => `resolution of ${field} in ${documentId}`,
    fields: [
      { field: 'documentId', ids: ({ documentId }) => documentId, kinds: ['document'] },
      { field: 'extractionIds', ids: ({ extractionIds }) => extractionIds, kinds: ['extraction'] },
      { field: 'takenFrom', ids: ({ takenFrom }) => takenFrom, kinds: ['extraction'] },
      { field: 'by', ids: ({ by }) => by, kinds: ['person'] },
    ],
  }),
];
