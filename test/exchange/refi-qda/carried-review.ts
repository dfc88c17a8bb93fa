import { type Review, reviewSchema } from '../../../src/review/review.ts';

/** A review with something in every list that a project carries, and little more. */
export const carriedReview: Review = reviewSchema.parse({
  schemaVersion: 1,
  kind: 'synthesis',
  title: 'Alliances',
  protocol: { version: 1 },
  people: [{ id: 'ann', name: 'Ann', roles: ['reviewer'] }],
  documents: [
    {
      ...{ id: 'd1', type: 'report', title: 'A report', titleMarkup: 'A <i>report</i>', doi: '10.1000/a' },
      ...{ abstract: 'On time and trust', issued: { year: 2019, month: 5 }, kind: 'council paper' },
      fullText: { text: 'With 😀 time, trust grew and trust grew.' },
    },
    { id: 'd2', type: 'report', title: 'Another report' },
  ],
  appraisals: [
    {
      ...{ id: 'a1', target: { documentId: 'd1' }, dimension: 'rigour', rating: 'low', rationale: 'Few words' },
      reviewerId: 'ann',
    },
    {
      ...{ id: 'a2', target: { extractId: 'x1' }, dimension: 'rigour', rating: 'low', rationale: 'Few words' },
      reviewerId: 'ann',
    },
  ],
  extracts: [
    {
      ...{ id: 'x1', documentId: 'd1', quote: 'trust grew', span: { start: 13, end: 23 }, reviewerId: 'ann' },
      codings: [{ conceptId: 'time' }, { conceptId: 'trust', role: 'outcome', reviewerId: 'bo' }],
    },
    { id: 'x2', documentId: 'd2', quote: 'joint work', reviewerId: 'bo' },
    { id: 'x3', documentId: 'd1', quote: 'It is not there', reviewerId: 'ann' },
  ],
  concepts: [
    { id: 'time', label: 'Time', definition: 'Hours to meet' },
    { id: 'trust', label: 'Trust' },
  ],
  configurations: [
    {
      ...{ id: 'C1', modality: 'claimed', status: 'candidate', level: 'micro', valence: 'desired', themeIds: ['t1'] },
      slots: [
        { conceptId: 'time', role: 'context', extractIds: ['x1'] },
        { conceptId: 'trust', role: 'reasoning' },
        { conceptId: 'trust', role: 'outcome', extractIds: ['x2'] },
      ],
      statement: 'With time, trust grows',
    },
    {
      ...{ id: 'C2', modality: 'observed', status: 'supported' },
      slots: [
        { conceptId: 'time', role: 'context' },
        { conceptId: 'trust', role: 'outcome', extractIds: ['x2'] },
      ],
    },
  ],
  evidence: [
    { id: 'e1', configurationId: 'C1', documentId: 'd1', extractId: 'x1', bearing: 'supports' },
    { id: 'e2', configurationId: 'C1', documentId: 'd2', bearing: 'refines' },
  ],
  links: [
    { id: 'L1', kind: 'ripple', fromId: 'C1', toId: 'C2', basis: 'stated', rationale: 'Told so' },
    { id: 'L2', kind: 'rival', fromId: 'C1', toId: 'C2', basis: 'inferred', rationale: 'Time or trust' },
  ],
  themes: [
    { id: 't1', label: 'Partners' },
    { id: 't2', label: 'Places' },
  ],
  memos: [
    {
      ...{ id: 'm1', about: ['time', 'x1', 'd1', 'C1'], text: 'Why?', kind: 'reflection', by: 'ann' },
      at: '2026-01-01T00:00:00Z',
    },
    { id: 'm2', about: ['d2'], text: 'How?', kind: 'reflection', by: 'bo' },
  ],
  operations: [{ id: 'o1', kind: 'juxtapose', inputIds: ['x1', 'x2'], reasoning: 'They agree' }],
  substantiveTheories: [{ id: 's1', name: 'Exchange', citation: 'Blau 1964' }],
  theories: [{ id: 'p1', label: 'Trust', level: 'programme' }],
  theoryVersions: [
    {
      ...{ theoryId: 'p1', version: 1, stage: 'initial', configurationIds: ['C1'] },
      statement: { if: 'there is time', then: 'trust grows', because: 'people meet' },
    },
  ],
});
