import { type Review, reviewSchema } from '../../src/review/review.ts';

let clock = 0;
const stamp = (by: string) => ({ by, clock: ++clock });
const vote = (stage: string, by: string, documentId: string, verdict: string, criterionIds: string[] = []) => ({
  kind: 'decide',
  ...stamp(by),
  documentId,
  stage,
  reviewerId: by,
  verdict,
  criterionIds,
  protocolVersion: 2,
});
const both = (stage: string, documentId: string, verdict: string, criterionIds: string[] = []) => [
  vote(stage, 'ann', documentId, verdict, criterionIds),
  vote(stage, 'bo', documentId, verdict, criterionIds),
];
const retrieve = (documentId: string, outcome: string) => ({ kind: 'retrieve', ...stamp('ann'), documentId, outcome });
const record = (id: string, searchId: string, index: number, extra = {}) => ({
  id,
  type: 'report',
  title: `Report ${id}`,
  origins: [{ searchId, file: `${searchId}.ris`, format: 'ris', index }],
  ...extra,
});
const texts = {
  d1: 'Time let trust grow. Joint work followed.',
  d2: 'A forum met and trust grew; joint work came of it.',
};
const slot = (conceptId: string, role: string, extractIds: string[] = []) => ({ conceptId, role, extractIds });
const appraisal = (dimension: string, target: object, id: string) => ({
  id: `${dimension}-${id}`,
  target,
  dimension,
  rating: 'high',
  rationale: 'Told in full',
  reviewerId: 'ann',
});
const extraction = (id: string, documentId: string, reviewerId: string, extra = {}) => ({
  id,
  documentId,
  formId: 'form',
  formVersion: 2,
  reviewerId,
  values: { setting: 'city', design: 'case', sites: 2, quotes: documentId === 'd1' ? ['x1'] : ['x2'] },
  status: 'final',
  ...extra,
});
const fields = [
  { id: 'setting', label: 'Setting', type: 'text', required: true },
  { id: 'design', label: 'Design', type: 'choice', options: ['case', 'survey'] },
  { id: 'methods', label: 'Methods', type: 'choices', options: ['interviews', 'records'] },
  { id: 'sites', label: 'Sites', type: 'number' },
  { id: 'quotes', label: 'Quotes', type: 'extracts' },
];
const statement = { if: 'there is time', then: 'work is joint', because: 'partners trust' };
const confidence = (component: string) => ({
  id: `ca-${component}`,
  configurationId: 'A',
  component,
  concern: 'minor',
  rationale: 'Two documents say so',
  by: 'cy',
});
const configuration = (id: string, slots: object[], extra = {}) => ({
  id,
  slots,
  modality: 'observed',
  status: 'supported',
  themeIds: ['partners'],
  ...extra,
});
const evidence = (
  id: string,
  configurationId: string,
  documentId: string,
  extractId: string,
  bearing = 'supports',
) => ({
  id,
  configurationId,
  documentId,
  extractId,
  bearing,
});

