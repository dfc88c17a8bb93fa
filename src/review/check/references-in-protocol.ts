import type { BrokenReferences } from './reference-rule.ts';
import { referring, referringEntities } from './reference-rule.ts';

/** What the plan of a review and its people name. */
export const referencesInProtocol: readonly BrokenReferences[] = [
  referringEntities('question', ({ questions }) => questions, [
    { field: 'parentId', ids: ({ parentId }) => parentId, kinds: ['question'] },
  ]),
  referringEntities('stakeholder input', ({ stakeholderInputs }) => stakeholderInputs, [
    { field: 'affects', ids: ({ affects }) => affects, kinds: [] },
  ]),
  referringEntities('criterion', ({ protocol }) => protocol.criteria, [
    { field: 'stages', ids: ({ stages }) => stages, kinds: ['stage'] },
    { field: 'parentId', ids: ({ parentId }) => parentId, kinds: ['criterion'] },
  ]),
  referringEntities('stage', ({ protocol }) => protocol.stages, [
    {
      field: 'adjudicatedBy',
      ids: ({ adjudicatedBy }) => (typeof adjudicatedBy === 'string' ? undefined : adjudicatedBy),
      kinds: ['person'],
    },
  ]),
  referring({
    things: ({ protocol }) => (protocol.saturationPlan === undefined ? [] : [protocol.saturationPlan]),
    name: () => 'saturation plan',
    fields: [{ field: 'theoryIds', ids: ({ theoryIds }) => theoryIds, kinds: ['theory'] }],
  }),
  referring({
    things: ({ protocol }) => protocol.changes,
    name: ({ version }) => `protocol change ${version}`,
    fields: [{ field: 'by', ids: ({ by }) => by, kinds: ['person'] }],
  }),
];
