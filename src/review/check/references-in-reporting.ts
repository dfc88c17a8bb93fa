import { type BrokenReferences, referringEntities } from './reference-rule.ts';

/** What judgements of reports name. What a judgement has seen may be gone: that it is then outdated is told beside it. */
export const referencesInReporting: readonly BrokenReferences[] = [
  referringEntities('checklist judgement', ({ checklistJudgements }) => checklistJudgements, [
    { field: 'by', ids: ({ by }) => by, kinds: ['person'] },
  ]),
  referringEntities('quality grade', ({ qualityGrades }) => qualityGrades, [
    { field: 'by', ids: ({ by }) => by, kinds: ['person'] },
    { field: 'consensusOf', ids: ({ consensusOf }) => consensusOf, kinds: ['quality grade'] },
  ]),
];
