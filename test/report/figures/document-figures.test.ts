import { describe, expect, it } from 'vitest';
import { appraisalMatrix } from '../../../src/appraisal/appraisal-matrix.ts';
import { appraisalFigure } from '../../../src/report/figures/appraisal-figure.ts';
import { documentThemeFigure } from '../../../src/report/figures/document-theme-figure.ts';
import { overlapFigure } from '../../../src/report/figures/overlap-figure.ts';
import { recallFigure } from '../../../src/report/figures/recall-figure.ts';
import { screeningProgressFigure } from '../../../src/report/figures/screening-progress-figure.ts';
import { checkFigure } from '../check-figure.ts';
import { pictureWords } from '../picture-words.ts';
import { elementsNamed, readMarkup } from '../read-markup.ts';

const items = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `${prefix}${n}`, label: `${prefix}_${n}` }));

describe('documentThemeFigure', () => {
  const themes = {
    documents: items('d', 2),
    themes: items('t', 2),
    counts: [
      [0, 3],
      [null, null],
    ],
  };

  it('prints 0, and nothing where nothing is coded', () => {
    expect(pictureWords(documentThemeFigure(themes)).filter((word) => /^\d+$/.test(word))).toEqual(['0', '3']);
    expect(documentThemeFigure(themes).alt).toContain('d_1: nothing coded yet');
  });

  it('shows every theme and document however many there are', () => {
    const many = {
      documents: items('d', 60),
      themes: items('t', 12),
      counts: items('d', 60).map((_, n) => items('t', 12).map((__, m) => n * m)),
    };
    const { texts } = checkFigure(documentThemeFigure(many, { width: 241 }));
    const numbers = texts.filter(({ text }) => /^\d+$/.test(text)).length;
    expect(numbers).toBe(720);
  });

  it('links cells where it is asked to', () => {
    const { svg } = documentThemeFigure(themes, { linkTo: (document, theme) => `#${document}-${theme}` });
    const links = elementsNamed(readMarkup(svg), 'a').map(({ attributes }) => attributes['href']);
    expect(links).toEqual(['#d0-t0', '#d0-t1']);
  });
});

describe('appraisalFigure', () => {
  it('never settles what reviewers left open', () => {
    const scale = { dimension: 'rigour', ratings: ['low', 'high'] };
    const rate = (id: string, reviewerId: string, rating: string) => ({
      id,
      reviewerId,
      rating,
      target: { documentId: 'd' },
      dimension: 'rigour',
      rationale: 'Told',
    });
    const matrix = appraisalMatrix([rate('1', 'ann', 'low'), rate('2', 'ben', 'high')], ['d'], [scale]);
    expect(pictureWords(appraisalFigure(matrix)).join(' ')).toContain('≠ low\u00a01, high\u00a01');
    expect(appraisalFigure(matrix).alt).toContain('rigour in dispute');
  });
});

describe('overlapFigure', () => {
  const row = (name: string, documents: number) => ({
    name,
    searchIds: [],
    documents,
    unique: 0,
    shared: 0,
    included: 0,
    includedAlone: 0,
  });

  it('counts the combinations for which there is no room', () => {
    const names = Array.from({ length: 60 }, (_, n) => `S${n}`);
    const intersections = names.map((name, n) => ({ names: [name], documents: 60 - n, included: 0 }));
    const figure = overlapFigure({ rows: names.map((name) => row(name, 1)), intersections }, { width: 241 });
    const [, left, documents] =
      /Not drawn: (\d+) smaller combinations with (\d+) documents/.exec(pictureWords(figure).join(' ')) ?? [];
    expect((Number(left) * (Number(left) + 1)) / 2).toBe(Number(documents));
  });

  it('names sources that brought nothing', () => {
    const figure = overlapFigure({
      rows: [row('A', 1), row('B', 0)],
      intersections: [{ names: ['A'], documents: 1, included: 0 }],
    });
    expect(pictureWords(figure).join(' ')).toContain('No document recorded: B.');
  });
});

describe('recallFigure', () => {
  it('has no curve where nothing is relevant, and says so', () => {
    const figure = recallFigure([{ label: 'One', relevant: [false, false] }]);
    expect(pictureWords(figure).join(' ')).toContain(
      'no relevant document among 2 documents, so recall is not defined',
    );
  });

  it('tells where the target was met and what a stop left out', () => {
    const figure = recallFigure([{ label: 'One', relevant: [true, false, true, true], stoppedAfter: 3 }], {
      target: 0.6,
    });
    expect(figure.alt).toContain(
      '3 relevant of 4 documents, 60 % of them found after 3 documents; stopped after 3, with 2 of them found',
    );
  });

  it('refuses a target beyond all documents', () => {
    expect(() => recallFigure([], { target: 1.2 })).toThrow(expect.objectContaining({ code: 'out-of-range' }));
  });
});

describe('screeningProgressFigure', () => {
  it('leaves out places where no document stands', () => {
    const none = { toRetrieve: 0, notRetrieved: 0, unassigned: 0, pending: 0, awaiting: 0, conflict: 0 };
    const stages = [{ stageId: 'titles', reached: 3, ...none, included: 2, excluded: 1 }];
    const words = pictureWords(screeningProgressFigure({ documents: 3, stages, reviewers: [] }));
    expect(words).toEqual(['titles: 3 documents of 3', 'included', '2', 'excluded', '1']);
  });
});
