import '../blocks-run.ts';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { readDocuments } from '../../../src/formats/index.ts';
import { xmlAttributes } from '../../../src/formats/xml/xml-attributes.ts';
import type { XmlElement } from '../../../src/formats/xml/xml-element.ts';
import { xmlRecords } from '../../../src/formats/xml/xml-records.ts';
import { fixture, places } from '../fixture.ts';
import { cutAnywhere, mutated, readInPieces } from '../read-in-pieces.ts';
import { growthOf, inFull, type Print, stepsOf } from '../steps-of.ts';

const elements = { records: new Set(['r']), bare: new Set(['bare']), skipped: new Set(['skipped']) };

function records(...pieces: readonly string[]) {
  const found: { element: XmlElement; problems: readonly Problem[] }[] = [];
  const problems: Problem[] = [];
  const reader = xmlRecords(
    elements,
    (record) => found.push(record),
    (problem) => problems.push(problem),
  );
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { found, problems };
}

/** A tree as nested lists: name, attributes, and what is in it, without white space. */
type Tree = readonly [name: string, attributes: Readonly<Record<string, string>>, ...nodes: (Tree | string)[]];

function treeOf({ name, attributes, content }: XmlElement): Tree {
  const nodes = (typeof content === 'string' ? [content] : content).map((node) =>
    typeof node === 'string' ? bare(node) : treeOf(node),
  );
  const said = xmlAttributes(attributes).map((attribute): [string, string] => [attribute.name, bare(attribute.value)]);
  return [name, Object.fromEntries(said), ...nodes.filter((node) => node !== '')];
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** The records as a strict parser sees them; `null` where it refuses the text. */
function strictRecords(text: string): readonly Tree[] | null {
  type Open = [string, Record<string, string>, ...(Tree | string)[]];
  const found: Tree[] = [];
  const open: Open[] = [];
  const parser = new SaxesParser();
  let run = '';
  const endRun = () => {
    if (bare(run) !== '') open.at(-1)?.push(bare(run));
    run = '';
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (more) => {
    run += more;
  });
  parser.on('cdata', (more) => {
    run += more;
  });
  parser.on('opentag', ({ name, attributes }) => {
    endRun();
    const said = Object.entries(attributes).map(([key, value]) => [key, bare(value)]);
    if (open.length > 0 || name === 'r') open.push([name, Object.fromEntries(said)]);
  });
  parser.on('closetag', () => {
    endRun();
    const closed = open.pop();
    if (closed && open.length > 0) open.at(-1)?.push(closed);
    else if (closed) found.push(closed);
  });
  try {
    parser.write(text).close();
  } catch {
    return null;
  }
  return found;
}

const word = fc.constantFrom(
  'Trust',
  'a b',
  ' x ',
  '\n  ',
  '&amp;',
  '&#x3b1;',
  '&lt;i&gt;',
  '<![CDATA[<b> & ]] ]]>',
  '<!-- a > b -->',
  '<?p a="b"?>',
  ']',
  '"',
  "'",
  '',
);
const attribute = fc.constantFrom('', ' a="1"', ' a="1" b-c=\'2 > 1\'', '\n  x:y = "&quot;"', ' a="x/"');
const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
  element: fc
    .tuple(fc.constantFrom('e', 'long-name', 'x:y', 'i'), attribute, fc.array(tie('node'), { maxLength: 4 }))
    .map(([name, attributes, nodes]) =>
      nodes.length === 0 ? `<${name}${attributes}/>` : `<${name}${attributes}>${nodes.join('')}</${name}>`,
    ),
  node: fc.oneof({ maxDepth: 4 }, word, tie('element')),
}));
const file = fc
  .array(fc.tuple(attribute, fc.array(node, { maxLength: 4 })), { maxLength: 3 })
  .map((found) => found.map(([attributes, nodes]) => `<r${attributes}>${nodes.join('')}</r>`).join('\n'))
  .map((text) => `<?xml version="1.0"?>\n<!DOCTYPE all PUBLIC "a > b" 'c'>\n<all>${text}</all>`);

