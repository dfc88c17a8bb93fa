import type { QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import { guid } from './made-code.ts';

/** A value with every field that its type allows. */
type Filled<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Filled<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]-?: Filled<T[Key]> }
      : T;

const [ann, bob] = [guid(901), guid(902)];
const [time, odd, joint] = [guid(1), guid(2), guid(3)];
const [note, emptyNote, noteOfCodings] = [guid(801), guid(802), guid(803)];
const extras = {
  attributes: { odd: '1' },
  elements: [{ name: 'Odd', attributes: { b: '2' }, content: ['text'] }],
};
const stamp = {
  creatingUser: ann,
  creationDateTime: '2020-02-29T10:00:00',
  modifyingUser: bob,
  modifiedDateTime: '2020-03-01T10:00:00Z',
};
const coding = (n: number, codeRef: string) => ({
  ...{ guid: guid(n), creatingUser: bob, creationDateTime: '2020-02-29T10:00:00Z', codeRef },
  ...{ noteRefs: [noteOfCodings], extras },
});
/** What every selection has; 100 GUIDs are left for each. */
const selection = (n: number) => ({
  ...{ guid: guid(n), name: `named ${n}`, description: `a comment ${n}`, ...stamp, extras },
  codings: [coding(n + 1, time)],
  noteRefs: [note],
});
const value = { variableRef: guid(701), type: 'Integer' as const, value: '12', extras };
const anySource = (n: number) => ({
  ...{ guid: guid(n), name: `Source ${n}`, description: `words on ${n}`, ...stamp, extras },
  codings: [coding(n + 2, time)],
  noteRefs: [note],
  variableValues: [value],
});
const words = 'With time, trust grew and work was joint.';
const place = (n: number) => ({
  ...{ plainText: words, plainTextPath: `internal://${n}.txt`, richTextPath: `internal://${n}.docx` },
});
const text = (n: number) => ({
  ...{ kind: 'text' as const, ...anySource(n), ...place(n) },
  selections: [{ ...selection(n + 10), startPosition: 0, endPosition: 9 }],
});
const area = { firstX: 1, firstY: 2, secondX: 3, secondY: 4 };
const filePlace = (n: number, ending: string) => ({
  ...{ path: `internal://${n}.${ending}`, currentPath: `absolute:///home/${n}.${ending}` },
});
const transcript = (n: number) => ({
  ...{ guid: guid(n), name: `Talk ${n}`, description: `spoken ${n}`, ...stamp, ...place(n), noteRefs: [note], extras },
  syncPoints: [
    { guid: guid(n + 1), timeStamp: 5, position: 0, extras },
    { guid: guid(n + 2), timeStamp: 9, position: 4, extras },
  ],
  selections: [{ ...selection(n + 10), fromSyncPoint: guid(n + 1), toSyncPoint: guid(n + 2) }],
});
const recording = (kind: 'audio' | 'video', n: number) => ({
  ...{ kind, ...anySource(n), ...filePlace(n, 'mp4'), transcripts: [transcript(n + 100)] },
  selections: [{ ...selection(n + 30), begin: 1, end: 2 }],
});
const code = (n: string, name: string) => ({
  ...{
    guid: n,
    name,
    isCodable: true,
    color: '#fff',
    description: `means ${name}`,
    noteRefs: [note],
    codes: [],
    extras,
  },
});
const oneCase = (n: number, codeRefs: readonly string[]) => ({
  ...{ guid: guid(n), name: `Case ${n}`, description: `Case in words ${n}`, codeRefs, variableValues: [value], extras },
  sourceRefs: [guid(1000)],
  selectionRefs: [guid(1010), guid(4030)],
});
const link = (n: number, name: string, targetGUID: string) => ({
  ...{ guid: guid(n), name, direction: 'OneWay' as const, color: '#fff', originGUID: guid(601), targetGUID },
  ...{ noteRefs: [note], extras },
});
const set = (n: number, memberCodes: readonly string[]) => ({
  ...{ guid: guid(n), name: `Set ${n}`, description: `words on ${n}`, memberCodes, extras },
  memberSources: [guid(1000)],
  memberNotes: [note],
});
const vertex = (n: number) => ({
  ...{ guid: guid(n), representedGUID: time, name: 'a box', ...area, shape: 'Star' as const, color: '#fff', extras },
});
const file = (name: string) => ({ name, bytes: new TextEncoder().encode(`the file ${name}`) });

/** A project of another program in which every field of the model is filled. */
export const filledProject: Filled<QdaProject> = {
  ...{ name: 'Filled', origin: 'Another 1.0', basePath: '/home', description: 'What it is about', ...stamp, extras },
  noteRefs: [note],
  users: [
    { guid: ann, name: 'Ann', id: 'a', extras },
    { guid: bob, name: 'Bob', id: 'b', extras },
  ],
  codes: [
    { ...code(time, 'Context: time'), codes: [{ ...code(guid(4), 'Haste'), isCodable: false }] },
    code(odd, 'Odd'),
    code(joint, 'Outcome: joint work'),
  ],
  variables: [
    { guid: guid(701), name: 'size', typeOfVariable: 'Integer', description: 'how large', extras },
    { guid: guid(702), name: 'unused', typeOfVariable: 'Text', description: 'how odd', extras },
  ],
  cases: [oneCase(601, [time, joint, odd]), oneCase(602, [time, joint]), oneCase(603, [odd])],
  sources: [
    text(1000),
    {
      ...{ kind: 'picture', ...anySource(2000), ...filePlace(2000, 'png') },
      textDescription: text(2100),
      selections: [{ ...selection(2200), ...area }],
    },
    {
      ...{ kind: 'pdf', ...anySource(3000), ...filePlace(3000, 'pdf') },
      representation: text(3100),
      selections: [{ ...selection(3200), page: 2, ...area, representation: text(3300) }],
    },
    recording('audio', 4000),
    recording('video', 5000),
  ],
  notes: [text(801), text(803), { ...text(802), guid: emptyNote, plainText: ' ', name: ' ', description: ' ' }],
  links: [link(501, 'ripple', guid(602)), link(502, 'something', time)],
  sets: [set(401, [time]), set(402, [])],
  graphs: [
    {
      ...{ guid: guid(301), name: 'Drawn', vertices: [vertex(302), vertex(303)], extras },
      edges: [
        {
          ...{ guid: guid(304), representedGUID: guid(501), name: 'a line', sourceVertex: guid(302), extras },
          ...{ targetVertex: guid(303), color: '#fff', direction: 'OneWay', lineStyle: 'dashed' },
        },
      ],
    },
  ],
  files: [
    ...[801, 803, 1000, 2100, 3100, 3300, 4100, 5100].flatMap((n) => [
      file(`sources/${n}.txt`),
      file(`sources/${n}.docx`),
    ]),
    ...['2000.png', '3000.pdf', '4000.mp4', '5000.mp4', 'odd.bin'].map((name) => file(`sources/${name}`)),
  ],
};
