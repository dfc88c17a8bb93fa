import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRefiQda } from '../../../src/exchange/refi-qda/map/from-refi-qda.ts';
import { toRefiQda } from '../../../src/exchange/refi-qda/map/to-refi-qda.ts';
import { emptyQdaProject } from '../../../src/exchange/refi-qda/model/empty-project.ts';
import type { QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import type { QdaSource } from '../../../src/exchange/refi-qda/model/qda-source.ts';
import { readQdpx } from '../../../src/exchange/refi-qda/read/read-qdpx.ts';
import { writeQdpx } from '../../../src/exchange/refi-qda/write/write-qdpx.ts';
import { reviewSchema } from '../../../src/review/review.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { soundReview } from '../../review/small-review.ts';
import { anyCodedReview } from './any-coded-review.ts';
import { anyProject } from './any-project.ts';
import { filledProject } from './filled-project.ts';
import { guid } from './made-code.ts';

type Path = readonly (string | number)[];

/** Losses that name an entity as a whole: what it holds is lost with it. */
const whole = new Set([
  'graph',
  'coded-note',
  'source-coding',
  'selection-without-text',
  'inner-selection',
  'link',
  'case-without-roles',
  'set-without-codes',
  'empty-note',
]);
/** Fields that the model requires: they are changed instead of taken away. */
const required = new Set([
  ...['isCodable', 'typeOfVariable', 'variableRef', 'value', 'codeRef', 'startPosition', 'endPosition'],
  ...['firstX', 'firstY', 'secondX', 'secondY', 'page', 'begin', 'end', 'sourceVertex', 'targetVertex'],
]);

/** Losses that name an entity for the sake of a field that it must have. */
const toldByField: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['firstX', 'firstY', 'secondX', 'secondY'].map((key) => [key, ['selection-area']])),
  ...Object.fromEntries(
    ['variableRef', 'value'].map((key) => [key, ['case-variables', 'inner-variable', 'note-variable']]),
  ),
  name: ['variable-unused'],
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** The paths to all fields and members, and what lies above each. */
function* pathsIn(
  value: unknown,
  path: Path = [],
  above: readonly unknown[] = [],
): Generator<[Path, readonly unknown[]]> {
  if (path.length > 0) yield [path, above];
  if (path.at(-1) === 'extras') return;
  const inside = [...above, value];
  if (Array.isArray(value)) for (const [place, item] of value.entries()) yield* pathsIn(item, [...path, place], inside);
  else if (isRecord(value)) for (const key of Object.keys(value)) yield* pathsIn(value[key], [...path, key], inside);
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return value === 'Integer' ? 'Text' : `${String(value)}x`;
}

/** Of projects, codes, variables and sets. */
const isNameRequired = (key: string, value: object) =>
  key === 'name' && ['users', 'codes', 'typeOfVariable', 'memberCodes', 'bytes'].some((one) => one in value);