describe('cutting XML into records', () => {
  it('reads what is well-formed as a strict parser does', () => {
    fc.assert(
      fc.property(file, (text) => {
        const { found, problems } = records(text);
        expect(found.map(({ element }) => treeOf(element))).toEqual(strictRecords(text));
        expect([...problems, ...found.flatMap((record) => record.problems)]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads what a strict parser still takes as it does', () => {
    const marks = fc.stringMatching(/^[<>&;/"'= a!?[\]-]{0,4}$/);
    const mostly = file.chain((text) => mutated([text], marks));
    fc.assert(
      fc.property(mostly, (text) => {
        const strict = strictRecords(text);
        // where an instruction or a DOCTYPE has a <, it is taken to be one that was left open
        fc.pre(strict !== null && !/<\?(?:(?!\?>)[^<])*<|<!DOCTYPE[^>[]*</.test(text));
        expect(records(text).found.map(({ element }) => treeOf(element))).toEqual(strict);
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same in pieces of any size', () => {
    const marks = fc.stringMatching(/^[<>&;/"'= a!?[\]\r\n-]{0,4}$/);
    const cut = file
      .chain((text) => mutated([text, text.replaceAll('\n', '\r\n')], marks))
      .chain((text) => fc.tuple(fc.constant(text), fc.oneof(cutAnywhere(text), fc.constant([...text]))));
    fc.assert(
      fc.property(cut, ([text, pieces]) => {
        expect(records(...pieces)).toEqual(records(text));
      }),
      { numRuns: 200 },
    );
  });

  it('gives each element its line, whatever ends the lines', () => {
    const text = '<all>\n<r>\n<a/>\n<b\n x="1">y</b></r>\n</all>';
    for (const end of ['\n', '\r\n', '\r']) {
      const [record] = records(text.replaceAll('\n', end)).found;
      const content = record?.element.content;
      const lines = typeof content === 'string' ? [] : content?.map((child) => typeof child !== 'string' && child.line);
      expect([record?.element.line, ...(lines ?? []).filter(Boolean)]).toEqual([2, 3, 4]);
    }
  });

  it('leaves out what is skipped, and records in nothing but themselves', () => {
    const { found } = records('<all><r>a<skipped><skipped>b</skipped><r2/>c</skipped>d</r><bare>e</bare></all>');
    expect(found.map(({ element }) => treeOf(element))).toEqual([
      ['r', {}, 'ad'],
      ['', {}, ['bare', {}, 'e']],
    ]);
  });

  it.each([
    ['<r>a & b</r>', 'unknown-reference', 1, 6, 'a&b'],
    ['<r>\n\n a &nbsp;&c; b</r>', 'unknown-reference', 3, 10, 'a&c;b'],
    ['<r>\na < b</r>', 'malformed-xml', 2, 3, 'a<b'],
    ['<r>a <b c</r>', 'malformed-xml', 1, 6, 'a<bc'],
    ['<r>a</b></r>', 'malformed-xml', 1, 5, 'a'],
    ['<r>a', 'malformed-xml', 1, 5, 'a'],
    ['<r>a<b', 'malformed-xml', 1, 5, 'a'],
    ['<r>a<!-- b', 'malformed-xml', 1, 5, 'a'],
    ['<r>a<![CDATA[b', 'malformed-xml', 1, 5, 'ab'],
    ['<r>a<?b</r>', 'malformed-xml', 1, 5, 'a'],
    ['<!DOCTYPE a "b><r>a</r>', 'malformed-xml', 1, 1, 'a'],
    ['<!DOCTYPE a [<!ENTITY c "<r>">]><r>&c;</r>', 'refused-definitions', 1, 1, '&c;'],
    ['<!DOCTYPE a [<!-- "> -->]><r>a</r>', 'refused-definitions', 1, 1, 'a'],
  ])('says where it hurts in %j, and keeps the text', (text, code, line, column, kept) => {
    const { found, problems } = records(text);
    const all = [...problems, ...found.flatMap((record) => record.problems)];
    expect(all).toContainEqual(expect.objectContaining({ code, line, column }));
    expect(found.map(({ element }) => treeOf(element).slice(2))).toEqual([[kept]]);
  });

  it('ends a record where the next begins, and an element where one around it ends', () => {
    const { found } = records('<all><r><a>1<r><b>2</r></all><r>3</r>');
    expect(found.map(({ element }) => treeOf(element))).toEqual([
      ['r', {}, ['a', {}, '1']],
      ['r', {}, ['b', {}, '2']],
      ['r', {}, '3'],
    ]);
    expect(found.map(({ problems }) => places(problems))).toEqual([[['malformed-xml', 1]], [['malformed-xml', 1]], []]);
  });

  it('tells of text outside any record once, with its line', () => {
    const { problems } = records('<all>\n <head>\n now\n and then</head>\n more\n<r/>\n last</all>');
    expect(places(problems)).toEqual([
      ['text-between-records', 3],
      ['text-between-records', 7],
    ]);
  });
});

describe('what was made to break a reader of XML', () => {
  const title = (text: string) => `<PubmedArticle><MedlineCitation><Article><ArticleTitle>${text}</ArticleTitle>`;

  const texts: readonly (readonly [string, Print])[] = [
    ['elements nested too deep', (many) => title(many('<i>', 100_000))],
    ['closed as deep', (many) => `${title(many('<i>', 100_000))}${many('</i>', 100_000)}`],
    ['nested outside any record', (many) => many('<a>', 100_000) + many('</b>', 100_000)],
    ['a long text', (many) => title(many('x', 3_000_000))],
    ['a long text of space', (many) => title(`a${many(' ', 300_000)}\nb`)],
    ['a long attribute', (many) => title(`<i a="${many('>', 300_000)}">x</i>`)],
    ['attributes without a value', (many) => title(`<i ${many('a ', 300_000)}>x</i>`)],
    ['quotes that do not close', (many) => title(many('<i a="', 100_000))],
    ['tags that do not close', (many) => title(many('<i ', 100_000))],
    ['instructions that do not close', (many) => title(many('<?i ', 100_000))],
    ['comments', (many) => title(many('<!-- a > b -->', 50_000))],
    ['a comment that does not close', (many) => title(`<!--${many('->', 300_000)}`)],
    ['a DOCTYPE that does not close', (many) => `<!DOCTYPE a [${many('<!ENTITY a "b">', 50_000)}`],
    ['references that name nothing', (many) => title(many('&a;', 100_000))],
    ['references without an end', (many) => title(many('&', 300_000))],
    ['many authors', (many) => `${title('x')}<AuthorList>${many('<Author><LastName>Hey</LastName></Author>', 30_000)}`],
    [
      'many attributes',
      (many) => `<PubmedArticle ${Array.from(many(' ', 20_000), (_, at) => `a${at}="1"`).join(' ')}>`,
    ],
    ['many paths', (many) => title('x') + Array.from(many(' ', 20_000), (_, at) => `<a${at}>1</a${at}>`).join('')],
    ['many tags that close nothing', (many) => title(many('</a>', 100_000))],
    ['prototypes', () => `${title('x')}<__proto__><constructor a="1">2</constructor></__proto__>`],
  ];

  it.each(texts)('takes twice the steps for twice the text: %s', (_, print) => {
    const read = (text: string) => readDocuments(text, { format: 'pubmed-xml' });
    expect(read(print(inFull)).documents.length).toBeLessThan(2);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(growthOf(print, read)).toBeLessThan(2.3);
  });

  it('keeps the text of elements that are nested too deep, and says so', () => {
    const { documents, problems } = readDocuments(`${title('<i>'.repeat(300))}x${'</i>'.repeat(300)}</ArticleTitle>`);
    expect(documents[0]?.title).toBe('x');
    expect(problems[0]?.message).toMatch(/^line 1, column \d+: <i> is nested too deep, and only its text was kept/);
  });

  it('takes hardly more steps for pieces than for the whole', () => {
    const text = title(`<i a="${'>'.repeat(20_000)}">${'&amp; x\r'.repeat(6_000)}</i>`);
    const pieces = text.match(/[\s\S]{1,100}/g) ?? [];
    const whole = readInPieces([text], 'pubmed-xml');
    expect(readInPieces(pieces, 'pubmed-xml')).toEqual(whole);
    const steps = (parts: readonly string[]) => stepsOf(() => readInPieces(parts, 'pubmed-xml'));
    expect(steps(pieces)).toBeLessThan(2 * steps([text]));
  });

  it('never expands a definition, and fetches nothing', () => {
    const { documents, problems } = readDocuments(fixture('pubmed-broken.xml'));
    expect(documents[0]?.title).toBe('&big; AT&T &file; p < 0.05 éćα');
    expect(problems[0]).toMatchObject({ code: 'refused-definitions', severity: 'warning', line: 1, column: 1 });
  });
});
