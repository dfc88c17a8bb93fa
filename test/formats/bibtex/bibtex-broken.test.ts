import '../blocks-run.ts';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/formats/index.ts';
import { places, readFixture } from '../fixture.ts';
import { growthOf, inFull, type Print } from '../steps-of.ts';

function read(text: string) {
  const { documents, problems } = readDocuments(text, { format: 'bibtex' });
  return { said: documents.map(({ title, issued }) => [title, issued?.year]), problems: places(problems) };
}

describe('broken BibTeX', () => {
  const { documents, problems } = readFixture('broken.bib');

  it('keeps every record, and says where it hurts', () => {
    expect(documents.map(({ title, issued, origins }) => [title, issued?.year, origins[0]?.line])).toEqual([
      ['Trust', 2019, 2],
      ['Without the end', 2018, 8],
      ['Closed too early', 2017, 11],
      ['No comma', undefined, 15],
      ['Lone { brace', 2015, 17],
      ['Twice', undefined, 20],
      ['Head on two lines', undefined, 22],
      ['Cut off', undefined, 23],
    ]);
    expect(places(problems)).toEqual([
      ['text-between-records', 1],
      ['missing-end', 2],
      ['unclosed-value', 3],
      ['missing-end', 8],
      ['unreadable-record', 10],
      ['early-end', 11],
      ['text-between-records', 14],
      ['unreadable-field', 15],
      ['unknown-string', 16],
      ['text-between-records', 17],
      ['text-between-records', 19],
      ['missing-end', 23],
      ['unclosed-value', 23],
    ]);
  });

  it('keeps every value', () => {
    expect(documents[0]).toMatchObject({
      authors: [
        { family: 'Hey', given: 'Ann' },
        { family: 'Redgate', given: 'Sam' },
      ],
      containerTitle: 'Trust',
    });
    expect(documents[3]?.raw).toEqual([
      { tag: '@misc', value: 'd' },
      { tag: '', value: 'junk' },
      { tag: '', value: 'year 2016' },
      { tag: 'note', value: 'The "best"' },
      { tag: '%', value: 'comment' },
      { tag: 'month', value: 'unknown' },
      { tag: 'howpublished', value: '\\url{https://example.org/d}' },
    ]);
    expect(documents[5]?.raw).toEqual([
      { tag: '@misc', value: 'g' },
      { tag: 'title', value: 'Again' },
      { tag: 'author', value: 'C, D' },
      { tag: '__proto__', value: 'x' },
    ]);
  });

  it('ends a record where the next starts on a line of its own', () => {
    expect(read('@misc{a, title={A}, year=2001\n\n  @string{s = {S}}\n@misc{b, title=s}')).toEqual({
      said: [
        ['A', 2001],
        ['S', undefined],
      ],
      problems: [['missing-end', 1]],
    });
    expect(read('@misc{a, title={A\n@unheard{b,\n title={B}}')).toMatchObject({
      said: [
        ['A', undefined],
        ['B', undefined],
      ],
    });
    expect(read('@misc{a, note={so\n@someone (2019) and\n@other said}, title={A}}')).toEqual({
      said: [['A', undefined]],
      problems: [],
    });
  });

  it('reads a string, a comment and a preamble that do not close', () => {
    expect(read('@string{s = "S"\n@preamble{"x"\n@misc{a, title=s}')).toMatchObject({ said: [['S', undefined]] });
    expect(read('@comment{\n@misc{a, title={A}}\n@comment{\n@misc{b, title={B}}\n').said).toHaveLength(2);
    expect(read('@comment{\n@misc{a, title={A}}\n}\n@misc{b, title={B}}').said).toEqual([['B', undefined]]);
    expect(read('@comment a @misc{b, title={B}}').said).toEqual([['B', undefined]]);
    expect(read(`@comment{${'{}\n'.repeat(400_000)}\n@misc{b, title={B}}\n}`).said).toEqual([['B', undefined]]);
  });

  it('takes braces behind a backslash for text where nothing else fits', () => {
    const expected = { said: [['a { b', 2001]], problems: [] };
    expect(read('@misc{a,\n title={a \\{ b},\n year=2001\n}')).toEqual(expected);
    expect(read('@misc{a,\n title={a \\{ b},\n year=2001\n}\n\n')).toEqual(expected);
    expect(read('@misc{a,\n title={a \\} b},\n year=2001\n}')).toEqual({ said: [['a } b', 2001]], problems: [] });
    expect(read('@misc{a, file={C:\\dir\\}, title={T}}').said).toEqual([['T', undefined]]);
  });

  it('goes on behind a bracket too many', () => {
    expect(read('@misc{a, title={A}},\n\n year = 2001,\n note = {x}\n}\n@misc{b, title={B}}')).toEqual({
      said: [
        ['A', 2001],
        ['B', undefined],
      ],
      problems: [['early-end', 1]],
    });
    expect(read('@misc(a, title={A}),\n year = {2001})\n').said).toEqual([['A', 2001]]);
    expect(read('@misc{a, title={A}}\n}\n year 2001\n').problems).toEqual([['text-between-records', 2]]);
  });

  it('ends a quote that never closes before the next field', () => {
    expect(read('@misc{a, title="A,\n year = {2001},\n note = "x"\n}')).toEqual({
      said: [['A', 2001]],
      problems: [['unclosed-value', 1]],
    });
    expect(read('@misc{a, title="a } b", year=2001}\n').said[0]?.[0]).toContain('a');
  });

  it('is no record where nothing is left of it', () => {
    expect(read('@misc{')).toEqual({ said: [], problems: [['unreadable-record', 1]] });
    expect(read('@misc{}').said).toEqual([['', undefined]]);
    expect(read('@misc').said).toEqual([]);
    expect(read('').said).toEqual([]);
  });
});

