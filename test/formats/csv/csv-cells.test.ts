import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listInBrackets, printList, wordsInCell } from '../../../src/formats/csv/csv-list.ts';
import { namesInCell } from '../../../src/formats/csv/csv-people.ts';
import { typeOfWords, wordsOfType } from '../../../src/formats/csv/csv-types.ts';
import { firstOf } from './read-csv.ts';

describe('the names in a cell', () => {
  it.each([
    ['Hey, A.; Berg, B.', ['Hey, A.', 'Berg, B.']],
    ['Hey A; Berg B;', ['Hey A', 'Berg B']],
    ['Hey, A\nBerg, B', ['Hey, A', 'Berg, B']],
    ['Hey, A|Berg, B', ['Hey, A', 'Berg, B']],
    ['Hey A, van der Berg BC, WHO Group.', ['Hey A', 'van der Berg BC', 'WHO Group']],
    ['Hey A., Berg B.C.', ['Hey A.', 'Berg B.C.']],
    ['A Hey, BC van der Berg', ['A Hey', 'BC van der Berg']],
    ['Hey, A., Berg, B. C.', ['Hey, A.', 'Berg, B. C.']],
    ['Hey, A. and Berg, B.', ['Hey, A.', 'Berg, B.']],
    ['Hey A. B., Berg C. D.', ['Hey A. B.', 'Berg C. D.']],
    ['Hey, A. B., Berg, C., et al.', ['Hey, A. B.', 'Berg, C.']],
    ['Ann Hey, et al.', ['Ann Hey']],
    ['Hey A, Berg B and Liu C', ['Hey A', 'Berg B', 'Liu C']],
    ['Hey, Ann', ['Hey, Ann']],
    ['Hey, Ann B', ['Hey, Ann B']],
    ["O'Neill D., Jr., Hey A.", ["O'Neill D. Jr.", 'Hey A.']],
    ['Department of Trade and Industry', ['Department of Trade and Industry']],
    ['Kingston City Council, Health and Care', ['Kingston City Council, Health and Care']],
    ['Hey A, et al.', ['Hey A']],
    ['Hey, Ann (57190000001); Berg, B (57190000002)', ['Hey, Ann', 'Berg, B']],
    ['["Hey, A", "Berg, B"]', ['Hey, A', 'Berg, B']],
    ['[No author name available]', []],
  ])('%j', (cell, names) => {
    expect(namesInCell(cell).items).toEqual(names);
  });

  it('are said to be guessed where the cell does not say plainly where one ends', () => {
    const cells = [
      'Hey, A; Berg, B',
      'Hey, A',
      'Hey, A and Berg, B',
      'Hey A, Berg B',
      "['Hey, A']",
      'Hey, A (5719)',
      'Ann Hey, et al.',
    ];
    expect(cells.map((cell) => namesInCell(cell).isPlain)).toEqual([true, true, true, false, false, false, false]);
  });
});

