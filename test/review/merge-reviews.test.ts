import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeConflict } from '../../src/review/merge/merge-conflict.ts';
import { mergeReviews } from '../../src/review/merge-reviews.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { serialiseReview } from '../../src/review/serialise-review.ts';
import { deepFreeze } from '../report/deep-freeze.ts';
import { anyReview } from './any-review.ts';
import { richReview } from './rich-review.ts';

const base = deepFreeze(richReview);
const withChange = (change: object, from: Review = base): Review =>
  deepFreeze(reviewSchema.parse({ ...from, ...change }));
const edited = (
  list: 'concepts' | 'configurations' | 'documents' | 'people' | 'appraisals',
  id: string,
  change: object,
) => withChange({ [list]: base[list].map((thing) => (thing.id === id ? { ...thing, ...change } : thing)) });
const pathsOf = (merged: { readonly conflicts: readonly { readonly path: readonly string[] }[] }) =>
  merged.conflicts.map(({ path }) => path.join('.'));
const idsIn = (review: Review) =>
  new Set(
    Object.values(review).flatMap((value) =>
      Array.isArray(value) ? value.flatMap((thing) => ('id' in thing ? [String(thing.id)] : [])) : [],
    ),
  );

describe('mergeReviews', () => {
  it('takes what one copy changed, and joins what both added', () => {
    const a = edited('concepts', 'trust', { label: 'Mutual trust', aliases: ['Confidence in partners', 'Faith'] });
    const b = edited('concepts', 'trust', { definition: 'They rely on each other', aliases: ['Reliance'] });
    const { review, conflicts, findings, problems } = mergeReviews(a, b, base);
    expect(review.concepts.find(({ id }) => id === 'trust')).toEqual({
      id: 'trust',
      label: 'Mutual trust',
      definition: 'They rely on each other',
      aliases: ['Faith', 'Reliance'],
      broaderIds: ['bond'],
    });
    expect([conflicts, findings, problems]).toEqual([[], [], []]);
  });

  it('reports what both changed, each otherwise, with all three values', () => {
    const merged = mergeReviews(
      edited('concepts', 'time', { label: 'Time' }),
      edited('concepts', 'time', { label: 'Long time' }),
      base,
    );
    expect(merged.conflicts).toMatchObject([
      {
        kind: 'value',
        path: ['concepts', 'time', 'label'],
        base: 'Time to meet',
        a: 'Time',
        b: 'Long time',
        stands: 'b',
      },
    ]);
    expect(merged.review.concepts[0]?.label).toBe('Long time');
    const preferred = mergeReviews(
      edited('concepts', 'time', { label: 'Time' }),
      edited('concepts', 'time', { label: 'Long time' }),
      base,
      { prefer: 'a' },
    );
    expect(preferred.review.concepts[0]?.label).toBe('Time');
  });

  it('never puts a judgement together from two', () => {
    const merged = mergeReviews(
      edited('appraisals', 'rigour-d2', { rating: 'low' }),
      edited('appraisals', 'rigour-d2', { rationale: 'Sampling is told too' }),
      base,
    );
    const found = merged.review.appraisals.find(({ id }) => id === 'rigour-d2');
    expect([found?.rating, found?.rationale]).not.toEqual(['low', 'Sampling is told too']);
    expect(pathsOf(merged)).toEqual(['appraisals.rigour-d2']);
  });

  it('keeps what was changed here and taken out there, and takes out what was left alone', () => {
    const without = withChange({ memos: [], people: base.people.filter(({ id }) => id !== 'cy') });
    const merged = mergeReviews(without, edited('people', 'cy', { affiliation: 'A university' }), base);
    expect(merged.review.memos).toEqual([]);
    expect(merged.review.people.map(({ id }) => id)).toContain('cy');
    expect(merged.conflicts).toMatchObject([{ kind: 'deleted-and-edited', path: ['people', 'cy'], stands: 'b' }]);
    expect(merged.conflicts[0]).not.toHaveProperty('a');
  });

  it('brings the logs together, and says what new conflict there is', () => {
    const vote = (by: string, verdict: string) => ({
      kind: 'decide',
      by,
      clock: 700,
      documentId: 'd3',
      stage: 'title-abstract',
      reviewerId: by,
      verdict,
      criterionIds: verdict === 'exclude' ? ['off-topic'] : [],
      protocolVersion: 2,
    });
    const both = mergeReviews(
      withChange({ screening: [...base.screening, { ...vote('ann', 'exclude'), documentId: 'd7' }], final: false }),
      withChange({ screening: [...base.screening, { ...vote('bo', 'include'), documentId: 'd7' }], final: false }),
      withChange({ final: false }),
    );
    expect(both.review.screening).toHaveLength(base.screening.length + 2);
    expect(both.findings.map(({ code, ids }) => [code, ids])).toEqual([['unresolved-conflict', ['d7']]]);
  });

  it('keeps two events of one identity, and says so', () => {
    const note = (text: string) => ({ kind: 'note', by: 'ann', clock: 700, documentId: 'd2', text });
    const merged = mergeReviews(
      withChange({ screening: [...base.screening, note('One')] }),
      withChange({ screening: [...base.screening, note('Two')] }),
      base,
    );
    expect(merged.problems.map(({ code }) => code)).toEqual(['event-identity-clash']);
    expect(merged.review.screening.filter(({ clock }) => clock === 700)).toHaveLength(2);
    expect(merged.findings.map(({ code }) => code)).toEqual(['event-identity-clash']);
  });

  it('reports an event that one copy took out of the log', () => {
    const merged = mergeReviews(withChange({ screening: base.screening.slice(0, -1) }), base, base);
    expect(merged.conflicts).toMatchObject([{ kind: 'event-removed', stands: 'a', b: { kind: 'note' } }]);
  });

  it('does not mix two documents that were given one id', () => {
    const record = (title: string, file: string) => ({
      id: 'd9',
      type: 'report',
      title,
      abstract: `About ${title}`,
      origins: [{ file, format: 'ris', index: 0 }],
    });
    const merged = mergeReviews(
      withChange({ documents: [...base.documents, record('Hope', 'a.ris')] }),
      withChange({ documents: [...base.documents, record('Fear', 'b.ris')] }),
      base,
    );
    expect(merged.conflicts).toMatchObject([
      { kind: 'two-things', path: ['documents', 'd9'], a: { title: 'Hope' }, b: { title: 'Fear' } },
    ]);
    const found = merged.review.documents.find(({ id }) => id === 'd9');
    expect(found?.abstract).toBe(`About ${found?.title}`);
  });

  it('suspects one document under two ids', () => {
    const record = (id: string, file: string) => ({
      id,
      type: 'article-journal',
      title: 'Reflections on alliance and trust between councils',
      doi: '10.1000/trust',
      authors: [{ family: 'Hey', given: 'J' }],
      issued: { year: 2019 },
      origins: [{ file, format: 'ris', index: 0 }],
    });
    const merged = mergeReviews(
      withChange({ documents: [...base.documents, record('ann-1', 'a.ris')] }),
      withChange({ documents: [...base.documents, record('bo-1', 'b.ris')] }),
      base,
    );
    expect(merged.problems).toMatchObject([{ code: 'likely-duplicate', ids: ['ann-1', 'bo-1'] }]);
  });

  it('joins the reading orders: a new order stands, and what was added stands behind what it stood behind', () => {
    const order = (review: Review) => review.documents.map(({ id }) => id);
    const reversed = withChange({ documents: base.documents.toReversed() });
    const first = { id: 'first', type: 'report', title: 'Read first', origins: [{ format: 'hand', index: 0 }] };
    const { review, conflicts } = mergeReviews(reversed, withChange({ documents: [first, ...base.documents] }), base);
    expect(order(review)).toEqual(['first', ...order(reversed)]);
    expect(conflicts).toEqual([]);
    const [one, two, ...others] = base.documents;
    const turned = withChange({ documents: [two, one, ...others] });
    expect(mergeReviews(reversed, turned, base).conflicts.map(({ kind }) => kind)).toEqual(['order']);
  });

  it('reports a version of a theory that was written twice', () => {
    const version = (then: string) => ({
      ...base.theoryVersions[2],
      version: 2,
      statement: { if: 'a', then, because: 'c' },
    });
    const merged = mergeReviews(
      withChange({ theoryVersions: [...base.theoryVersions, version('one')] }),
      withChange({ theoryVersions: [...base.theoryVersions, version('other')] }),
      base,
    );
    expect(pathsOf(merged)).toEqual(['theoryVersions.mrt 2']);
  });

  it('takes the union without a common copy, and every value that differs as a conflict', () => {
    const a = withChange({ title: 'Trust', concepts: base.concepts.slice(0, 3), memos: [] });
    const b = withChange({ title: 'Faith', concepts: base.concepts.slice(2) });
    const { review, conflicts } = mergeReviews(a, b);
    expect(new Set(review.concepts.map(({ id }) => id))).toEqual(new Set(base.concepts.map(({ id }) => id)));
    expect(review.memos).toEqual(base.memos);
    expect(conflicts.map(({ path }) => path.join('.'))).toEqual(['title']);
  });
});

