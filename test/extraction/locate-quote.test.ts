import { describe, expect, it } from 'vitest';
import { stepsForLetter } from '../../src/extraction/approximate-matches.ts';
import { locateQuote } from '../../src/extraction/locate-quote.ts';
import { seededRandom } from '../formats/seeded-random.ts';

const best = (text: string, quote: string, options = {}) => {
  const { places } = locateQuote(text, quote, options);
  return places[0] && { text: places[0].text, certainty: places[0].certainty, differences: places[0].differences };
};

describe('locateQuote', () => {
  it('finds a quote to the letter, in code points', () => {
    expect(locateQuote('😀 trust 𝒯 grew', 'trust 𝒯')).toEqual({
      certainty: 'exact',
      span: { start: 2, end: 9 },
      occurrences: 1,
      ambiguous: false,
      places: [
        {
          span: { start: 2, end: 9 },
          certainty: 'exact',
          score: 1,
          edits: 0,
          text: 'trust 𝒯',
          differences: [],
          leftOut: [],
          surroundings: null,
        },
      ],
      complete: true,
    });
  });

  it.each([
    ['a line break', 'mutual\ntrust', 'mutual trust', ['line-break']],
    ['a line break of Windows', 'mutual\r\ntrust', 'mutual trust', ['line-break']],
    ['a page without a header', 'mutual\ftrust', 'mutual trust', ['line-break']],
    ['white space', 'mutual\u00a0  trust', 'mutual trust', ['white-space']],
    ['a space before a comma', 'trust , then', 'trust, then', ['white-space']],
    ['a word parted at the end of a line', 'co-\noperation', 'cooperation', ['hyphenation']],
    ['a word parted and indented', 'co-\r\n    operation', 'cooperation', ['hyphenation']],
    ['a hyphen that stays', 'evidence-\nbased', 'evidence-based', ['line-break']],
    ['a hyphen of Unicode', 'evidence\u2010based', 'evidence-based', ['dash']],
    ['a hyphen that does not break', 'evidence\u2011based', 'evidence-based', ['dash']],
    ['a soft hyphen', 'co\u00adoperation', 'cooperation', ['hyphenation']],
    ['a soft hyphen at the end of a line', 'co\u00ad\noperation', 'cooperation', ['hyphenation']],
    ['a hyphen within the line', 'co-operation', 'cooperation', ['hyphen']],
    ['ligatures', 'ﬁnd oﬃces', 'find offices', ['ligature']],
    ['an old ligature', 'Œuvre', 'OEuvre', ['ligature']],
    ['an accent of its own', 'cafe\u0301', 'café', ['ligature']],
    ['quotation marks', '„trust“', '"trust"', ['quotation-mark']],
    ['guillemets with their space', '«\u00a0trust\u00a0»', '“trust”', ['quotation-mark', 'white-space']],
    ['quotation marks of TeX', "``trust''", '"trust"', ['quotation-mark']],
    ['an apostrophe', 'the council’s', "the council's", ['quotation-mark']],
    ['a dash between words', 'trust — then', 'trust – then', ['dash']],
    ['a dash with its space', 'trust—then', 'trust – then', ['dash']],
    ['dashes in a term', 'context–mechanism–outcome', 'context-mechanism-outcome', ['dash']],
    ['a dash between numbers', '2010–15', '2010-15', ['dash']],
    ['a minus', 'by −5 points', 'by -5 points', ['dash']],
    ['what cannot be seen', 'tr\u200bust', 'trust', ['invisible']],
    ['a sign shown as text', 'a ❤\ufe0f heart', 'a ❤ heart', ['ligature']],
    ['space that Han does not write', '信\n任', '信任', ['line-break']],
    ['case, where nothing else is', 'Mutual TRUST', 'mutual trust', ['case']],
  ])('finds a quote despite %s', (_, stands, quote, differences) => {
    const found = locateQuote(`Before all. ${stands} After all.`, quote);
    expect(found.places).toMatchObject([{ text: stands, certainty: 'normalised', score: 1, differences }]);
    // and the other way round: what the reviewer copied may be the one with the break
    expect(locateQuote(`Before all. ${quote} After all.`, stands).certainty).toBe('normalised');
  });

  it.each([
    ['numbers that a dash parts', '2010-15', '201015'],
    ['a number below zero', '-5', '5 -3'],
    ['words that a space parts', 'mut ual', 'mutual'],
    ['a short word with a wrong letter', 'trusl', 'trust'],
    ['half of a character', '\ud83d', '😀'],
  ])('takes nothing else for the quote: %s', (_, text, quote) => {
    expect(locateQuote(text, quote)).toMatchObject({ certainty: 'not-found', places: [], occurrences: 0 });
  });

  it('prefers the letters as they are, and case above none', () => {
    expect(best('trust\ngrew; TRUST GREW; trust grew', 'trust grew')).toMatchObject({ text: 'trust grew' });
    expect(best('TRUST GREW; trust\ngrew', 'trust grew')).toMatchObject({
      text: 'trust\ngrew',
      differences: ['line-break'],
    });
    expect(locateQuote('TRUST GREW; trust\ngrew', 'trust grew').occurrences).toBe(1);
  });

  it('finds slips, and says how many letters are wrong', () => {
    const text = 'Across sites, rnutual trvst between partners grew with tirne and talk.';
    const found = locateQuote(text, 'mutual trust between partners grew with time', { slips: 0.12 });
    expect(found).toMatchObject({ certainty: 'approximate', occurrences: 1, complete: true });
    expect(found.places[0]).toMatchObject({ differences: ['slip'], edits: 5 });
    expect(found.places[0]?.text).toBe('rnutual trvst between partners grew with tirne');
    expect(found.places[0]?.score).toBeCloseTo(1 - 5 / 44, 12);
  });

  it('takes as many slips as it is told', () => {
    const text = 'rnutual trvst between partners';
    const quote = 'mutual trust between partners';
    expect(locateQuote(text, quote, { slips: 0 }).certainty).toBe('not-found');
    expect(locateQuote(text, quote, { slips: 0.05 }).certainty).toBe('not-found');
    expect(locateQuote(text, quote, { slips: 0.11 }).places[0]?.edits).toBe(3);
  });

  it('ends an approximate place where the word does', () => {
    const quote = 'mutual trust between partners grew';
    expect(best('The rnutual trust between partners grevv later', quote, { slips: 0.12 })?.text).toBe(
      'rnutual trust between partners grevv',
    );
    expect(best('The mutual trust between partners gre later', quote)?.text).toBe('mutual trust between partners gre');
    expect(best('The mutual trust between partners greu later', quote)?.text).toBe(
      'mutual trust between partners greu',
    );
    expect(best('The nutual trust between partners grew later', quote)?.text).toBe(
      'nutual trust between partners grew',
    );
    expect(best('The utual trust between partners grew later', quote)?.text).toBe('utual trust between partners grew');
  });

  it('reads on across the lines that a page puts in, and names them', () => {
    const text = 'Journal of Trust 2020;12:1\nIn the end, mutual\n117\n\fJournal of Trust 2020;12:2\ntrust grew.';
    const [place] = locateQuote(text, 'mutual trust grew').places;
    expect(place).toMatchObject({ certainty: 'normalised', differences: ['line-break', 'page-break'] });
    const points = [...text];
    expect(place?.leftOut.map(({ start, end }) => points.slice(start, end).join(''))).toEqual([
      '117',
      'Journal of Trust 2020;12:2',
    ]);
  });

  it('does not leave out a line that only this page has', () => {
    expect(locateQuote('mutual\nA line of the text\ntrust grew', 'mutual trust grew').certainty).toBe('not-found');
    expect(locateQuote('117\nmutual trust', '117 mutual').places[0]?.leftOut).toEqual([]);
  });

  it('reads on across such lines despite wrong letters', () => {
    const text = 'My Journal 1\nIn the end, mutual trvst between\nMy Journal 2\npartners GREW.';
    expect(best(text, 'mutual trust between partners grew')).toEqual({
      text: 'mutual trvst between\nMy Journal 2\npartners GREW',
      certainty: 'approximate',
      differences: ['page-break', 'slip'],
    });
  });

  describe('of several places', () => {
    const text = 'No trust at first. In the end, trust\nprevailed. Then trust again.';

    it('chooses by prefix and suffix, however they are set', () => {
      expect(locateQuote(text, 'trust', { prefix: 'in  the “In the end,' }).span).toEqual({ start: 31, end: 36 });
      expect(locateQuote(text, 'trust', { suffix: 'prevailed' }).span).toEqual({ start: 31, end: 36 });
      expect(locateQuote(text, 'trust', { suffix: 'prevailed', near: 54 }).span).toEqual({ start: 31, end: 36 });
      expect(locateQuote(text, 'trust', { prefix: 'Then ', suffix: ' again' })).toMatchObject({
        span: { start: 53, end: 58 },
        ambiguous: false,
        occurrences: 3,
      });
    });

    it('prefers the right surroundings to the right letters', () => {
      const twice = 'Abstract: trust grew. Results: in time,\ntrust\ngrew, they said.';
      const options = { prefix: 'in time, ', suffix: ', they' };
      expect(locateQuote(twice, 'trust grew', options)).toMatchObject({ certainty: 'normalised', occurrences: 2 });
      expect(locateQuote(twice, 'trust grew', options).places.map(({ surroundings }) => surroundings)).toEqual([1, 0]);
    });

    it('prefers the place where the quote was thought to be, then the nearest, then the first, and says that it chose', () => {
      expect(locateQuote(text, 'trust', { near: 31 })).toMatchObject({ span: { start: 31 }, ambiguous: false });
      expect(locateQuote(text, 'trust', { near: 50 })).toMatchObject({ span: { start: 53 }, ambiguous: true });
      expect(locateQuote(text, 'trust')).toMatchObject({ span: { start: 3 }, ambiguous: true });
    });

    it('tells the best, and how many there are', () => {
      const many = locateQuote('trust '.repeat(50), 'trust', { places: 3, near: 61 });
      expect(many.occurrences).toBe(50);
      expect(many.places.map(({ span }) => span.start)).toEqual([60, 66, 54]);
      expect(locateQuote('aaa', 'aa').places.map(({ span }) => span.start)).toEqual([0, 1]);
    });

    it('tells approximate places likewise', () => {
      const stands = 'mutual trvst between partners. ';
      const found = locateQuote(`${stands}Then: ${stands}`, 'mutual trust between partners', { prefix: 'Then: ' });
      expect(found).toMatchObject({ occurrences: 2, ambiguous: false });
      expect(found.places.map(({ span }) => span.start)).toEqual([37, 0]);
    });
  });

  it.each([
    ['', 'trust'],
    ['trust', ''],
    ['', ''],
  ])('finds nothing in nothing: %j, %j', (text, quote) => {
    expect(locateQuote(text, quote)).toMatchObject({ certainty: 'not-found', places: [], complete: true });
  });

  it.each([
    [{ slips: 0.5 }, 'out-of-range', 'slips'],
    [{ slips: Number.NaN }, 'out-of-range', 'slips'],
    [{ places: 0 }, 'out-of-range', 'places'],
    [{ near: 1.5 }, 'not-whole', 'near'],
  ])('refuses %j', (options, code, path) => {
    expect(() => locateQuote('a', 'a', options)).toThrow(expect.objectContaining({ code, path: [path] }));
  });
});

