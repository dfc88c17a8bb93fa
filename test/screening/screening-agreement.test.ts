import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../src/agreement/cohen-kappa.ts';
import { gwetAc } from '../../src/agreement/gwet-ac.ts';
import { krippendorffAlpha } from '../../src/agreement/krippendorff-alpha.ts';
import { ratingTable } from '../../src/agreement/rating-table.ts';
import type { ScreeningEvent } from '../../src/screening/event.ts';
import {
  agreementByRound,
  type ScreeningAgreementOptions,
  screeningAgreement,
} from '../../src/screening/screening-agreement.ts';
import { adjudicate, fullTextVote, merge, retract, shuffledLog, vote } from './log.ts';

const stage = 'title-abstract';
const pairsOf = (events: readonly ScreeningEvent[], options: ScreeningAgreementOptions) =>
  screeningAgreement(events, options).verdicts.pairs;
const log = Object.freeze([
  vote(1, 'ann', 'd1', 'include'),
  vote(1, 'ben', 'd1', 'include'),
  vote(2, 'ann', 'd2', 'include'),
  vote(2, 'ben', 'd2', 'exclude'),
  vote(3, 'ann', 'd3', 'exclude'),
  vote(3, 'ben', 'd3', 'exclude'),
  vote(4, 'ann', 'd4', 'exclude'),
  vote(4, 'ben', 'd4', 'exclude'),
]);

describe('screeningAgreement', () => {
  it('is the kappa of the votes', () => {
    const kappa = cohenKappa(['in', 'in', 'out', 'out'], ['in', 'out', 'out', 'out']);
    const table = ratingTable(
      ['include', 'include', 'exclude', 'exclude'],
      ['include', 'exclude', 'exclude', 'exclude'],
    );
    expect(pairsOf(log, { stage })).toEqual([{ firstId: 'ann', secondId: 'ben', kappa, table, differingIds: ['d2'] }]);
  });

  it('does not let talking a conflict over raise agreement', () => {
    const settled = [...log, adjudicate(5, 'd2', 'include'), vote(6, 'ben', 'd2', 'include')];
    expect(pairsOf(settled, { stage })).toEqual(pairsOf(log, { stage }));
  });

  it('does not let a vote after the adjudication of a duplicate count', () => {
    const settled = [...log, adjudicate(5, 'd2', 'include'), vote(6, 'ben', 'd9', 'include'), merge(7, 'd9', 'd2')];
    expect(pairsOf(settled, { stage })).toEqual(pairsOf(log, { stage }));
  });

  it('takes the last word before the adjudication', () => {
    const changed = [...log, vote(5, 'ben', 'd2', 'include'), retract(5, 'ann', 'd1')];
    expect(pairsOf(changed, { stage })[0]).toMatchObject({
      differingIds: [],
      kappa: { value: 1, pairs: 3, unpaired: 1 },
    });
  });

  it('counts what only one of the two judged', () => {
    const more = [...log, vote(5, 'ann', 'd5', 'include'), vote(5, 'cat', 'd6', 'include')];
    const [first] = pairsOf(more, { stage });
    expect(first?.kappa).toMatchObject({ pairs: 4, unpaired: 1 });
  });

  it('compares every two reviewers, or those asked for', () => {
    const three = [...log, vote(5, 'cat', 'd1', 'include')];
    const pairs = (reviewers?: string[]) =>
      pairsOf(three, reviewers ? { stage, reviewers } : { stage }).map(({ firstId, secondId }) => [firstId, secondId]);
    expect(pairs()).toEqual([
      ['ann', 'ben'],
      ['ann', 'cat'],
      ['ben', 'cat'],
    ]);
    expect(pairs(['cat', 'ann'])).toEqual([['ann', 'cat']]);
  });

  it('is undefined for a reviewer who judged nothing', () => {
    expect(pairsOf(log, { stage, reviewers: ['ann', 'zoe'] })[0]?.kappa).toMatchObject({
      undefinedBecause: 'no-pairs',
      unpaired: 4,
    });
  });

  it('keeps stages and rounds apart', () => {
    const again = [
      ...log,
      fullTextVote(5, 'ann', 'd1', 'exclude'),
      fullTextVote(5, 'ben', 'd1', 'include'),
      vote(6, 'ann', 'd2', 'exclude', { round: 2 }),
    ];
    expect(pairsOf(again, { stage: 'full-text' })[0]).toMatchObject({
      differingIds: ['d1'],
      kappa: { pairs: 1 },
    });
    expect(pairsOf(again, { stage, round: 1 })).toEqual(pairsOf(log, { stage }));
    expect(pairsOf(again, { stage })[0]?.kappa).toMatchObject({ pairs: 3, unpaired: 1 });
    expect(pairsOf(again, { stage, round: 3 })).toEqual([]);
  });

  it('takes unsure for itself, or for a vote to include', () => {
    const unsure = [vote(1, 'ann', 'd1', 'unsure'), vote(1, 'ben', 'd1', 'include')];
    expect(pairsOf(unsure, { stage })[0]?.differingIds).toEqual(['d1']);
    expect(pairsOf(unsure, { stage, unsureMeans: 'include' })[0]?.differingIds).toEqual([]);
  });

  it('does not count a reviewer who says two things of merged records', () => {
    const clash = [...log, vote(5, 'ben', 'd9', 'exclude'), merge(6, 'd9', 'd1')];
    expect(pairsOf(clash, { stage })[0]?.kappa).toMatchObject({ pairs: 3, unpaired: 1 });
  });

  it('does count one who says two things that mean the same', () => {
    const same = [...log, vote(5, 'ben', 'd9', 'unsure'), merge(6, 'd9', 'd1')];
    expect(pairsOf(same, { stage })[0]?.kappa.pairs).toBe(3);
    expect(pairsOf(same, { stage, unsureMeans: 'include' })[0]?.kappa.pairs).toBe(4);
  });

  it('refuses a round that is none', () => {
    expect(() => pairsOf(log, { stage, round: 0 })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['round'] }),
    );
  });

  it('does not know the order of the events', () => {
    fc.assert(
      fc.property(shuffledLog, ({ events, shuffled }) => {
        expect(pairsOf(shuffled, { stage })).toEqual(pairsOf(events, { stage }));
      }),
    );
  });
});

