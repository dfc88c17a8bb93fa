import { type Review, reviewSchema } from '../../../src/review/review.ts';

const names = [
  'Adams',
  'Baker',
  'Clark',
  'Dunn',
  'Ellis',
  'Fry',
  'Grant',
  'Hunt',
  'Irwin',
  'Jones',
  'Kerr',
  'Lowe',
  'Marsh',
  'Nash',
  'Owens',
  'Price',
  'Quinn',
  'Reid',
  'Shaw',
  'Todd',
  'Usher',
  'Vine',
  'Ward',
  'Xu',
  'Yates',
  'Zeller',
  'Abbott',
  'Bishop',
  'Carver',
  'Doyle',
];
const kinds = [
  ...Array.from({ length: 11 }, () => 'local authority document'),
  ...Array.from({ length: 10 }, () => 'academic paper'),
  ...Array.from({ length: 9 }, () => 'report'),
];

const document = (n: number, searchId: string) => ({
  id: `d${n}`,
  type: 'report',
  title: `Findings number ${n} on partners in ${names[n % 30]} town and country ${n}`,
  authors: [{ family: names[n] ?? `Other${n}`, given: 'A' }],
  issued: { year: n < 8 ? 2019 : 2010 + (n % 9) },
  origins: [{ searchId, format: 'ris', index: n }],
  ...(kinds[n] !== undefined && { kind: kinds[n] }),
});

let clock = 0;
const vote = (stage: string, n: number, reviewerId: string, verdict: string, reason?: string) => ({
  kind: 'decide',
  by: reviewerId,
  clock: ++clock,
  documentId: `d${n}`,
  stage,
  reviewerId,
  verdict,
  criterionIds: reason === undefined ? [] : [reason],
  protocolVersion: 1,
});
const both = (stage: string, n: number, verdict: string, reason?: string) => [
  vote(stage, n, 'ann', verdict, reason),
  vote(stage, n, 'bo', verdict, reason),
];
/** Two votes that differ, and how it was settled. */
const settled = (stage: string, n: number, verdict: 'include' | 'exclude', reason?: string) => [
  vote(stage, n, 'ann', 'include'),
  vote(stage, n, 'bo', 'exclude', reason ?? 'off-topic'),
  {
    kind: 'adjudicate',
    by: 'ann',
    clock: ++clock,
    documentId: `d${n}`,
    stage,
    verdict,
    criterionIds: reason === undefined ? [] : [reason],
    method: 'discussion',
    reason: 'Talked over',
  },
];
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);
const at = (stage: string, n: number, every: number, verdict: 'include' | 'exclude', reason?: string) =>
  n % every === 0 ? settled(stage, n, verdict, reason) : both(stage, n, verdict, reason);

/**
 * A review of round numbers: 156 records (96 of Web of Science, 60 of Scopus), 12 duplicates, 144 screened, 100 excluded (70
 * off topic, 30 not about care), 44 sought, 2 not retrieved, 42 assessed, 12 excluded (7 without data, 5 off topic), 30
 * included: 11 local authority documents, 10 academic papers, 9 reports.
 */
export const countedReview: Review = reviewSchema.parse({
  schemaVersion: 1,
  kind: 'synthesis',
  title: 'Partners',
  protocol: {
    version: 1,
    criteria: [
      { id: 'off-topic', text: 'Off topic', kind: 'exclusion', priority: 1 },
      { id: 'not-care', text: 'Not about health or social care', kind: 'exclusion', priority: 2 },
      { id: 'no-data', text: 'No usable data', kind: 'exclusion', priority: 3 },
    ],
    documentKinds: [
      { kind: 'local authority document', grey: true },
      { kind: 'academic paper', grey: false },
      { kind: 'report', grey: true },
    ],
    appraisalScales: [
      { dimension: 'relevance', ratings: ['low', 'moderate', 'high'] },
      { dimension: 'rigour', ratings: ['low', 'high'] },
    ],
  },
  people: [
    { id: 'ann', name: 'Ann', roles: ['reviewer'] },
    { id: 'bo', name: 'Bo', roles: ['reviewer'] },
  ],
  searches: [
    { id: 'wos', kind: 'database', purpose: 'main', source: 'Web of Science', date: '2020-05-12', hits: 96, round: 1 },
    { id: 'scopus', kind: 'database', purpose: 'main', source: 'Scopus', date: '2020-05-13', hits: 60, round: 1 },
  ],
  documents: [
    ...range(0, 144).map((n) => document(n, n < 96 ? 'wos' : 'scopus')),
    ...range(0, 12).map((n) => ({ ...document(n, 'scopus'), id: `copy${n}` })),
  ],
  duplicateClusters: range(0, 12).map((n) => ({
    id: `dup${n}`,
    memberIds: [`d${n}`, `copy${n}`],
    keptId: `d${n}`,
    by: 'rules',
  })),
  screening: [
    ...range(0, 44).flatMap((n) => at('title-abstract', n, 11, 'include')),
    ...range(44, 114).flatMap((n) => at('title-abstract', n, 10, 'exclude', 'off-topic')),
    ...range(114, 144).flatMap((n) => both('title-abstract', n, 'exclude', 'not-care')),
    ...range(0, 44).map((n) => ({
      kind: 'retrieve',
      by: 'ann',
      clock: ++clock,
      documentId: `d${n}`,
      outcome: n < 42 ? 'retrieved' : 'not-retrieved',
    })),
    ...range(0, 30).flatMap((n) => at('full-text', n, 10, 'include')),
    ...range(30, 37).flatMap((n) => both('full-text', n, 'exclude', 'no-data')),
    ...range(37, 42).flatMap((n) => both('full-text', n, 'exclude', 'off-topic')),
  ],
  appraisals: range(0, 30).flatMap((n) =>
    [
      ['relevance', n < 18 ? 'high' : 'moderate'],
      ['rigour', n < 12 ? 'high' : 'low'],
    ].map(([dimension, rating]) => ({
      id: `${dimension}-${n}`,
      target: { documentId: `d${n}` },
      dimension,
      rating,
      rationale: 'As read',
      reviewerId: 'ann',
    })),
  ),
  concepts: ['trust', 'time', 'forum', 'sharing'].map((id) => ({ id, label: id })),
  configurations: range(0, 12).map((n) => ({
    id: `C${n}`,
    slots: [
      ...(n < 5 ? [{ conceptId: 'time', role: 'context' }] : []),
      { conceptId: 'forum', role: 'resource' },
      { conceptId: n % 2 ? 'trust' : 'sharing', role: 'outcome' },
    ],
    modality: 'observed',
    status: n < 9 ? 'supported' : 'candidate',
    themeIds: [n < 7 ? 'shared-goals' : 'open-culture'],
  })),
  evidence: range(0, 16).map((n) => ({
    id: `ev${n}`,
    configurationId: `C${n % 9}`,
    documentId: `d${n}`,
    bearing: 'supports',
  })),
  themes: [
    { id: 'shared-goals', label: 'Shared goals' },
    { id: 'open-culture', label: 'Open culture' },
  ],
  theories: [{ id: 'pt', label: 'Partners', level: 'programme' }],
  theoryVersions: [
    {
      theoryId: 'pt',
      version: 1,
      stage: 'final',
      statement: { if: 'a', then: 'b', because: 'c' },
      configurationIds: ['C0'],
    },
  ],
});
