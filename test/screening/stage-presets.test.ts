import { describe, expect, it } from 'vitest';
import type { ScreeningEvent } from '../../src/screening/event.ts';
import { screeningAgreement } from '../../src/screening/screening-agreement.ts';
import { screeningState } from '../../src/screening/screening-state.ts';
import type { StagePolicy } from '../../src/screening/stage-policy.ts';
import { covidenceStages, rayyanStages } from '../../src/screening/stage-presets.ts';
import { adjudicate, fullTextVote, retrieve, vote } from './log.ts';

const statusUnder = (stages: readonly StagePolicy[], ...events: ScreeningEvent[]) =>
  screeningState(events, { stages }).outcomes[0]?.status;
const said = (...verdicts: ('include' | 'exclude' | 'unsure')[]) =>
  verdicts.map((verdict, k) => vote(k + 1, `r${k}`, 'd1', verdict));
const reading = [vote(1, 'ann', 'd1', 'include'), vote(2, 'ben', 'd1', 'include'), retrieve(3, 'd1')];

describe('covidenceStages', () => {
  it.each([
    ['yes and maybe', said('include', 'unsure'), 'to-retrieve'],
    ['maybe and maybe', said('unsure', 'unsure'), 'to-retrieve'],
    ['maybe and no', said('unsure', 'exclude'), 'conflict'],
    ['yes and no', said('include', 'exclude'), 'conflict'],
    ['no and no', said('exclude', 'exclude'), 'excluded'],
    ['one vote', said('include'), 'in-progress'],
  ])('%s', (_, events, status) => {
    expect(statusUnder(covidenceStages, ...events)).toBe(status);
  });

  it('takes different reasons of one exclusion of a full text for a conflict', () => {
    const votes = [fullTextVote(4, 'ann', 'd1', 'exclude', 'a'), fullTextVote(5, 'ben', 'd1', 'exclude', 'b')];
    const { conflicts } = screeningState([...reading, ...votes], { stages: covidenceStages });
    expect(conflicts).toMatchObject([{ stageId: 'full-text', kind: 'reason' }]);
    const settled = adjudicate(6, 'd1', 'exclude', { stage: 'full-text', criterionIds: ['b'] });
    const state = screeningState([...reading, ...votes, settled], { stages: covidenceStages });
    expect(state.outcomes[0]).toMatchObject({ status: 'excluded', criterionIds: ['b'] });
    expect(state.problems).toEqual([]);
  });

  it('counts maybe as yes in agreement, which settling a conflict does not change', () => {
    const options = { stage: 'title-abstract', unsureMeans: covidenceStages[0]?.unsureMeans ?? 'own' };
    const votes = [
      ...said('include', 'unsure'),
      ...said('exclude', 'exclude').map((one) => ({ ...one, documentId: 'd2' })),
    ];
    expect(screeningAgreement(votes, options).verdicts.observed).toBe(1);
    const conflict = said('include', 'exclude');
    const settled = [...conflict, adjudicate(3, 'd1', 'include'), vote(4, 'r1', 'd1', 'include')];
    expect(screeningAgreement(settled, options)).toEqual(screeningAgreement(conflict, options));
  });

  it('counts only the final votes of a round', () => {
    const changed = [...said('include', 'exclude'), vote(3, 'r1', 'd1', 'include')];
    expect(screeningAgreement(changed, { stage: 'title-abstract' }).verdicts.observed).toBe(1);
  });
});

describe('rayyanStages', () => {
  it.each([
    ['included and excluded', said('include', 'exclude'), 'conflict'],
    ['included, excluded and maybe', said('include', 'exclude', 'unsure'), 'conflict'],
    ['excluded and maybe: still to be decided', said('exclude', 'unsure'), 'in-progress'],
    ['included and maybe: still to be decided', said('include', 'unsure'), 'in-progress'],
    ['maybe and maybe: still to be decided', said('unsure', 'unsure'), 'in-progress'],
    ['included and included', said('include', 'include'), 'to-retrieve'],
  ])('%s', (_, events, status) => {
    const state = screeningState(events, { stages: rayyanStages });
    expect(state.outcomes[0]?.status).toBe(status);
    expect(state.conflicts).toHaveLength(status === 'conflict' ? 1 : 0);
  });

  it('lets any number of reasons stand and takes none for a conflict', () => {
    const votes = [fullTextVote(4, 'ann', 'd1', 'exclude', 'a', 'b'), fullTextVote(5, 'ben', 'd1', 'exclude', 'c')];
    const outcome = screeningState([...reading, ...votes], { stages: rayyanStages }).outcomes[0];
    expect(outcome).toMatchObject({ status: 'excluded', criterionIds: ['a', 'c', 'b'] });
  });

  it('ends a conflict when the reviewers agree, and warns where somebody settles it from above', () => {
    const conflict = said('include', 'exclude');
    expect(statusUnder(rayyanStages, ...conflict, vote(3, 'r1', 'd1', 'include'))).toBe('to-retrieve');
    const { problems } = screeningState([...conflict, adjudicate(3, 'd1', 'include')], { stages: rayyanStages });
    expect(problems).toMatchObject([{ code: 'adjudicator-not-allowed', severity: 'warning', ids: ['d1', 'cat'] }]);
  });
});
