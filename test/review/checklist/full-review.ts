import { type Review, reviewSchema } from '../../../src/review/review.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';

const search = { kind: 'database', purpose: 'main', round: 1, limits: 'none', date: '2020-05', peerReviewed: 'none' };
const slot = (conceptId: string, role: string) => ({ conceptId, role });
const origin = (searchId: string) => [{ searchId, format: 'hand', index: 0 }];
const document = { type: 'report', kind: 'report', issued: { year: 2019 } };
const judged = { rationale: 'Methods are told in full', reviewerId: 'ann' };
const ratings = ['d1', 'd2'].flatMap((documentId) =>
  ['relevance', 'rigour'].map((dimension) => ({
    ...judged,
    id: `${dimension}-${documentId}`,
    target: { documentId },
    dimension,
    rating: 'high',
  })),
);
const decide = (
  clock: number,
  by: string,
  documentId: string,
  stage: string,
  verdict: string,
  criterionIds: string[] = [],
) => ({
  kind: 'decide',
  by,
  reviewerId: by,
  clock,
  documentId,
  stage,
  verdict,
  criterionIds,
  protocolVersion: 2,
});
const both = (clock: number, documentId: string, stage: string, verdict: string, criterionIds: string[] = []) => [
  decide(clock, 'ann', documentId, stage, verdict, criterionIds),
  decide(clock + 1, 'bo', documentId, stage, verdict, criterionIds),
];
const retrieved = (clock: number, documentId: string) => ({
  kind: 'retrieve',
  by: 'ann',
  clock,
  documentId,
  outcome: 'retrieved',
});

