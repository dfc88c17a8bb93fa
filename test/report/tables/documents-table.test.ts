import { describe, expect, it } from 'vitest';
import { documentsTable } from '../../../src/report/tables/documents-table.ts';
import type { DocumentCharacteristics } from '../../../src/review/document-table.ts';

const document: DocumentCharacteristics = {
  documentId: 'd1',
  reference: 'Hey & Carter 2019',
  title: 'Reflections',
  year: 2019,
  type: 'report',
  kind: null,
  sources: ['Scopus', 'Advisory group'],
  ratings: { rigour: ['high', 'low'] },
  configurationIds: ['A', 'B'],
  themeIds: ['t1', 't2'],
};

describe('documentsTable', () => {
  it('gives one row a document and one column a dimension of appraisal', () => {
    const other = {
      ...document,
      documentId: 'd2',
      ratings: { relevance: ['high'] },
      year: null,
      themeIds: [],
      configurationIds: [],
    };
    const { columns, rows } = documentsTable([document, other], {
      themes: [{ id: 't1', label: 'Trust', aliases: [] }],
    });
    expect(columns.map(({ label }) => label)).toEqual([
      'Document',
      'Title',
      'Year',
      'Kind',
      'Found in',
      'Rigour',
      'Relevance',
      'Configurations',
      'Themes',
    ]);
    expect(rows[0]).toEqual({
      document: 'Hey & Carter 2019',
      title: 'Reflections',
      year: 2019,
      kind: null,
      sources: 'Scopus; Advisory group',
      'rating rigour': 'high / low',
      'rating relevance': null,
      configurations: 'A, B',
      themes: 'Trust; t2',
    });
    expect(rows[1]).toMatchObject({ year: null, 'rating rigour': null, configurations: null, themes: null });
  });
});
