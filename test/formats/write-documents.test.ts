import { describe, expect, it } from 'vitest';
import { readDocuments, writeDocuments } from '../../src/formats/index.ts';

describe('writeDocuments', () => {
  it('guards the cells of a table that a spreadsheet would run, where it is asked to', () => {
    const { documents } = readDocuments('TY  - JOUR\nTI  - =HYPERLINK("x")\nER  - \n');
    expect(writeDocuments(documents, 'csv')).toContain(',"=HYPERLINK');
    const guarded = writeDocuments(documents, 'csv', { guardFormulas: true });
    expect(guarded).toContain(`,"'=HYPERLINK`);
    expect(readDocuments(guarded).documents[0]?.title).toBe('=HYPERLINK("x")');
  });
});

describe('columns', () => {
  it('make a table of a text whose header says nothing', () => {
    const text = 'Paper;Who;When\nTrust grows;Hey A;2019\nTrust falls;Carter B;2020\n';
    expect(readDocuments(text).format).toBeNull();
    const { documents } = readDocuments(text, { columns: { Paper: 'title', Who: 'authors', When: 'issued' } });
    expect(documents.map(({ title, issued }) => [title, issued?.year])).toEqual([
      ['Trust grows', 2019],
      ['Trust falls', 2020],
    ]);
  });
});
