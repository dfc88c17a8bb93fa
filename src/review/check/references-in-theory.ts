import type { Cause } from '../../theory/programme-theory.ts';
import type { TheoryChange } from '../../theory/theory-change.ts';
import type { BrokenReferences, ReferenceField } from './reference-rule.ts';
import { referring, referringEntities } from './reference-rule.ts';

/** Where things name the causes of a change. */
function causesIn<T>(causesOf: (thing: T) => readonly Cause[]): ReferenceField<T>[] {
  return [
    {
      field: 'causes.evidence',
      ids: (thing) => causesOf(thing).flatMap((cause) => ('evidence' in cause ? cause.evidence : [])),
      kinds: ['extract', 'configuration', 'operation', 'evidence link'],
    },
    {
      field: 'causes.stakeholderInputId',
      ids: (thing) =>
        causesOf(thing).flatMap((cause) => ('stakeholderInputId' in cause ? cause.stakeholderInputId : [])),
      kinds: ['stakeholder input'],
    },
  ];
}

/** What theories, their versions and changes, confidence and recommendations name. */
export const referencesInTheory: readonly BrokenReferences[] = [
  referringEntities('theory', ({ theories }) => theories, [
    { field: 'abstractsIds', ids: ({ abstractsIds }) => abstractsIds, kinds: ['theory', 'configuration'] },
    { field: 'rivalIds', ids: ({ rivalIds }) => rivalIds, kinds: ['theory'] },
    {
      field: 'substantiveTheoryIds',
      ids: ({ substantiveTheoryIds }) => substantiveTheoryIds,
      kinds: ['substantive theory'],
    },
  ]),
  referring({
    things: ({ theoryVersions }) => theoryVersions,
    name: ({ version, theoryId }) => `version ${version} of theory ${theoryId}`,
    fields: [
      { field: 'theoryId', ids: ({ theoryId }) => theoryId, kinds: ['theory'] },
      { field: 'configurationIds', ids: ({ configurationIds }) => configurationIds, kinds: ['configuration'] },
      ...causesIn<{ readonly causes: readonly Cause[] }>(({ causes }) => causes),
    ],
  }),
  referring({
    // what changes took away may still be the cause of one
    things: ({ theoryChanges }) => {
      const goneIds = takenAway(theoryChanges);
      return theoryChanges.map(({ by, causes }) => ({ by, causes: causes.map((cause) => without(cause, goneIds)) }));
    },
    name: (_, place) => `theory change ${place + 1}`,
    fields: [
      { field: 'by', ids: ({ by }) => by, kinds: ['person'] },
      ...causesIn<{ readonly causes: readonly Cause[] }>(({ causes }) => causes),
    ],
  }),
  referringEntities('confidence assessment', ({ confidence }) => confidence, [
    { field: 'configurationId', ids: ({ configurationId }) => configurationId, kinds: ['configuration'] },
    { field: 'by', ids: ({ by }) => by, kinds: ['person'] },
  ]),
  referringEntities('recommendation', ({ recommendations }) => recommendations, [
    { field: 'configurationIds', ids: ({ configurationIds }) => configurationIds, kinds: ['configuration'] },
  ]),
];

function takenAway(changes: readonly TheoryChange[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ edits }) =>
      [...edits.configurations, ...edits.operations, ...edits.evidence].flatMap(({ before, after }) =>
        before !== undefined && after === undefined ? before.value.id : [],
      ),
    ),
  );
}

function without(cause: Cause, goneIds: ReadonlySet<string>): Cause {
  return 'evidence' in cause ? { ...cause, evidence: cause.evidence.filter((id) => !goneIds.has(id)) } : cause;
}
