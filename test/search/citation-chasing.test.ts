import { describe, expect, it } from 'vitest';
import { citationLinks, referencesToFollow } from '../../src/search/citation-chasing.ts';

const documents = [
  { id: 'a', title: 'Trust in alliances', doi: '10.1000/trust', issued: { year: 2019 } },
  { id: 'b', title: 'Faith', pmid: '123' },
];

describe('referencesToFollow', () => {
  it('lists what the review lacks, the most often named first', () => {
    const works = [
      { documentId: 'a', title: 'Zeal', year: 2001 },
      { documentId: 'a', doi: '10.1000/hope' },
      { documentId: 'b', doi: 'https://doi.org/10.1000/HOPE', title: 'Hope' },
      { documentId: 'b', title: 'hope' },
      { documentId: 'b', pmid: '123' },
      { documentId: 'b', title: 'Trust in Alliances.' },
    ];
    expect(referencesToFollow(works, documents).references).toEqual([
      { doi: '10.1000/hope', title: 'Hope', documentIds: ['a', 'b'] },
      { title: 'Zeal', year: 2001, documentIds: ['a'] },
    ]);
  });

  it('keeps works of one title and two years apart, and tells those that nothing identifies', () => {
    const works = [
      { documentId: 'a', title: 'Report', year: 2001 },
      { documentId: 'a', title: 'Report', year: 2002 },
      { documentId: 'b' },
    ];
    const { references, unidentified } = referencesToFollow(works, documents);
    expect(references).toHaveLength(2);
    expect(unidentified).toEqual([{ documentId: 'b' }]);
  });
});

describe('citationLinks', () => {
  it('links documents of the review, each pair once, and none with itself', () => {
    const works = [
      { documentId: 'b', doi: '10.1000/TRUST' },
      { documentId: 'b', title: 'Trust in alliances', year: 2019 },
      { documentId: 'b', title: 'Trust in alliances', year: 1999 },
      { documentId: 'a', doi: '10.1000/trust' },
      { documentId: 'a', title: 'Unknown' },
    ];
    expect(citationLinks(works, documents)).toEqual([{ citingId: 'b', citedId: 'a' }]);
  });
});
