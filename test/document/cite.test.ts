import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBibliography, formatCitation } from '../../src/document/cite.ts';
import { type Document, documentSchema } from '../../src/document/document.ts';
import { anyDocument } from '../formats/any-document.ts';

const article = document({
  id: 'hey-2019',
  type: 'article-journal',
  title: 'Trust in alliances: what helps',
  authors: [
    { family: 'Redgate', given: 'Sam' },
    { family: 'Berg', given: 'Ann B', particle: 'van der' },
  ],
  issued: { year: 2019, month: 5, day: 3 },
  containerTitle: 'Journal of Trust',
  containerShort: 'J Trust',
  volume: '12',
  issue: '3',
  pages: { first: '155', last: '169', asPrinted: '155-69' },
  doi: '10.1000/xyz',
});
const book = document({
  id: 'hey-2004',
  type: 'book',
  title: 'Realist review',
  authors: [{ family: 'Hey', given: 'Anna', suffix: 'Jr' }],
  issued: { year: 2004 },
  publisher: 'Ash',
  place: 'London',
});
const chapter = document({
  id: 'nowak-2011',
  type: 'chapter',
  title: 'Doubt',
  authors: [{ family: 'Nowak', given: 'Zofia' }],
  editors: [{ family: 'Hey', given: 'Anna' }],
  issued: { year: 2011 },
  containerTitle: 'Handbook of doubt',
  pages: { first: '5', last: '9', asPrinted: '5-9' },
  publisher: 'Ash',
});
const report = document({
  id: 'kingston-1998',
  type: 'report',
  title: 'Healthy places',
  authors: [{ literal: 'Kingston City Council' }],
  issued: { year: 1998 },
  url: 'https://example.org/healthy',
});
const four = [article, book, chapter, report];

function document(fields: object): Document {
  return documentSchema.parse(fields);
}

/** What looks like a mark in HTML and is none that the engine makes. */
function unknownMarks(html: string): string[] {
  const known = /^<\/?(?:div|i|b|sup|sub|span)(?: (?:class|style|data-csl-entry-id)="[^"<>]*")*>$/;
  return (html.match(/<[^>]*>?|>/g) ?? []).filter((mark) => !known.test(mark));
}

const style = (layout: string, more = '') => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" ${more}>
  <info><title>Own</title><id>own</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout prefix="[" suffix="]">${layout}</layout></citation>
  <bibliography><layout suffix="."><text variable="title"/><text term="and" prefix=" "/></layout></bibliography>
</style>`;
const locale = (language: string, and: string) => `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${language}">
  <terms><term name="and">${and}</term></terms>
