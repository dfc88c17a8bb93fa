import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewExplanation } from '../../src/review/explain/explanation.ts';
import { explain } from '../../src/review/explain.ts';
import { flow } from '../../src/review/flow.ts';
import { renderExplanation } from '../../src/review/render-explanation.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { deepFreeze } from '../report/deep-freeze.ts';
import { anyFlowReview } from './any-flow-review.ts';
import { anyReview } from './any-review.ts';
import { richReview } from './rich-review.ts';
import { soundReview } from './small-review.ts';

const everything = (node: ReviewExplanation): ReviewExplanation[] => [node, ...node.behind.flatMap(everything)];
const reached = (review: Review, id: string, kind: ReviewExplanation['kind']) => [
  ...new Set(
    everything(explain(review, id))
      .filter((node) => node.kind === kind)
      .map((node) => node.id),
  ),
];

describe('explain', () => {
  it('leads from a theory to the configurations, the quotes, the documents, the searches and the decisions', () => {
    expect(reached(soundReview, 'mrt', 'theory version')).toEqual(['mrt version 1', 'pt version 1', 'pt version 2']);
    expect(reached(soundReview, 'mrt', 'configuration')).toEqual(['C1', 'C2']);
    expect(reached(soundReview, 'mrt', 'extract').sort()).toEqual(['x1', 'x2']);
    expect(reached(soundReview, 'mrt', 'document').sort()).toEqual(['d1', 'd6']);
    expect(reached(soundReview, 'mrt', 'search').sort()).toEqual(['web', 'wos']);
    const decisions = everything(explain(soundReview, 'mrt')).filter(({ kind }) => kind === 'decision');
    expect(decisions.map(({ label }) => label)).toContain('Ann voted include at Full text');
    expect(reached(soundReview, 'mrt', 'appraisal').sort()).toEqual(['rigour-d1', 'rigour-d6']);
  });

  it.each([
    ['pt version 2', 'theory version'],
    ['pt@2', 'theory version'],
    ['C1', 'configuration'],
    ['L1', 'configuration link'],
    ['partners', 'theme'],
    ['trust', 'concept'],
    ['ev1', 'evidence link'],
    ['x1', 'extract'],
    ['d1', 'document'],
    ['wos', 'search'],
    ['dup-d1', 'cluster'],
    ['rigour-d1', 'appraisal'],
    ['included', 'flow box'],
    ['duplicates', 'flow box'],
    ['included@databases', 'flow box'],
    ['included-studies', 'flow box'],
    ['full-text-excluded-no-data', 'flow box'],
  ])('leads from %s, a %s, down to the search in Web of Science', (id, kind) => {
    expect(explain(soundReview, id).kind).toBe(kind);
    expect([...reached(soundReview, id, 'search'), ...reached(soundReview, id, 'decision')].length).toBeGreaterThan(1);
  });

  it('tells the quotes of a concept in each configuration', () => {
    const { behind } = explain(soundReview, 'trust');
    expect(behind.map(({ id, as }) => [id, as])).toEqual([
      ['C1', 'reasoning +'],
      ['C2', 'reasoning +'],
    ]);
    const slot = behind[0]?.behind.find(({ id }) => id === 'trust');
    expect(slot?.behind.map(({ label }) => label)).toEqual(['“𝒯rust grew”']);
  });

  it('tells the quotes that were coded with a concept, in no configuration or beside it', () => {
    const told = (id: string) =>
      explain(richReview, id)
        .behind.filter(({ kind }) => kind === 'extract')
        .map((one) => [one.id, one.as]);
    expect(told('trust')).toEqual([['x1', 'coded as reasoning']]);
    expect(told('bond')).toEqual([
      ['x1', 'coded'],
      ['x2', 'coded'],
    ]);
  });

  it('leads from a decision and a criterion to the document', () => {
    const [first] = soundReview.screening;
    const { label, behind } = explain(soundReview, `${first?.by}@${first?.clock}`);
    expect([label, behind[0]?.id]).toEqual(['Ann voted include at Title and abstract', 'd1']);
    const uses = explain(soundReview, 'no-data').behind;
    expect(uses.map(({ label: said, as }) => [said, as])).toEqual([
      ['Ann voted exclude at Full text, because No data', 'd4'],
      ['Bo voted exclude at Full text, because No data', 'd4'],
    ]);
  });

  it('explains numbers that it is given', () => {
    const numbers = { included: { label: 'Documents included', value: 2, by: 'flow', ids: ['d1', 'C2', 'gone'] } };
    const { kind, label, behind } = explain(soundReview, 'included', { numbers });
    expect([kind, label]).toEqual(['number', 'Documents included: 2 (by flow)']);
    expect(behind.map((one) => one.kind)).toEqual(['document', 'configuration', 'unknown']);
  });

  it('ends where theories abstract from each other, and tells each thing once', () => {
    const circle = reviewSchema.parse({
      ...soundReview,
      theories: [
        { id: 'a', label: 'A', level: 'middle-range', abstractsIds: ['b', 'a'] },
        { id: 'b', label: 'B', level: 'middle-range', abstractsIds: ['a', 'gone'] },
      ],
      theoryVersions: [],
    });
    expect(renderExplanation(explain(circle, 'a'))).toBe(
      [
        'theory a: A (middle-range theory)',
        '  abstracts – theory b: B (middle-range theory)',
        '    abstracts – theory a: A (middle-range theory) (told above)',
        '    abstracts – unknown gone: gone is not in the review',
        '  abstracts – theory a: A (middle-range theory) (told above)',
        '',
      ].join('\n'),
    );
  });

  it('follows a chain of any length', () => {
    const configurations = Array.from({ length: 1500 }, (_, n) => ({
      id: `C${n}`,
      modality: 'claimed',
      status: 'refined',
      supersedes: [`C${n + 1}`],
    }));
    const long = reviewSchema.parse({ ...soundReview, configurations, evidence: [] });
    expect(renderExplanation(explain(long, 'C0')).split('\n')).toHaveLength(1502);
  });

  it('refuses an id that names nothing', () => {
    for (const id of ['gone', '', '__proto__', 'constructor'])
      expect(() => explain(soundReview, id, { numbers: {} })).toThrow(expect.objectContaining({ code: 'unknown-id' }));
  });

  it('explains whatever any review holds, and every box of its flow', () => {
    fc.assert(
      fc.property(fc.oneof(anyFlowReview, anyReview), (review) => {
        deepFreeze(review);
        const { documents, configurations, concepts, evidence, links, screening } = review;
        const named = [documents, configurations, concepts, evidence, links].flatMap((list) =>
          list.map(({ id }) => id),
        );
        const boxes = flow(review).steps.flatMap(({ main, asides }) => [main, ...asides].map(({ id }) => id));
        for (const id of [...named, ...boxes, ...screening.map(({ by, clock }) => `${by}@${clock}`)].slice(0, 25)) {
          const keys = everything(explain(review, id)).filter(({ behind }) => behind.length > 0);
          expect(renderExplanation(explain(review, id))).toContain(keys[0]?.label.replace(/\s+/g, ' ') ?? '');
        }
      }),
      { numRuns: 15 },
    );
  });
});