/** A review that holds every datum that a reporting standard asks for, as far as records can: no rule finds anything lacking. */
export const fullReview: Review = deepFreeze(
  reviewSchema.parse({
    schemaVersion: 1,
    kind: 'synthesis',
    title: 'Trust between partners: a rapid realist review',
    rationale: 'Nobody has explained why trust fails',
    questions: [{ id: 'q1', text: 'How and for whom does trust help?' }],
    protocol: {
      version: 2,
      registration: 'CRD42020000000',
      criteria: [
        { id: 'on-topic', text: 'About trust', kind: 'inclusion', priority: 1 },
        { id: 'no-data', text: 'No data', kind: 'exclusion', priority: 2 },
      ],
      documentKinds: [{ kind: 'report', grey: true }],
      appraisalScales: ['relevance', 'rigour'].map((dimension) => ({
        dimension,
        ratings: ['low', 'high'],
        meaning: 'As told',
      })),
      changes: [{ version: 2, change: 'The model Sieve screens too', reason: 'Too many records', by: 'ann' }],
    },
    people: [
      { id: 'ann', name: 'Ann', roles: ['reviewer'], interests: 'none' },
      { id: 'bo', name: 'Bo', roles: ['reviewer'], interests: 'none' },
      { id: 'parents', name: 'Parents', roles: ['stakeholder'] },
      {
        id: 'sieve',
        name: 'Sieve',
        roles: ['reviewer'],
        nature: 'machine',
        machine: { version: '2', settings: 'seed 1', validatedOn: 'own set' },
      },
    ],
    stakeholderInputs: [{ id: 'si', group: 'Parents', purpose: 'Focus', summary: 'Ask about time', affects: ['q1'] }],
    searches: [
      {
        ...search,
        id: 's-scope',
        purpose: 'scoping',
        source: 'Scopus',
        platform: 'Elsevier',
        query: 'trust',
        hits: 1,
        coverage: { from: '1990' },
      },
      {
        ...search,
        id: 's-main',
        source: 'Embase',
        platform: 'Ovid',
        query: 'trust AND time',
        hits: 2,
        coverage: { from: '1974' },
        aims: ['q1', 'pt'],
      },
      {
        ...search,
        id: 's-expert',
        kind: 'expert',
        source: 'Advisers',
        hits: 0,
        contact: 'All who wrote on trust; two answered',
      },
    ],
    documents: [
      {
        ...document,
        id: 'd1',
        title: 'One',
        origins: origin('s-main'),
        fullText: { text: 'Trust grew between them.' },
      },
      { ...document, id: 'd2', title: 'Two', origins: origin('s-main') },
      { ...document, id: 'd3', title: 'Three', origins: origin('s-scope') },
      { ...document, id: 'd1-again', title: 'One', origins: origin('s-expert') },
    ],
    duplicateClusters: [{ id: 'dup', memberIds: ['d1', 'd1-again'], keptId: 'd1', by: 'rules' }],
    screening: [
      ...both(1, 'd1', 'title-abstract', 'include'),
      ...both(3, 'd2', 'title-abstract', 'include'),
      ...both(5, 'd3', 'title-abstract', 'include'),
      decide(7, 'sieve', 'd1', 'title-abstract', 'include'),
      retrieved(8, 'd1'),
      retrieved(9, 'd2'),
      retrieved(10, 'd3'),
      ...both(11, 'd1', 'full-text', 'include'),
      ...both(13, 'd2', 'full-text', 'include'),
      ...both(15, 'd3', 'full-text', 'exclude', ['no-data']),
    ],
    appraisals: ratings,
    forms: [
      {
        id: 'form',
        version: 1,
        label: 'Form',
        fields: [{ id: 'setting', label: 'Setting', type: 'text', instruction: 'Where' }],
        pilotedOn: ['d1'],
      },
    ],
    extractions: ['d1', 'd2'].flatMap((documentId) =>
      ['ann', 'bo'].map((reviewerId) => ({
        id: `e-${documentId}-${reviewerId}`,
        documentId,
        formId: 'form',
        formVersion: 1,
        reviewerId,
        values: {},
        status: 'final',
      })),
    ),
    extracts: [
      { id: 'x1', documentId: 'd1', quote: 'Trust grew', reviewerId: 'ann' },
      { id: 'x2', documentId: 'd2', quote: 'They met', reviewerId: 'bo' },
    ],
    concepts: ['time', 'forum', 'trust', 'work', 'programme'].map((id) => ({
      id,
      label: id,
      definition: `What ${id} means`,
    })),
    configurations: [
      {
        id: 'C1',
        slots: [
          slot('time', 'context'),
          slot('programme', 'intervention'),
          slot('forum', 'resource'),
          slot('trust', 'reasoning'),
          slot('work', 'outcome'),
        ],
        modality: 'observed',
        status: 'supported',
      },
    ],
    evidence: [
      { id: 'ev1', configurationId: 'C1', documentId: 'd1', extractId: 'x1', bearing: 'supports' },
      { id: 'ev2', configurationId: 'C1', documentId: 'd2', extractId: 'x2', bearing: 'refutes' },
    ],
    memos: [
      { id: 'm1', about: ['q1', 'C1'], text: 'C1 answers q1', kind: 'reflection', by: 'ann' },
      { id: 'm2', about: ['pt'], text: 'The theory sets the scope', kind: 'decision', by: 'ann' },
      { id: 'm3', about: ['sieve'], text: 'Sieve was tried on our own set', kind: 'decision', by: 'ann' },
    ],
    substantiveTheories: [{ id: 'st', name: 'Social exchange', citation: 'Blau 1964' }],
    theories: [{ id: 'pt', label: 'Trust', level: 'programme', substantiveTheoryIds: ['st'] }],
    theoryVersions: [
      { theoryId: 'pt', version: 1, stage: 'initial', statement: { if: 'time', then: 'work', because: 'trust' } },
      {
        theoryId: 'pt',
        version: 2,
        stage: 'final',
        statement: { if: 'time', then: 'work', because: 'trust' },
        configurationIds: ['C1'],
        causes: [{ reason: 'd1 says so', evidence: ['x1'] }],
      },
    ],
    confidence: [
      {
        id: 'ca',
        configurationId: 'C1',
        component: 'adequacy',
        concern: 'minor',
        rationale: 'Two documents',
        by: 'ann',
      },
    ],
    recommendations: [{ id: 'r', text: 'Give time', kind: 'practice', configurationIds: ['C1'] }],
    statements: {
      abstract:
        'Background: Trust fails.\nMethods: We searched Scopus, Embase and Advisers in 2020. Funded by the Trust Fund; registered as CRD42020000000.\nResults: We included 2 documents.',
      methodRationale: 'Trust works differently in different places',
      audience: 'Commissioners',
      setting: 'Cities',
      ethics: 'none needed: published documents only',
      registration: { register: 'PROSPERO', id: 'CRD42020000000' },
      protocolLocation: 'https://example.org/protocol',
      funding: [{ source: 'Trust Fund', role: 'none' }],
      availability: { data: 'https://example.org', code: 'none', materials: 'https://example.org' },
      software: [{ name: 'realist-synthesis', version: '1', use: 'deduplication and flow' }],
    },
  }),
);

/** The same review with parts of it changed. */
export function changed(change: object, review: Review = fullReview): Review {
  return deepFreeze(reviewSchema.parse({ ...review, ...change }));
}

/** A review that holds nothing. */
export const emptyReview: Review = deepFreeze(
  reviewSchema.parse({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 } }),
);