</locale>`;

describe('formatBibliography', () => {
  it('prints APA', async () => {
    expect(await formatBibliography(four)).toBe(
      [
        'Hey, A., Jr. (2004). Realist review. Ash.',
        'Kingston City Council. (1998). Healthy places. https://example.org/healthy',
        'Nowak, Z. (2011). Doubt. In A. Hey (Ed.), Handbook of doubt (pp. 5–9). Ash.',
        'Redgate, S., & van der Berg, A. B. (2019). Trust in alliances: what helps. Journal of Trust, 12(3), 155–169. ' +
          'https://doi.org/10.1000/xyz',
      ].join('\n'),
    );
  });

  it('prints Vancouver, in the order given', async () => {
    expect(await formatBibliography(four, { style: 'vancouver' })).toBe(
      [
        '1. Redgate S, van der Berg AB. Trust in alliances: what helps. J Trust. 2019 May 3;12(3):155–69.',
        '2. Hey A Jr. Realist review. London: Ash; 2004.',
        '3. Nowak Z. Doubt. In: Hey A, editor. Handbook of doubt. Ash; 2011. p. 5–9.',
        '4. Kingston City Council. Healthy places [Internet]. 1998. Available from: https://example.org/healthy',
      ].join('\n'),
    );
  });

  it('prints Harvard', async () => {
    expect(await formatBibliography(four, { style: 'harvard' })).toBe(
      [
        'Hey, A., Jr (2004) Realist review. London: Ash.',
        'Kingston City Council (1998) Healthy places. Available at: https://example.org/healthy.',
        'Nowak, Z. (2011) “Doubt,” in Hey, A. (ed.) Handbook of doubt. Ash, pp. 5–9.',
        'Redgate, S. and van der Berg, A.B. (2019) “Trust in alliances: what helps,” Journal of Trust, 12(3), ' +
          'pp. 155–69. doi:10.1000/xyz.',
      ].join('\n'),
    );
  });

  it('prints HTML with the ids of the documents', async () => {
    const named = { ...article, id: 'a "b" & <c>', titleMarkup: 'Trust in <i>E. coli</i>', title: 'Trust in E. coli' };
    expect(await formatBibliography([named], { format: 'html' })).toBe(
      [
        '<div class="csl-bib-body">',
        '<div data-csl-entry-id="a &#34;b&#34; &#38; &#60;c&#62;" class="csl-entry">Redgate, S., &#38; van der Berg, A. B. ' +
          '(2019). Trust in <i>E. coli</i>. <i>Journal of Trust</i>, <i>12</i>(3), 155–169. ' +
          'https://doi.org/10.1000/xyz</div>',
        '</div>',
      ].join('\n'),
    );
  });

  it('speaks the languages that it has', async () => {
    const [english, german] = [
      await formatBibliography([chapter]),
      await formatBibliography([chapter], { locale: 'de-DE' }),
    ];
    expect([english.includes('(Ed.)'), german.includes('(Hrsg.)')]).toEqual([true, true]);
  });

  it('prints nothing for nothing', async () => {
    expect([await formatBibliography([]), await formatBibliography([], { format: 'html' })]).toEqual([
      '',
      '<div class="csl-bib-body">\n</div>',
    ]);
  });

  it('gives the same in every order of calls, and leaves documents as they are', async () => {
    const frozen = four.map((one) => Object.freeze(one));
    const first = await formatBibliography(frozen, { style: 'vancouver' });
    await formatCitation(book, { style: 'vancouver' });
    await formatBibliography([book], { style: 'vancouver', format: 'html' });
    expect(await formatBibliography(frozen, { style: 'vancouver' })).toBe(first);
  });

  it('bears documents that share an id, or have an odd one', async () => {
    const odd = ['__proto__', 'x', 'x', 'constructor'].map((id) => ({ ...book, id }));
    expect((await formatBibliography(odd)).split('\n')).toHaveLength(4);
  });

  it('never fails, whatever the documents say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDocument, { maxLength: 2 }), async (documents) => {
        for (const name of ['apa', 'vancouver', 'harvard']) {
          expect(unknownMarks(await formatBibliography(documents, { style: name, format: 'html' }))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('formatCitation', () => {
  it('cites in running text', async () => {
    const cited = four.flatMap((one) =>
      ['apa', 'vancouver', 'harvard'].map((name) => formatCitation(one, { style: name })),
    );
    expect(await Promise.all(cited)).toEqual([
      ...['(Redgate & van der Berg, 2019)', '(1)', '(Redgate and van der Berg, 2019)'],
      ...['(Hey, 2004)', '(1)', '(Hey, 2004)'],
      ...['(Nowak, 2011)', '(1)', '(Nowak, 2011)'],
      ...['(Kingston City Council, 1998)', '(1)', '(Kingston City Council, 1998)'],
    ]);
  });
});

describe('marks and signs in titles', () => {
  const hostile = [
    ['<script>alert(1)</script>', '&#60;script&#62;'],
    ['<img src=x onerror=alert(1)>', '&#60;img'],
    ['a < b & c > d "e"', 'a &#60; b &#38; c &#62; d'],
    ['</div></body>', '&#60;/div'],
    ['<i onclick="x">a</i>', '&#60;i onclick'],
    ['<i>never closed', 'never closed'],
    ['<span class="nocase" onload="x">a</span>', 'a'],
  ] as const;

  it.each(hostile)('escapes %s', async (title, escaped) => {
    for (const name of ['apa', 'vancouver', 'harvard']) {
      const html = await formatBibliography([{ ...book, title }], { style: name, format: 'html' });
      expect(html).toContain(escaped);
      expect(unknownMarks(html)).toEqual([]);
    }
  });
});

describe('a style or a locale as text', () => {
  it('is used', async () => {
    const own = style('<text variable="title" text-case="uppercase"/>');
    expect(await formatCitation(book, { style: own })).toBe('[REALIST REVIEW]');
    expect(await formatBibliography([book], { style: own })).toBe('Realist review and.');
  });

  it('is not mixed up with another', async () => {
    const texts = ['<text variable="title"/>', '<text variable="publisher"/>'].map((layout) => style(layout));
    const cited = await Promise.all([...texts, ...texts].map((text) => formatCitation(book, { style: text })));
    expect(cited).toEqual(['[Realist review]', '[Ash]', '[Realist review]', '[Ash]']);
  });

  it('brings the words of the locale, and takes them away again', async () => {
    const own = style('<text term="and"/>');
    const said = async (given: string) => formatCitation(book, { style: own, locale: given });
    expect(await said(locale('en-GB', 'plus'))).toBe('[plus]');
    expect(await said(locale('en-GB', 'with'))).toBe('[with]');
    expect(await said(locale('de-DE', 'samt'))).toBe('[samt]');
    expect([await said('de-DE'), await said('en-US')]).toEqual(['[und]', '[and]']);
  });

  it('may name its own language', async () => {
    expect(await formatCitation(book, { style: style('<text term="and"/>', 'default-locale="fr-FR"') })).toBe('[et]');
  });
});

describe('a mistake of the caller', () => {
  it.each([
    [{ style: 'chicago' }, 'unknown-style', ['options', 'style'], /one of apa, harvard, vancouver/],
    [{ locale: 'xx' }, 'unknown-locale', ['options', 'locale'], /one of de-DE/],
    [{ locale: '<locale/>' }, 'unknown-locale', ['options', 'locale'], /xml:lang/],
    [{ style: '<style' }, 'unreadable-style', ['options', 'style'], /file is whole/],
    [{ style: '<html></html>' }, 'unreadable-style', ['options', 'style'], /file is whole/],
    [
      { style: '<style><info><link href="http://example.org/apa" rel="independent-parent"/></info></style>' },
      'unreadable-style',
      ['options', 'style'],
      /points to http:\/\/example.org\/apa/,
    ],
  ])('is told: %j', async (options, code, path, message) => {
    const expected = expect.objectContaining({ code, path, message: expect.stringMatching(message) });
    await expect(formatCitation(book, options)).rejects.toThrow(expected);
    await expect(formatBibliography([book], options)).rejects.toThrow(expected);
  });
});

describe('without the packages of citation-js', () => {
  it.each(['esm', 'cjs'] as const)('says what to install (%s)', async (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-cite-'));
    try {
      const file = join(folder, format === 'esm' ? 'cite.mjs' : 'cite.cjs');
      await build({
        stdin: {
          contents: `import { formatCitation } from './src/document/cite.ts';
            formatCitation({}).catch(({ code, message }) => console.log(code, message));`,
          resolveDir: join(import.meta.dirname, '../..'),
        },
        outfile: file,
        bundle: true,
        external: ['@citation-js/*'],
        format,
      });
      writeFileSync(join(folder, 'package.json'), '{}');
      expect(execFileSync('node', [file], { encoding: 'utf8' })).toMatch(
        /^citation-js-missing .*npm install @citation-js\/core@\S+ @citation-js\/plugin-csl@\S+`/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
