import { describe, expect, it } from 'vitest';
import { flow } from '../../src/review/flow.ts';
import type { Flow, FlowCount } from '../../src/review/flow-model.ts';
import { flowRounds } from '../../src/review/flow-rounds.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { soundReview } from './small-review.ts';

const counts = (review: Review) =>
  Object.fromEntries(
    flow(review).steps.flatMap(({ main, asides }) => [main, ...asides].map(({ id, count }) => [id, count])),
  );

describe('flow', () => {
  it('counts every step of the small review', () => {
    expect(counts(soundReview)).toEqual({
      identified: 7,
      duplicates: 1,
      'title-abstract-screened': 6,
      'title-abstract-excluded': 2,
      'full-text-sought': 4,
      'full-text-not-retrieved': 1,
      'full-text-screened': 3,
      'full-text-excluded': 1,
      included: 2,
    });
  });

  it('holds in each box the ids that are in it', () => {
    const { steps } = flow(soundReview);
    const box = (id: string) => steps.flatMap(({ main, asides }) => [main, ...asides]).find((count) => count.id === id);
    expect(box('duplicates')?.ids).toEqual(['d1-again']);
    expect(box('full-text-not-retrieved')?.ids).toEqual(['d3']);
    expect(box('full-text-excluded')?.parts).toMatchObject([{ label: 'No data', count: 1, ids: ['d4'] }]);
    expect(box('included')?.parts).toMatchObject([{ label: 'report', ids: ['d1', 'd6'] }]);
  });

  it('counts databases beside other methods, and each source', () => {
    const [first] = flow(soundReview).steps;
    expect(first?.main.parts).toMatchObject([
      { label: 'Databases and registers', count: 4, parts: [{ label: 'Web of Science', count: 4 }] },
      { label: 'Other methods', count: 3, parts: [{ label: 'gov.uk', count: 3 }] },
    ]);
  });

  it('shows what waits in mid-review', () => {
    const early = reviewSchema.parse({
      ...soundReview,
      screening: soundReview.screening.slice(0, 3).concat(soundReview.screening.slice(4, 8)),
    });
    expect(counts(early)).toMatchObject({
      'title-abstract-screened': 6,
      'title-abstract-excluded': 0,
      'title-abstract-pending': 3,
      'full-text-sought': 3,
      'full-text-awaiting': 3,
      'full-text-screened': 0,
      included: 0,
    });
  });

  it('carries the caveats of what it counts', () => {
    const caveats = [
      { id: 'a', about: ['screening'], text: 'Illustrative judgements' },
      { id: 'b', about: ['concepts'], text: 'Own words' },
    ];
    expect(flow(reviewSchema.parse({ ...soundReview, caveats })).caveats).toEqual(['Illustrative judgements']);
  });
});

const boxIn = ({ steps }: Flow, id: string): FlowCount | undefined => {
  const within = (count: FlowCount): FlowCount[] => [
    count,
    ...[...count.parts, ...(count.lanes ?? [])].flatMap(within),
  ];
  return steps
    .flatMap(({ main, asides }) => [main, ...asides])
    .flatMap(within)
    .find((count) => count.id === id);
};
const origin = (searchId: string, index = 0) => ({ searchId, format: 'ris', index });
const search = (id: string, kind: string, round: number, source = id) => ({
  id,
  kind,
  purpose: 'main',
  source,
  hits: 1,
  round,
});
const record = (id: string, ...searchIds: string[]) => ({
  id,
  type: 'report',
  title: id,
  origins: searchIds.map((searchId) => origin(searchId)),
});
const vote = (documentId: string, verdict: string, by: string, clock: number, extra = {}) => ({
  kind: 'decide',
  by,
  clock,
  documentId,
  stage: 'title-abstract',
  reviewerId: by,
  verdict,
  protocolVersion: 1,
  ...extra,
});
const reviewOf = (parts: object): Review =>
  reviewSchema.parse({
    schemaVersion: 1,
    kind: 'synthesis',
    title: 'Trust',
    protocol: { version: 1, stages: [{ id: 'title-abstract', label: 'Title', reviewersRequired: 1 }] },
    searches: [
      search('wos', 'database', 1, 'Web of Science'),
      search('isrctn', 'register', 1, 'ISRCTN'),
      search('web', 'website', 1, 'gov.uk'),
      search('wos-again', 'database', 2, 'Web of Science'),
    ],
    ...parts,
  });

