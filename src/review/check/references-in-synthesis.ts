import type { BrokenReferences } from './reference-rule.ts';
import { referringEntities } from './reference-rule.ts';

/** What concepts, configurations and the steps of synthesis name. */
export const referencesInSynthesis: readonly BrokenReferences[] = [
  referringEntities('concept', ({ concepts }) => concepts, [
    { field: 'broaderIds', ids: ({ broaderIds }) => broaderIds, kinds: ['concept'] },
  ]),
  referringEntities('configuration', ({ configurations }) => configurations, [
    {
      field: 'slots.extractIds',
      ids: ({ slots }) => slots.flatMap(({ extractIds }) => extractIds),
      kinds: ['extract'],
    },
    { field: 'supersedes', ids: ({ supersedes }) => supersedes, kinds: ['configuration'] },
    { field: 'mergedInto', ids: ({ mergedInto }) => mergedInto, kinds: ['configuration'] },
    { field: 'themeIds', ids: ({ themeIds }) => themeIds, kinds: ['theme'] },
  ]),
  referringEntities('evidence link', ({ evidence }) => evidence, [
    { field: 'configurationId', ids: ({ configurationId }) => configurationId, kinds: ['configuration'] },
    { field: 'documentId', ids: ({ documentId }) => documentId, kinds: ['document'] },
    { field: 'extractId', ids: ({ extractId }) => extractId, kinds: ['extract'] },
  ]),
  referringEntities('configuration link', ({ links }) => links, [
    { field: 'fromId', ids: ({ fromId }) => fromId, kinds: ['configuration'] },
    { field: 'toId', ids: ({ toId }) => toId, kinds: ['configuration'] },
    { field: 'viaConceptId', ids: ({ viaConceptId }) => viaConceptId, kinds: ['concept'] },
    { field: 'extractIds', ids: ({ extractIds }) => extractIds, kinds: ['extract'] },
  ]),
  referringEntities('theme', ({ themes }) => themes, [
    { field: 'parentId', ids: ({ parentId }) => parentId, kinds: ['theme'] },
  ]),
  referringEntities('memo', ({ memos }) => memos, [
    { field: 'about', ids: ({ about }) => about, kinds: [] },
    { field: 'by', ids: ({ by }) => by, kinds: ['person'] },
  ]),
  referringEntities('operation', ({ operations }) => operations, [
    { field: 'inputIds', ids: ({ inputIds }) => inputIds, kinds: [] },
    { field: 'resultIds', ids: ({ resultIds }) => resultIds, kinds: [] },
  ]),
];
