import { describe, expect, it } from 'vitest';
import { qdaTextOf } from '../../../src/exchange/refi-qda/model/project-files.ts';
import { readQdc } from '../../../src/exchange/refi-qda/read/read-qdc.ts';
import { readQde } from '../../../src/exchange/refi-qda/read/read-qde.ts';

const guid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const file = (inner: string, attributes = 'name="P"') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" ${attributes}>${inner}</Project>`;
const bytes = (text: string) => new TextEncoder().encode(text);
const codes = ({ problems }: ReturnType<typeof readQde>) => problems.map(({ code }) => code);
const textSource = (selections: string, attributes = 'plainTextPath="internal://a.txt"') =>
  file(`<Sources><TextSource guid="${guid(1)}" name="A" ${attributes}>${selections}</TextSource></Sources>`);
const selection = (n: number, start: number | string, end: number | string, name = '') =>
  `<PlainTextSelection guid="${guid(n)}" name="${name}" startPosition="${start}" endPosition="${end}"/>`;
const placesOf = (read: ReturnType<typeof readQde>) =>
  read.project?.sources.flatMap((source) =>
    source.kind === 'text' ? source.selections.map((one) => [one.startPosition, one.endPosition]) : [],
  );

describe('readQde', () => {
  it('reads every element and attribute of the standard', () => {
    const all = file(
      `<Users><User guid="${guid(1)}" name="Ann" id="A"/></Users>
       <CodeBook><Codes><Code guid="${guid(2)}" name="C" isCodable="false" color="#abc"><Description>d</Description>
         <NoteRef targetGUID="${guid(40)}"/><Code guid="${guid(3)}" name="C2" isCodable="1"/></Code></Codes></CodeBook>
       <Variables><Variable guid="${guid(4)}" name="Year" typeOfVariable="Integer"><Description>y</Description></Variable></Variables>
       <Cases><Case guid="${guid(5)}" name="K"><CodeRef targetGUID="${guid(3)}"/><VariableValue><VariableRef targetGUID="${guid(4)}"/>
         <IntegerValue>2019</IntegerValue></VariableValue><SourceRef targetGUID="${guid(10)}"/><SelectionRef targetGUID="${guid(11)}"/></Case></Cases>
       <Sources>
         <PDFSource guid="${guid(10)}" path="internal://a.pdf" currentPath="absolute:///a.pdf"><PDFSelection guid="${guid(11)}" page="2"
           firstX="1" firstY="-2" secondX="3" secondY="4"><Representation guid="${guid(12)}"><PlainTextContent>in the box</PlainTextContent></Representation>
           </PDFSelection><Representation guid="${guid(13)}" plainTextPath="internal://a.txt"/></PDFSource>
         <PictureSource guid="${guid(14)}"><TextDescription guid="${guid(15)}"/><PictureSelection guid="${guid(16)}" firstX="0" firstY="0" secondX="9" secondY="9"/></PictureSource>
         <AudioSource guid="${guid(17)}"><Transcript guid="${guid(18)}"><PlainTextContent> t </PlainTextContent><SyncPoint guid="${guid(19)}" timeStamp="5" position="1"/>
           <TranscriptSelection guid="${guid(20)}" fromSyncPoint="${guid(19)}" toSyncPoint="${guid(19)}"><Coding guid="${guid(21)}" creatingUser="${guid(1)}" creationDateTime="2020-01-01T00:00:00Z"><CodeRef targetGUID="${guid(3)}"/><NoteRef targetGUID="${guid(40)}"/></Coding></TranscriptSelection></Transcript>
           <AudioSelection guid="${guid(22)}" begin="0" end="1500"/></AudioSource>
         <VideoSource guid="${guid(23)}"><VideoSelection guid="${guid(24)}" begin="1" end="2"/></VideoSource>
       </Sources>
       <Notes><Note guid="${guid(40)}" name="N"><PlainTextContent>a &lt;b&gt; &#10;&#x1F600;</PlainTextContent></Note></Notes>
       <Links><Link guid="${guid(41)}" name="L" direction="OneWay" color="#000000" originGUID="${guid(2)}" targetGUID="${guid(3)}"><NoteRef targetGUID="${guid(40)}"/></Link></Links>
       <Sets><Set guid="${guid(42)}" name="S"><MemberCode targetGUID="${guid(3)}"/><MemberSource targetGUID="${guid(10)}"/><MemberNote targetGUID="${guid(40)}"/></Set></Sets>
       <Graphs><Graph guid="${guid(43)}" name="G"><Vertex guid="${guid(44)}" representedGUID="${guid(3)}" name="v" firstX="1" firstY="2" secondX="3" secondY="4" shape="Star" color="#fff"/>
         <Vertex guid="${guid(45)}" firstX="0" firstY="0"/><Edge guid="${guid(46)}" representedGUID="${guid(41)}" name="e" sourceVertex="${guid(44)}" targetVertex="${guid(45)}" color="#000" direction="Bidirectional" lineStyle="dotted"/></Graph></Graphs>
       <Description>of the project</Description><NoteRef targetGUID="${guid(40)}"/>`,
      `name="P" origin="O" creatingUserGUID="${guid(1)}" creationDateTime="2020-01-01T00:00:00" modifyingUserGUID="${guid(1)}" modifiedDateTime="2020-01-02T00:00:00" basePath="/b"`,
    );
    const { project, problems } = readQde(all, [
      { name: 'sources/a.pdf', bytes: bytes('') },
      { name: 'sources/a.txt', bytes: bytes('') },
    ]);
    expect(problems).toEqual([]);
    expect(project).toMatchObject({
      name: 'P',
      origin: 'O',
      basePath: '/b',
      creatingUser: guid(1),
      modifyingUser: guid(1),
      description: 'of the project',
      noteRefs: [guid(40)],
      users: [{ guid: guid(1), name: 'Ann', id: 'A' }],
      codes: [{ isCodable: false, color: '#abc', description: 'd', codes: [{ name: 'C2', isCodable: true }] }],
      variables: [{ typeOfVariable: 'Integer', description: 'y' }],
      cases: [
        { variableValues: [{ variableRef: guid(4), type: 'Integer', value: '2019' }], selectionRefs: [guid(11)] },
      ],
      sources: [
        {
          kind: 'pdf',
          selections: [{ page: 2, firstY: -2, representation: { plainText: 'in the box' } }],
          representation: { guid: guid(13) },
        },
        { kind: 'picture', textDescription: { guid: guid(15) }, selections: [{ secondX: 9 }] },
        {
          kind: 'audio',
          transcripts: [
            {
              plainText: ' t ',
              syncPoints: [{ timeStamp: 5, position: 1 }],
              selections: [{ fromSyncPoint: guid(19), codings: [{ codeRef: guid(3), noteRefs: [guid(40)] }] }],
            },
          ],
          selections: [{ begin: 0, end: 1500 }],
        },
        { kind: 'video', selections: [{ begin: 1, end: 2 }] },
      ],
      notes: [{ plainText: 'a <b> \n😀' }],
      links: [{ direction: 'OneWay', originGUID: guid(2) }],
      sets: [{ memberCodes: [guid(3)], memberSources: [guid(10)], memberNotes: [guid(40)] }],
      graphs: [
        { vertices: [{ shape: 'Star', secondY: 4 }, {}], edges: [{ lineStyle: 'dotted', direction: 'Bidirectional' }] },
      ],
    });
  });

  it('takes braces and capitals of GUIDs for nothing, and says so', () => {
    const read = readQde(
      file(
        `<CodeBook><Codes><Code guid="{ABCDEF00-0000-4000-8000-000000000001}" name="C" isCodable="true"/></Codes></CodeBook><Cases><Case guid="${guid(2)}"><CodeRef targetGUID="abcdef00-0000-4000-8000-000000000001"/></Case></Cases>`,
      ),
    );
    expect(codes(read)).toEqual(['braced-guid']);
    expect(read.project?.cases[0]?.codeRefs).toEqual([read.project?.codes[0]?.guid]);
  });

  it('keeps and tells what the standard does not have', () => {
    const read = readQde(
      file(`<Users odd="1"><User guid="${guid(1)}" color="#fff"><Photo size="2">x</Photo></User>stray</Users><Extra/>`),
    );
    expect(codes(read)).toEqual([
      'unknown-attribute',
      'unknown-attribute',
      'unknown-element',
      'unknown-element',
      'stray-text',
    ]);
    expect(read.project?.users[0]?.extras).toEqual({
      attributes: { color: '#fff' },
      elements: [{ name: 'Photo', attributes: { size: '2' }, content: ['x'] }],
    });
    expect(read.project?.extras?.elements.map(({ name }) => name)).toEqual(['Extra', 'Users']);
  });

  it('keeps what it cannot read among the extras', () => {
    const read = readQde(textSource(`${selection(2, 'x', 4)}${selection(3, 0, 4)}`), [
      { name: 'a.txt', bytes: bytes('text') },
    ]);
    expect(codes(read)).toEqual(['bad-number', 'unknown-element']);
    expect(placesOf(read)).toEqual([[0, 4]]);
    expect(read.project?.sources[0]?.extras?.elements[0]?.attributes['startPosition']).toBe('x');
  });

  it('tells of references that name nothing, and of GUIDs that name two things', () => {
    const read = readQde(
      file(
        `<Users><User guid="${guid(1)}"/><User guid="${guid(1)}"/></Users><Notes><Note guid="${guid(2)}" creatingUser="${guid(3)}"/></Notes><Sets><Set guid="${guid(4)}" name=""><MemberCode targetGUID="${guid(2)}"/></Set></Sets>`,
      ),
    );
    expect(codes(read)).toEqual(['duplicate-guid', 'dangling-reference', 'dangling-reference']);
    expect(read.problems[1]?.ids).toEqual([guid(2), guid(3)]);
    expect(read.problems[2]?.message).toContain('which is no code');
  });

  it('reads a selection of a page and its twin as one, without an error', () => {
    const read = readQde(
      file(
        `<Sources><PDFSource guid="${guid(1)}"><PDFSelection guid="${guid(2)}" page="0" firstX="0" firstY="0" secondX="1" secondY="1"/><Representation guid="${guid(3)}">${selection(2, 0, 1)}</Representation></PDFSource></Sources>`,
      ),
    );
    expect(read.problems.map(({ code, severity }) => [code, severity])).toEqual([['twin-selection', 'note']]);
  });

  it('tells many problems of one kind in a few', () => {
    const users = Array.from({ length: 5000 }, (_, n) => `<User guid="{${guid(n)}}"/>`).join('');
    const { problems } = readQde(file(`<Users>${users}</Users>`));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toContain('4980 more');
  });
});

