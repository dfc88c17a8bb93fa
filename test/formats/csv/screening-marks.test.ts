import '../blocks-run.ts';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { screeningMarks } from '../../../src/formats/csv/screening-marks.ts';
import { fixture } from '../fixture.ts';
import { growthOf, inFull, type Print } from '../steps-of.ts';
import { readCsv } from './read-csv.ts';

/** A document with raw fields, frozen. */
function document(...raw: readonly (readonly [tag: string, value: string])[]): Document {
  const lists = { authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [] };
  const origins = [{ format: 'ris', index: 0, line: 7 }];
  return Object.freeze({
    id: 'doc-1',
    type: 'report',
    title: 'Trust',
    ...lists,
    origins,
    raw: Object.freeze(raw.map(([tag, value]) => Object.freeze({ tag, value }))),
  });
}

const marksOf = (tag: string, value: string) => screeningMarks([document([tag, value])]).marks;
const verdicts = (tag: string, value: string) =>
  marksOf(tag, value).map(({ reviewer, verdict, reasons }) => [reviewer, verdict, ...reasons]);
const problemsOf = (tag: string, value: string) =>
  screeningMarks([document([tag, value])]).problems.map(({ code, line, ids }) => [code, line, ids]);

describe('the notes of Rayyan', () => {
  it('give one mark a reviewer, and the reasons to those who excluded', () => {
    const note =
      'RAYYAN-INCLUSION: {"Ann"=>"Excluded", "b.berg"=>"Included", "C \\"X\\" D"=>"Maybe"} | RAYYAN-LABELS: see full text | RAYYAN-EXCLUSION-REASONS: wrong drug,wrong population';
    expect(marksOf('N1', note)).toEqual([
      {
        documentId: 'doc-1',
        reviewer: 'Ann',
        verdict: 'exclude',
        reasons: ['wrong drug', 'wrong population'],
        source: 'N1',
        line: 7,
      },
      { documentId: 'doc-1', reviewer: 'b.berg', verdict: 'include', reasons: [], source: 'N1', line: 7 },
      { documentId: 'doc-1', reviewer: 'C "X" D', verdict: 'unsure', reasons: [], source: 'N1', line: 7 },
    ]);
  });

  it.each([
    ['RAYYAN-INCLUSION: {"Ann":"Included"}', [['Ann', 'include']]],
    ['a note | RAYYAN-INCLUSION: {"Ann"=>true} | USER-NOTES: {"Bo"=>["Excluded"]}', [['Ann', 'include']]],
    ['RAYYAN-EXCLUSION-REASONS: x | RAYYAN-INCLUSION: {"Ann"=>"Excluded"}', [['Ann', 'exclude']]],
    ['RAYYAN-LABELS: see full text', []],
  ])('are read in the form %s', (note, expected) => {
    expect(verdicts('notes', note)).toEqual(expected);
  });

  it.each(['RAYYAN-INCLUSION: {Ann, Included}', 'RAYYAN-INCLUSION: {"Ann"=>"Perhaps so"}', 'RAYYAN-INCLUSION:'])(
    'that cannot be read are a problem: %s',
    (note) => {
      expect(problemsOf('N1', note)).toEqual([['unreadable-decision', 7, ['doc-1']]]);
      expect(marksOf('N1', note)).toEqual([]);
    },
  );
});

describe('the notes of other tools', () => {
  it.each([
    ['N1', 'ASReview_relevant', [[undefined, 'include']]],
    ['N1', 'My words. ASReview_irrelevant. More words', [[undefined, 'exclude']]],
    ['N1', 'ASReview_not_seen', []],
    ['N1', 'ASReview_prior', []],
    ['Notes', 'Exclusion reason: Wrong setting; Ann (Screen): look', [[undefined, 'exclude', 'Wrong setting']]],
    ['AB', 'We found no exclusion reason: none', []],
  ])('are read in %s: %s', (tag, note, expected) => {
    expect(verdicts(tag, note)).toEqual(expected);
  });
});

