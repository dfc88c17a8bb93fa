import { describe, expect, it } from 'vitest';
import { checkReview } from '../../src/review/check-review.ts';
import { informationPowerNote } from '../../src/review/information-power.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { reviewSaturation } from '../../src/review/review-saturation.ts';
import { theorySaturation } from '../../src/review/theory-saturation.ts';

const plan = { unit: 'configuration', base: 4, run: 3, threshold: 0.05, target: { nextDocument: 0.05 } };
const trust = (id: string, more: object = {}) => ({
  id,
  modality: 'observed',
  status: 'supported',
  slots: [
    { conceptId: 'time', role: 'context' },
    { conceptId: 'trust', role: 'reasoning' },
    { conceptId: 'joint-work', role: 'outcome' },
  ],
  ...more,
});
const opposite = trust('B', {
  slots: [
    { conceptId: 'time', role: 'context' },
    { conceptId: 'trust', role: 'reasoning' },
    { conceptId: 'joint-work', role: 'outcome', polarity: '-' },
  ],
});
const link = (configurationId: string, document: number, bearing = 'supports') => ({
  id: `ev-${configurationId}-${document}-${bearing}`,
  configurationId,
  documentId: `d${document}`,
  bearing,
});
const everywhere = (configurationId: string, count = 60) =>
  Array.from({ length: count }, (_, document) => link(configurationId, document));

/** Documents that two people included, and one theory of the configurations given. */
function reviewOf(
  more: { count?: number; studyOf?: (document: number) => string; protocol?: object } & Record<string, unknown>,
): Review {
  const { count = 60, studyOf, protocol = {}, ...lists } = more;
  const documents = Array.from({ length: count }, (_, k) => ({
    id: `d${k}`,
    type: 'report',
    title: `Report ${k}`,
    origins: [{ searchId: k < 50 ? 's1' : 's2', format: 'hand', index: k }],
    ...(studyOf && { studyId: studyOf(k) }),
  }));
  const configurations = Array.isArray(lists['configurations']) ? lists['configurations'] : [trust('A')];
  return reviewSchema.parse({
    schemaVersion: 1,
    kind: 'synthesis',
    title: 'Trust',
    protocol: {
      version: 1,
      stages: [{ id: 'full-text', label: 'Full text' }],
      saturationPlan: { ...plan, ...protocol },
    },
    people: [
      { id: 'ann', name: 'Ann', roles: ['reviewer'] },
      { id: 'bo', name: 'Bo', roles: ['reviewer'] },
    ],
    searches: ['s1', 's2'].map((id, k) => ({
      id,
      kind: 'hand',
      purpose: 'main',
      source: 'shelf',
      hits: null,
      round: k + 1,
    })),
    documents,
    screening: documents.flatMap(({ id }, k) =>
      ['ann', 'bo'].map((reviewerId, who) => ({
        kind: 'decide',
        by: reviewerId,
        clock: 2 * k + who + 1,
        documentId: id,
        stage: 'full-text',
        reviewerId,
        verdict: 'include',
        criterionIds: [],
        protocolVersion: 1,
      })),
    ),
    concepts: ['time', 'trust', 'joint-work'].map((id) => ({ id, label: id })),
    configurations,
    evidence: everywhere('A', count),
    theories: [{ id: 'pt', label: 'Trust', level: 'programme' }],
    theoryVersions: [
      {
        theoryId: 'pt',
        version: 1,
        stage: 'initial',
        statement: { if: 'there is time', then: 'work is joint', because: 'partners trust' },
        configurationIds: configurations.map((configuration: { id: string }) => configuration.id),
      },
    ],
    ...lists,
  });
}

const judged = (review: Review) => theorySaturation(review).theories.map(({ verdict, because }) => [verdict, because]);

