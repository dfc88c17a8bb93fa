import { describe, expect, it } from 'vitest';
import { fromRefiQda } from '../../../src/exchange/refi-qda/map/from-refi-qda.ts';
import { toRefiQda } from '../../../src/exchange/refi-qda/map/to-refi-qda.ts';
import type { QdaCase, QdaCode, QdaLink, QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import type { QdaTextSource } from '../../../src/exchange/refi-qda/model/qda-text-source.ts';
import type { QdaVariableValue } from '../../../src/exchange/refi-qda/model/qda-variable.ts';
import { readQdpx } from '../../../src/exchange/refi-qda/read/read-qdpx.ts';
import { writeQdpx } from '../../../src/exchange/refi-qda/write/write-qdpx.ts';
import { type Review, reviewSchema } from '../../../src/review/review.ts';
import { carriedReview } from './carried-review.ts';
import { filledProject } from './filled-project.ts';
import { guid } from './made-code.ts';

const { project } = toRefiQda(carriedReview);
/** What comes home through a file. */
const home = (changed: QdaProject) => {
  const { parts, losses } = fromRefiQda(readQdpx(writeQdpx(changed).bytes).project ?? changed);
  return { parts, losses: losses.map(({ code, element }) => [code, element]) };
};
const at = <T>(items: readonly T[], place: number, change: (item: T) => T): T[] =>
  items.map((item, n) => (n === place ? change(item) : item));
const withSource = (change: (source: QdaTextSource) => QdaTextSource, place = 0): QdaProject => ({
  ...project,
  sources: at(project.sources, place, (source) => (source.kind === 'text' ? change(source) : source)),
});
const withCase = (change: (one: QdaCase) => QdaCase, place = 0): QdaProject => ({
  ...project,
  cases: at(project.cases, place, change),
});
const withLink = (name: string, change: (link: QdaLink) => QdaLink): QdaProject => ({
  ...project,
  links: project.links.map((link) => (link.name === name ? change(link) : link)),
});
const withNote = (text: string, change: (note: QdaTextSource) => QdaTextSource): QdaProject => ({
  ...project,
  notes: project.notes.map((note) => (note.plainText === text ? change(note) : note)),
});
const mapCodes = (
  codes: readonly QdaCode[],
  change: (code: QdaCode, above: string) => QdaCode,
  above = '',
): QdaCode[] => codes.map((code) => ({ ...change(code, above), codes: mapCodes(code.codes, change, code.name) }));
const variableOf = (name: string) => project.variables.find((one) => one.name === name)?.guid ?? '';
const withValue = (values: readonly QdaVariableValue[], name: string, value: string): QdaVariableValue[] =>
  values.map((one) => (one.variableRef === variableOf(name) ? { ...one, value } : one));

describe('what a program changed of documents', () => {
  it('is taken: title, abstract, kind, year, DOI and further variables', () => {
    const size = { guid: guid(1), name: 'size', typeOfVariable: 'Text' as const };
    const { parts, losses } = home({
      ...withSource((source) => {
        let { variableValues } = source;
        const values = { 'document type': 'thesis', year: '2021', DOI: 'https://doi.org/10.1000/B' };
        for (const [name, value] of Object.entries(values)) variableValues = withValue(variableValues, name, value);
        const said = { variableRef: guid(1), type: 'Text' as const, value: 'large' };
        const description = source.description?.replace('On time and trust', 'On hours') ?? '';
        return { ...source, name: 'A council report', description, variableValues: [...variableValues, said] };
      }),
      variables: [...project.variables, size],
    });
    const [document] = parts.documents;
    expect(document).toMatchObject({
      ...{ title: 'A council report', abstract: 'On hours', kind: 'thesis', issued: { year: 2021 }, doi: '10.1000/b' },
      raw: [{ tag: 'size', value: 'large' }],
    });
    expect(document).not.toHaveProperty('titleMarkup');
    expect(document?.issued).not.toHaveProperty('month');
    expect(losses).toEqual([]);
  });

  it('has no abstract where its words were taken away', () => {
    const bare = (source: QdaTextSource) => ({
      ...source,
      description: source.description?.replace('On time and trust', '') ?? '',
    });
    expect(home(withSource(bare)).parts.documents[0]).not.toHaveProperty('abstract');
  });

  it('is told where a value cannot be read or has gone, and the others are taken', () => {
    const { parts, losses } = home(
      withSource((source) => ({
        ...source,
        variableValues: withValue(withValue(source.variableValues, 'year', '20'), 'document type', 'thesis').filter(
          ({ variableRef }) => variableRef !== variableOf('DOI'),
        ),
      })),
    );
    expect(parts.documents[0]).toMatchObject({ issued: { year: 2019, month: 5 }, doi: '10.1000/a', kind: 'thesis' });
    expect(losses).toEqual([['changed-values', 'TextSource']]);
  });

  it('rates anew where one appraisal can be meant, and tells that its reasons are the old ones', () => {
    const rate = (of: QdaProject) => ({
      ...of,
      sources: at(of.sources, 0, (source) => ({
        ...source,
        variableValues: withValue(source.variableValues, 'appraisal: rigour', 'high'),
      })),
    });
    const { parts, losses } = home(rate(project));
    expect(parts.appraisals.map(({ rating }) => rating)).toEqual(['high', 'low']);
    expect(losses).toEqual([['appraisal-rerated', 'VariableValue']]);
    const [first] = carriedReview.appraisals;
    const two = reviewSchema.parse({
      ...carriedReview,
      appraisals: [...carriedReview.appraisals, { ...first, id: 'a3', reviewerId: 'bo' }],
    });
    const unsure = home(rate(toRefiQda(two).project));
    expect(unsure.parts.appraisals.map(({ rating }) => rating)).toEqual(['low', 'low', 'low']);
    expect(unsure.losses).toEqual([['changed-values', 'TextSource']]);
  });

  it('moves a quote to where its words stand now, in the same text or in another', () => {
    const moved = (startPosition: number, endPosition: number) =>
      withSource((source) => ({
        ...source,
        selections: source.selections.map((one) => ({ ...one, startPosition, endPosition })),
      }));
    expect(home(moved(28, 38)).parts.extracts[0]).toMatchObject({ quote: 'trust grew', span: { start: 28, end: 38 } });
    expect(home(moved(28, 38)).losses).toEqual([]);
    const other = home(moved(0, 4));
    expect(other.parts.extracts[0]).toMatchObject({ quote: 'trust grew', span: { start: 13, end: 23 } });
    expect(other.losses).toEqual([['selection-moved', 'PlainTextSelection']]);
    expect(home(moved(90, 99)).losses).toEqual([['selection-moved', 'PlainTextSelection']]);
    const { plainTextPath: _, ...bare } = { ...project.sources[0] } as QdaTextSource;
    const text = 'With 😀 time,\r\ntrust  grew';
    const source = {
      ...bare,
      plainText: text,
      selections: bare.selections.map((one) => ({ ...one, startPosition: 14, endPosition: 25 })),
    };
    const { parts } = fromRefiQda({ ...project, sources: [source, ...project.sources.slice(1)] });
    expect(parts.extracts[0]).toMatchObject({ quote: 'trust  grew', span: { start: 14, end: 25 } });
    expect(parts.documents[0]?.fullText?.text).toBe(text);
  });
});

describe('what a program changed of configurations', () => {
  it('is taken: status, modality, level, valence and themes, by the names that these have now', () => {
    const values = {
      status: 'refuted',
      modality: 'observed',
      level: 'macro',
      valence: 'mixed',
      theme: 'Towns; Partners',
    };
    const edited = withCase((one) => {
      let { variableValues } = one;
      for (const [name, value] of Object.entries(values)) variableValues = withValue(variableValues, name, value);
      return { ...one, variableValues };
    });
    const sets = edited.sets.map((set) => (set.name === 'Places' ? { ...set, name: 'Towns' } : set));
    const { parts, losses } = home({ ...edited, sets });
    expect(parts.configurations[0]).toMatchObject({
      ...{ status: 'refuted', modality: 'observed', level: 'macro', valence: 'mixed', themeIds: ['t2', 't1'] },
    });
    expect(parts.themes.map(({ label }) => label)).toEqual(['Partners', 'Towns']);
    expect(losses).toEqual([]);
  });

  it('is told where a value is none that a configuration can have', () => {
    const odd = withCase((one) => ({ ...one, variableValues: withValue(one.variableValues, 'status', 'done') }));
    expect(home(odd).parts.configurations[0]?.status).toBe('candidate');
    expect(home(odd).losses).toEqual([['changed-values', 'Case']]);
    const themed = withCase((one) => ({ ...one, variableValues: withValue(one.variableValues, 'theme', 'Nowhere') }));
    expect(home(themed).parts.configurations[0]?.themeIds).toEqual(['t1']);
    expect(home(themed).losses).toEqual([['changed-values', 'Case']]);
  });

  it('has the sentence that its case was given, though the review had none', () => {
    const said = withCase(
      (one) => ({ ...one, description: one.description?.replace(/^.*/, 'Time breeds trust') ?? '' }),
      1,
    );
    expect(home(said).parts.configurations[1]?.statement).toBe('Time breeds trust');
    expect(home(project).parts.configurations[1]).not.toHaveProperty('statement');
  });

  it('has no evidence whose quote or whole source was taken from its case, unless all were', () => {
    const [, x2 = ''] = project.cases[0]?.selectionRefs ?? [];
    const [d1 = ''] = project.cases[0]?.sourceRefs ?? [];
    expect(project.cases[0]?.selectionRefs).toHaveLength(2);
    const less = home(withCase((one) => ({ ...one, selectionRefs: [x2], sourceRefs: [d1] })));
    expect(less.parts.evidence).toEqual([]);
    // the slot shows the quote still, and its document was given as a source
    expect(less.losses).toEqual([
      ['changed-sources', 'Case'],
      ['changed-selections', 'Case'],
    ]);
    const none = home(withCase((one) => ({ ...one, selectionRefs: [], sourceRefs: [] })));
    expect(none.parts.evidence).toEqual(carriedReview.evidence);
  });

  it('is linked as its cases are, with the reason that the note gives', () => {
    const [first, second] = project.cases.map((one) => one.guid);
    const turned = withLink('ripple', (link) => ({
      ...link,
      ...{ name: 'Precedes', originGUID: second ?? '', targetGUID: first ?? '' },
    }));
    const reworded = withNote('Told so', (note) => ({ ...note, plainText: 'Seen so' }));
    const { parts, losses } = home({ ...turned, notes: reworded.notes });
    expect(parts.links[0]).toMatchObject({ kind: 'precedes', fromId: 'C2', toId: 'C1', rationale: 'Seen so' });
    expect(losses).toEqual([]);
    const nowhere = home(withLink('ripple', (link) => ({ ...link, targetGUID: project.users[0]?.guid ?? '' })));
    expect(nowhere.parts.links).toEqual(carriedReview.links);
    expect(nowhere.losses).toEqual([['changed-ends', 'Link']]);
  });
});

describe('what a program changed of people, concepts and notes', () => {
  it('is taken: names of people, of the review or not', () => {
    const users = project.users.map((user) => ({ ...user, name: `${user.name} Smith` }));
    const { parts, losses } = home({ ...project, users });
    expect(parts.people).toMatchObject([
      { id: 'ann', name: 'Ann Smith', roles: ['reviewer'] },
      { id: 'bo', name: 'bo Smith' },
    ]);
    expect(losses).toEqual([]);
  });

  it('takes the first of two renames of one concept, and tells the other', () => {
    const named = (names: Readonly<Record<string, string>>) =>
      home({
        ...project,
        codes: mapCodes(project.codes, (code, above) =>
          code.name === 'Trust' ? { ...code, name: names[above] ?? code.name } : code,
        ),
      });
    const [first, second] = ['Mechanism: reasoning', 'Outcome'];
    const both = named({ [first]: 'Confidence', [second]: 'Reliance' });
    expect(both.parts.concepts[1]?.label).toBe('Confidence');
    expect(both.losses).toEqual([['renamed-twice', 'Code']]);
    for (const names of [{ [second]: 'Reliance' }, { [first]: 'Reliance', [second]: 'Reliance' }]) {
      expect(named(names).parts.concepts[1]?.label).toBe('Reliance');
      expect(named(names).losses).toEqual([]);
    }
  });

  it('has no definition where its words were taken away, and tells that a code was moved', () => {
    const bare = mapCodes(project.codes, (code) =>
      code.name === 'Time' ? { ...code, description: code.description?.replace('Hours to meet', '') ?? '' } : code,
    );
    expect(home({ ...project, codes: bare }).parts.concepts[0]).not.toHaveProperty('definition');
    const [context, ...others] = project.codes;
    const [time] = context?.codes ?? [];
    if (!context || !time) throw new Error('no code');
    const moved = home({ ...project, codes: [{ ...context, codes: [] }, ...others, time] });
    expect(moved.parts.configurations).toEqual(carriedReview.configurations);
    expect(moved.losses).toEqual([['changed-parent', 'Code']]);
  });

  it('is about what a memo hangs on now; one that hangs on nothing keeps what it was about', () => {
    const why = project.notes.find(({ plainText }) => plainText === 'Why?')?.guid ?? '';
    const unhung = withSource((source) => ({ ...source, noteRefs: [] }));
    const { parts, losses } = home(unhung);
    expect(parts.memos[0]?.about).toEqual(['time', 'x1', 'C1']);
    expect(losses).toEqual([]);
    const dropped = home({
      ...withSource((source) => ({
        ...source,
        noteRefs: [],
        selections: source.selections.map((one) => ({ ...one, noteRefs: [] })),
      })),
      codes: mapCodes(project.codes, (code) => ({ ...code, noteRefs: code.noteRefs.filter((one) => one !== why) })),
    });
    expect(dropped.parts.memos).toEqual(carriedReview.memos);
    expect(dropped.losses).toEqual([
      ['changed-notes', 'Code'],
      ['changed-notes', 'TextSource'],
      ['changed-notes', 'PlainTextSelection'],
    ]);
  });

  it('reasons, labels and citations are those of the notes; versions and quotes stand', () => {
    const texts = ['They agree', 'Blau 1964', 'Trust', 'It is not there'];
    const notes = project.notes.map((note) =>
      texts.includes(note.plainText ?? '') ? { ...note, plainText: `${note.plainText}, we think` } : note,
    );
    const { parts, losses } = home({ ...project, notes });
    expect(parts.operations[0]?.reasoning).toBe('They agree, we think');
    expect(parts.substantiveTheories[0]?.citation).toBe('Blau 1964, we think');
    expect(parts.theories[0]?.label).toBe('Trust, we think');
    expect(parts.extracts.map(({ quote }) => quote)).toContain('It is not there');
    expect(losses).toEqual([['changed-text', 'Note']]);
  });
});

describe('a review laid onto a project', () => {
  const reviewOf = (theirs: QdaProject): Review =>
    reviewSchema.parse({ schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...fromRefiQda(theirs).parts });

  it('gives sources the titles that their documents have now', () => {
    const theirs: QdaProject = { ...project, notes: [], sources: filledProject.sources.slice(0, 1) };
    const review = reviewOf(theirs);
    const documents = review.documents.map((one) => ({ ...one, title: 'Told anew' }));
    const name = (of: object) => toRefiQda(reviewSchema.parse(of), { onto: theirs }).project.sources[0]?.name;
    expect(name({ ...review, documents })).toBe('Told anew');
    expect(name(review)).toBe('Source 1000');
    const bare: QdaProject = { ...theirs, sources: theirs.sources.map(({ name: _, ...nameless }) => nameless) };
    expect(toRefiQda(reviewOf(bare), { onto: bare }).project.sources[0]).not.toHaveProperty('name');
  });

  it('has no change in it that nobody made, and knows those that were made later', () => {
    const theirs: QdaProject = {
      ...project,
      notes: [],
      cases: project.cases
        .slice(0, 1)
        .map((one) => ({ ...one, guid: guid(9), name: 'Their case', description: 'In their words' })),
      links: [],
      graphs: [],
      sets: [],
    };
    const review = reviewOf(theirs);
    const onto = toRefiQda(review, { onto: theirs }).project;
    const told = (of: QdaProject) => fromRefiQda(of).losses.filter(({ code }) => code.startsWith('changed-'));
    expect(told(onto)).toEqual([]);
    expect(fromRefiQda(onto).parts).toEqual({ ...fromRefiQda(theirs).parts });
    const renamed = onto.cases.map((each) => ({ ...each, name: 'Named anew' }));
    expect(told({ ...onto, cases: renamed }).map(({ code, ids }) => [code, ids])).toEqual([
      ['changed-name', [guid(9)]],
    ]);
  });
});