describe('columns', () => {
  it.each([
    ['included', '1', [[undefined, 'include']]],
    ['label_included', '0', [[undefined, 'exclude']]],
    ['asreview_label', '1.0', [[undefined, 'include']]],
    ['asreview_label', '-1', []],
    ['Decision', 'Maybe', [[undefined, 'unsure']]],
    [
      'Final decision',
      'Excluded: wrong population; wrong outcome',
      [[undefined, 'exclude', 'wrong population', 'wrong outcome']],
    ],
    ['Final decision', 'Exclude (no theory)', [[undefined, 'exclude', 'no theory']]],
    ['Screening status', 'Not relevant', [[undefined, 'exclude']]],
    ['ItemStatus', 'E', [[undefined, 'exclude']]],
    ['Item status', 'I', [[undefined, 'include']]],
    ['Decision (Ann)', 'yes', [['Ann', 'include']]],
    ["Ann's decision", 'no', [['Ann', 'exclude']]],
    ['Reviewer 2', 'include', [['Reviewer 2', 'include']]],
    ['Reviewer A vote', 'Maybe', [['Reviewer A', 'unsure']]],
    ['Reviewer 2', 'Ann Hey', []],
    ['Status', 'in print', []],
    ['Decision date', '2020-05-01', []],
    ['Notes', 'included', []],
  ])('are read where they hold a verdict: %s: %s', (tag, value, expected) => {
    expect(verdicts(tag, value)).toEqual(expected);
    expect(problemsOf(tag, value)).toEqual([]);
  });

  it('with a value that is no verdict are a problem', () => {
    expect(problemsOf('included', 'see Ann')).toEqual([['unknown-verdict', 7, ['doc-1']]]);
  });

  it('with reasons give them to what was excluded', () => {
    const { marks } = screeningMarks([
      document(['Decision', 'Exclude'], ['Exclusion reason', 'Wrong design; Too old'], ['Reviewer 1', 'include']),
    ]);
    expect(marks.map(({ verdict, reasons, source }) => [verdict, reasons, source])).toEqual([
      ['exclude', ['Wrong design', 'Too old'], 'Decision'],
      ['include', [], 'Reviewer 1'],
    ]);
  });
});

describe("Rayyan's log", () => {
  const records = readCsv(fixture('rayyan.csv')).documents.map((record) => ({ ...record, raw: [] }));
  const log = readCsv(fixture('rayyan-log.csv')).documents.map((line) => ({ ...line, id: `log-${line.id}` }));

  it('becomes documents that lose nothing, and says that they are none', () => {
    const { documents, places } = readCsv(fixture('rayyan-log.csv'));
    expect(documents).toHaveLength(10);
    expect(places[0]).toEqual(['decision-log', 1]);
    expect(documents[1]?.raw).toContainEqual({ tag: 'key', value: '"__EXR__wrong drug"' });
  });

  it('gives the last decision of each reviewer to the document, without what was taken back', () => {
    const { marks } = screeningMarks([...records, ...log]);
    expect(marks.slice(0, 2)).toEqual([
      {
        documentId: records[0]?.id,
        reviewer: 'ann@example.org',
        verdict: 'exclude',
        reasons: ['wrong drug'],
        source: 'key',
        line: 6,
        at: '2020-05-01T10:04:00.000Z',
      },
      {
        documentId: records[0]?.id,
        reviewer: '6',
        verdict: 'unsure',
        reasons: [],
        source: 'key',
        line: 8,
        at: '2020-05-01T10:06:00.000Z',
      },
    ]);
  });

  it('is the same whatever the order of its lines', () => {
    const sorted = (documents: readonly Document[]) =>
      screeningMarks(documents).marks.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    expect(sorted([...log.toReversed(), ...records])).toEqual(sorted([...records, ...log]));
  });

  it('names the line where no document is the article', () => {
    const { marks, problems } = screeningMarks([...records, ...log]);
    expect(marks.at(-1)).toMatchObject({ documentId: log.at(-1)?.id, verdict: 'include' });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['unknown-article', 11]]);
  });
});

it('marks are found in tables as their readers leave them', () => {
  const { marks } = screeningMarks(readCsv(fixture('rayyan.csv')).documents);
  expect(marks.map(({ reviewer, verdict, reasons }) => [reviewer, verdict, reasons.length])).toEqual([
    ['Ann', 'exclude', 2],
    ['b.berg', 'unsure', 0],
    ['Ann', 'include', 0],
  ]);
  const labels = screeningMarks(readCsv(fixture('asreview.csv')).documents).marks;
  expect(labels.map(({ verdict, source }) => [verdict, source])).toEqual([
    ['include', 'asreview_label'],
    ['exclude', 'asreview_label'],
  ]);
  expect(screeningMarks(readCsv(fixture('covidence.csv')).documents).marks).toMatchObject([
    { verdict: 'exclude', reasons: ['Wrong setting'] },
  ]);
});

it.each<readonly [Print]>([
  [(many) => `RAYYAN-INCLUSION: {${many('"a" ', 50_000)}}`],
  [(many) => `RAYYAN-INCLUSION: {"a"=>"${many('b', 200_000)}`],
  [(many) => `RAYYAN-INCLUSION: ${many('| RAYYAN-LABELS: ', 10_000)}`],
  [(many) => `ASReview_${many('ASReview_', 20_000)}`],
  [(many) => many('Exclusion reason: ', 10_000)],
])('takes twice the steps for a note that is twice as long: %s', (print) => {
  const read = (note: string) => screeningMarks([document(['N1', note], [note, 'x'], ['included', note])]);
  read(print(inFull));
  expect(growthOf(print, read)).toBeLessThan(2.3);
});