describe('flow, by lane and source', () => {
  const review = reviewOf({
    documents: [
      record('a', 'wos'),
      record('b', 'web'),
      record('c', 'wos-again', 'web'),
      record('d'),
      record('e', 'isrctn'),
      record('e-web', 'web'),
    ],
    // what the website gave is more complete and survives
    duplicateClusters: [{ id: 'dup', memberIds: ['e', 'e-web'], keptId: 'e-web', by: 'rules' }],
    screening: [vote('a', 'exclude', 'ann', 1), vote('b', 'exclude', 'ann', 2), vote('e-web', 'include', 'ann', 3)],
  });

  it('tells the lanes of each box apart', () => {
    const lanes = (id: string) => boxIn(flow(review), id)?.lanes?.map(({ lane, ids }) => [lane, ids]);
    expect(lanes('title-abstract-excluded')).toEqual([
      ['databases', ['a']],
      ['other', ['b']],
      ['unknown', []],
    ]);
    expect(lanes('title-abstract-pending')).toEqual([
      ['databases', []],
      ['other', ['c']],
      ['unknown', ['d']],
    ]);
  });

  it('counts a document where it was found first, whichever of its records survives', () => {
    expect(boxIn(flow(review), 'included@databases')?.ids).toEqual(['e-web']);
    expect(boxIn(flow(review), 'duplicates@other')?.ids).toEqual(['e']);
    const turned = reviewOf({
      ...review,
      duplicateClusters: [{ ...review.duplicateClusters[0], keptId: 'e' }],
    });
    const laneCounts = (one: Review) =>
      flow(one).steps.flatMap(({ main, asides }) =>
        [main, ...asides].map(({ id, lanes }) => [id, lanes?.map(({ count }) => count)]),
      );
    expect(laneCounts(turned)).toEqual(laneCounts(review));
  });

  it('counts a record of several searches once, and says what each source found', () => {
    const sources = boxIn(flow(review), 'identified-other')?.parts;
    expect(sources).toMatchObject([
      { label: 'gov.uk', count: 3, ids: ['b', 'c', 'e'], searchKind: 'website', hits: 1, foundIds: ['b', 'c', 'e'] },
    ]);
    expect(boxIn(flow(review), 'identified-databases')?.parts).toMatchObject([
      { label: 'Web of Science', count: 1, ids: ['a'], hits: 2, foundIds: ['a', 'c'] },
      { label: 'ISRCTN', count: 1, searchKind: 'register' },
    ]);
    expect(flow(review).caveats).toEqual([
      'Records found by several searches, each counted once, where it was found first: 1.',
    ]);
  });

  it('tells the searches of one source apart where several found something', () => {
    const again = reviewOf({ documents: [record('a', 'wos'), record('b', 'wos-again')] });
    expect(boxIn(flow(again), 'identified-from-Web of Science')?.parts).toMatchObject([
      { id: 'identified-by-wos', label: 'Round 1', ids: ['a'] },
      { id: 'identified-by-wos-again', label: 'Round 2', ids: ['b'] },
    ]);
  });
});