describe('the words in a cell', () => {
  it.each([
    ['trust; teams ;', ['trust', 'teams']],
    ['R&amp;D; trust', ['R&amp;D', 'trust']],
    ['trust\nteams', ['trust', 'teams']],
    ['trust|teams', ['trust', 'teams']],
    ['trust, teams', ['trust', 'teams']],
    ['cyst (diagnosis, surgery), human', ['cyst (diagnosis, surgery)', 'human']],
    ["['trust', 'it\\'s', \"a 'b'\"]", ['trust', "it's", "a 'b'"]],
    ['["\\u00e9", "a\\nb"]', ['é', 'a\nb']],
    ['[]', []],
    ['[trust] and teams]', ['[trust] and teams]']],
    ['trust in teams', ['trust in teams']],
  ])('%j', (cell, words) => {
    expect(wordsInCell(cell).items).toEqual(words);
  });

  it.each(['[', ']', "['a]", '["a" "b"]', "['a', b]", "['a',,]x", "['a\\']"])('are no list in %j', (cell) => {
    expect(listInBrackets(cell)).toBeNull();
  });

  it('are printed so that the same are read', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
      fc.constantFrom('a, b', 'a; b', 'a and b', '[x]', 'a\nb', 'c|d', ' e ', 'f', '"g"', "'h'", '\\'),
    );
    const list = fc.array(word, { maxLength: 4 });
    fc.assert(
      fc.property(list, fc.constantFrom(wordsInCell, namesInCell), (items, read) => {
        const cell = printList(items, read);
        // names lose what no list of names keeps, and then the list travels elsewhere
        if (read === wordsInCell || cell.startsWith('[')) expect(wordsInCell(cell).items).toEqual(items);
        else expect(read(cell).items).toEqual(items);
      }),
      { numRuns: 150 },
    );
  });

  it('are printed as a person would', () => {
    expect(printList(['trust', 'teams'], wordsInCell)).toBe('trust; teams');
    expect(printList(['Hey, A'], namesInCell)).toBe('Hey, A');
    expect(printList(['Communities, local'], wordsInCell)).toBe('Communities, local;');
    expect(printList(['a; b', 'c'], wordsInCell)).toBe('["a; b","c"]');
  });
});

describe('types', () => {
  it.each([
    ['Article', 'article-journal'],
    ['Article; Early Access', 'article-journal'],
    ['journalArticle', 'article-journal'],
    ['JOUR', 'article-journal'],
    ['Conference Paper', 'paper-conference'],
    ['Book, Chapter', 'chapter'],
    ['book-chapter', 'chapter'],
    ['Dissertations & Theses', 'thesis'],
    ['preprint', 'article'],
    ['legal_case', 'legal_case'],
    ['Something else', undefined],
  ])('%s', (words, type) => {
    expect(typeOfWords(words)).toBe(type);
  });

  it('are written as words that say the same type', () => {
    for (const type of ['article', 'article-journal', 'book', 'post', 'legal_case', 'thesis', 'dataset'] as const)
      expect(typeOfWords(wordsOfType(type))).toBe(type);
  });
});

describe('cells of one field', () => {
  const of = (header: string, cell: string) => firstOf(`title,doi,${header}\nx,,"${cell.replaceAll('"', '""')}"\n`);

  it.each([
    ['Source', 'Scopus', { origins: [{ database: 'Scopus' }] }],
    ['Source', 'Cochrane Library', { origins: [{ database: 'Cochrane Library' }] }],
    ['Source', 'Journal of Wards', { containerTitle: 'Journal of Wards' }],
    [
      'Source',
      'Cancer (2004) 102 SUPPL. 4 (S12-S13). Date of Publication: March 2004',
      {
        containerTitle: 'Cancer',
        volume: '102 SUPPL. 4',
        pages: { first: 'S12', last: 'S13' },
        issued: { year: 2004, month: 3 },
      },
    ],
    ['Source', 'Trials (2019) 20:1 Article Number: 12. Date of Publication: 2019', { volume: '20', issue: '1' }],
    ['Year', '2014//', { issued: { year: 2014 } }],
    ['Issue', '4.0', { issue: '4' }],
    ['PubMed ID', '30000001.0', { pmid: '30000001' }],
    ['ISSN', '1234-567X; 03178471', { issn: ['0317-8471'] }],
    ['ISSN', "['0317-8471', '2434-561X']", { issn: ['0317-8471', '2434-561X'] }],
    ['URLs', "['https://example.org/a', 'https://example.org/b']", { url: 'https://example.org/a' }],
    ['DOI Link', 'http://dx.doi.org/10.1000/link', { doi: '10.1000/link' }],
    ['Clinical Trial Numbers', 'ClinicalTrials.gov (NCT01234567)', { otherIds: ['trial:NCT01234567'] }],
    ['Type', 'report', { type: 'report' }],
    ['Authors', 'NA', { authors: [], raw: [{ tag: 'Authors', value: 'NA' }] }],
  ])('%s: %s', (header, cell, fields) => {
    expect(of(header, cell)).toMatchObject(fields);
  });
});