describe('what was made to break a reader of BibTeX', () => {
  const texts: readonly (readonly [string, Print])[] = [
    ['a long value', (many) => `@misc{a, title={${many('x', 1_000_000)}}}`],
    ['a long value of spaces', (many) => `@misc{a, title={a${many(' ', 300_000)}b}}`],
    ['braces that do not close', (many) => `@misc{a, title={${many('{\n', 100_000)}`],
    ['heads that do not close', (many) => many('@misc{', 50_000)],
    ['heads on lines', (many) => many('@misc\n', 50_000)],
    ['comments that do not close', (many) => many('@comment{\n', 50_000)],
    ['quotes that do not close', (many) => `@misc{a, ${many('t="a,\n', 50_000)}}`],
    ['many fields on one line', (many) => `@misc{a, ${many('url={x},author={y},', 30_000)}}`],
    ['many joined names', (many) => `@misc{a, title=${many('a#', 100_000)}a}`],
    ['many authors', (many) => `@misc{a, author={${many('G{\\"o}del, Kurt and ', 20_000)}Hey, A}}`],
    ['many spaces in a name', (many) => `@misc{a, author={${many('\\v ', 50_000)}B}}`],
    ['many dollars', (many) => `@misc{a, title={${many('$\\$', 50_000)}}}`],
    ['deep marks', (many) => `@misc{a, title={${many('\\textit{', 30_000)}x${many('}', 30_000)}}}`],
    ['deep formulas', (many) => `@misc{a, title={$${many('x^2_{', 30_000)}$}}`],
    ['one long word', (many) => `@misc{a, title={${many('x', 300_000)}{X}}}`],
    ['words between entities', (many) => `@misc{a, keywords={${many('&a;', 50_000)}}}`],
    ['parents that never come', (many) => many('@inbook{k, crossref={p}, title={x}}\n', 10_000)],
    ['parents of parents', (many) => numbered(many, 3000)],
    [
      'parents in circles',
      (many) => many('@book{k, crossref={k}}\n@book{l, crossref={m}}\n@book{m, crossref={l}}\n', 1000),
    ],
  ];

  /** Each the parent of the one before. */
  function numbered(many: Parameters<Print>[0], count: number): string {
    return [...many(' ', count)].map((_, i) => `@book{k${i}, crossref={k${i + 1}}}\n`).join('');
  }

  it.each(texts)('takes twice the steps for twice the text: %s', (_, print) => {
    readDocuments(print(inFull), { format: 'bibtex' });
    expect(growthOf(print, (text) => readDocuments(text, { format: 'bibtex' }))).toBeLessThan(2.3);
  });
});
