import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/formats/index.ts';
import { places, readFixture } from '../fixture.ts';

/** The only document of a record of Ovid. */
function readRecord(...lines: readonly string[]) {
  const { documents } = readDocuments(`<1. >\nVN  - Ovid Technologies\n${lines.join('\n')}\n`, { format: 'ovid' });
  expect(documents).toHaveLength(1);
  return documents[0];
}

describe('the records of Ovid with tags', () => {
  const { documents, problems, format } = readFixture('ovid-tags.txt');

  it('start at a number, or at the vendor where the number was lost', () => {
    expect(format).toBe('ovid');
    expect(documents.map(({ type, title, origins }) => [type, title, origins[0]?.line])).toEqual([
      ['article-journal', 'Trust between officers and residents.', 5],
      ['paper-conference', 'Trust in doctors.', 30],
      ['article-journal', 'Reassurance and trust.', 44],
      ['article-journal', 'Ten facts about trust.', 61],
      ['chapter', 'Methods of trust', 72],
    ]);
    expect(places(problems)).toEqual([['text-between-records', 1]]);
  });

  it('have their place in the document', () => {
    expect(documents[0]).toMatchObject({
      containerTitle: 'Journal of Trust Studies',
      issued: { year: 2019, month: 11, day: 15 },
      volume: '12',
      issue: '3',
      pages: { first: '155', last: '169', asPrinted: '155-69' },
      issn: ['0317-8471'],
      doi: '10.1000/trust.1',
      abstract: 'Residents were asked.',
      keywords: ['time', 'place'],
      subjectHeadings: ['*Trust', 'Adult'],
      language: 'English',
    });
  });

  it('have the number of PubMed for their own in MEDLINE, and nowhere else', () => {
    expect(documents.map(({ pmid, origins }) => [origins[0]?.database, origins[0]?.accession, pmid])).toEqual([
      ['Ovid MEDLINE(R)', '16403221', '16403221'],
      ['Embase', '62138182', undefined],
      ['PsycINFO', '2015-33942-012', '24892981'],
      ['Journals@Ovid', '00135124-201001000-00018', undefined],
      ['BIOSIS Previews', 'PREV200400473722', undefined],
    ]);
  });

  it('have names in full or in short, with notes behind them that are no part of a name', () => {
    expect(documents.map(({ authors }) => authors)).toEqual([
      [
        { family: 'Hey', given: 'Ann' },
        { family: 'Berg', given: 'Jan', particle: 'van der' },
      ],
      [{ family: 'Behan', given: 'L.' }],
      [{ family: 'Kobori', given: 'Osamu' }],
      [
        { family: 'Peterson', given: 'James A.' },
        { family: 'Zhang', given: 'Weijia' },
      ],
      [{ family: 'Werner', given: 'S. M.' }],
    ]);
    expect(documents[3]?.raw).toContainEqual({ tag: 'AU', value: 'Peterson, James A. Ph.D., FACSM' });
  });

  it.each([
    ['AHMED, Mughees.', { family: 'AHMED', given: 'Mughees' }],
    ['WIJERS, Gea D M.', { family: 'WIJERS', given: 'Gea D M.' }],
    ['King, Martin L. Jr.', { family: 'King', given: 'Martin L.', suffix: 'Jr.' }],
    ['Hey, M.D.', { family: 'Hey', given: 'M.D.' }],
    ['Roe, Jane RN, MSN', { family: 'Roe', given: 'Jane' }],
  ])('read the name %j', (printed, name) => {
    expect(readRecord(`AU  - ${printed}`)?.authors).toEqual([name]);
  });

  it('go on over lines that are indented, also behind an empty one', () => {
    expect(documents[2]?.raw).toContainEqual({
      tag: 'IN',
      value: 'Kobori, Osamu: School of Trust, Chiba, Japan\n\nIyo, Masaomi: School of Doubt, Chiba, Japan',
    });
  });

  it('may each be moved in by a space, as mail does', () => {
    const { documents: moved, format: found } = readDocuments(' <7. >\n VN  - Ovid Technologies\n TI  - Trust\n');
    expect([found, moved[0]?.title]).toEqual(['ovid', 'Trust']);
  });

  it('part key concepts by commas', () => {
    expect(documents[2]?.keywords).toEqual(['Trust', 'cognitive model', 'reassurance seeking']);
  });
});

