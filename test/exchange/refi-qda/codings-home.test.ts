import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredByRefiQda } from '../../../src/exchange/refi-qda/map/covered-by-refi-qda.ts';
import { fromRefiQda } from '../../../src/exchange/refi-qda/map/from-refi-qda.ts';
import { toRefiQda } from '../../../src/exchange/refi-qda/map/to-refi-qda.ts';
import { emptyQdaProject } from '../../../src/exchange/refi-qda/model/empty-project.ts';
import type { QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import type { QdaSource } from '../../../src/exchange/refi-qda/model/qda-source.ts';
import { readQde } from '../../../src/exchange/refi-qda/read/read-qde.ts';
import { readQdpx } from '../../../src/exchange/refi-qda/read/read-qdpx.ts';
import { writeQdpx } from '../../../src/exchange/refi-qda/write/write-qdpx.ts';
import { type Review, reviewSchema } from '../../../src/review/review.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { anyProject } from './any-project.ts';
import { code, guid } from './made-code.ts';
import { saidIn } from './said-in.ts';

const reviewOf = (project: QdaProject, parts: object = fromRefiQda(project).parts): Review =>
  reviewSchema.parse({ schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...parts });
const reread = (project: QdaProject): QdaProject => {
  const { project: read } = readQdpx(writeQdpx(project).bytes);
  if (read === undefined) throw new Error('nothing was read');
  return read;
};

const missing = (before: Iterable<string>, after: ReadonlySet<string>) => [...before].filter((one) => !after.has(one));

const [ann, bob] = [guid(901), guid(902)];
const coding = (n: number, to: number, creatingUser?: string) => ({
  guid: guid(n),
  codeRef: guid(to),
  ...(creatingUser !== undefined && { creatingUser }),
  noteRefs: [],
});
const selection = (n: number, startPosition: number, endPosition: number, codings: ReturnType<typeof coding>[]) => ({
  guid: guid(n),
  creatingUser: ann,
  startPosition,
  endPosition,
  codings,
  noteRefs: [],
});
const text = (n: number, plainText: string, selections: ReturnType<typeof selection>[]) => ({
  kind: 'text' as const,
  guid: guid(n),
  name: `Source ${n}`,
  plainText,
  codings: [],
  noteRefs: [],
  variableValues: [],
  selections,
});
const users = [
  { guid: ann, name: 'Ann' },
  { guid: bob, name: 'Bob' },
];
const codes = [
  code(1, 'Context', [code(2, 'Time', [code(3, 'Haste')])]),
  code(4, 'Outcome: joint work'),
  code(5, 'Odd'),
];
const projectOf = (...sources: QdaSource[]): QdaProject =>
  deepFreeze({ ...emptyQdaProject('Theirs'), users, codes, sources });
const words = 'With 😀 time, trust grew and work was joint.';

describe('codings of another program', () => {
  it('become codings of the quote: the role of the heading, none without one, and each coder', () => {
    const project = projectOf(
      text(50, words, [
        selection(60, 0, 10, [coding(70, 3, ann), coding(71, 3, bob), coding(72, 4, bob), coding(73, 5)]),
        selection(61, 16, 26, []),
      ]),
    );
    const { parts, losses } = fromRefiQda(project);
    expect(parts.extracts.map(({ quote, codings }) => [quote, codings])).toEqual([
      [
        'With 😀 tim',
        [
          { conceptId: `code-${guid(3)}`, role: 'context' },
          { conceptId: `code-${guid(3)}`, role: 'context', reviewerId: `user-${bob}` },
          { conceptId: `code-${guid(4)}`, role: 'outcome', reviewerId: `user-${bob}` },
          { conceptId: `code-${guid(5)}` },
        ],
      ],
      ['st grew an', undefined],
    ]);
    expect(losses).toEqual([]);
    const [before, after] = [saidIn(project), saidIn(reread(toRefiQda(reviewOf(project)).project))];
    expect(after.codings).toEqual(before.codings);
    expect(after.quotes).toEqual(before.quotes);
  });

  it('are not given to whom made none: a coding by nobody stays one where somebody else coded too', () => {
    const { creatingUser: _, ...nobodys } = selection(60, 0, 10, [coding(70, 5), coding(71, 4, bob)]);
    const project = projectOf(text(50, words, [nobodys as ReturnType<typeof selection>]));
    expect(fromRefiQda(project).parts.extracts[0]).toMatchObject({
      reviewerId: 'unknown-user',
      codings: [{ conceptId: `code-${guid(5)}` }, { reviewerId: `user-${bob}` }],
    });
    expect(saidIn(toRefiQda(reviewOf(project)).project).codings).toEqual(saidIn(project).codings);
  });

  it('are kept where the text is missing and the name holds the words', () => {
    const { plainText: _, ...bare } = text(50, '', [
      { ...selection(60, 4, 9, [coding(70, 5)]), name: 'trust' } as never,
    ]);
    const cut = { ...selection(61, 4, 90, []), name: 'trust …' } as ReturnType<typeof selection>;
    const { parts, losses } = fromRefiQda(projectOf({ ...bare, selections: [...bare.selections, cut] }));
    expect(parts.extracts.map(({ quote, codings }) => [quote, codings?.length])).toEqual([['trust', 1]]);
    expect(losses.map((loss) => loss.code)).toEqual(['selection-without-text']);
  });

  it('tell a coding made twice, and one with a code that is not there', () => {
    const twice = [coding(70, 5, ann), coding(71, 5, ann), coding(72, 99, ann)];
    const { losses } = fromRefiQda(projectOf(text(50, words, [selection(60, 0, 10, twice)])));
    expect(losses.map((loss) => [loss.code, loss.ids])).toEqual([
      ['coding-twice', [guid(71)]],
      ['coding-without-code', [guid(72)]],
    ]);
  });

  it('keep both of two quotes that share a GUID, and lay each onto its own', () => {
    const project = projectOf(
      text(50, words, [selection(60, 0, 10, [coding(70, 5)]), selection(60, 16, 26, [coding(71, 4)])]),
    );
    const { parts, losses } = fromRefiQda(project);
    expect(parts.extracts.map(({ id, quote }) => [id, quote])).toEqual([
      [`selection-${guid(60)}`, 'With 😀 tim'],
      [`selection-${guid(60)}-2`, 'st grew an'],
    ]);
    expect(losses.map((loss) => loss.code)).toEqual(['guid-repeated']);
    const review = reviewOf(project);
    expect(saidIn(toRefiQda(review).project).quotes).toEqual(saidIn(project).quotes);
    const [onto] = toRefiQda(review, { onto: project }).project.sources;
    expect(onto?.kind === 'text' && onto.selections.map(({ codings }) => codings.length)).toEqual([1, 1]);
  });

  it('keep two sources that share a GUID apart, and tell two codes that do', () => {
    const project = {
      ...projectOf(text(50, words, [selection(60, 0, 4, [])]), text(50, 'Another text', [selection(61, 0, 7, [])])),
      codes: [code(1, 'Time'), code(1, 'Haste')],
    };
    const { parts, losses } = fromRefiQda(project);
    expect(parts.documents.map(({ fullText }) => fullText?.text)).toEqual([words, 'Another text']);
    expect(parts.extracts.map(({ quote, documentId }) => [quote, documentId === parts.documents[0]?.id])).toEqual([
      ['With', true],
      ['Another', false],
    ]);
    expect(losses.map((loss) => [loss.code, loss.element])).toEqual([
      ['guid-repeated', 'Code'],
      ['guid-repeated', 'Source'],
    ]);
    expect(parts.concepts.map(({ label }) => label)).toEqual(['Time']);
    const onto = toRefiQda(reviewOf(project, parts), { onto: project }).project;
    expect(onto.sources.slice(0, 2).map((one) => one.kind === 'text' && one.selections.length)).toEqual([1, 1]);
  });

  it('quote what is said in the transcripts of a recording, and lay new codings onto them', () => {
    const transcript = (n: number, plainText: string, from: number, to: number) => ({
      guid: guid(n),
      plainText,
      noteRefs: [],
      syncPoints: [
        { guid: guid(n + 1), timeStamp: 0, position: from },
        { guid: guid(n + 2), timeStamp: 9, position: to },
      ],
      selections: [
        {
          guid: guid(n + 3),
          creatingUser: ann,
          fromSyncPoint: guid(n + 1),
          toSyncPoint: guid(n + 2),
          codings: [coding(n + 4, 5, ann)],
          noteRefs: [],
        },
      ],
    });
    const recording: QdaSource = {
      kind: 'audio',
      guid: guid(50),
      name: 'Talk',
      codings: [],
      noteRefs: [],
      variableValues: [],
      transcripts: [transcript(100, '😀 we had time', 2, 8), transcript(200, 'then trust grew', 5, 10)],
      selections: [{ guid: guid(300), begin: 0, end: 9, codings: [coding(301, 5)], noteRefs: [] }],
    };
    const project = projectOf(recording);
    const { parts, losses } = fromRefiQda(project);
    const full = parts.documents[0]?.fullText?.text ?? '';
    expect(parts.extracts.map(({ quote, span }) => [quote, [...full].slice(span?.start, span?.end).join('')])).toEqual([
      ['we had', 'we had'],
      ['trust', 'trust'],
    ]);
    expect(losses.map((loss) => [loss.code, loss.ids])).toEqual([
      ['selection-without-text', [guid(300), guid(301)]],
      ['source-kind', [guid(50)]],
      ['transcript-time', [guid(101), guid(102), guid(201), guid(202)]],
    ]);
    const more = parts.extracts.map((one) => ({
      ...one,
      codings: [...(one.codings ?? []), { conceptId: `code-${guid(4)}` }],
    }));
    const [onto] = toRefiQda(reviewOf(project, { ...parts, extracts: more }), { onto: project }).project.sources;
    const codingsOnto =
      onto?.kind === 'audio' && onto.transcripts.map(({ selections }) => selections[0]?.codings.map((c) => c.codeRef));
    expect(codingsOnto).toEqual([
      [guid(5), guid(4)],
      [guid(5), guid(4)],
    ]);
  });

  it('make a memo of a comment on a quote, which hangs on the quote again', () => {
    const commented = { ...selection(60, 0, 10, []), description: 'Is this haste?' };
    const { parts } = fromRefiQda(projectOf(text(50, words, [commented])));
    expect(parts.memos).toMatchObject([
      { about: [`selection-${guid(60)}`], text: 'Is this haste?', by: `user-${ann}` },
    ]);
    const { project } = toRefiQda(reviewOf(projectOf(), parts));
    const [source] = project.sources;
    expect(source?.kind === 'text' && source.selections[0]?.noteRefs).toEqual([
      project.notes.find(({ plainText }) => plainText === 'Is this haste?')?.guid,
    ]);
  });

  it('keep codes, quotes and who coded them, whatever the project', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const clean = reread(project);
        const { parts, losses } = fromRefiQda(clean);
        const made = toRefiQda(reviewOf(clean, parts));
        const [before, after] = [saidIn(clean), saidIn(made.project)];
        expect(missing(before.codes, after.codes)).toEqual([]);
        const told = [...losses, ...made.losses].map((loss) => loss.code);
        const sources = clean.sources.map((source) => source.guid.toLowerCase());
        const isPlain = new Set(sources).size === sources.length && !told.includes('quote-not-in-text');
        if (!isPlain) return;
        expect(missing(before.quotes, after.quotes)).toEqual([]);
        if (!told.includes('guid-repeated')) expect(missing(before.codings, after.codings)).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('codings of the review that a program changed', () => {
  const review = reviewSchema.parse({
    schemaVersion: 1,
    kind: 'synthesis',
    title: 'Trust',
    protocol: { version: 1 },
    people: [
      { id: 'ann', name: 'Ann', roles: ['reviewer'] },
      { id: 'bo', name: 'Bo', roles: ['reviewer'] },
    ],
    documents: [{ id: 'd1', type: 'report', title: 'A report', fullText: { text: words } }],
    extracts: [
      {
        ...{ id: 'x1', documentId: 'd1', quote: 'trust grew', span: { start: 13, end: 23 }, reviewerId: 'ann' },
        codings: [{ conceptId: 'time' }, { conceptId: 'trust', role: 'outcome', reviewerId: 'bo' }],
      },
    ],
    concepts: [
      { id: 'trust', label: 'Trust' },
      { id: 'time', label: 'Time' },
    ],
    configurations: [
      {
        ...{ id: 'C', modality: 'claimed', status: 'candidate' },
        slots: [
          { conceptId: 'trust', role: 'outcome', extractIds: ['x1'] },
          { conceptId: 'time', role: 'context', extractIds: ['x1'] },
        ],
      },
    ],
  });
  const { project } = toRefiQda(review);
  const [source] = project.sources;
  if (source?.kind !== 'text') throw new Error('no text');
  const [only] = source.selections;
  if (only === undefined) throw new Error('no selection');
  const changed = (codings: typeof only.codings) =>
    fromRefiQda(reread({ ...project, sources: [{ ...source, selections: [{ ...only, codings }] }] })).parts;

  it('are written once each: those of the quote by their coders, those of slots by its reviewer', () => {
    expect(only.codings).toHaveLength(3);
    expect(new Set(only.codings.map(({ codeRef }) => codeRef)).size).toBe(3);
    expect(changed(only.codings)).toEqual(coveredByRefiQda(review).parts);
    expect(changed(only.codings.map(({ creatingUser: _, ...nobody }) => nobody)).extracts).toEqual(review.extracts);
  });

  it('come back where they were added, and go where they were taken away, from slots too', () => {
    const [time, trust, shown] = only.codings;
    if (!time || !trust || !shown) throw new Error('no coding');
    const added = {
      guid: guid(1),
      codeRef: trust.codeRef,
      ...(time.creatingUser && { creatingUser: time.creatingUser }),
      noteRefs: [],
    };
    expect(changed([...only.codings, added]).extracts[0]?.codings).toEqual([
      ...(review.extracts[0]?.codings ?? []),
      { conceptId: 'trust', role: 'outcome' },
    ]);
    const without = changed([trust]);
    expect(without.extracts[0]?.codings).toEqual([{ conceptId: 'trust', role: 'outcome', reviewerId: 'bo' }]);
    expect(without.configurations[0]?.slots.map(({ extractIds }) => extractIds)).toEqual([['x1'], []]);
    expect(changed([]).extracts[0]).not.toHaveProperty('codings');
  });

  it('survive a program that drops cases: what slots showed is then what quotes were coded with', () => {
    const { parts } = fromRefiQda(reread({ ...project, cases: [] }));
    expect(parts.extracts[0]?.codings).toEqual([
      ...(review.extracts[0]?.codings ?? []),
      { conceptId: 'time', role: 'context' },
    ]);
  });

  it('are told where they name a concept that the review does not have', () => {
    const odd = reviewSchema.parse({ ...review, concepts: review.concepts.slice(0, 1) });
    const { parts, losses } = coveredByRefiQda(odd);
    expect(parts.extracts[0]?.codings).toEqual([{ conceptId: 'trust', role: 'outcome', reviewerId: 'bo' }]);
    expect(losses.map(({ code: kind, element }) => [kind, element])).toContainEqual(['nothing-to-hang-on', 'codings']);
  });
});

const shared = join(import.meta.dirname, '../../../../shared/data/refi-qda');
const sharedElsewhere = join(import.meta.dirname, '../../../../../shared/data/refi-qda');
const samples = [shared, sharedElsewhere].find((folder) => existsSync(folder));

describe.skipIf(samples === undefined)(
  'the samples of the standard (skipped where they are not beside the project)',
  () => {
    it.each([
      ['test-project.qdpx', { codes: 14, quotes: 5, codings: 5, lost: 8 }],
      ['alliancing-prototype.qdpx', { codes: 106, quotes: 73, codings: 221, lost: 0 }],
      ['atlasti-standard-project.qde', { codes: 14, quotes: 5, codings: 5, lost: 8 }],
    ])('%s comes home with its codes, quotes and codings', (name, { lost, ...counts }) => {
      const bytes = readFileSync(join(samples ?? '', name));
      const { project } = name.endsWith('.qde') ? readQde(bytes.toString('utf8')) : readQdpx(new Uint8Array(bytes));
      const theirs = project ?? emptyQdaProject('nothing was read');
      const { parts, losses } = fromRefiQda(theirs);
      const before = saidIn(theirs);
      const sizes = { codes: before.codes.size, quotes: before.quotes.size, codings: before.codings.size };
      expect(sizes).toEqual(counts);
      expect(losses.filter((loss) => loss.code === 'selection-without-text')).toHaveLength(lost);
      for (const options of [{}, { onto: theirs }]) {
        const after = saidIn(reread(toRefiQda(reviewOf(theirs, parts), options).project));
        expect(missing(before.codes, after.codes)).toEqual([]);
        expect(after.quotes).toEqual(before.quotes);
        expect(after.codings).toEqual(before.codings);
      }
    });
  },
);
