import './blocks-run.ts';
import { describe, expect, it } from 'vitest';
import { type FormatName, readDocuments, writeDocuments } from '../../src/formats/index.ts';
import { formats, writableFormatNamed } from '../../src/formats/registry.ts';
import { faultsIn } from './faults-in.ts';
import { fixtures } from './fixtures.ts';
import { mutant, noise } from './mutants.ts';
import { seededRandom } from './seeded-random.ts';
import { growthOf, inFull, type Print } from './steps-of.ts';

const names = formats.map(({ name }) => name);
const everything = fixtures.map(({ text }) => text);

function textsOf(format: FormatName): string[] {
  return fixtures.filter((fixture) => fixture.format === format).map(({ text }) => text);
}

function oneOf(texts: readonly string[], random: () => number): string {
  return texts[Math.floor(random() * texts.length)] ?? '';
}

/** Some damaged files of a format and some noise; the same in every run. `npm run fuzz` makes more. */
function hostileTexts(format: FormatName, count: number): string[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, index) =>
    index % 8 === 0 ? noise(random) : mutant(oneOf(textsOf(format), random), everything, random),
  );
}

describe.each(names)('%s', (format) => {
  it('never fails, whatever the text and wherever it is cut', () => {
    const random = seededRandom(1);
    const faults = hostileTexts(format, 40).flatMap((text) => {
      const cuts = [random(), random()].map((share) => Math.floor(share * text.length));
      return faultsIn(text, format, cuts).map((fault) => `${fault} in ${JSON.stringify(text)}`);
    });
    expect(faults).toEqual([]);
  });

  it.skipIf(!isWritable(format))('is read again after it was damaged, read and written', () => {
    for (const text of hostileTexts(format, 16)) {
      const { documents } = readDocuments(text, { format });
      const again = readDocuments(writeDocuments(documents, writableFormatNamed(format).name), { format });
      expect(again.documents.map(({ title }) => title)).toEqual(documents.map(({ title }) => title));
    }
  });

  it('takes twice the steps for a value of any sign that is twice as long', () => {
    const signs = [
      ' ',
      '\n',
      '"',
      '{',
      '\\',
      '<',
      '<i>',
      '&',
      '&lt;',
      '(',
      ',',
      '; ',
      '-',
      '1',
      'a',
      '10.1000/',
      ' and ',
    ];
    const text = textsOf(format).toSorted((a, b) => a.length - b.length)[0] ?? '';
    const at = Math.floor(text.length / 2);
    const steep = signs.filter((sign) => {
      const print: Print = (many) => text.slice(0, at) + many(sign, 60_000 / sign.length) + text.slice(at);
      readDocuments(print(inFull), { format });
      return growthOf(print, (longer) => readDocuments(longer, { format })) >= 2.3;
    });
    expect(steep).toEqual([]);
  });
});

function isWritable(format: FormatName): boolean {
  try {
    return writableFormatNamed(format) !== undefined;
  } catch {
    return false;
  }
}