describe('flow, where records change hands', () => {
  it('follows a document whose surviving record changed after it was screened', () => {
    const review = reviewOf({
      documents: [record('old', 'wos'), record('new', 'web')],
      duplicateClusters: [{ id: 'dup', memberIds: ['old', 'new'], keptId: 'new', by: 'rules' }],
      screening: [vote('old', 'include', 'ann', 1)],
    });
    expect(counts(review)).toMatchObject({ duplicates: 1, 'title-abstract-screened': 1, included: 1 });
    expect(boxIn(flow(review), 'included')?.ids).toEqual(['new']);
  });

  it('counts a duplicate that was found late as a duplicate, and its votes for the survivor', () => {
    const review = reviewOf({
      documents: [record('a', 'wos'), record('b', 'web')],
      screening: [vote('b', 'include', 'ann', 1), { kind: 'merge', by: 'ann', clock: 2, fromId: 'b', intoId: 'a' }],
    });
    expect(boxIn(flow(review), 'duplicates')).toMatchObject({
      ids: ['b'],
      parts: [{ id: 'duplicates-late', label: 'Found during screening', ids: ['b'] }],
    });
    expect(boxIn(flow(review), 'included')?.ids).toEqual(['a']);
  });

  it('keeps the document where a cluster and the log fold its records into each other', () => {
    const review = reviewOf({
      documents: [record('a', 'wos'), record('b', 'web')],
      duplicateClusters: [{ id: 'dup', memberIds: ['a', 'b'], keptId: 'a', by: 'rules' }],
      screening: [{ kind: 'merge', by: 'ann', clock: 1, fromId: 'a', intoId: 'b' }, vote('b', 'include', 'ann', 2)],
    });
    expect(counts(review)).toMatchObject({ identified: 2, duplicates: 1, included: 1 });
  });

  it('keeps a document whose cluster keeps a record that is not there', () => {
    const review = reviewOf({
      documents: [record('a', 'wos'), record('b', 'web')],
      duplicateClusters: [{ id: 'dup', memberIds: ['a', 'b'], keptId: 'gone', by: 'rules' }],
    });
    expect(counts(review)).toMatchObject({ identified: 2, duplicates: 1, 'title-abstract-screened': 1 });
  });

  it('says of whom the log speaks without a record', () => {
    const review = reviewOf({ documents: [record('a', 'wos')], screening: [vote('gone', 'include', 'ann', 1)] });
    expect(counts(review)).toMatchObject({ identified: 1, included: 0 });
    expect(flow(review).caveats).toEqual([
      'Documents not counted, because the log knows them and there is no record: 1.',
    ]);
  });
});

