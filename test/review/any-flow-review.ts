import fc from 'fast-check';
import { type Review, reviewSchema } from '../../src/review/review.ts';

const ids = Array.from({ length: 9 }, (_, n) => `d${n + 1}`);
const anyId = fc.constantFrom(...ids);
const stages = ['title-abstract', 'full-text'];

const searches = [
  { id: 'wos', kind: 'database', source: 'Web of Science', round: 1, hits: 3 },
  { id: 'wos-again', kind: 'database', source: 'Web of Science', round: 2, hits: null },
  { id: 'trials', kind: 'register', source: 'ISRCTN', round: 2, hits: 4 },
  { id: 'web', kind: 'website', source: 'gov.uk', round: 1, hits: null },
  { id: 'cites', kind: 'forward-citation', source: 'Web of Science', round: 4, hits: null },
].map((search) => ({ ...search, purpose: 'main' }));

const anyOrigin = fc.oneof(
  fc.record({ searchId: fc.constantFrom(...searches.map(({ id }) => id), 'gone') }),
  fc.record({ database: fc.constantFrom('Scopus', 'Embase') }),
  fc.constant({}),
);

const anyDocument = (id: string) =>
  fc.record({
    id: fc.constant(id),
    origins: fc.array(anyOrigin, { maxLength: 3 }),
    study: fc.option(fc.constantFrom('s1', 's2')),
    kind: fc.option(fc.constantFrom('report', 'paper')),
  });

const anyCluster = fc.record({ members: fc.uniqueArray(anyId, { minLength: 2, maxLength: 4 }), kept: anyId });

const anyEvent = fc.record({
  kind: fc.constantFrom('decide', 'decide', 'decide', 'retract', 'adjudicate', 'retrieve', 'merge', 'import', 'note'),
  by: fc.constantFrom('ann', 'bo', 'robot'),
  clock: fc.nat(60),
  documentId: anyId,
  other: fc.constantFrom(...ids, 'nobody'),
  stage: fc.constantFrom(...stages),
  verdict: fc.constantFrom('include', 'include', 'exclude', 'unsure'),
  reason: fc.option(fc.constantFrom('off-topic', 'no-data', 'unknown-reason')),
  round: fc.constantFrom(1, 1, 2),
  outcome: fc.constantFrom('retrieved', 'not-retrieved'),
  batch: fc.constantFrom('2020', '2021'),
});

type AnyEvent = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never;

function eventOf({ kind, by, clock, documentId, other, stage, verdict, reason, round, outcome, batch }: AnyEvent) {
  const stamp = { kind, by, clock };
  const criterionIds = reason === null || verdict !== 'exclude' ? [] : [reason];
  if (kind === 'decide')
    return { ...stamp, documentId, stage, reviewerId: by, verdict, criterionIds, round, protocolVersion: 1 };
  if (kind === 'retract') return { ...stamp, documentId, stage, reviewerId: by };
  if (kind === 'adjudicate') {
    const settled = verdict === 'unsure' ? 'include' : verdict;
    return { ...stamp, documentId, stage, verdict: settled, criterionIds, method: 'rule', reason: 'r' };
  }
  if (kind === 'retrieve') return { ...stamp, documentId, outcome };
  if (kind === 'import') return { ...stamp, documentIds: [documentId, other], batch };
  if (kind === 'note') return { ...stamp, documentId, text: 'note' };
  return { ...stamp, fromId: documentId, intoId: other };
}

/** Reviews whose records, clusters and logs contradict each other in every way that the schema allows. */
export const anyFlowReview: fc.Arbitrary<Review> = fc
  .record({
    documents: fc.tuple(...ids.map(anyDocument)).chain((all) => fc.shuffledSubarray(all)),
    clusters: fc.array(anyCluster, { maxLength: 3 }),
    events: fc.array(anyEvent, { maxLength: 60 }),
    reviewersRequired: fc.constantFrom(1, 2),
    used: fc.array(anyId, { maxLength: 3 }),
    repeats: fc.boolean(),
  })
  .map(({ documents, clusters, events, reviewersRequired, used, repeats }) =>
    reviewSchema.parse({
      schemaVersion: 1,
      kind: 'synthesis',
      title: 'Any',
      protocol: {
        version: 1,
        criteria: [
          { id: 'off-topic', text: 'Not about trust', kind: 'exclusion', priority: 1 },
          { id: 'no-data', text: 'No data', kind: 'exclusion', priority: 2 },
        ],
        stages: [
          { id: 'title-abstract', label: 'Title and abstract', reviewersRequired },
          { id: 'full-text', label: 'Full text', reads: 'full-text', reviewersRequired },
          { id: 'relevance', label: 'Relevance', reads: 'full-text', reviewersRequired: 1 },
        ],
        documentKinds: [{ kind: 'report' }],
      },
      people: [
        { id: 'ann', name: 'Ann' },
        { id: 'bo', name: 'Bo' },
        { id: 'robot', name: 'Robot', nature: 'machine' },
      ],
      searches,
      documents: [...documents, ...(repeats ? documents.slice(0, 1) : [])].map(({ id, origins, study, kind }) => ({
        id,
        type: 'report',
        title: id,
        origins: origins.map((origin, index) => ({ ...origin, format: 'ris', index })),
        ...(study !== null && { studyId: study }),
        ...(kind !== null && { kind }),
      })),
      duplicateClusters: clusters.map(({ members, kept }, n) => ({
        id: `c${n}`,
        memberIds: members,
        keptId: kept,
        by: 'rules',
      })),
      screening: events.map(eventOf),
      evidence: used.map((documentId, n) => ({ id: `e${n}`, configurationId: 'C', documentId, bearing: 'supports' })),
    }),
  );