describe('readQde and files', () => {
  it('finds files despite capitals, folders and missing schemes, and tells those that are missing or elsewhere', () => {
    const files = [{ name: 'Sources/A.TXT', bytes: bytes('hello') }];
    for (const path of ['internal://a.txt', 'internal://A.TXT', 'a.txt', 'sources/a.txt']) {
      const { project } = readQde(textSource('', `plainTextPath="${path}"`), files);
      expect(project?.sources.map((source) => source.kind === 'text' && project && qdaTextOf(project, source))).toEqual(
        ['hello'],
      );
    }
    expect(codes(readQde(textSource('', 'plainTextPath="a.txt"'), files))).toEqual(['path-without-scheme']);
    expect(codes(readQde(textSource('', 'plainTextPath="internal://b.txt"'), files))).toEqual(['missing-file']);
    expect(codes(readQde(textSource('', 'plainTextPath="relative:///b.txt"'), files))).toEqual(['external-file']);
  });

  const text = '\ud83d\ude00 First line\r\nsecond line with words\r\n\r\nthird line e\u0301 here';
  const quote = 'second line with words';
  const points = [...text];
  const at = points.join('').indexOf(quote) - 1; // one astral character before it is two units
  const read = (start: number, end: number, content = text, name = quote) =>
    readQde(textSource(selection(2, start, end, name)), [{ name: 'sources/a.txt', bytes: bytes(content) }]);

  it('leaves positions in code points as they are', () => {
    expect(codes(read(at, at + quote.length))).toEqual([]);
    expect(placesOf(read(at, at + quote.length))).toEqual([[at, at + quote.length]]);
  });

  it.each<[string, number, number, string?]>([
    ['UTF-16 units', at + 1, at + 1 + quote.length],
    ['line ends as one character', at - 1, at - 1 + quote.length],
    ['the byte order mark', at + 1, at + 1 + quote.length, text.replace('\ud83d\ude00', '\u2603')],
    ['their last character as their end', at, at + quote.length - 1],
    ['line ends as two characters', at, at + quote.length, text.replace('\ud83d\ude00', 'x').replaceAll('\r\n', '\n')],
  ])('brings places that count %s to code points', (words, start, end, content = text) => {
    const shifted = read(start, end, content);
    expect(shifted.problems.map(({ code }) => code)).toEqual(['positions-shifted']);
    expect(shifted.problems[0]?.message).toContain(words);
    const [[from = 0, to = 0] = []] = placesOf(shifted) ?? [];
    expect([...content].slice(from, to).join('')).toBe(quote);
  });

  it('does not believe a name that is no quote', () => {
    expect(codes(read(at + 1, at + 3, text, 'Quotation 12:3'))).toEqual([]);
  });

  it('tells of selections outside the text', () => {
    expect(codes(read(3, 9999, text, ''))).toEqual(['position-outside']);
    expect(codes(read(9, 3, text, ''))).toEqual(['position-outside']);
  });
});

