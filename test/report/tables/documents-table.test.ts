import { describe, expect, it } from 'vitest';
import { documentsTable } from '../../../src/report/tables/documents-table.ts';
import { type DocumentCharacteristics, documentTable } from '../../../src/review/document-table.ts';
import { reviewWithDoubts } from './review-with-doubts.ts';

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

  it('has a column for each answer of the forms, numbers as numbers, and counts what is not recorded', () => {
    const { columns, rows, notes } = documentsTable(documentTable(reviewWithDoubts), reviewWithDoubts);
    expect(columns.slice(4).map(({ label, type }) => `${label} ${type}`)).toEqual([
      'Found in text',
      'Country text',
      'Sites (n) number',
      'Groups text',
      'Rigour text',
      'Trustworthiness text',
      'Configurations text',
      'Themes text',
    ]);
    expect(rows.map((row) => columns.slice(5, 9).map(({ id }) => row[id]))).toEqual([
      ['England / Wales', 3, 'staff; residents / staff', 'high'],
      ['Wales', 4, null, 'high / low'],
    ]);
    expect(notes).toEqual([
      'Not recorded, of 2 documents: Year 2, Groups 1, Trustworthiness 1.',
      'Votes are illustrative.',
    ]);
  });

  it('shows the fields that were chosen, in their order', () => {
    const { columns } = documentsTable(documentTable(reviewWithDoubts), { fields: ['sites', 'country', 'unasked'] });
    expect(columns.slice(5, -4).map(({ label }) => label)).toEqual(['Sites (n)', 'Country']);
  });

  it('takes what a form says of a dimension where nobody appraised it', () => {
    const answer = { formId: 'f', fieldId: 'rigour', label: 'Rigour', type: 'scale', values: ['low'] } as const;
    const { columns, rows } = documentsTable([document, { ...document, ratings: {}, answers: [answer] }]);
    expect(columns.filter(({ label }) => label === 'Rigour').length).toBe(1);
    expect(rows.map((row) => row['rating rigour'])).toEqual(['high / low', 'low']);
  });
});
