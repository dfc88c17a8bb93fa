import { type Review, reviewSchema } from '../../src/review/review.ts';

let clock = 0;
const vote = (stage: string, reviewerId: string, documentId: string, verdict: string, criterionIds: string[] = []) => ({
  kind: 'decide',
  by: reviewerId,
  clock: ++clock,
  documentId,
  stage,
  reviewerId,
  verdict,
  criterionIds,
  protocolVersion: 1,
});
const both = (stage: string, documentId: string, verdict: string, criterionIds: string[] = []) => [
  vote(stage, 'ann', documentId, verdict, criterionIds),
  vote(stage, 'bo', documentId, verdict, criterionIds),
];
const retrieved = (documentId: string, outcome = 'retrieved') => ({
  kind: 'retrieve',
  by: 'ann',
  clock: ++clock,
  documentId,
  outcome,
});
const record = (id: string, searchId: string, extra = {}) => ({
  id,
  type: 'report',
  title: `Report ${id}`,
  origins: [{ searchId, format: 'hand', index: 0 }],
  ...extra,
});

/**
 * A small review without a fault: seven records of two searches, one duplicate, every kind of end that a document can
 * come to, and one configuration that rests on a quote.
 */
export const soundReview: Review = reviewSchema.parse({
  schemaVersion: 1,
  kind: 'synthesis',
  title: 'A realist synthesis of trust',
  questions: [{ id: 'q1', text: 'When does trust help?' }],
  protocol: {
    version: 1,
    criteria: [
      { id: 'off-topic', text: 'Not about trust', kind: 'exclusion', priority: 1 },
      { id: 'no-data', text: 'No data', kind: 'exclusion', priority: 2 },
    ],
    documentKinds: [{ kind: 'report', grey: true }],
    appraisalScales: [{ dimension: 'rigour', ratings: ['low', 'high'] }],
  },
  people: [
    { id: 'ann', name: 'Ann', roles: ['reviewer'] },
    { id: 'bo', name: 'Bo', roles: ['reviewer'] },
  ],
  searches: [
    {
      id: 'wos',
      kind: 'database',
      purpose: 'main',
      source: 'Web of Science',
      query: 'TS=trust',
      date: '2020-05',
      hits: 4,
      round: 1,
    },
    { id: 'web', kind: 'website', purpose: 'main', source: 'gov.uk', date: '2020-05', hits: 3, round: 1 },
  ],
  documents: [
    record('d1', 'wos', { kind: 'report', fullText: { text: 'In time, 𝒯rust grew between the partners.' } }),
    record('d2', 'wos'),
    record('d3', 'wos'),
    record('d4', 'wos'),
    record('d5', 'web'),
    record('d6', 'web', { kind: 'report' }),
    record('d1-again', 'web'),
  ],
  duplicateClusters: [
    {
      id: 'dup-d1',
      memberIds: ['d1', 'd1-again'],
      keptId: 'd1',
      links: [{ firstId: 'd1', secondId: 'd1-again', rule: 'same-title' }],
      by: 'rules',
    },
  ],
  screening: [
    ...both('title-abstract', 'd1', 'include'),
    ...both('title-abstract', 'd2', 'exclude', ['off-topic']),
    ...both('title-abstract', 'd3', 'include'),
    ...both('title-abstract', 'd4', 'include'),
    ...both('title-abstract', 'd5', 'exclude', ['off-topic']),
    ...both('title-abstract', 'd6', 'include'),
    retrieved('d1'),
    retrieved('d3', 'not-retrieved'),
    retrieved('d4'),
    retrieved('d6'),
    ...both('full-text', 'd1', 'include'),
    ...both('full-text', 'd4', 'exclude', ['no-data']),
    ...both('full-text', 'd6', 'include'),
  ],
  appraisals: ['d1', 'd6'].map((documentId) => ({
    id: `rigour-${documentId}`,
    target: { documentId },
    dimension: 'rigour',
    rating: 'high',
    rationale: 'Methods are told in full',
    reviewerId: 'ann',
  })),
  extracts: [
    { id: 'x1', documentId: 'd1', quote: '𝒯rust grew', span: { start: 9, end: 19 }, reviewerId: 'ann' },
    { id: 'x2', documentId: 'd6', quote: 'the forum met', page: '4', reviewerId: 'bo' },
  ],
  concepts: [
    { id: 'time', label: 'Time to meet' },
    { id: 'forum', label: 'A joint forum' },
    { id: 'trust', label: 'Trust' },
    { id: 'joint-work', label: 'Joint work' },
  ],
  configurations: [
    {
      id: 'C1',
      slots: [
        { conceptId: 'time', role: 'context' },
        { conceptId: 'forum', role: 'resource' },
        { conceptId: 'trust', role: 'reasoning', extractIds: ['x1'] },
        { conceptId: 'joint-work', role: 'outcome' },
      ],
      modality: 'observed',
      status: 'supported',
      themeIds: ['partners'],
    },
    {
      id: 'C2',
      slots: [
        { conceptId: 'joint-work', role: 'context' },
        { conceptId: 'forum', role: 'resource' },
        { conceptId: 'trust', role: 'reasoning' },
        { conceptId: 'time', role: 'outcome' },
      ],
      modality: 'observed',
      status: 'supported',
      themeIds: ['partners'],
    },
  ],
  evidence: [
    { id: 'ev1', configurationId: 'C1', documentId: 'd1', extractId: 'x1', bearing: 'supports' },
    { id: 'ev2', configurationId: 'C2', documentId: 'd6', extractId: 'x2', bearing: 'supports' },
  ],
  links: [
    {
      id: 'L1',
      kind: 'ripple',
      fromId: 'C1',
      toId: 'C2',
      viaConceptId: 'joint-work',
      basis: 'stated',
      rationale: 'Told so',
    },
  ],
  themes: [{ id: 'partners', label: 'Partners' }],
  theories: [
    { id: 'pt', label: 'Trust', level: 'programme' },
    { id: 'mrt', label: 'Reciprocity', level: 'middle-range', abstractsIds: ['pt'] },
  ],
  theoryVersions: [
    {
      theoryId: 'pt',
      version: 1,
      stage: 'initial',
      statement: { if: 'there is time', then: 'work is joint', because: 'partners trust' },
      configurationIds: ['C1'],
    },
    {
      theoryId: 'pt',
      version: 2,
      stage: 'refined',
      statement: { if: 'there is time and a forum', then: 'work is joint', because: 'partners trust' },
      configurationIds: ['C1', 'C2'],
      causes: [{ reason: 'The forum is named in d1', evidence: ['x1'] }],
    },
    {
      theoryId: 'mrt',
      version: 1,
      stage: 'final',
      statement: { if: 'people meet again', then: 'they give', because: 'they expect return' },
      configurationIds: ['C1'],
    },
  ],
});
