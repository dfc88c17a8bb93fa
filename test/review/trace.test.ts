import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow } from '../../src/review/flow.ts';
import { renderTrace } from '../../src/review/render-trace.ts';
import { reviewSchema } from '../../src/review/review.ts';
import { trace } from '../../src/review/trace.ts';
import { deepFreeze } from '../report/deep-freeze.ts';
import { anyFlowReview } from './any-flow-review.ts';
import { richReview } from './rich-review.ts';
import { soundReview } from './small-review.ts';

describe('trace', () => {
  const traced = trace(deepFreeze(soundReview), 'd1');

  it('follows a document from the searches to the theories', () => {
    expect(traced.records.map(({ recordId, origins }) => [recordId, origins[0]?.search?.source])).toEqual([
      ['d1', 'Web of Science'],
      ['d1-again', 'gov.uk'],
    ]);
    expect(traced.places.map(({ boxId, id }) => [boxId, id])).toEqual([
      ['identified', 'd1'],
      ['identified', 'd1-again'],
      ['duplicates', 'd1-again'],
      ['title-abstract-screened', 'd1'],
      ['full-text-sought', 'd1'],
      ['full-text-screened', 'd1'],
      ['included', 'd1'],
    ]);
    expect(traced.decisions.map(({ says }) => says)).toEqual([
      'Ann voted include at Title and abstract',
      'Bo voted include at Title and abstract',
      'Ann had the full text',
      'Ann voted include at Full text',
      'Bo voted include at Full text',
    ]);
    expect(traced).toMatchObject({
      outcome: { status: 'included' },
      clusters: [{ id: 'dup-d1' }],
      appraisals: [{ id: 'rigour-d1' }],
      extracts: [{ id: 'x1' }],
      evidence: [{ id: 'ev1' }],
      configurations: [{ id: 'C1' }],
      themes: [{ id: 'partners' }],
      theories: [{ id: 'pt' }, { id: 'mrt' }],
    });
    expect(traced.theoryVersions.map(({ theoryId, version }) => [theoryId, version])).toEqual([
      ['pt', 1],
      ['pt', 2],
      ['mrt', 1],
    ]);
  });

  it('tells with what the quotes of a document were coded', () => {
    const coded = trace(richReview, 'd1');
    expect(coded.codedConcepts.map(({ id }) => id)).toEqual(['trust', 'bond']);
    expect(renderTrace(coded)).toContain('Coded with:\n  Trust\n  A bond\n');
    expect(traced.codedConcepts).toEqual([]);
  });

  it('traces a record that was folded as its document', () => {
    expect(trace(soundReview, 'd1-again')).toEqual(traced);
  });

  it('says why a document was left out', () => {
    const { places, outcome } = trace(soundReview, 'd4');
    expect(places.at(-1)?.label).toBe('Full text: excluded – No data');
    expect(outcome).toMatchObject({ status: 'excluded', criterionIds: ['no-data'] });
  });

  it('is told in plain text', () => {
    expect(renderTrace(trace(soundReview, 'd3'))).toBe(
      [
        'd3: Report d3',
        'Found:',
        '  d3: Web of Science, round 1, 2020-05',
        'In the flow:',
        '  Records identified – Databases and registers – Web of Science',
        '  Title and abstract: screened',
        '  Full texts sought',
        '  Full texts not retrieved',
        'Decided:',
        '  Ann voted include at Title and abstract',
        '  Bo voted include at Title and abstract',
        '  Ann could not get the full text',
        'Stands:',
        '  not-retrieved at full-text',
        '',
      ].join('\n'),
    );
    expect(renderTrace(traced)).toContain('Theories:\n  Trust, version 1, 2\n  Reciprocity, version 1\n');
  });

  it('traces work on a document of which there is no record', () => {
    const half = reviewSchema.parse({ ...soundReview, documents: [], duplicateClusters: [] });
    const lost = trace(half, 'd6');
    expect([lost.records, lost.places, lost.title]).toEqual([[], [], '']);
    expect(lost.evidence.map(({ id }) => id)).toEqual(['ev2']);
    expect(renderTrace(lost)).toContain('d6: no record');
  });

  it('ends where theories abstract from each other', () => {
    const theories = [
      { id: 'a', label: 'A', level: 'middle-range', abstractsIds: ['b', 'C1'] },
      { id: 'b', label: 'B', level: 'middle-range', abstractsIds: ['a'] },
    ];
    const circle = reviewSchema.parse({ ...soundReview, theories, theoryVersions: [] });
    expect(trace(circle, 'd1').theories.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('refuses an id of which the review knows nothing', () => {
    expect(() => trace(soundReview, 'gone')).toThrow(expect.objectContaining({ code: 'unknown-id' }));
  });

  it('stands where the flow has it, in any review', () => {
    fc.assert(
      fc.property(anyFlowReview, (review) => {
        const included = new Set(flow(review).steps.find(({ id }) => id === 'included')?.main.ids);
        for (const { id } of review.documents) {
          const { documentId, places, records } = trace(review, id);
          expect(records.map(({ recordId }) => recordId)).toContain(id);
          expect(places.some(({ boxId }) => boxId === 'included')).toBe(included.has(documentId));
        }
      }),
      { numRuns: 25 },
    );
  });
});