describe('readQde and hostile XML', () => {
  it('refuses a DOCTYPE, wherever it stands before the root', () => {
    const bomb = '<!DOCTYPE Project [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    for (const start of [
      '',
      '<?xml version="1.0"?>\n',
      '<!-- a > b -->',
      '\ufeff',
      'stray ',
      '<![CDATA[<a>]]>',
      '<! >',
    ]) {
      const { project, problems } = readQde(`${start}${bomb}${file('')}`.replace(/(>)<\?xml[^>]*\?>/, '$1'));
      expect([project, problems.map(({ code }) => code)]).toEqual([undefined, ['refused-doctype']]);
    }
  });

  it('refuses no DOCTYPE that is none: in a comment, in an instruction, or behind the root', () => {
    for (const start of ['<!-- <!DOCTYPE a> -->', '<?note <!DOCTYPE a> ?>']) {
      expect(readQde(`${start}<Project name="P"/>`).project?.name).toBe('P');
    }
    expect(
      codes(readQde('<Project name="P"><!DOCTYPE a [<!ENTITY b "c">]><Description>&b;</Description></Project>')),
    ).toEqual(['refused-definitions', 'unknown-reference']);
    const inAttribute = '<!DOCTYPE a [<!ENTITY b "c">]><Project name="&b;"/>';
    expect(codes(readQde(inAttribute))).toEqual(['refused-doctype']);
    expect(readQde('<Project name="&b;"/>').project?.name).toBe('&b;');
  });

  it('tells one GUID of a hundred thousand users in one problem', () => {
    const { problems } = readQde(file(`<Users>${`<User guid="${guid(1)}"/>`.repeat(100_000)}</Users>`));
    expect(problems.map(({ code, message }) => [code, message.includes('user × 100000')])).toEqual([
      ['duplicate-guid', true],
    ]);
  });

  it('leaves entities that nobody defined as they are', () => {
    const { project, problems } = readQde(file('<Description>&xxe; &amp;lt; &#0;</Description>'));
    expect(project?.description).toBe('&xxe; &lt; &#0;');
    expect(problems.map(({ code }) => code)).toEqual(['unknown-reference']);
  });

  it('reads on in files that are cut off or not well-formed', () => {
    const whole = file(
      `<Users><User guid="${guid(1)}" name="Ann"/></Users><Notes><Note guid="${guid(2)}"><PlainTextContent>long text</PlainTextContent></Note></Notes>`,
    );
    for (let length = 0; length <= whole.length; length += 1) {
      const { project, problems } = readQde(whole.slice(0, length));
      expect(length === whole.length || problems.length > 0).toBe(true);
      if (length > whole.indexOf('</Users>')) expect(project?.users).toHaveLength(1);
    }
  });

  it('stands elements within elements, and attributes without end', () => {
    const deep = '<Code guid="x" name="y" isCodable="true">'.repeat(20_000);
    const { problems } = readQde(file(`<CodeBook><Codes>${deep}`));
    expect(problems.map(({ code }) => code)).toContain('too-deep');
    const many = Array.from({ length: 20_000 }, (_, n) => `a${n}="b"`).join(' ');
    expect(Object.keys(readQde(file('', `name="P" ${many}`)).project?.extras?.attributes ?? {})).toHaveLength(20_000);
    expect(readQde(file('', `name="${'x'.repeat(2_000_000)}"`)).project?.name).toHaveLength(2_000_000);
  });

  it('keeps attributes that are named like parts of every object', () => {
    const { project } = readQde(file('', 'name="P" __proto__="x" constructor="y"'));
    expect(Object.entries(project?.extras?.attributes ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('says what is no project', () => {
    for (const text of ['', 'text', '<html/>', '{}']) expect(codes(readQde(text))).toContain('not-refi-qda');
  });
});

describe('files of other programs', () => {
  const quoted = (attributes: string, inner = '') =>
    readQde(textSource(`<PlainTextSelection guid="${guid(2)}" ${attributes}>${inner}</PlainTextSelection>`), [
      { name: 'sources/a.txt', bytes: bytes('Then 😀 trust grew.') },
    ]);

  it('are read without a namespace, with another one, or with a prefix', () => {
    for (const [prefix, space] of [
      ['', ''],
      ['', ' xmlns="urn:QDA-XML:project:1:0"'],
      ['q:', ' xmlns:q="urn:QDA-XML:project:1.0"'],
    ]) {
      const read = readQde(
        `<${prefix}Project${space} name="P"><${prefix}Users><${prefix}User guid="${guid(1)}"/></${prefix}Users></${prefix}Project>`,
      );
      expect([read.project?.users.length, read.problems]).toEqual([1, []]);
    }
  });

  it('find their files by paths with backslashes, one slash, three slashes, or from another machine', () => {
    const files = [{ name: 'sources/a.txt', bytes: bytes('x') }];
    for (const path of [
      'internal://sources\\a.txt',
      'internal:/a.txt',
      'internal:///a.txt',
      'C:\\x\\a.txt',
      'internal://a%2Etxt',
    ]) {
      const read = readQde(textSource('', `plainTextPath="${path}"`), files);
      expect(codes(read).filter((code) => code !== 'path-without-scheme')).toEqual([]);
    }
  });

  it('have selections as long as their name where one of the positions is missing', () => {
    for (const attributes of ['name="😀 trust" startPosition="5"', 'name="😀 trust" endPosition="12"']) {
      const read = quoted(attributes);
      expect(codes(read)).toEqual(['missing-position']);
      expect(placesOf(read)).toEqual([[5, 12]]);
    }
    for (const attributes of [
      'name="trust"',
      'startPosition="5"',
      'startPosition="5" name="tru…"',
      'startPosition="5" name=""',
    ]) {
      expect(codes(quoted(attributes))).toEqual(['unknown-element']);
    }
  });

  it('have one coding for each code that a coding names', () => {
    const refs = [10, 11].map((n) => `<CodeRef targetGUID="${guid(n)}"/>`).join('');
    const read = quoted(
      'startPosition="0" endPosition="4"',
      `<Coding guid="${guid(3)}" creatingUser="${guid(4)}">${refs}</Coding>`,
    );
    expect(codes(read)).toEqual([
      'several-codes',
      'dangling-reference',
      'dangling-reference',
      'dangling-reference',
      'dangling-reference',
    ]);
    const [source] = read.project?.sources ?? [];
    const codings = source?.kind === 'text' ? (source.selections[0]?.codings ?? []) : [];
    expect(codings.map(({ codeRef, creatingUser }) => [codeRef, creatingUser])).toEqual([
      [guid(10), guid(4)],
      [guid(11), guid(4)],
    ]);
    expect(new Set(codings.map((coding) => coding.guid)).size).toBe(2);
  });

  it('have codes in a codebook without a list, and lists within codes', () => {
    const inner = `<Code guid="${guid(1)}" name="A"><Codes><Code guid="${guid(2)}" name="B"/></Codes></Code>`;
    for (const read of [readQdc(`<CodeBook>${inner}</CodeBook>`), readQde(file(`<CodeBook>${inner}</CodeBook>`))]) {
      expect(read.problems).toEqual([]);
      expect(read.project?.codes).toMatchObject([{ name: 'A', isCodable: true, codes: [{ name: 'B' }] }]);
    }
    expect(readQdc('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>')).toMatchObject({
      project: { codes: [] },
      problems: [],
    });
  });

  it('have colours in odd shapes, which are kept and told, and ids that are no GUIDs', () => {
    const odd = ['red', 'ff0000', '#FF0000FF', 'rgb(1,2,3)'];
    const read = readQdc(
      `<CodeBook><Codes>${odd.map((color, n) => `<Code guid="${n}" name="A" color="${color}"/>`).join('')}</Codes></CodeBook>`,
    );
    expect(read.project?.codes.map(({ color }) => color)).toEqual(odd);
    expect(new Set(codes(read))).toEqual(new Set(['bad-value', 'bad-guid']));
  });
});

describe('readQdc', () => {
  it('reads codes with their hierarchy, and sets whose members are named by guid', () => {
    const { project, problems } = readQdc(
      `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="O"><Codes><Code guid="{${guid(1)}}" name="A" isCodable="false"><Code guid="${guid(2)}" name="B" isCodable="true"/></Code></Codes><Sets><Set guid="${guid(3)}" name="S"><MemberCode guid="${guid(2)}"/></Set></Sets></CodeBook>`,
    );
    expect(problems.map(({ code }) => code)).toEqual(['braced-guid']);
    expect(project).toMatchObject({
      origin: 'O',
      codes: [{ name: 'A', codes: [{ name: 'B' }] }],
      sets: [{ memberCodes: [guid(2)] }],
    });
  });
});