describe('screeningAgreement: several reviewers', () => {
  const verdicts = [
    ['include', 'include', null],
    ['exclude', 'include', 'exclude'],
    ['exclude', null, 'exclude'],
    [null, 'exclude', 'unsure'],
    ['include', 'include', 'include'],
    ['exclude', null, null],
  ] as const;
  const events = verdicts.flatMap((row, document) =>
    row.flatMap((verdict, who) => (verdict ? [vote(document * 3 + who + 1, `r${who}`, `d${document}`, verdict)] : [])),
  );

  it('is alpha and AC1 of their votes, whoever is missing', () => {
    const categories = ['include', 'exclude', 'unsure'] as const;
    const found = screeningAgreement(events, { stage }).verdicts;
    expect(found.alpha).toEqual(krippendorffAlpha(verdicts, { categories }));
    expect(found.ac1).toEqual(gwetAc<'include' | 'exclude' | 'unsure'>(verdicts, { categories }));
    // pairs that agree, of the pairs of each document: 1/1, 1/3, 1/1, 0/1, 3/3
    expect(found.observed).toBeCloseTo((1 + 1 / 3 + 1 + 0 + 1) / 5, 12);
    expect(found.pairs).toHaveLength(3);
  });

  it('leaves neutral votes out', () => {
    const found = screeningAgreement(events, { stage, unsureMeans: 'neutral' }).verdicts;
    expect(found.observed).toBeCloseTo((1 + 1 / 3 + 1 + 1) / 4, 12);
    expect(found.ac1.unpaired).toBe(2);
  });

  it('judges a machine as it judges people', () => {
    const machine = { name: 'classifier', version: '2.1' };
    const asMachine = events.map((event) => (event.reviewerId === 'r2' ? { ...event, machine } : event));
    expect(screeningAgreement(asMachine, { stage })).toEqual(screeningAgreement(events, { stage }));
  });

  it('is undefined where no document has two votes', () => {
    const alone = screeningAgreement([vote(1, 'ann', 'd1', 'include')], { stage }).verdicts;
    expect(alone).toMatchObject({ observed: null, pairs: [], alpha: { value: null, undefinedBecause: 'no-pairs' } });
  });
});

