import { describe, expect, it } from 'vitest';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { record } from './record.ts';

const paper = {
  title: 'Anticoagulant treatment of older people after a minor stroke',
  authors: 'Meyer, A; Lund, P',
  volume: '14',
  containerTitle: 'Journal of Ageing',
};

describe('the pairs for review', () => {
  it('come with what speaks for and against, the likeliest first', () => {
    const { review } = deduplicate([
      record('a', { title: 'Trust among builders on large sites', doi: '10.1000/x' }),
      record('b', { title: 'Proceedings of the tenth meeting', doi: '10.1000/x' }),
      record('c', { ...paper, year: 2012, pages: '201-209' }),
      record('d', { ...paper, year: 2012, pages: '415-423' }),
    ]);
    expect(review.map(({ firstId, secondId, rule, doubt }) => [firstId, secondId, rule, doubt])).toEqual([
      ['c', 'd', 'like-title', 'no rule is sure enough'],
      ['a', 'b', 'shared-identifier', 'they have one DOI, but titles with little in common'],
    ]);
    expect(review[0]?.score).toBeGreaterThan(review[1]?.score ?? 100);
    expect(review[0]).toMatchObject({
      speaksFor: expect.arrayContaining(['the same title', 'the same volume: 14']),
      speaksAgainst: ['other pages: 201 and 415'],
    });
  });

  it('ask once about two clusters', () => {
    const same = { ...paper, year: 2012, pages: '201-209' };
    const other = { ...paper, year: 2012, pages: '415-423' };
    const records = [
      record('a', same),
      record('b', { ...same, issue: '3' }),
      record('c', other),
      record('d', { ...other, issue: '3' }),
    ];
    const { clusters, review } = deduplicate(records);
    expect(clusters.map(({ memberIds }) => memberIds)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(review).toHaveLength(1);
    const [asked] = review;
    const answer = [[asked?.firstId ?? '', asked?.secondId ?? '']] as const;
    expect(deduplicate(records, { cannotLink: answer }).review).toEqual([]);
    expect(deduplicate(records, { mustLink: answer })).toMatchObject({ review: [], documents: [{}] });
  });

  it('have a score from 0 to 100', () => {
    const { review } = deduplicate([
      record('a', { title: 'Alpha', authors: 'Hey, J', year: 1980, volume: '1', doi: '10.1000/x' }),
      record('b', { title: 'Erratum', authors: 'Lund, P', year: 2012, volume: '2', doi: '10.1000/x', pages: '4' }),
    ]);
    expect(review.every(({ score }) => score >= 0 && score <= 100 && Number.isInteger(score))).toBe(true);
  });
});