/** A project without what stands at a path, or with another value there where something must. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, place) => place !== key);
    return value.map((item, place) => (place === key ? without(item, rest) : item));
  }
  if (!isRecord(value) || typeof key !== 'string') return value;
  if (rest.length > 0) return { ...value, [key]: without(value[key], rest) };
  if (Array.isArray(value[key])) return { ...value, [key]: [] };
  if (required.has(key) || isNameRequired(key, value)) return { ...value, [key]: changed(value[key]) };
  const { [key]: _, ...others } = value;
  return others;
}

const outcome = (project: unknown) => JSON.stringify(fromRefiQda(project as typeof filledProject));

describe('a project in which every field of the model is filled', () => {
  const before = outcome({ ...deepFreeze({ ...filledProject, files: [] }), files: filledProject.files });
  const { losses } = fromRefiQda(filledProject);
  const namedWhole = new Set(losses.filter(({ code }) => whole.has(code)).flatMap(({ ids }) => ids));
  const isInWhole = (above: readonly unknown[]) =>
    above.some((one) => isRecord(one) && typeof one['guid'] === 'string' && namedWhole.has(one['guid']));

  const isToldByField = (path: Path, above: readonly unknown[]) => {
    const codes = toldByField[String(path.at(-1))] ?? [];
    const guids = new Set(
      above.flatMap((one) => (isRecord(one) && typeof one['guid'] === 'string' ? [one['guid']] : [])),
    );
    return losses.some(({ code, ids }) => codes.includes(code) && ids.some((id) => guids.has(id)));
  };
  const isEmpty = (path: Path, above: readonly unknown[]) => {
    const last = above.at(-1);
    const value = isRecord(last) ? last[String(path.at(-1))] : undefined;
    return Array.isArray(value) && value.length === 0;
  };

  it('loses no field without a word: each is among the parts, or its loss is named', () => {
    const silent = [...pathsIn(filledProject)].filter(
      ([path, above]) =>
        path.at(-1) !== 'guid' &&
        path.at(-1) !== 'kind' &&
        path.at(-1) !== 'bytes' &&
        outcome(without(filledProject, path)) === before &&
        !isEmpty(path, above) &&
        !isInWhole(above) &&
        !isToldByField(path, above),
    );
    expect(silent.map(([path]) => path.join('.'))).toEqual([]);
  });
});

const note = (n: number, plainText: string, more: object = {}) => ({
  ...{ kind: 'text' as const, guid: guid(n), plainText, selections: [], codings: [], noteRefs: [], variableValues: [] },
  ...more,
});
const told = (project: QdaProject) =>
  fromRefiQda(deepFreeze(project)).losses.map(({ code, element }) => [code, element]);

describe('a project that this library made', () => {
  it('has nothing to lose on the way back, whatever the review', () => {
    fc.assert(
      fc.property(anyCodedReview, (review) => {
        const { project } = toRefiQda(review);
        expect(fromRefiQda(project).losses).toEqual([]);
        expect(fromRefiQda(readQdpx(writeQdpx(project).bytes).project ?? project).losses).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

describe('what is said of a project and in its notes', () => {
  it('is a memo, with its instant where it has a zone; notes hang on notes, and a memo knows it', () => {
    const project: QdaProject = {
      ...emptyQdaProject('Theirs'),
      description: 'Why we began',
      notes: [
        note(1, 'A thought', { creationDateTime: '2020-02-29T10:00:00+01:00' }),
        note(2, 'On it', { noteRefs: [guid(1)], creationDateTime: '2020-02-29T10:00:00' }),
      ],
    };
    const { parts, losses } = fromRefiQda(project);
    expect(parts.memos.map(({ text, about, at }) => [text, about, at])).toEqual([
      ['A thought', [`note-${guid(2)}`], '2020-02-29T10:00:00+01:00'],
      ['On it', [], undefined],
      ['Why we began', [], undefined],
    ]);
    expect(losses.map(({ code, ids }) => [code, ids])).toEqual([['creation-date', [guid(2)]]]);
    const review = reviewSchema.parse({ schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...parts });
    const [first] = toRefiQda(review).project.notes.slice(1);
    expect(first?.creationDateTime).toBe('2020-02-29T10:00:00+01:00');
    const onto = toRefiQda(review, { onto: project }).project;
    expect(fromRefiQda(onto).parts.memos).toEqual(parts.memos);
  });
});

describe('entities that share a GUID', () => {
  it('are read as entities of their own, and told', () => {
    const codes = ['Context: time', 'Outcome: trust'].map((name, n) => ({
      ...{ guid: guid(n + 1), name, isCodable: true, noteRefs: [], codes: [] },
    }));
    const codeRefs = [guid(1), guid(2)];
    const oneCase = (name: string) => ({
      ...{ guid: guid(3), name, codeRefs, variableValues: [], sourceRefs: [], selectionRefs: [] },
    });
    const set = (name: string) => ({ guid: guid(4), name, memberCodes: [guid(1)], memberSources: [], memberNotes: [] });
    const project: QdaProject = {
      ...emptyQdaProject('Theirs'),
      codes,
      users: [
        { guid: guid(6), name: 'Ann' },
        { guid: guid(6), name: 'Bob' },
      ],
      cases: [oneCase('One'), oneCase('Two')],
      sets: [set('North'), set('South')],
      notes: [note(5, 'First'), note(5, 'Second')],
    };
    const { parts, losses } = fromRefiQda(project);
    expect(parts.configurations.map(({ statement }) => statement)).toEqual(['One', 'Two']);
    expect(parts.themes.map(({ label }) => label)).toEqual(['North', 'South']);
    expect(parts.memos.map(({ text }) => text)).toEqual(['First', 'Second']);
    const shared = losses.filter(({ code }) => code === 'guid-repeated').map(({ element, ids }) => [element, ids]);
    expect(shared).toEqual([
      ['Case', [guid(3)]],
      ['Set', [guid(4)]],
      ['Note', [guid(5)]],
      ['User', [guid(6)]],
    ]);
  });

  it('are told where they are of two kinds', () => {
    const set = { guid: guid(5), name: 'North', memberCodes: [], memberSources: [], memberNotes: [] };
    expect(told({ ...emptyQdaProject('Theirs'), sets: [set], notes: [note(5, 'A thought')] })).toEqual([
      ['set-without-codes', 'Set'],
      ['guid-shared', 'note set'],
    ]);
  });
});

describe('a review laid onto a project', () => {
  const bare = { codings: [], noteRefs: [], variableValues: [] };
  const text = (n: number, plainText: string) => ({
    ...{ kind: 'text' as const, guid: guid(n), plainText, selections: [], ...bare },
  });
  const transcript = { guid: guid(21), plainText: 'We had time', noteRefs: [], syncPoints: [], selections: [] };
  const sources: QdaSource[] = [
    text(10, 'trust grew'),
    { kind: 'audio', guid: guid(20), transcripts: [transcript], selections: [], ...bare },
    { kind: 'picture', guid: guid(30), selections: [], ...bare },
    { kind: 'pdf', guid: guid(40), selections: [], ...bare },
  ];
  const project: QdaProject = { ...emptyQdaProject('Theirs'), sources };
  const quoted = (place: number, quote: string) => ({ id: `x${place}`, documentId: `source-${guid(place)}`, quote });
  const quotes = [quoted(10, 'trust'), quoted(20, 'had time'), quoted(30, 'A sign'), quoted(40, 'Page 1')];
  const review = reviewSchema.parse({
    ...{ schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...fromRefiQda(project).parts },
    extracts: quotes.map((one) => ({ ...one, reviewerId: 'ann' })),
  });

  it('names the new quotes for which a source of its own has no place', () => {
    const { losses } = toRefiQda(review, { onto: deepFreeze(project) });
    expect(
      losses.filter(({ element }) => element !== 'protocol').map(({ code, element, ids }) => [code, element, ids]),
    ).toEqual([
      ['quote-without-place', 'AudioSource', ['x20']],
      ['quote-without-place', 'PictureSource', ['x30']],
      ['quote-without-place', 'PDFSource', ['x40']],
    ]);
    expect(toRefiQda(review).losses.map(({ code }) => code)).toEqual(['not-in-refi-qda']);
  });

  it('gives a source whose text is missing no text made of quotes, and no place in such a text', () => {
    const { plainText: _, ...missing } = { ...text(10, ''), plainTextPath: `internal://${guid(10)}.txt` };
    const theirs = { ...project, sources: [missing] };
    const { project: onto, losses } = toRefiQda(review, { onto: deepFreeze(theirs) });
    expect(onto.sources[0]).toMatchObject({ selections: [] });
    expect(onto.files.map(({ name }) => name)).not.toContain(`sources/${guid(10)}.txt`);
    expect(losses.map(({ code, ids }) => [code, ids])).toContainEqual(['quote-without-place', ['x10']]);
    const other = toRefiQda(review, { onto: { ...project, sources: [text(10, 'In time, trust grew')] } });
    expect(other.losses.map(({ code, ids }) => [code, ids])).toContainEqual(['quote-without-place', ['x10']]);
  });

  it('names none of the quotes that came from it', () => {
    fc.assert(
      fc.property(anyProject, (theirs) => {
        const clean = readQdpx(writeQdpx(theirs).bytes).project ?? theirs;
        const parsed = { schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...fromRefiQda(clean).parts };
        const isRepeated = fromRefiQda(clean).losses.some(({ code }) => code === 'guid-repeated');
        if (isRepeated) return;
        const { losses } = toRefiQda(reviewSchema.parse(parsed), { onto: clean });
        expect(losses.filter(({ code }) => code === 'quote-without-place')).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

describe('a review laid onto the project from which it was read', () => {
  const review = reviewSchema.parse({
    ...{ schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...fromRefiQda(filledProject).parts },
  });
  const { project } = toRefiQda(review, { onto: filledProject });

  it('keeps the names, codes, values and sources of cases, the words of sets and notes, and the logins of users', () => {
    for (const before of filledProject.cases) {
      const now = project.cases.find((one) => one.guid === before.guid);
      expect(now?.name).toBe(before.name);
      expect(now?.codeRefs).toEqual(expect.arrayContaining([...before.codeRefs]));
      expect(now?.sourceRefs).toEqual(expect.arrayContaining([...before.sourceRefs]));
      expect(now?.selectionRefs).toEqual(expect.arrayContaining([...before.selectionRefs]));
      expect(now?.variableValues).toEqual(expect.arrayContaining([...before.variableValues]));
    }
    const words = [...filledProject.sets, ...filledProject.notes].map(({ description }) => description.trim());
    const after = [...project.sets, ...project.notes].map(({ description = '' }) => description);
    expect(words.filter((one) => !after.some((now) => now.startsWith(one)))).toEqual([]);
    expect(project.users.slice(0, 2).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(project.links.slice(0, 2).map(({ direction, color }) => [direction, color])).toEqual([
      ['OneWay', '#fff'],
      ['OneWay', '#fff'],
    ]);
  });

  it('takes what the review took from a configuration from its case too', () => {
    const [first, ...others] = review.configurations;
    const extracts = review.extracts.map(({ id }) => id);
    const less = { ...first, slots: first?.slots.slice(1) };
    const { project: onto } = toRefiQda(
      reviewSchema.parse({ ...review, configurations: [less, ...others], evidence: [] }),
      { onto: filledProject },
    );
    expect(extracts.length).toBeGreaterThan(0);
    const { parts } = fromRefiQda(onto);
    expect(parts.configurations[0]?.slots).toEqual(less.slots);
    expect(parts.evidence).toEqual([]);
  });
});

describe('entities of the review that a program copied', () => {
  it('are read once, and the copy is told', () => {
    const { project } = toRefiQda(soundReview);
    const [first] = project.cases;
    if (first === undefined) throw new Error('no case');
    const { parts, losses } = fromRefiQda({ ...project, cases: [...project.cases, { ...first, guid: guid(1) }] });
    expect(parts.configurations.map(({ id }) => id)).toEqual(['C1', 'C2']);
    expect(losses.map(({ code, element, ids }) => [code, element, ids])).toEqual([
      ['id-twice', 'configurations', ['C1']],
    ]);
  });

  it('have the name that any of the codes of a concept was given', () => {
    const { project } = toRefiQda(soundReview);
    const renamed = (name: string) => (name === 'Joint work' ? 'Work together' : name);
    const codes = project.codes.map((heading) =>
      heading.name !== 'Outcome'
        ? heading
        : { ...heading, codes: heading.codes.map((code) => ({ ...code, name: renamed(code.name) })) },
    );
    const { parts } = fromRefiQda({ ...project, codes });
    expect(parts.concepts.map(({ label }) => label)).toContain('Work together');
  });
});
