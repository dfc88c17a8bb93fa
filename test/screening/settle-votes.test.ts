import { describe, expect, it } from 'vitest';
import { countedVotes, settleVotes } from '../../src/screening/settle-votes.ts';
import { type StagePolicy, stagePolicySchema } from '../../src/screening/stage-policy.ts';

const verdicts = { i: 'include', e: 'exclude', u: 'unsure' } as const;
const votes = (letters: string, reasons: readonly string[] = []) =>
  [...letters].map((letter, k) => ({
    reviewerId: `r${k}`,
    verdict: letter === 'i' || letter === 'e' ? verdicts[letter] : verdicts.u,
    criterionIds: reasons[k] ? [reasons[k]] : [],
    round: 1,
    protocolVersion: 1,
    by: `r${k}`,
    clock: k,
  }));
const policy = (more: Partial<StagePolicy> = {}) => stagePolicySchema.parse({ id: 's', label: 'S', ...more });

describe('settleVotes', () => {
  it.each([
    ['', 'unanimous', 'include', 'pending'],
    ['i', 'unanimous', 'include', 'pending'],
    ['ii', 'unanimous', 'include', 'included'],
    ['ee', 'unanimous', 'include', 'excluded'],
    ['ie', 'unanimous', 'include', 'conflict'],
    ['iu', 'unanimous', 'include', 'included'],
    ['uu', 'unanimous', 'include', 'included'],
    ['ue', 'unanimous', 'include', 'conflict'],
    ['iu', 'unanimous', 'own', 'conflict'],
    ['uu', 'unanimous', 'own', 'conflict'],
    ['iie', 'unanimous', 'include', 'conflict'],
    ['iie', 'majority', 'include', 'included'],
    ['eei', 'majority', 'include', 'excluded'],
    ['ie', 'majority', 'include', 'conflict'],
    ['uue', 'majority', 'include', 'included'],
    ['uue', 'majority', 'own', 'conflict'],
    ['iieu', 'majority', 'own', 'conflict'],
    ['ie', 'any-include', 'include', 'included'],
    ['ue', 'any-include', 'include', 'included'],
    ['ue', 'any-include', 'own', 'conflict'],
    ['ee', 'any-include', 'include', 'excluded'],
    ['i', 'any-include', 'include', 'pending'],
    ['iu', 'unanimous', 'neutral', 'pending'],
    ['eu', 'unanimous', 'neutral', 'pending'],
    ['uu', 'unanimous', 'neutral', 'pending'],
    ['ieu', 'unanimous', 'neutral', 'conflict'],
    ['iiu', 'unanimous', 'neutral', 'included'],
    ['eeu', 'majority', 'neutral', 'excluded'],
  ] as const)('%s, %s, unsure means %s: %s', (letters, agreement, unsureMeans, status) => {
    expect(settleVotes(votes(letters), policy({ agreement, unsureMeans })).status).toBe(status);
  });

  it('waits for as many reviewers as the stage needs', () => {
    expect(settleVotes(votes('i'), policy({ reviewersRequired: 1 })).status).toBe('included');
    expect(settleVotes(votes('ii'), policy({ reviewersRequired: 3 })).status).toBe('pending');
  });

  it('takes different primary reasons for a conflict only where they must agree', () => {
    const differing = votes('ee', ['no-theory', 'wrong-place']);
    expect(settleVotes(differing, policy())).toEqual({ status: 'excluded' });
    expect(settleVotes(differing, policy({ reasonsMustAgree: true }))).toEqual({
      status: 'conflict',
      conflict: 'reason',
    });
  });

  it('does not take a missing reason for a different one', () => {
    expect(settleVotes(votes('ee', ['no-theory']), policy({ reasonsMustAgree: true })).status).toBe('excluded');
  });

  it('does not ask those who include for their reasons', () => {
    const mixed = votes('eei', ['no-theory', 'no-theory', 'wrong-place']);
    expect(settleVotes(mixed, policy({ agreement: 'majority', reasonsMustAgree: true })).status).toBe('excluded');
  });
});

describe('countedVotes', () => {
  it('takes those of the latest round', () => {
    const first = votes('ie');
    const second = votes('i').map((vote) => ({ ...vote, round: 2 }));
    expect(countedVotes([...first, ...second])).toEqual(second);
    expect(countedVotes(first)).toEqual(first);
    expect(countedVotes([])).toEqual([]);
  });
});