describe('flow, of decisions', () => {
  it('removes before screening what machines alone exclude, and tells them apart later', () => {
    const machine = { name: 'ranker', version: '1' };
    const people = [{ id: 'robot', name: 'Robot', nature: 'machine' }];
    const stages = [
      { id: 'title-abstract', label: 'Title', reviewersRequired: 1 },
      { id: 'abstract', label: 'Abstract', reviewersRequired: 1 },
    ];
    const review = reviewOf({
      protocol: { version: 1, stages },
      people,
      documents: ['a', 'b', 'c', 'd'].map((id) => record(id, 'wos')),
      screening: [
        vote('a', 'exclude', 'robot', 1),
        vote('b', 'exclude', 'ann', 2, { machine }),
        vote('c', 'exclude', 'ann', 3),
        vote('c', 'exclude', 'robot', 4),
        vote('d', 'include', 'ann', 5),
        vote('d', 'exclude', 'robot', 6, { stage: 'abstract' }),
      ],
    });
    expect(boxIn(flow(review), 'removed-by-automation')?.ids).toEqual(['a', 'b']);
    expect(boxIn(flow(review), 'title-abstract-screened')?.ids).toEqual(['c', 'd']);
    expect(boxIn(flow(review), 'title-abstract-excluded')?.actors).toBeUndefined();
    expect(boxIn(flow(review), 'abstract-excluded')?.actors).toMatchObject([
      { id: 'abstract-excluded-by-people', count: 0 },
      { id: 'abstract-excluded-by-machines', ids: ['d'] },
    ]);
  });

  it('counts the reason of the adjudication, not those of the votes', () => {
    const criteria = ['off-topic', 'no-data'].map((id) => ({
      id,
      text: `It is ${id}`,
      kind: 'exclusion',
      priority: 1,
    }));
    const stages = [{ id: 'title-abstract', label: 'Title', reviewersRequired: 2 }];
    const adjudication = {
      kind: 'adjudicate',
      by: 'cy',
      clock: 9,
      documentId: 'a',
      stage: 'title-abstract',
      verdict: 'exclude',
      criterionIds: ['no-data'],
      method: 'discussion',
      reason: 'No numbers',
    };
    const review = reviewOf({
      protocol: { version: 1, criteria, stages },
      documents: [record('a', 'wos')],
      screening: [
        vote('a', 'exclude', 'ann', 1, { criterionIds: ['off-topic'] }),
        vote('a', 'include', 'bo', 2),
        adjudication,
      ],
    });
    expect(boxIn(flow(review), 'title-abstract-excluded')?.parts).toMatchObject([{ label: 'It is no-data', count: 1 }]);
    const open = reviewOf({ ...review, screening: review.screening.slice(0, 2) });
    expect(counts(open)).toMatchObject({ 'title-abstract-excluded': 0, 'title-abstract-conflict': 1, included: 0 });
  });

  it('tells studies from reports', () => {
    const documents = ['a', 'b', 'c'].map((id) => ({ ...record(id, 'wos'), ...(id !== 'c' && { studyId: 's1' }) }));
    const review = reviewOf({ documents, screening: documents.map(({ id }, n) => vote(id, 'include', 'ann', n)) });
    expect(boxIn(flow(review), 'included')).toMatchObject({
      unit: 'reports',
      count: 3,
      studies: { unit: 'studies', count: 2, ids: ['s1', 'c'] },
    });
  });

  it('goes on to the documents that the synthesis uses, where it is asked', () => {
    const { steps } = flow(soundReview, { synthesis: true });
    expect(steps.at(-2)).toMatchObject({ id: 'included', asides: [{ id: 'included-without-trace', ids: [] }] });
    expect(steps.at(-1)).toMatchObject({ id: 'synthesis', main: { ids: ['d1', 'd6'] } });
    const bare = flow(reviewSchema.parse({ ...soundReview, evidence: [], extracts: [] }), { synthesis: true });
    expect(bare.steps.at(-1)?.main.count).toBe(0);
  });
});

describe('flow by rounds', () => {
  const review = reviewOf({
    documents: [record('a', 'wos'), record('b', 'wos-again'), record('a-again', 'wos-again'), record('c')],
    duplicateClusters: [{ id: 'dup', memberIds: ['a', 'a-again'], keptId: 'a-again', by: 'rules' }],
    screening: [vote('a-again', 'include', 'ann', 1), vote('b', 'include', 'ann', 2)],
  });

  it('gives each round and the union of all before', () => {
    const inBoxes = (one: Flow) =>
      ['identified', 'found-earlier', 'duplicates', 'included'].map((id) => boxIn(one, id)?.count);
    expect(flowRounds(review).map(({ round, own, cumulative }) => [round, inBoxes(own), inBoxes(cumulative)])).toEqual([
      [1, [1, undefined, 0, 1], [1, undefined, 0, 1]],
      [2, [2, 1, 0, 1], [3, undefined, 1, 2]],
      [null, [1, undefined, 0, 0], [4, undefined, 1, 2]],
    ]);
  });

  it('says what became of what was found again', () => {
    expect(boxIn(flow(review, { round: 2 }), 'found-earlier')?.parts).toMatchObject([
      { id: 'found-earlier-included', count: 1 },
    ]);
  });

  it('names the rounds in its title', () => {
    expect(flowRounds(review).map(({ own, cumulative }) => [own.title, cumulative.title])).toEqual([
      ['Trust: round 1', 'Trust: rounds to 1'],
      ['Trust: round 2', 'Trust: rounds to 2'],
      ['Trust: round not recorded', 'Trust'],
    ]);
  });

  it('refuses both kinds of choice at once', () => {
    expect(() => flow(review, { round: 1, throughRound: 2 })).toThrow(
      expect.objectContaining({ code: 'contradicting-options' }),
    );
  });
});

