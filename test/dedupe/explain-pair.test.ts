import { describe, expect, it } from 'vitest';
import { explainPair } from '../../src/dedupe/explain-pair.ts';
import { record } from './record.ts';

const trust = { title: 'How trust grows in alliances', authors: 'Hey, J', year: 2019, volume: '7' };

describe('explainPair', () => {
  it('says what speaks for and against, with the values', () => {
    const found = explainPair(
      record('a', { ...trust, doi: '10.1000/a' }),
      record('b', { ...trust, doi: '10.1000/b', year: 2020, volume: '8' }),
    );
    expect(found).toMatchObject({
      outcome: 'apart',
      veto: 'another-doi',
      speaksFor: ['the same title', '100 % of the authors are shared', 'the same or the next year: 2019 and 2020'],
      speaksAgainst: ['two DOIs: 10.1000/a and 10.1000/b', 'two volumes: 7 and 8'],
    });
    expect(found.because).toBe(
      'like titles, and authors that do not contradict; but they have two DOIs, and their place differs as well',
    );
  });

  it('says so where nothing speaks for one document', () => {
    expect(explainPair(record('a', trust), record('b'))).toMatchObject({
      outcome: 'apart',
      rule: null,
      veto: null,
      because: 'nothing speaks for one document',
      speaksAgainst: ['a title is missing'],
    });
  });
});