describe('theorySaturation', () => {
  it('supports a theory that sixty documents tell alike, on all three views', () => {
    const { theories, verdict, failingIds } = theorySaturation(reviewOf({}));
    expect(judged(reviewOf({}))).toEqual([['supported', 'all-views']]);
    expect([verdict, failingIds]).toEqual(['supported', []]);
    const [theory] = theories;
    const codes = [theory?.views.configurations, theory?.views.polarities, theory?.views.parts].map(
      (view) => view?.codes,
    );
    expect(codes).toEqual([1, 1, 3]);
    expect(theory?.depth).toEqual([{ configurationId: 'A', studies: 60 }]);
    expect(theory?.views.parts.waves.map(({ wave, documents }) => [wave, documents])).toEqual([
      ['round 1', 50],
      ['round 2', 10],
    ]);
  });

  it('judges nothing where no target is declared', () => {
    const { theories, verdict } = theorySaturation(reviewOf({ protocol: { target: {} } }));
    expect([verdict, theories[0]?.verdict, theories[0]?.because]).toEqual([null, null, 'no-target']);
  });

  it('cannot tell from few documents', () => {
    expect(judged(reviewOf({ count: 20 }))).toEqual([['cannot-tell', 'views']]);
  });

  it('sees a new meaning where no new configuration comes', () => {
    const refining = [...everywhere('A'), ...Array.from({ length: 4 }, (_, k) => link('A', 50 + k, 'refines'))];
    const [theory] = theorySaturation(reviewOf({ evidence: refining })).theories;
    expect(theory?.views.configurations.lastNewCode).toBe(1);
    expect(theory?.views.polarities.lastNewCode).toBe(51);
    expect(theory?.views.polarities.verdict).toBe('cannot-tell');
    expect([theory?.verdict, theory?.because]).toEqual(['cannot-tell', 'views']);
  });

  it('does not take a quiet tail with a new contradiction for saturation', () => {
    const refuted = reviewOf({ evidence: [...everywhere('A'), link('A', 58, 'refutes'), link('A', 3, 'refutes')] });
    expect(judged(refuted)).toEqual([['not-supported', 'contradiction']]);
    expect(theorySaturation(refuted).theories[0]?.contradictions).toEqual([
      { kind: 'refuted-configuration', configurationIds: ['A'], documentId: 'd3', isNew: false, resolvedBy: null },
    ]);
    expect(theorySaturation(refuted).failingIds).toEqual(['pt']);
  });

  it('lets an old contradiction rest that somebody adjudicated, but not a new one', () => {
    const operations = [{ id: 'op', kind: 'adjudicate', inputIds: ['A'], reasoning: 'An outlier', resultIds: [] }];
    const old = [...everywhere('A'), link('A', 3, 'refutes'), link('A', 4, 'refutes')];
    expect(judged(reviewOf({ evidence: old, operations }))).toEqual([['supported', 'all-views']]);
    const fresh = [...everywhere('A'), link('A', 58, 'refutes'), link('A', 59, 'refutes')];
    const [theory] = theorySaturation(reviewOf({ evidence: fresh, operations })).theories;
    expect(theory?.contradictions).toMatchObject([{ documentId: 'd58', isNew: true, resolvedBy: 'op' }]);
    expect(theory?.because).toBe('contradiction');
  });

  it('finds two configurations that contradict each other, by signs', () => {
    const evidence = [...everywhere('A'), link('B', 10), link('B', 12)];
    const open = reviewOf({ configurations: [trust('A'), opposite], evidence });
    expect(theorySaturation(open).theories[0]?.contradictions).toEqual([
      {
        kind: 'between-configurations',
        configurationIds: ['A', 'B'],
        documentId: 'd10',
        isNew: false,
        resolvedBy: null,
      },
    ]);
    const operations = [{ id: 'op', kind: 'reconcile', inputIds: ['A', 'B'], reasoning: 'Read again', resultIds: [] }];
    const settled = reviewOf({ configurations: [trust('A'), opposite], evidence, operations });
    expect(judged(settled)).toEqual([['supported', 'all-views']]);
  });

  it.each([
    ['another sign of the mechanism', 'reasoning'],
    ['another sign of the context', 'context'],
  ])('takes %s for another case, not for a contradiction', (_, role) => {
    const slots = opposite.slots.map((slot) => (slot.role === role ? { ...slot, polarity: '-' } : slot));
    const review = reviewOf({ configurations: [trust('A'), { ...opposite, slots }] });
    expect(theorySaturation(review).theories[0]?.contradictions).toEqual([]);
  });

  it('asks every theory in scope to pass, and names those that do not', () => {
    const second = { id: 'pt2', label: 'Untold', level: 'programme' };
    const middle = { id: 'mrt', label: 'Reciprocity', level: 'middle-range', abstractsIds: ['pt'] };
    const theories = [{ id: 'pt', label: 'Trust', level: 'programme' }, second, middle];
    const both = theorySaturation(reviewOf({ theories }));
    expect(both.theories.map(({ theoryId, verdict }) => [theoryId, verdict])).toEqual([
      ['pt', 'supported'],
      ['pt2', 'cannot-tell'],
    ]);
    expect([both.verdict, both.failingIds]).toEqual(['cannot-tell', ['pt2']]);
    expect(theorySaturation(reviewOf({ theories, protocol: { theoryIds: ['pt'] } })).verdict).toBe('supported');
    expect(theorySaturation(reviewOf({ theories: [] })).verdict).toBe('cannot-tell');
  });

  it('counts reports of one study once, and asks for as many studies as the plan declares', () => {
    const twins = reviewOf({ count: 120, studyOf: (document) => `study-${Math.floor(document / 2)}` });
    const [theory] = theorySaturation(twins).theories;
    expect(theory?.views.parts.documents).toBe(60);
    expect(theory?.depth).toEqual([{ configurationId: 'A', studies: 60 }]);
    expect(theory?.views.parts.warnings).toContain('merged-reports');
    expect(judged(reviewOf({ protocol: { minimumStudies: 61 } }))).toEqual([['not-supported', 'thin-evidence']]);
  });

  it('leaves out configurations that no longer stand, and documents that are not included', () => {
    const gone = trust('B', { status: 'withdrawn' });
    const review = reviewOf({
      configurations: [trust('A'), gone],
      evidence: [...everywhere('A'), link('B', 0), link('A', 999)],
    });
    const [theory] = theorySaturation(review).theories;
    expect(theory?.depth.map(({ configurationId }) => configurationId)).toEqual(['A']);
    expect(theory?.views.configurations.codes).toBe(1);
  });

  it('carries the reviewers’ note on information power, which weighs nothing', () => {
    const item = { judgement: 'A narrow question', asksFor: 'fewer' } as const;
    const informationPower = {
      aim: item,
      specificity: item,
      theory: item,
      dialogue: item,
      analysis: { ...item, asksFor: 'more' as const },
    };
    const { informationPower: kept, verdict } = theorySaturation(
      reviewOf({ count: 20, protocol: { informationPower } }),
    );
    expect([kept, verdict]).toEqual([informationPower, 'cannot-tell']);
    expect(informationPowerNote(informationPower)).toMatch(
      /^Aim: A narrow question \(asks for fewer documents\)\. .*more documents\)\.$/,
    );
  });

  it('names a theory in scope that is not recorded', () => {
    const review = reviewOf({ protocol: { theoryIds: ['pt', 'lost'] } });
    expect(theorySaturation(review).failingIds).toEqual(['lost']);
    expect(
      checkReview(review)
        .filter(({ code }) => code === 'dangling-id')
        .map(({ ids }) => ids),
    ).toEqual([['lost']]);
  });
});

describe('reviewSaturation', () => {
  it('judges what was coded against the target of the plan, reports of one study merged', () => {
    const { incidence, assessment, guest } = reviewSaturation(
      reviewOf({ count: 60, studyOf: (document) => `s${document % 59}` }),
    );
    expect([incidence.documents.length, assessment.verdict, guest?.at]).toEqual([59, 'supported', '4+3']);
    expect(reviewSaturation(reviewOf({ count: 58 })).assessment.verdict).toBe('cannot-tell');
  });
});
