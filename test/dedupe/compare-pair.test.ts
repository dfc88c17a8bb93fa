import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/dedupe/compare-pair.ts';
import { documentRow } from '../../src/dedupe/document-row.ts';
import { arbitraryRecords } from './arbitrary-records.ts';
import { type RecordFields, record } from './record.ts';

const evidenceOf = (a: RecordFields, b: RecordFields) =>
  comparePair(documentRow(record('a', a)), documentRow(record('b', b)));

describe('comparePair', () => {
  it('says nothing where nothing can be compared', () => {
    const { tellingWords, ...evidence } = evidenceOf({}, { authors: 'Hey, J', year: 2019, volume: '7' });
    expect(new Set(Object.values(evidence))).toEqual(new Set([0]));
    expect(tellingWords).toBe(-1);
    expect(evidenceOf({}, { title: 'Trust at work' })).toMatchObject({ title: 0, tellingWords: 2 });
  });

  it('counts likeness, changed words and digits of titles', () => {
    expect(evidenceOf({ title: 'Trust at work' }, { title: 'Trust, at work!' })).toMatchObject({
      title: 100,
      wordsChanged: 0,
      numbers: 0,
    });
    expect(
      evidenceOf({ title: 'Trust in large firms, part 1' }, { title: 'Trust in large firms, part 2' }),
    ).toMatchObject({ title: 95, wordsChanged: 1, numbers: -1 });
    expect(evidenceOf({ title: 'Trust in immune people' }, { title: 'Trust in imune peopel' }).wordsChanged).toBe(0);
    expect(evidenceOf({ title: 'Trust in immune people' }, { title: 'Trust in immune peolpee' }).wordsChanged).toBe(1);
    expect(evidenceOf({ title: 'Trust in nonimmune people' }, { title: 'Trust in non immune people' })).toMatchObject({
      title: 100,
    });
    expect(
      evidenceOf({ title: 'Alpha beta gamma delta epsilon zeta' }, { title: 'One quite different line of many words' })
        .title,
    ).toBe(0);
  });

  it('counts every word as changed between titles without a letter in common', () => {
    const evidence = evidenceOf({ title: 'Hmmm mmm' }, { title: 'Aborted fire safety kits of a large boat' });
    expect(evidence).toMatchObject({ title: 0, wordsChanged: 8 });
  });

  it('sees that one title continues the other', () => {
    const [short, long] = [
      'Success and scale in an organisation',
      'Success and scale in an organisation: the second year',
    ];
    expect(evidenceOf({ title: short }, { title: long })).toMatchObject({ titlePart: 1, numbers: 0 });
    expect(evidenceOf({ title: 'Trust' }, { title: 'Trust at work' }).titlePart).toBe(0);
  });

  it('sees that one title bears the number of a part', () => {
    const title = 'Success and scale in an organisation';
    const numbersOf = (other: string) => evidenceOf({ title }, { title: other });
    expect(numbersOf(`${title}: part II`)).toMatchObject({ titlePart: 1, numbers: -1 });
    expect(numbersOf(`${title} 2`)).toMatchObject({ titlePart: 1, numbers: -1 });
    expect(numbersOf(`Part 2: ${title}`)).toMatchObject({ titlePart: 1, numbers: -1 });
    expect(numbersOf(`${title}: a trial of 12 months`)).toMatchObject({ titlePart: 1, numbers: 0 });
  });

  it('measures years', () => {
    const years = (a: number, b: number) => evidenceOf({ year: a }, { year: b }).year;
    expect([years(2019, 2019), years(2019, 2020), years(2019, 2021), years(-9999, 9999)]).toEqual([2, 1, -2, -100]);
  });

  it('takes a serial number for the container', () => {
    expect(
      evidenceOf(
        { containerTitle: 'Eisei', issn: ['1234-5679'] },
        { containerTitle: 'Bulletin', issn: ['0000-0000', '12345679'] },
      ).container,
    ).toBe(1);
    expect(evidenceOf({ containerTitle: 'Eisei', issn: ['1234-5679'] }, { containerTitle: 'Bulletin' }).container).toBe(
      -1,
    );
  });

  it('counts agreements and conflicts of the place', () => {
    const a: RecordFields = { containerTitle: 'Trust', volume: '7', issue: '1', pages: '11-19', year: 2019 };
    expect(evidenceOf(a, a)).toMatchObject({ agreements: 5, conflicts: 0, identical: 0 });
    expect(evidenceOf(a, { ...a, volume: '8', year: 2020 })).toMatchObject({ agreements: 3, conflicts: 1 });
    expect(evidenceOf(a, { ...a, issue: '', year: 2015 })).toMatchObject({ agreements: 3, conflicts: 1 });
  });

  it('compares abstracts by their words', () => {
    const words = 'alpha bravo charlie delta foxtrot golfing hotel indigo juliet kilogram lima mike november oscar';
    expect(evidenceOf({ abstract: words }, { abstract: `${words} papa` }).abstract).toBe(96);
    expect(evidenceOf({ abstract: words }, { abstract: words.replace('alpha', 'quebec') }).abstract).toBe(92);
    expect(evidenceOf({ abstract: 'Too short to tell.' }, { abstract: 'Too short to tell.' }).abstract).toBe(0);
  });

  it('calls two rows identical only where they have a title', () => {
    expect(evidenceOf({ title: 'Trust', year: 2019 }, { title: 'Trust', year: 2019 }).identical).toBe(1);
    expect(evidenceOf({ title: 'Trust', year: 2019 }, { title: 'Trust', year: 2019, issue: '1' }).identical).toBe(0);
    expect(evidenceOf({ year: 2019 }, { year: 2019 }).identical).toBe(0);
  });

  it('is the same whichever row comes first, and whole', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const rows = records.map(documentRow);
        for (const a of rows) {
          for (const b of rows) {
            expect(comparePair(a, b)).toEqual(comparePair(b, a));
            expect(Object.values(comparePair(a, b)).every(Number.isInteger)).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
