import fc from 'fast-check';
import type { QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';

/** Few GUIDs, so that references often name something, and often nothing, or something of another kind. */
const guids = Array.from({ length: 40 }, (_, n) => `0000000${n % 10}-0000-4000-8000-${String(n).padStart(12, '0')}`);
const guid = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...guids) },
  { weight: 1, arbitrary: fc.constant('no-guid') },
);
/** Text with all that XML and programs stumble over. */
export const oddText = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\t',
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      'e\u0301',
      '\ud83d\ude00',
      '\ud835\udcaf',
      '\ufeff',
      '\u2028',
      '&amp;',
      'word',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Leaves out the keys of which the value is undefined, as the model has it. */
const given = <T extends object>(arbitrary: fc.Arbitrary<T>) =>
  arbitrary.map((value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)));
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 2 });
const whole = fc.integer({ min: -5, max: 100 });
const instant = fc.constantFrom(
  '2020-02-29T10:00:00Z',
  '2018-10-04T22:56:11',
  '2018-10-04 22:56:11',
  '2019-02-30T00:00:00Z',
  'yesterday',
);
const stamp = {
  creatingUser: maybe(guid),
  creationDateTime: maybe(instant),
  modifyingUser: maybe(guid),
  modifiedDateTime: maybe(instant),
};
const color = maybe(fc.constantFrom('#fff', '#A0B1C2', 'red'));
const extras = maybe(
  fc.constant({ attributes: { odd: '1' }, elements: [{ name: 'Odd', attributes: {}, content: ['x'] }] }),
);

const coding = given(
  fc.record({
    guid,
    creatingUser: maybe(guid),
    creationDateTime: maybe(instant),
    codeRef: guid,
    noteRefs: few(guid),
    extras,
  }),
);
const variableValue = given(
  fc.record({
    variableRef: guid,
    type: maybe(fc.constantFrom('Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime')),
    value: fc.oneof(
      oddText,
      fc.constantFrom('true', '12', '1.5', '1e5', '2019-05-01', '2019-05-01T00:00:00', '2019-13-01'),
    ),
  }),
);
const selection = {
  guid,
  name: maybe(oddText),
  description: maybe(oddText),
  ...stamp,
  codings: few(coding),
  noteRefs: few(guid),
  extras,
};
const anySource = { ...selection, variableValues: few(variableValue) };
const textPlace = {
  plainText: maybe(oddText),
  plainTextPath: maybe(fc.constantFrom('internal://a.txt', 'b.TXT', 'relative:///c.txt')),
  richTextPath: maybe(fc.constant('internal://a.docx')),
};
const textSource = given(
  fc.record({
    kind: fc.constant('text'),
    ...anySource,
    ...textPlace,
    selections: few(given(fc.record({ ...selection, startPosition: whole, endPosition: whole }))),
  }),
);
const filePlace = {
  path: maybe(fc.constantFrom('internal://p.pdf', 'absolute:///p.pdf')),
  currentPath: maybe(oddText),
};
const area = { firstX: whole, firstY: whole, secondX: whole, secondY: whole };
const picture = given(
  fc.record({
    kind: fc.constant('picture'),
    ...anySource,
    ...filePlace,
    textDescription: maybe(textSource),
    selections: few(given(fc.record({ ...selection, ...area }))),
  }),
);
const pdf = given(
  fc.record({
    kind: fc.constant('pdf'),
    ...anySource,
    ...filePlace,
    selections: few(given(fc.record({ ...selection, page: whole, ...area, representation: maybe(textSource) }))),
    representation: maybe(textSource),
  }),
);
const transcript = given(
  fc.record({
    guid,
    name: maybe(oddText),
    description: maybe(oddText),
    ...stamp,
    ...textPlace,
    syncPoints: few(given(fc.record({ guid, timeStamp: maybe(whole), position: maybe(whole) }))),
    selections: few(given(fc.record({ ...selection, fromSyncPoint: maybe(guid), toSyncPoint: maybe(guid) }))),
    noteRefs: few(guid),
  }),
);
const recording = given(
  fc.record({
    kind: fc.constantFrom('audio', 'video'),
    ...anySource,
    ...filePlace,
    transcripts: few(transcript),
    selections: few(given(fc.record({ ...selection, begin: whole, end: whole }))),
  }),
);
const direction = maybe(fc.constantFrom('Associative', 'OneWay', 'Bidirectional'));
const codeAbove = (codes: fc.Arbitrary<unknown[]>) =>
  given(
    fc.record({
      guid,
      name: oddText,
      isCodable: fc.boolean(),
      color,
      description: maybe(oddText),
      noteRefs: few(guid),
      codes,
      extras,
    }),
  );
const code = codeAbove(few(codeAbove(few(codeAbove(fc.constant([]))))));

/** Projects of every shape that the model allows, with references to nothing and values that the schema refuses. */
export const anyProject = given(
  fc.record({
    name: oddText,
    origin: maybe(oddText),
    ...stamp,
    basePath: maybe(oddText),
    description: maybe(oddText),
    noteRefs: few(guid),
    users: few(given(fc.record({ guid, name: maybe(oddText), id: maybe(oddText) }))),
    codes: few(code),
    variables: few(
      given(
        fc.record({
          guid,
          name: oddText,
          typeOfVariable: fc.constantFrom('Text', 'Integer'),
          description: maybe(oddText),
        }),
      ),
    ),
    cases: few(
      given(
        fc.record({
          guid,
          name: maybe(oddText),
          description: maybe(oddText),
          codeRefs: few(guid),
          variableValues: few(variableValue),
          sourceRefs: few(guid),
          selectionRefs: few(guid),
        }),
      ),
    ),
    sources: fc.array(fc.oneof(textSource, picture, pdf, recording), { maxLength: 4 }),
    notes: few(textSource),
    links: few(
      given(
        fc.record({
          guid,
          name: maybe(oddText),
          direction,
          color,
          originGUID: maybe(guid),
          targetGUID: maybe(guid),
          noteRefs: few(guid),
        }),
      ),
    ),
    sets: few(
      given(
        fc.record({
          guid,
          name: oddText,
          description: maybe(oddText),
          memberCodes: few(guid),
          memberSources: few(guid),
          memberNotes: few(guid),
        }),
      ),
    ),
    graphs: few(
      given(
        fc.record({
          guid,
          name: maybe(oddText),
          vertices: few(
            given(
              fc.record({
                guid,
                representedGUID: maybe(guid),
                name: maybe(oddText),
                firstX: whole,
                firstY: whole,
                secondX: maybe(whole),
                secondY: maybe(whole),
                shape: maybe(fc.constantFrom('Star', 'Note')),
                color,
              }),
            ),
          ),
          edges: few(
            given(
              fc.record({
                guid,
                representedGUID: maybe(guid),
                name: maybe(oddText),
                sourceVertex: guid,
                targetVertex: guid,
                color,
                direction,
                lineStyle: maybe(fc.constantFrom('dotted', 'solid')),
              }),
            ),
          ),
        }),
      ),
    ),
    files: fc.constantFrom(
      [],
      [
        { name: 'Sources/A.txt', bytes: new TextEncoder().encode('\ufeffwith a mark') },
        { name: 'sources/00000001-0000-4000-8000-000000000001.docx', bytes: new Uint8Array([1, 2, 3]) },
      ],
    ),
    extras,
  }),
) as unknown as fc.Arbitrary<QdaProject>;