describe('flow of an update', () => {
  const before = reviewOf({
    documents: [record('a', 'wos'), record('b', 'wos'), record('c', 'wos'), { ...record('d', 'wos'), studyId: 's' }],
    screening: [
      vote('a', 'include', 'ann', 1),
      vote('b', 'exclude', 'ann', 2),
      vote('c', 'exclude', 'ann', 3),
      vote('d', 'include', 'ann', 4),
    ],
  });
  const after = reviewOf({
    ...before,
    documents: [...before.documents, record('a-new', 'wos-again'), { ...record('e', 'wos-again'), studyId: 's' }],
    duplicateClusters: [{ id: 'dup', memberIds: ['a', 'a-new'], keptId: 'a', by: 'rules' }],
    screening: [
      ...before.screening,
      vote('a', 'exclude', 'ann', 5),
      vote('c', 'include', 'ann', 6),
      vote('e', 'include', 'ann', 7),
    ],
  });

  it('tells the previous version, the new documents and the total apart', () => {
    const updated = flow(after, { previous: { review: before } });
    expect(updated.steps.map(({ id, from }) => [id, from])).toEqual([
      ['previous', []],
      ['identification', []],
      ['title-abstract', undefined],
      ['included', undefined],
      ['total', ['previous', 'included']],
    ]);
    expect(boxIn(updated, 'previous')?.ids).toEqual(['a', 'd']);
    expect(boxIn(updated, 'previous-no-longer')?.ids).toEqual(['a']);
    expect(boxIn(updated, 'identified')?.ids).toEqual(['c', 'a-new', 'e']);
    expect(boxIn(updated, 'identified-previous')?.ids).toEqual(['c']);
    expect(boxIn(updated, 'known-before')?.ids).toEqual(['a-new']);
    expect(boxIn(updated, 'included')?.ids).toEqual(['c', 'e']);
    expect(boxIn(updated, 'total')?.ids).toEqual(['d', 'c', 'e']);
  });

  it('counts a new report of a known study as a report, not as a new study', () => {
    const updated = flow(after, { previous: { review: before } });
    expect(boxIn(updated, 'included')?.studies?.ids).toEqual(['c']);
    expect(boxIn(updated, 'total')?.studies?.ids).toEqual(['s', 'c']);
  });

  it('takes the list of what was included where the file is lost, and keeps what it cannot find', () => {
    const updated = flow(after, { previous: { includedIds: ['d', 'lost'] } });
    expect(boxIn(updated, 'previous')?.ids).toEqual(['d', 'lost']);
    expect(boxIn(updated, 'total')?.ids).toEqual(['d', 'lost', 'c', 'e']);
  });

  it('takes the batches of the log', () => {
    const batch = { kind: 'import', by: 'ann', clock: 0, documentIds: ['a', 'b', 'c', 'd'], batch: '2020' };
    const logged = reviewOf({ ...after, screening: [batch, ...after.screening] });
    const updated = flow(logged, { previous: { batches: ['2020'] } });
    expect(boxIn(updated, 'previous')?.ids).toEqual(['c', 'd']);
    expect(boxIn(updated, 'included')?.ids).toEqual(['e']);
  });

  it('tells what found a known document anew, not what had found it before', () => {
    const kept = reviewOf({
      ...after,
      duplicateClusters: [{ id: 'dup', memberIds: ['a', 'a-new'], keptId: 'a-new', by: 'rules' }],
    });
    const updated = flow(kept, { previous: { review: before } });
    expect(boxIn(updated, 'identified-by-wos-again')?.ids).toEqual(['a-new', 'e']);
    expect(boxIn(updated, 'identified-by-wos')).toBeUndefined();
    expect(boxIn(updated, 'known-before')?.ids).toEqual(['a-new']);
  });

  it('ends, round by round, with what all rounds and the previous version give', () => {
    const previous = { review: before };
    const last = flowRounds(after, { previous }).at(-1)?.cumulative;
    expect(last?.steps).toEqual(flow(after, { previous }).steps);
  });
});