describe('what was made to break a reader', () => {
  const texts: readonly (readonly [string, FormatName, Print])[] = [
    ['a long line', 'ris', (many) => `TY  - JOUR\nTI  - ${many('x', 300_000)}\nER  -\n`],
    ['a long line of spaces', 'ris', (many) => `TY  - JOUR\nTI  - a${many(' ', 300_000)}b\nER  -\n`],
    ['a long name of commas', 'ris', (many) => `TY  - JOUR\nAU  - a${many(',', 300_000)}b\nER  -\n`],
    ['a long DOI of brackets', 'ris', (many) => `TY  - JOUR\nDO  - 10.1000/${many(')', 300_000)}\nER  -\n`],
    ['a long page', 'ris', (many) => `TY  - JOUR\nSP  - ${many('1', 300_000)}!\nER  -\n`],
    ['a long address', 'ris', (many) => `TY  - JOUR\nUR  - http://${many('/10.1000/pdf', 30_000)}\nER  -\n`],
    ['a long serial number', 'ris', (many) => `TY  - JOUR\nSN  - ${many('(', 300_000)}\nER  -\n`],
    ['marks that do not close', 'ris', (many) => `TY  - JOUR\nTI  - ${many('<i ', 30_000)}\nER  -\n`],
    ['many authors', 'ris', (many) => `TY  - JOUR\n${many('AU  - Hey, A\n', 20_000)}ER  -\n`],
    ['many lines that go on', 'ris', (many) => `TY  - JOUR\nAB  - a\n${many('goes on\n', 20_000)}ER  -\n`],
    ['many types', 'ris', (many) => many('TY  - JOUR\n', 20_000)],
    ['many authors in MEDLINE', 'medline', (many) => `PMID- 1\n${many('FAU - Hey, Ann\nAU  - Hey A\n', 20_000)}`],
    ['many wrapped lines', 'medline', (many) => `PMID- 1\nAB  - a\n${many('      goes on\n', 20_000)}`],
    ['many authors of Web of Science', 'wos', (many) => `PT J\nAU Hey, A\n${many('   Hey, B\n', 20_000)}ER\n`],
    ['many authors of EndNote', 'enw', (many) => `%0 Book\n${many('%A Hey, A\n', 20_000)}`],
    ['brackets that do not close', 'csl-json', (many) => `[${many('{\n', 30_000)}`],
    ['quotes that do not close', 'csl-json', (many) => `[${many('{"a\n', 30_000)}`],
    ['many small items', 'csl-json', (many) => `[${many('{"type":"book"},', 20_000)}]`],
    ['many authors in JSON', 'csl-json', (many) => `[{"author":[${many('{"family":"Hey"},', 150_000)}{}]}]`],
    ['many tags behind ER', 'ris', (many) => `TY  - JOUR\nER  - \n${many('AU  - A\n', 150_000)}`],
    ['a quote that does not close', 'csv', (many) => `title,doi\n"${many('a,b\n', 30_000)}`],
    ['many columns', 'csv', (many) => `title,${many('x,', 20_000)}\n${many('a,', 20_000)}\n`],
    ['many authors in a cell', 'csv', (many) => `title,authors\nTrust,"${many('Hey, A.; ', 20_000)}"\n`],
    ['braces that do not close', 'bibtex', (many) => `@book{a, title = ${many('{', 30_000)}`],
    ['many authors in BibTeX', 'bibtex', (many) => `@book{a, author = {${many('Hey, A and ', 20_000)}B}}`],
    ['strings that double', 'bibtex', (many) => `@string{a0 = "ha"}\n${doubling(many('.', 40))}@book{b, title = a40}`],
    ['entries that are each other', 'bibtex', () => '@book{a, crossref = {b}}\n@book{b, crossref = {a}}\n'],
    ['elements that do not close', 'pubmed-xml', (many) => `<PubmedArticle>${many('<a>', 30_000)}`],
    ['records that do not close', 'pubmed-xml', (many) => many('<PubmedArticle>', 20_000)],
    [
      'many authors in EndNote XML',
      'endnote-xml',
      (many) => `<record><authors>${many('<author>A</author>', 20_000)}</authors></record>`,
    ],
    ['many attributes', 'jats', (many) => `<article ${many('a="b" ', 20_000)}><front></front></article>`],
  ];

  it.each(texts)('is read to its end, in twice the steps for twice the text: %s', (_, format, print) => {
    const { documents, problems } = readDocuments(print(inFull), { format });
    expect(documents.length + problems.length).toBeGreaterThan(0);
    expect(growthOf(print, (text) => readDocuments(text, { format }))).toBeLessThan(2.3);
  });

  function doubling(times: string): string {
    return [...times].map((_, index) => `@string{a${index + 1} = a${index} # a${index}}\n`).join('');
  }
});

describe('definitions of XML', () => {
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
  const bomb = `<!DOCTYPE lolz [<!ENTITY l0 "lol">${laughs.join('')}]>`;
  const file = '<!DOCTYPE a [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>';
  const kinds = [
    [
      'pubmed-xml',
      (text: string) =>
        `<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>${text}</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
    ],
    [
      'endnote-xml',
      (text: string) => `<xml><records><record><titles><title>${text}</title></titles></record></records></xml>`,
    ],
    [
      'jats',
      (text: string) =>
        `<article><front><article-meta><title-group><article-title>${text}</article-title></title-group></article-meta></front></article>`,
    ],
  ] as const;

  it.each(kinds)('are refused in %s, and told', (format, xml) => {
    for (const definitions of [bomb, file]) {
      const { documents, problems } = readDocuments(definitions + xml('Trust &l9;'), { format });
      expect(documents.map(({ title }) => title)).toEqual(['Trust &l9;']);
      expect(problems.map(({ code }) => code)).toContain('refused-definitions');
    }
  });
});

describe('names that mean something to JavaScript', () => {
  const words = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
  const files: readonly (readonly [FormatName, (word: string) => string])[] = [
    [
      'csl-json',
      (word) => `[{"type": "book", "title": "Trust", "${word}": {"isBad": true}, "author": [{"${word}": "x"}]}]`,
    ],
    ['csv', (word) => `title,${word}\nTrust,isBad\n`],
    [
      'bibtex',
      (word) => `@string{${word} = "isBad"}\n@book{${word}, title = {Trust}, ${word} = {isBad}, note = ${word}}`,
    ],
    ['ris', (word) => `TY  - ${word}\nTI  - Trust\nAU  - ${word}\nN1  - isBad\nER  - \n`],
    [
      'endnote-xml',
      (word) => `<record><titles><title>Trust</title></titles><${word} ${word}="x">isBad</${word}></record>`,
    ],
    [
      'pubmed-xml',
      (word) => `<PubmedArticle><ArticleTitle>Trust</ArticleTitle><${word}>isBad</${word}></PubmedArticle>`,
    ],
    [
      'jats',
      (word) =>
        `<article><front><article-meta><article-title>Trust</article-title><${word}>isBad</${word}></article-meta></front></article>`,
    ],
  ];

  it.each(files)('are names like others in %s', (format, print) => {
    for (const word of words) {
      const { documents } = readDocuments(print(word), { format });
      expect(documents).toHaveLength(1);
      expect(JSON.stringify(documents)).toContain('isBad');
      expect(Object.hasOwn(Object.prototype, 'isBad')).toBe(false);
      expect(Reflect.get({}, 'isBad')).toBeUndefined();
      for (const document of documents) expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    }
  });
});