describe('laws of mergeReviews', () => {
  const fewRuns = { numRuns: 40 };

  it('merges a review with itself to itself', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        expect(mergeReviews(review, review)).toEqual({ review, conflicts: [], problems: [], findings: [] });
        expect(mergeReviews(review, review, review).review).toEqual(review);
      }),
    );
  });

  it('takes a copy as it is where the other is as it was', () => {
    fc.assert(
      fc.property(anyReview, anyReview, (a, former) => {
        expect(serialiseReview(mergeReviews(a, former, former).review)).toBe(serialiseReview(a));
        expect(serialiseReview(mergeReviews(former, a, former).review)).toBe(serialiseReview(a));
      }),
      fewRuns,
    );
  });

  it('does not ask whose copy is whose', () => {
    const turned = { a: 'b', b: 'a' } as const;
    fc.assert(
      fc.property(anyReview, anyReview, fc.option(anyReview, { nil: undefined }), (a, b, former) => {
        const one = mergeReviews(a, b, former);
        const other = mergeReviews(b, a, former);
        expect(serialiseReview(other.review)).toBe(serialiseReview(one.review));
        // an event that neither copy has any more is on nobody's side
        const sided = ({ a: ofA, b: ofB }: MergeConflict) => ofA !== undefined || ofB !== undefined;
        const told = one.conflicts
          .filter(sided)
          .map((each) => JSON.stringify([each.path, each.a, each.b, each.stands]));
        const mirrored = other.conflicts
          .filter(sided)
          .map((each) => JSON.stringify([each.path, each.b, each.a, turned[each.stands]]));
        expect(mirrored.sort()).toEqual(told.sort());
      }),
      fewRuns,
    );
  });

  it('loses no id that nobody took out', () => {
    fc.assert(
      fc.property(anyReview, anyReview, anyReview, (a, b, former) => {
        const kept = idsIn(mergeReviews(a, b, former).review);
        const before = idsIn(former);
        for (const id of [...idsIn(a), ...idsIn(b)]) if (!before.has(id)) expect(kept).toContain(id);
        const union = idsIn(mergeReviews(a, b).review);
        expect([...idsIn(a), ...idsIn(b)].filter((id) => !union.has(id))).toEqual([]);
      }),
      fewRuns,
    );
  });
});