describe('the sources of Ovid', () => {
  it.each([
    [
      'Journal of Trust. 201(2-3):327-334, November 15, 2004.',
      { containerTitle: 'Journal of Trust', volume: '201', issue: '2-3', pages: { first: '327', last: '334' } },
      { year: 2004 },
    ],
    [
      'Trust. 12 (3) (pp 45-50), 2018. Date of Publication: March 2018.',
      { containerTitle: 'Trust', volume: '12', issue: '3', pages: { first: '45', last: '50' } },
      { year: 2018 },
    ],
    [
      'Trust Proceedings. Conference: 2nd Trust Conference. Spain. 12 (Supplement 3) (no pagination), 2018.',
      { containerTitle: 'Trust Proceedings', volume: '12', issue: 'Supplement 3' },
      { year: 2018 },
    ],
    [
      'Trust and Psychotherapy. Vol.43(5), Sep 2015, pp. 623-634. ',
      { containerTitle: 'Trust and Psychotherapy', volume: '43', issue: '5', pages: { first: '623', last: '634' } },
      { year: 2015, month: 9 },
    ],
    [
      'Acta Fidei August 2011;43(8):647-653',
      { containerTitle: 'Acta Fidei', volume: '43', issue: '8', pages: { first: '647', last: '653' } },
      { year: 2011, month: 8 },
    ],
    [
      'Hydrotrust. 2007 15 June; 433-441.',
      { containerTitle: 'Hydrotrust', pages: { first: '433' } },
      { year: 2007, month: 6, day: 15 },
    ],
    ['Journal of Trust. ', { containerTitle: 'Journal of Trust' }, undefined],
  ])('are taken apart: %j', (source, parts, issued) => {
    const document = readRecord(`SO  - ${source}`);
    expect(document).toMatchObject({ ...parts, type: 'article-journal' });
    expect(document?.issued).toEqual(issued);
    expect(document?.raw).toContainEqual({ tag: 'SO', value: source.trim() });
  });

  it('say nothing where their form is not known', () => {
    const document = readRecord('SO  - Kamp, Roza [Editor]. Trust in analysis.:371-397, 2004.');
    expect([document?.containerTitle, document?.pages, document?.issued]).toEqual([undefined, undefined, undefined]);
  });

  it('do not gainsay what the record says in fields of their own', () => {
    const document = readRecord('SO  - Trust. 1(2):3-4, 2001.', 'JN  - Journal of Trust', 'VO  - 9', 'YR  - 1999');
    expect(document).toMatchObject({
      containerTitle: 'Journal of Trust',
      volume: '9',
      issue: '2',
      issued: { year: 1999 },
    });
  });
});

describe('the records of Ovid with labels', () => {
  const { documents, problems, format } = readFixture('ovid-labels.txt');

  it('have each value indented below its label', () => {
    expect(format).toBe('ovid');
    expect(problems).toEqual([]);
    expect(documents[0]).toMatchObject({
      type: 'article-journal',
      title: 'Trust between officers and residents.',
      authors: [
        { family: 'Hey', given: 'Ann' },
        { family: 'Berg', given: 'Jan', particle: 'van der' },
      ],
      pmid: '16403221',
      volume: '12',
      issn: ['2434-561X'],
      doi: '10.1000/trust.1',
      abstract: 'Residents were asked.\nThey answered.',
      keywords: ['time', 'place'],
      subjectHeadings: ['Adult', '*Trust/px [Psychology]'],
      language: 'English',
      issued: { year: 2019, month: 11, day: 15 },
    });
    expect(documents[0]?.raw.map(({ tag }) => tag)).toEqual([
      'Source',
      'Status',
      'Authors',
      'Institution',
      'Digital Object Identifier',
      'Publication Type',
    ]);
  });

  it('have several authors in one value, and the date of an article ahead of print in its status', () => {
    expect(documents[1]).toMatchObject({
      title: 'Trust in machines: a systematic review.',
      authors: [
        { family: 'Holt', given: 'Jakob' },
        { family: 'Mathes', given: 'Tim' },
        { family: 'Vugt', given: 'Arie', particle: 'van' },
      ],
      issued: { year: 2014, month: 8, day: 18 },
      keywords: ['decision support', 'trust'],
      doi: '10.1000/trust.4',
      origins: [{ accession: '00042637-900000000-99667' }],
    });
    expect(documents[1]?.pmid).toBeUndefined();
  });

  it('lose no line that only looks like a label', () => {
    const { documents: read } = readDocuments(
      '<1>\nTitle\n  Trust\nAbstract\n  One.\nTwo.\nThree.\nLanguage\n  English\nEnd\n',
    );
    expect(read[0]).toMatchObject({ abstract: 'One.\nTwo.\nThree.', language: 'English\nEnd'.split('\n').join(' ') });
  });
});

describe('RIS from Ovid', () => {
  it('stays RIS, whatever numbers stand between its records', () => {
    expect(readDocuments('<1. >\nTY  - JOUR\nTI  - Trust\nER  - \n\n<2. >\nTY  - JOUR\nER  - \n').format).toBe('ris');
    expect(readFixture('ovid-numbered.ris').format).toBe('ris');
  });
});