describe('the work of locateQuote', () => {
  const hostile = {
    'every place is one': (length: number) => ['a'.repeat(length), 'a'.repeat(500)],
    'every place is nearly one': (length: number) => ['a'.repeat(length), `${'a'.repeat(499)}b`],
    'the last letter tells': (length: number) => ['a'.repeat(length), `b${'a'.repeat(499)}`],
    'no place is, but all seem so': (length: number) => ['a'.repeat(length), 'a'.repeat(440) + 'b'.repeat(60)],
    'two letters by turns': (length: number) => ['ab'.repeat(length / 2), `${'ab'.repeat(250)}c`],
    'the quote is half the text': (length: number) => ['a'.repeat(length), 'a'.repeat(length / 2 - 9) + 'b'.repeat(9)],
    'a hyphen a letter': (length: number) => ['a-\n'.repeat(length / 3), 'a-'.repeat(250)],
  };

  const work = ([text = '', quote = '']: readonly string[], options = {}) => {
    const counts = { comparisons: 0, steps: 0 };
    locateQuote(text, quote, { ...options, counts });
    return counts;
  };

  it.each(Object.entries(hostile))('grows with the length of the text where %s', (_, of) => {
    const [small, large] = [work(of(6000)), work(of(24_000))];
    expect(large.comparisons).toBeGreaterThan(0);
    // to the letter, folded, and in small letters; a third of a comparison is the pattern's own
    expect(large.comparisons).toBeLessThanOrEqual(8 * 24_000 + 8 * 12_000);
    expect(large.comparisons).toBeLessThanOrEqual(4.5 * small.comparisons + 4500);
    expect(large.steps).toBeLessThanOrEqual(2 * stepsForLetter * 24_000);
    expect(large.steps).toBeLessThanOrEqual(4.5 * small.steps);
  });

  it('does not grow with the surroundings either', () => {
    const [text, quote] = ['a'.repeat(24_000), 'a'];
    const { comparisons } = work([text, quote], { prefix: 'a'.repeat(12_000), suffix: 'a'.repeat(12_000) });
    expect(comparisons).toBeLessThanOrEqual(2 * (24_000 + 12_000) * 2 + 4 * 24_000);
  });

  it('says where it gave up', () => {
    const quote = 'a'.repeat(8000) + 'b'.repeat(2000);
    expect(locateQuote('a'.repeat(30_000), quote)).toMatchObject({ certainty: 'not-found', complete: false });
  });

  it('costs a step or two a letter in ordinary text', () => {
    const random = seededRandom(7);
    const text = Array.from({ length: 40_000 }, () => 'etaoinshrdlu   '.charAt(Math.floor(random() * 15))).join('');
    const quote = [...text.slice(30_000, 30_500)].map((each, n) => (n % 40 === 7 ? '1' : each)).join('');
    const counts = { comparisons: 0, steps: 0 };
    expect(locateQuote(text, quote, { counts }).certainty).toBe('approximate');
    expect(counts.steps / text.length).toBeLessThan(5);
  });
});
