import { describe, expect, it } from 'vitest';
import { exclusionReasonsTable } from '../../../src/report/tables/exclusion-reasons-table.ts';
import { exclusionsTable } from '../../../src/report/tables/exclusions-table.ts';
import { flow } from '../../../src/review/flow.ts';
import { reviewWithDoubts } from './review-with-doubts.ts';

describe('exclusionsTable', () => {
  it('lists what full text excluded and what could not be had, each with its reason', () => {
    const { rows, notes } = exclusionsTable(reviewWithDoubts);
    expect(
      rows.map(({ document, stage, reason, further, settled }) => [document, stage, reason, further, settled]),
    ).toEqual([
      ['Report d3 n.d.', 'Full text', 'Full text not retrieved', null, null],
      ['Report d4 n.d.', 'Full text', 'No data', null, 'votes'],
    ]);
    expect(notes).toEqual([
      'Not listed: 2 excluded at the stage Title and abstract.',
      'Votes are illustrative.',
      'Dates are approximate.',
    ]);
  });

  it('lists the stages that were asked for, and refuses one that the protocol has not', () => {
    const stages = ['title-abstract'];
    expect(
      exclusionsTable(reviewWithDoubts, { stages }).rows.map(({ document, reason }) => [document, reason]),
    ).toEqual([
      ['Report d2 n.d.', 'Not about trust'],
      ['Report d5 n.d.', 'Not about trust'],
    ]);
    expect(() => exclusionsTable(reviewWithDoubts, { stages: ['pilot'] })).toThrow(
      expect.objectContaining({ code: 'unknown-stage' }),
    );
  });

  it('tells further reasons, and an exclusion without any', () => {
    const reasons: Record<string, string[]> = { d2: ['off-topic', 'no-data'], d5: [] };
    const screening = reviewWithDoubts.screening.map((event) =>
      event.kind === 'decide' && reasons[event.documentId]
        ? { ...event, criterionIds: reasons[event.documentId] ?? [] }
        : event,
    );
    const { rows } = exclusionsTable({ ...reviewWithDoubts, screening }, { stages: ['title-abstract'] });
    expect(rows.map(({ reason, further }) => [reason, further])).toEqual([
      ['Not about trust', 'No data'],
      ['No reason recorded', null],
    ]);
  });
});

describe('exclusionReasonsTable', () => {
  it('has the numbers of the flow', () => {
    const { rows } = exclusionReasonsTable(reviewWithDoubts);
    expect(rows).toEqual([
      { stage: 'Title and abstract', reason: 'Not about trust', documents: 2 },
      { stage: 'Title and abstract', reason: 'All exclusions', documents: 2 },
      { stage: 'Full text', reason: 'Full texts not retrieved', documents: 1 },
      { stage: 'Full text', reason: 'No data', documents: 1 },
      { stage: 'Full text', reason: 'All exclusions', documents: 1 },
    ]);
    const asides = flow(reviewWithDoubts)
      .steps.slice(1)
      .flatMap((step) => step.asides.map(({ count }) => count));
    expect(
      rows
        .filter(({ reason }) => reason !== 'Not about trust' && reason !== 'No data')
        .map(({ documents }) => documents),
    ).toEqual(asides);
  });
});
