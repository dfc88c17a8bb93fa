import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { mutated, readInPieces } from '../read-in-pieces.ts';

/** What is read of a text at once, and of the same sign by sign, in which no entry can be read ahead of its lines. */
function bothWays(text: string) {
  return [readInPieces([text], 'bibtex'), readInPieces([...text], 'bibtex')];
}

const usual = '@article{hey2012,\n  author = {Hey, Ann},\n  title = "Trust",\n  year = 2012,\n}\n';
const last = '\n@book{z, title = {Last}}\n';

describe('an entry that is read ahead', () => {
  it('is what it is when it is read by lines', () => {
    const [ahead, byLines] = bothWays(`${usual}${last}`);
    expect(ahead?.documents.map(({ title }) => title)).toEqual(['Trust', 'Last']);
    expect(ahead).toEqual(byLines);
  });

  it.each([
    ['closes by a bracket too many', '@book{a, title = {Trust}}\n  , year = {2012}\n}\n'],
    ['goes on behind a blank line', '@book{a, title = {Trust}}\n\n  year = {2012}\n}\n'],
    ['never closes', '@book{a, title = {Trust},\n'],
    ['has a value that never closes', '@book{a, title = {Trust,\n  year = {2012},\n}\n'],
    ['has a quote in a quote', '@book{a, title = "A "good" book", year = {2012}}\n'],
    ['has a bracket in a quote', '@book{a, title = "A } book", year = {2012}}\n'],
    ['has lost a quote', '@book{a, title = "A book,\n  year = "2012"}\n'],
    ['has a value in parts', '@string{t = "Trust"}\n@book{a, title = t # " me", year = 2012}\n'],
    ['has a word that nothing gives a value', '@book{a, title = trust, year = 2012}\n'],
    ['has a month by its name', '@book{a, title = {Trust}, year = 2012, month = jul}\n'],
    ['has a name in two words', '@book{a, title = {Trust}, funding_text 1 = {K}, funding_text\u00a02={L}}\n'],
    ['has no comma between its fields', '@book{a, title = {Trust}\n  year = 2012\n  note = {K}}\n'],
    ['has no key', '@book{title = {Trust}, year = 2012}\n@book{, title = {Trust}}\n'],
    ['has a comment in it', '@book{a,\n % title = {Trust},\n year = 2012}\n'],
    ['has another in a value', '@book{a, title = {Trust\n@misc{b, title = {Me}},\n year = 2012}\n'],
    ['has an address in a value', '@book{a, note = {hey@example.org,\n or @hey}, title = {Trust}}\n'],
    ['stands before text', '@book{a, title = {Trust}} and more\n'],
    ['stands before a comment', '@book{a, title = {Trust}}\n% a comment\n@comment{no}\n@book{b, title = {Me}}% b\n'],
    ['has round brackets', '@book(a, title = {Trust})\n'],
    ['has an unknown type', '@kitten{a, title = {Trust}}\n'],
    ['stands on one line with another', '@book{a, title = {Trust}} @book{b, title = {Me}}\n'],
    ['has a mark in it', '@book{a, title = {Trust\n\ufeffme}}\n\ufeff@book{b, title = {Me}}\n'],
    ['refers to itself', '@book{a, title = {Trust}, crossref = {a}}\n'],
    ['has odd space', '\t@book\t{a,\ttitle\v= {Tr\tust},\fyear=\n2012\n,}\n'],
  ])('is what it is when it is read by lines, where it %s', (_, text) => {
    for (const whole of [`${text}${last}`, `${usual}${text}${last}`]) {
      const [ahead, byLines] = bothWays(whole);
      expect(ahead).toEqual(byLines);
    }
  });

  it('is what it is when it is read by lines, whatever its lines end in', () => {
    const text = `${usual}${last}${usual}`;
    const [expected] = bothWays(text);
    for (const end of ['\r\n', '\r'])
      for (const read of bothWays(text.replaceAll('\n', end))) expect(read).toEqual(expected);
  });

  it('is what it is when it is read by lines, whatever stands in it', () => {
    const texts = ['library.bib', 'biblatex.bib', 'scopus.bib', 'web-of-science.bib'].map(fixture);
    const signs = fc.constantFrom(...'{}"@#=,\\%() \n\r\t~$', '\n@', '}\n@misc{x,', '",\n', '{\\"u}', ' and ', 'jan');
    fc.assert(
      fc.property(mutated(texts, signs), (text) => {
        const [ahead, byLines] = bothWays(text);
        expect(ahead).toEqual(byLines);
      }),
      { numRuns: 200 },
    );
  });
});
