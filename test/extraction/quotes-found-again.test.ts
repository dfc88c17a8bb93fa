import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateQuote } from '../../src/extraction/locate-quote.ts';
import { quoteAt } from '../../src/extraction/quote-at.ts';
import { verifyExtract } from '../../src/extraction/verify-extract.ts';

/** The oracle: code points as JavaScript's own iterator cuts them. */
const slice = (text: string, { start, end }: { start: number; end: number }) => [...text].slice(start, end).join('');

/** Text with what makes counting hard: other planes, marks, halves of pairs, line ends of every kind. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
      fc.constantFrom(
        '😀',
        '𝒯rust',
        'e\u0301',
        '\r\n',
        '\ud83d',
        '\ufb01',
        '-\n',
        '\u00ad',
        'a',
        'aa',
        ' ',
        '“',
        'กา',
        '信',
      ),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

const cutOut = (texts: fc.Arbitrary<string>) =>
  fc.tuple(texts, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const { length } = [...text];
    const start = a % length;
    const span = { start, end: start + 1 + (b % (length - start)) };
    return { text, span, quote: slice(text, span) };
  });

const word = fc.stringMatching(/^[a-zäé]{1,9}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 });

/** A text twice: as its author wrote it, and as a page shows it. */
const typeset = fc
  .array(
    fc.tuple(
      fc.oneof(word, fc.constantFrom('office', 'finding', 'well-known', '“trust”', 'it’s', '2010–15')),
      fc.nat(7),
      fc.nat(),
    ),
    {
      minLength: 6,
      maxLength: 40,
    },
  )
  .map((words) => {
    const written = words.map(([each]) => each);
    const shown = words.map(([each, how, where]) => setAnew(each, how, where));
    return { written, shown };
  });

function setAnew(word: string, how: number, where: number): string {
  const at = 1 + (where % Math.max(1, word.length - 1));
  const parts = /^[a-zäé]+$/.test(word) && word.length > 1;
  const split = (by: string) => (parts ? word.slice(0, at) + by + word.slice(at) : word);
  const ways = [
    word,
    split('-\n'),
    split('\u00ad'),
    split('\u00ad\r\n'),
    word.replace('ffi', 'ﬃ').replace('fi', 'ﬁ'),
    word.replace('“', '"').replace('”', '"').replace('’', "'"),
    word.normalize('NFD'),
    word.replace('-', '\u2010\n').replace('–', '-'),
  ];
  return ways[how] ?? word;
}

describe('a quote that was cut out of a text', () => {
  it('is found there, to the letter, and the span counts code points', () => {
    fc.assert(
      fc.property(cutOut(anyText), ({ text, span, quote }) => {
        const { certainty, places, ...found } = locateQuote(text, quote, { near: span.start });
        expect(certainty).toBe('exact');
        expect(found.span).toEqual(span);
        expect(slice(text, span)).toBe(quote);
        for (const place of places) expect(slice(text, place.span)).toBe(place.text);
        for (const place of places) if (place.certainty === 'exact') expect(place.text).toBe(quote);
      }),
      { numRuns: 500 },
    );
  });

  it('is found at every place where it stands', () => {
    fc.assert(
      fc.property(
        cutOut(fc.string({ unit: fc.constantFrom('a', 'b', '😀'), minLength: 1, maxLength: 40 })),
        ({ text, quote }) => {
          const points = [...text];
          const starts = points.flatMap((_, at) =>
            slice(text, { start: at, end: at + [...quote].length }) === quote ? [at] : [],
          );
          const { places, occurrences } = locateQuote(text, quote, { places: 100 });
          expect(places.map(({ span }) => span.start)).toEqual(starts);
          expect(occurrences).toBe(starts.length);
        },
      ),
    );
  });

  it('stands where its extract says, and is found again by its surroundings when the text grew in front', () => {
    fc.assert(
      fc.property(cutOut(anyText), fc.string({ unit: 'grapheme' }), ({ text, span }, more) => {
        const taken = quoteAt(text, span);
        expect(verifyExtract(taken, text)).toMatchObject({ status: 'verified', span });
        const grown = `${more}\n${text}`;
        const again = verifyExtract(taken, grown);
        expect(slice(grown, again.span ?? { start: 0, end: 0 })).toBe(taken.quote);
      }),
    );
  });

  it('is found however its lines break, its words are parted and its letters are set', () => {
    const cut = fc.tuple(typeset, fc.nat(), fc.nat(), fc.constantFrom(' ', '\n', '\r\n', '  \n ', '\u00a0'));
    fc.assert(
      fc.property(cut, ([{ written, shown }, a, b, gap]) => {
        const from = a % written.length;
        const to = from + 1 + (b % (written.length - from));
        const quote = written.slice(from, to).join(' ');
        const text = shown.join(gap);
        const start = [
          ...shown
            .slice(0, from)
            .map((each) => each + gap)
            .join(''),
        ].length;
        const end = start + [...shown.slice(from, to).join(gap)].length;
        const found = locateQuote(text, quote, { near: start, places: 1000 });
        expect(['exact', 'normalised']).toContain(found.certainty);
        expect(found.places.map(({ span }) => span)).toContainEqual({ start, end });
        // and what was copied from the page is found in what was written
        expect(locateQuote(written.join(' '), shown.slice(from, to).join(gap)).certainty).not.toBe('not-found');
      }),
      { numRuns: 500 },
    );
  });

  it('is found with a few wrong letters, and no more are counted than were made', () => {
    const made = fc.tuple(sentence, fc.array(sentence, { minLength: 3, maxLength: 3 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(made, ([before, words, a, b]) => {
        const quote = words.flat().join(' ');
        fc.pre(quote.length >= 20);
        const [one, other] = [a % quote.length, b % quote.length].sort((x, y) => x - y);
        const wrong = [...quote].map((each, at) => (at === one || at === other ? '0' : each)).join('');
        const found = locateQuote(`${before.join(' ')}. ${wrong}.`, quote);
        expect(found.certainty).toBe('approximate');
        expect(found.places[0]?.edits).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('locateQuote of anything', () => {
  it('gives places within the text and never throws', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.string(), fc.string(), (text, quote, prefix, suffix) => {
        const { places, occurrences, span } = locateQuote(text, quote, { prefix, suffix });
        expect(places.length).toBeLessThanOrEqual(occurrences);
        expect(span).toEqual(places[0]?.span);
        for (const { span: place, score, surroundings } of places) {
          expect(place.start).toBeLessThan(place.end);
          expect(place.end).toBeLessThanOrEqual([...text].length);
          expect(score).toBeGreaterThanOrEqual(0.7);
          expect(surroundings ?? 1).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
