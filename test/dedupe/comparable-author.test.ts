import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/dedupe/compare-pair.ts';
import { documentRow } from '../../src/dedupe/document-row.ts';
import type { Document } from '../../src/document/document.ts';
import { record } from './record.ts';

const read = (authors: Document['authors']) => documentRow({ ...record('a'), authors }).authors;
const authors = (names: string) => read(record('a', { authors: names }).authors);
const evidence = (one: string, other: string) => {
  const [a, b] = [one, other].map((names, at) => documentRow(record(`d${at}`, { authors: names })));
  if (a === undefined || b === undefined) throw new Error('two rows');
  return comparePair(a, b);
};
const compared = (one: string, other: string) => evidence(one, other).authors;

describe('comparableAuthors', () => {
  it('folds names and takes their initials', () => {
    expect(authors('Müller-Lüdenscheidt, Karl H; Redgate SJ')).toEqual([
      { family: 'mullerludenscheidt', given: 'karlh', initials: 'kh' },
      { family: 'redgate', given: 'sj', initials: 'sj' },
    ]);
  });

  it('leaves out bodies and nobody', () => {
    expect(authors('Anonymous; et al.; Kingston City Council; Stroke Study Group; [No author listed]')).toEqual([]);
  });

  it('reads a name in its natural order', () => {
    expect(authors('Claude Shannon').map(({ family }) => family)).toEqual(['shannon']);
  });

  it('parts names that were glued together', () => {
    expect(authors('Adeli K.Lewis G. F.').map(({ family, initials }) => [family, initials])).toEqual([
      ['adeli', 'k'],
      ['lewis', 'gf'],
    ]);
    expect(authors('St.John, A').map(({ family }) => family)).toEqual(['stjohn']);
  });

  it('parts names that were put into one', () => {
    const glued = read([{ literal: 'Barrett FS, Johnson MW, Griffiths RR' }]);
    expect(glued.map(({ family, initials }) => [family, initials])).toEqual([
      ['barrett', 'fs'],
      ['johnson', 'mw'],
      ['griffiths', 'rr'],
    ]);
  });
});

describe('compareAuthors', () => {
  it.each([
    ['Hey, J; Carter, A', 'Hey, Jane; Carter, Ann', 100],
    ['Hey, J', 'Hey, Jane; Carter, Ann', 100],
    ['Hey, J; Carter, A', 'Hey, J; Meyer, B', 50],
    ['Wu, C.-Y.', 'Ching-yi, Wu', 100],
    ['van den Berg, J', 'Berg, J', 100],
    ['Rossi, P G', 'Giorgi Rossi, P', 100],
    ['Heppner Jr, D. G.', 'Heppner, D. G.', 100],
    ['Wang, Li', 'Wang, Xia', -1],
    ['Hey, J', 'Carter, A', -1],
    ['', 'Hey, J', 0],
    ['Kingston City Council', 'Hey, J', 0],
  ])('%s and %s', (one, other, share) => {
    expect(compared(one, other)).toBe(share);
    expect(compared(other, one)).toBe(share);
  });

  it('does not let one author stand for two', () => {
    expect(compared('Wang, L; Wang, Lin', 'Wang, L; Meyer, B')).toBe(50);
  });
});

describe('compareFullNames', () => {
  it('asks for a given name in full', () => {
    expect(evidence('Yip, Chi Bun', 'Yip, Chi Bun').fullName).toBe(1);
    expect(evidence('Yip, C. B.', 'Yip, C. B.').fullName).toBe(0);
    expect(evidence('Yip, Chi Bun', 'Yip, C. B.').fullName).toBe(0);
    expect(evidence('', 'Yip, Chi Bun').fullName).toBe(0);
  });
});