describe('screeningAgreement: reasons', () => {
  const excluded = (documentId: string, ofAnn: string[], ofBen: string[], clock: number) => [
    fullTextVote(clock, 'ann', documentId, 'exclude', ...ofAnn),
    fullTextVote(clock, 'ben', documentId, 'exclude', ...ofBen),
  ];
  const events = [
    ...excluded('d1', ['a'], ['a'], 1),
    ...excluded('d2', ['a', 'b'], ['b', 'a'], 2),
    ...excluded('d3', ['b'], ['b', 'c'], 3),
    ...excluded('d4', ['c'], [], 4),
    fullTextVote(5, 'ann', 'd5', 'exclude', 'a'),
    fullTextVote(5, 'ben', 'd5', 'include'),
  ];
  const { reasons } = screeningAgreement(events, { stage: 'full-text' });

  it('compares the primary reasons of those who exclude', () => {
    expect(reasons.pairs).toMatchObject([{ differingIds: ['d2'], kappa: { pairs: 3, unpaired: 1 } }]);
    expect(reasons.pairs[0]?.kappa.value).toBe(cohenKappa(['a', 'a', 'b'], ['a', 'b', 'b']).value);
    expect(reasons.observed).toBeCloseTo(2 / 3, 12);
  });

  it('compares all the reasons by what they have in common', () => {
    // sets of d1, d2, d3: a a, ab ab, b bc; the only difference is 1/2 in d3
    const distances = [
      ['a', 'a', 0],
      ['a', 'ab', 0.5],
      ['a', 'b', 1],
      ['a', 'bc', 1],
      ['ab', 'ab', 0],
      ['ab', 'b', 0.5],
      ['ab', 'bc', 2 / 3],
      ['b', 'bc', 0.5],
      ['b', 'b', 0],
      ['bc', 'bc', 0],
    ] as const;
    const between = (one: string, other: string) =>
      distances.find(([a, b]) => (a === one && b === other) || (a === other && b === one))?.[2] ?? Number.NaN;
    const all = ['a', 'a', 'ab', 'ab', 'b', 'bc'];
    const expected = all.flatMap((one, k) => all.map((other, l) => (k === l ? 0 : between(one, other))));
    const mean = expected.reduce((total, distance) => total + distance, 0) / (6 * 5);
    expect(reasons.setAlpha.value).toBeCloseTo(1 - (2 * 0.5) / 6 / mean, 12);
  });
});

describe('agreementByRound', () => {
  const rounds = [
    vote(1, 'ann', 'd1', 'include'),
    vote(2, 'ben', 'd1', 'exclude'),
    adjudicate(3, 'd1', 'include'),
    vote(4, 'ben', 'd1', 'include'),
    vote(5, 'ann', 'd1', 'include', { round: 2 }),
    vote(6, 'ben', 'd1', 'include', { round: 2 }),
  ];

  it('compares calibration rounds, each before its own conflicts were settled', () => {
    const found = agreementByRound(rounds, { stage });
    expect(found.map(({ round, verdicts }) => [round, verdicts.observed])).toEqual([
      [1, 0],
      [2, 1],
    ]);
    const { round, ...second } = found[1] ?? {};
    expect(second).toEqual(screeningAgreement(rounds, { stage, round: round ?? 0 }));
  });

  it('closes a later round by its own adjudication', () => {
    const settled = [
      ...rounds.slice(0, 5),
      vote(6, 'ben', 'd1', 'exclude', { round: 2 }),
      adjudicate(7, 'd1', 'include'),
      vote(8, 'ben', 'd1', 'include', { round: 2 }),
    ];
    expect(agreementByRound(settled, { stage })[1]?.verdicts.observed).toBe(0);
  });
});
