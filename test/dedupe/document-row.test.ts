import { describe, expect, it } from 'vitest';
import { documentRow } from '../../src/dedupe/document-row.ts';
import { type RecordFields, record } from './record.ts';

const rowOf = (fields: RecordFields) => documentRow(record('a', fields));

describe('documentRow', () => {
  it('reads every DOI, out of addresses and lists', () => {
    expect(rowOf({ doi: 'https://doi.org/10.1016/S0893-133X%2898%2900108-0 and 10.1000/B.' }).dois).toEqual([
      '10.1000/b',
      '10.1016/s0893-133x(98)00108-0',
    ]);
    expect(rowOf({ doi: '10.1000/a', otherIds: ['doi:10.1000/c', 'pmid:12'] }).dois).toEqual([
      '10.1000/a',
      '10.1000/c',
    ]);
    expect(rowOf({ doi: 'none' }).dois).toEqual([]);
  });

  it('parts the version from the DOI of a Cochrane review', () => {
    expect(rowOf({ doi: '10.1002/14651858.CD010458.pub3' })).toMatchObject({
      dois: ['10.1002/14651858.cd010458'],
      cochraneVersion: 3,
    });
    expect(rowOf({ doi: '10.1002/14651858.CD010458' }).cochraneVersion).toBe(1);
    expect(rowOf({ doi: '10.1000/x.pub3' }).cochraneVersion).toBe(0);
  });

  it('takes the number of a volume and an issue', () => {
    expect(rowOf({ volume: '38 (Supplement 1)', issue: 'Suppl 2' })).toMatchObject({ volume: '38', issue: '2' });
    expect(rowOf({ volume: '007' }).volume).toBe('7');
    expect(rowOf({ volume: '2020', year: 2020 }).volume).toBe('');
    expect(rowOf({ issue: '(Waters N.) Army Malaria Institute, Weary Dunlop Drive, QLD 4051' }).issue).toBe('');
  });

  it('keeps serial and book numbers without their hyphens', () => {
    expect(rowOf({ issn: ['0091-2700 (Print)', '1234-567x'], isbn: ['978-0-7619-5009-7'] })).toMatchObject({
      issn: ['00912700', '1234567X'],
      isbn: ['9780761950097'],
    });
  });

  it('gives each word of an abstract as one number, sorted, whatever their order', () => {
    const { abstractWords } = rowOf({ abstract: 'Trust grew. Slowly, trust grew &amp; spread.' });
    expect(abstractWords).toHaveLength(4);
    expect([...abstractWords].sort((a, b) => a - b)).toEqual(abstractWords);
    expect(rowOf({ abstract: 'Spread, slowly: trust grew.' }).abstractWords).toEqual(abstractWords);
  });

  it('is empty where the document is', () => {
    expect(rowOf({})).toMatchObject({
      year: 0,
      volume: '',
      issue: '',
      pmid: '',
      authors: [],
      container: [],
      dois: [],
      abstractWords: [],
    });
  });
});