const screening = [
  { kind: 'import', ...stamp('ann'), documentIds: ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'], batch: 'first' },
  { kind: 'assign', ...stamp('ann'), documentId: 'd1', stage: 'title-abstract', reviewerId: 'bo' },
  ...both('title-abstract', 'd1', 'include'),
  ...both('title-abstract', 'd2', 'include'),
  ...both('title-abstract', 'd3', 'exclude', ['off-topic']),
  ...both('title-abstract', 'd4', 'include'),
  vote('title-abstract', 'ann', 'd5', 'include'),
  vote('title-abstract', 'bo', 'd5', 'exclude', ['off-topic']),
  {
    kind: 'adjudicate',
    ...stamp('cy'),
    documentId: 'd5',
    stage: 'title-abstract',
    verdict: 'include',
    method: 'third-reviewer',
    reason: 'Trust is named in the abstract',
  },
  retrieve('d1', 'retrieved'),
  retrieve('d2', 'retrieved'),
  retrieve('d4', 'not-retrieved'),
  retrieve('d5', 'retrieved'),
  ...both('full-text', 'd1', 'include'),
  ...both('full-text', 'd2', 'include'),
  ...both('full-text', 'd5', 'exclude', ['no-data']),
  { kind: 'merge', ...stamp('ann'), fromId: 'd6', intoId: 'd2' },
  { kind: 'note', ...stamp('ann'), documentId: 'd2', text: 'Also in Welsh' },
];

/**
 * A review with something in every list, of which there is nothing to ask: not an error, not a warning, not a note. It
 * says of itself that it is final.
 */
export const richReview: Review = reviewSchema.parse({
  schemaVersion: 1,
  kind: 'synthesis',
  title: 'A realist synthesis of trust',
  questions: [
    { id: 'q1', text: 'When does trust help?' },
    { id: 'q1a', text: 'When does it hinder?', parentId: 'q1' },
  ],
  rationale: 'Nobody has asked why',
  protocol: {
    version: 2,
    criteria: [
      { id: 'off-topic', text: 'Not about trust', kind: 'exclusion', priority: 1 },
      { id: 'no-data', text: 'No data', kind: 'exclusion', stages: ['full-text'], priority: 2, parentId: 'off-topic' },
      { id: 'on-topic', text: 'About trust', kind: 'inclusion', priority: 3 },
    ],
    stages: [
      { id: 'title-abstract', label: 'Title and abstract', adjudicatedBy: ['cy'] },
      { id: 'full-text', label: 'Full text', reads: 'full-text', reasons: 'single' },
    ],
    documentKinds: [{ kind: 'council paper', grey: true }, { kind: 'article' }],
    appraisalScales: [
      { dimension: 'relevance', ratings: ['low', 'high'] },
      { dimension: 'rigour', ratings: ['low', 'high'] },
    ],
    saturationPlan: { unit: 'concept', base: 4, run: 2, threshold: 0.05, theoryIds: ['pt'] },
    changes: [{ version: 2, change: 'Forums added', reason: 'Parents asked for them', by: 'ann' }],
  },
  people: [
    { id: 'ann', name: 'Ann', roles: ['reviewer', 'extractor'] },
    { id: 'bo', name: 'Bo', roles: ['reviewer', 'extractor'] },
    { id: 'cy', name: 'Cy', roles: ['adjudicator'] },
    {
      id: 'model',
      name: 'A model',
      roles: ['extractor'],
      nature: 'machine',
      machine: { version: '3', settings: 'none' },
    },
  ],
  stakeholderInputs: [
    { id: 'si1', group: 'Parents', purpose: 'Focus', summary: 'Ask about forums', affects: ['q1a'] },
    { id: 'si2', group: 'Managers', purpose: 'Test', summary: 'The forum comes first' },
  ],
  searches: [
    {
      id: 'wos',
      kind: 'database',
      purpose: 'main',
      source: 'Web of Science',
      coverage: { from: '2000', to: '2020-05' },
      query: 'TS=trust',
      peerReviewed: { by: 'cy', note: 'Read against PRESS' },
      date: '2020-05',
      hits: 5,
      round: 1,
      by: 'ann',
    },
    {
      id: 'chase',
      kind: 'forward-citation',
      purpose: 'theory-driven',
      source: 'Web of Science',
      date: '2020-06',
      hits: 2,
      round: 2,
      aims: ['pt'],
      seedDocumentIds: ['d1'],
    },
    {
      id: 'wos-again',
      kind: 'database',
      purpose: 'update',
      source: 'Web of Science',
      query: 'TS=trust',
      rerunOf: 'wos',
      date: '2021-05',
      hits: 0,
      round: 2,
      aims: ['q1'],
    },
    {
      id: 'asked',
      kind: 'expert',
      purpose: 'scoping',
      source: 'Advisory group',
      contact: 'All eight members, chosen by role; two answered',
      date: '2020-05',
      hits: 0,
      round: 1,
    },
  ],
  documents: [
    record('d1', 'wos', 0, { kind: 'council paper', fullText: { text: texts.d1 } }),
    record('d2', 'wos', 1, { kind: 'article', fullText: { text: texts.d2 } }),
    record('d3', 'wos', 2),
    record('d4', 'wos', 3),
    record('d5', 'wos', 4),
    record('d6', 'chase', 0),
    record('d1-again', 'chase', 1),
  ],
  duplicateClusters: [
    {
      id: 'dup-d1',
      memberIds: ['d1', 'd1-again'],
      keptId: 'd1',
      links: [{ firstId: 'd1', secondId: 'd1-again', rule: 'person', evidence: ['One report'] }],
      by: 'ann',
    },
  ],
  screening,
  appraisals: [
    appraisal('relevance', { documentId: 'd1' }, 'd1'),
    appraisal('relevance', { documentId: 'd2' }, 'd2'),
    { ...appraisal('rigour', { documentId: 'd1' }, 'd1'), forTheoryId: 'pt' },
    appraisal('rigour', { documentId: 'd2' }, 'd2'),
    appraisal('rigour', { extractId: 'x1' }, 'x1'),
  ],
  forms: [
    { id: 'form', version: 1, label: 'CMO form', fields: [], pilotedOn: ['d1'] },
    { id: 'form', version: 2, label: 'CMO form', fields },
  ],
  extractions: [
    extraction('e1', 'd1', 'ann'),
    extraction('e2', 'd1', 'bo', { values: { setting: 'city', design: 'survey', sites: 2, quotes: ['x1'] } }),
    extraction('e3', 'd1', 'cy', { consensusOf: ['e1', 'e2'] }),
    extraction('e4', 'd2', 'ann'),
    extraction('e5', 'd2', 'model', { values: { setting: 'town', design: 'case', sites: 2, quotes: ['x2'] } }),
  ],
  extracts: [
    {
      id: 'x1',
      documentId: 'd1',
      quote: 'trust grow',
      span: { start: 9, end: 19 },
      voice: 'author',
      reviewerId: 'ann',
      codings: [
        { conceptId: 'trust', role: 'reasoning' },
        { conceptId: 'trust', role: 'reasoning', reviewerId: 'bo' },
        { conceptId: 'bond' },
      ],
    },
    {
      id: 'x2',
      documentId: 'd2',
      quote: 'A forum met',
      page: '1',
      voice: 'author',
      reviewerId: 'ann',
      codings: [{ conceptId: 'bond' }],
    },
    { id: 'x3', documentId: 'd2', quote: 'joint work came of it', section: 'Results', reviewerId: 'bo' },
  ],
  resolutions: [
    {
      documentId: 'd1',
      field: 'design',
      chosen: 'case',
      method: 'third-reviewer',
      reason: 'Named on page 1',
      by: 'cy',
      extractionIds: ['e1', 'e2'],
      takenFrom: ['e1'],
    },
    {
      documentId: 'd2',
      field: 'setting',
      chosen: 'city',
      method: 'discussion',
      reason: 'Named on page 2',
      by: 'bo',
      extractionIds: ['e4', 'e5'],
      takenFrom: ['e4'],
    },
  ],
  concepts: [
    { id: 'time', label: 'Time to meet' },
    { id: 'forum', label: 'A joint forum' },
    { id: 'trust', label: 'Trust', aliases: ['Confidence in partners'], broaderIds: ['bond'] },
    { id: 'joint-work', label: 'Joint work' },
    { id: 'bond', label: 'A bond' },
  ],
  configurations: [
    configuration('A', [
      slot('time', 'context'),
      slot('forum', 'resource', ['x2']),
      slot('trust', 'reasoning', ['x1']),
      slot('joint-work', 'outcome', ['x3']),
    ]),
    configuration(
      'B',
      [slot('joint-work', 'context'), slot('forum', 'resource'), slot('trust', 'reasoning'), slot('time', 'outcome')],
      { status: 'refined', supersedes: ['B0'], themeIds: ['places'] },
    ),
    configuration('B0', [slot('forum', 'resource')], { status: 'withdrawn', note: 'Said better in B' }),
    configuration('C', [slot('trust', 'reasoning')], { status: 'merged', mergedInto: 'A' }),
    configuration(
      'D',
      [slot('time', 'context'), slot('forum', 'resource'), slot('bond', 'reasoning'), slot('joint-work', 'outcome')],
      { status: 'refuted' },
    ),
  ],
  evidence: [
    evidence('ev1', 'A', 'd1', 'x1'),
    evidence('ev2', 'A', 'd2', 'x3'),
    evidence('ev3', 'B', 'd1', 'x1'),
    evidence('ev4', 'B', 'd2', 'x2', 'refines'),
    evidence('ev5', 'D', 'd2', 'x3', 'refutes'),
    evidence('ev6', 'D', 'd1', 'x1'),
    evidence('ev7', 'D', 'd2', 'x2'),
  ],
  links: [
    {
      id: 'L1',
      kind: 'ripple',
      fromId: 'A',
      toId: 'B',
      viaConceptId: 'joint-work',
      basis: 'stated',
      rationale: 'Told so',
    },
    { id: 'L2', kind: 'rival', fromId: 'A', toId: 'D', basis: 'inferred', rationale: 'Trust or a bond' },
    { id: 'L3', kind: 'nested', fromId: 'B', toId: 'A', basis: 'inferred', rationale: 'Within it', extractIds: ['x2'] },
  ],
  themes: [
    { id: 'partners', label: 'Partners' },
    { id: 'places', label: 'Places', parentId: 'partners' },
  ],
  memos: [{ id: 'm1', about: ['A', 'q1'], text: 'Why would they share?', kind: 'retroduction', by: 'ann' }],
  operations: [
    { id: 'op1', kind: 'adjudicate', inputIds: ['A', 'D'], reasoning: 'd2 is the richer', resultIds: ['A'] },
    { id: 'op2', kind: 'consolidate', inputIds: ['B0', 'x2'], reasoning: 'Both hold', resultIds: ['B'] },
  ],
  substantiveTheories: [{ id: 'st1', name: 'Social exchange theory', citation: 'Blau PM. 1964.' }],
  theories: [
    { id: 'pt', label: 'Trust', level: 'programme' },
    { id: 'mrt', label: 'Reciprocity', level: 'middle-range', abstractsIds: ['pt'], substantiveTheoryIds: ['st1'] },
  ],
  theoryVersions: [
    { theoryId: 'pt', version: 1, stage: 'initial', statement, configurationIds: ['A'] },
    {
      theoryId: 'pt',
      version: 2,
      stage: 'final',
      statement: { ...statement, if: 'there is time and a forum' },
      configurationIds: ['A', 'B'],
      causes: [
        { reason: 'The forum is named in d2', evidence: ['x2', 'op2'] },
        { reason: 'Managers said so', stakeholderInputId: 'si2' },
      ],
    },
    { theoryId: 'mrt', version: 1, stage: 'final', statement, configurationIds: ['A'] },
  ],
  theoryChanges: [
    {
      kind: 'edit',
      reason: 'A label was mistyped',
      by: 'ann',
      causes: [{ reason: 'Seen', evidence: ['x1'] }],
      edits: {},
    },
  ],
  confidence: ['limitations', 'coherence', 'adequacy', 'relevance'].map(confidence),
  recommendations: [{ id: 'r1', text: 'Meet early', kind: 'practice', configurationIds: ['A'] }],
  checklistJudgements: [
    { id: 'cj1', standard: 'rameses', item: '17', by: 'ann', verdict: 'reported', location: 'Discussion, page 14' },
  ],
  qualityGrades: [
    { id: 'qg1', criterion: 'focusing', grade: 'good', reason: 'Managers chose the focus with us', by: 'ann' },
    { id: 'qg2', criterion: 'focusing', grade: 'adequate', reason: 'Once, and late', by: 'bo' },
    {
      id: 'qg3',
      criterion: 'focusing',
      grade: 'good',
      reason: 'Both read it again',
      by: 'cy',
      consensusOf: ['qg1', 'qg2'],
    },
  ],
  statements: { funding: 'none', software: [{ name: 'A reader', version: '1', use: 'Reading' }] },
  caveats: [{ id: 'cv1', about: ['screening', 'saturation'], text: 'Illustrative' }],
  final: true,
});
