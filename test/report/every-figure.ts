import { cohenKappaOfTable } from '../../src/agreement/cohen-kappa.ts';
import { ratingTableOfCounts } from '../../src/agreement/rating-table.ts';
import { appraisalMatrix } from '../../src/appraisal/appraisal-matrix.ts';
import type { Figure } from '../../src/report/figure.ts';
import { agreementForestFigure } from '../../src/report/figures/agreement-forest-figure.ts';
import { agreementMatrixFigure } from '../../src/report/figures/agreement-matrix-figure.ts';
import { appraisalFigure } from '../../src/report/figures/appraisal-figure.ts';
import { cmoFigure } from '../../src/report/figures/cmo-figure.ts';
import type { CmoSource } from '../../src/report/figures/cmo-model.ts';
import { configurationFigure } from '../../src/report/figures/configuration-figure.ts';
import { documentThemeFigure } from '../../src/report/figures/document-theme-figure.ts';
import { flowFigure } from '../../src/report/figures/flow-figure.ts';
import { overlapFigure } from '../../src/report/figures/overlap-figure.ts';
import { recallFigure } from '../../src/report/figures/recall-figure.ts';
import { saturationFigure } from '../../src/report/figures/saturation-figure.ts';
import { screeningProgressFigure } from '../../src/report/figures/screening-progress-figure.ts';
import { theoryTimelineFigure } from '../../src/report/figures/theory-timeline-figure.ts';
import { assessSaturation } from '../../src/saturation/assess-saturation.ts';
import { theoryVersionSchema } from '../../src/theory/programme-theory.ts';
import { theoryHistory } from '../../src/theory/theory-history.ts';
import { deepFreeze } from './deep-freeze.ts';
import { configuration, ripple, support, theoryOf } from './example-theory.ts';

/** What a figure is drawn with in the tests. */
interface Drawing {
  /** Draws it with this label wherever a label goes. */
  readonly labelled: (label: string, width: number) => Figure;
  /** Draws it without any data. */
  readonly empty: () => Figure;
}

/** Every figure of the library, each with a label that is given and without any data. */
export const everyFigure: Readonly<Record<string, Drawing>> = {
  flow: {
    labelled: (label, width) => flowFigure(flowOf(label), { width, name: label }),
    empty: () => flowFigure({ title: 'Empty', steps: [], caveats: [] }),
  },
  cmo: {
    labelled: (label, width) => cmoFigure(theoryWith(label), { width: Math.max(400, width), name: label }),
    empty: () => cmoFigure(theoryOf([])),
  },
  configuration: {
    labelled: (label, width) => configurationFigure(theoryWith(label), idOf(label), { width, caveats: [label] }),
    empty: () => configurationFigure(theoryOf([configuration('A', [])]), 'A'),
  },
  timeline: {
    labelled: (label, width) => theoryTimelineFigure(historyWith(label), { width, caveats: [label] }),
    empty: () => theoryTimelineFigure([]),
  },
  saturation: {
    labelled: (label, width) => saturationFigure(saturationWith(label), { width, codes: label, caveats: [label] }),
    empty: () => saturationFigure({ assessment: assessSaturation({ documents: [], codes: [], rows: [] }) }),
  },
  matrix: {
    labelled: (label, width) => agreementMatrixFigure(ratedWith(label), { width, caveats: [label] }),
    empty: () => agreementMatrixFigure({ firstId: 'ann', secondId: 'ben', table: ratingTableOfCounts([]) }),
  },
  forest: {
    labelled: (label, width) =>
      agreementForestFigure(estimatesWith(label), { width, measure: label, scale: 'altman-1991' }),
    empty: () => agreementForestFigure([]),
  },
  themes: {
    labelled: (label, width) => documentThemeFigure(themesWith(label), { width, caveats: [label] }),
    empty: () => documentThemeFigure({ documents: [], themes: [], counts: [] }),
  },
  overlap: {
    labelled: (label, width) => overlapFigure(overlapWith(label), { width, caveats: [label] }),
    empty: () => overlapFigure({ rows: [], intersections: [] }),
  },
  appraisal: {
    labelled: (label, width) => appraisalFigure(matrixWith(label), { width, labels: new Map([['d1', label]]) }),
    empty: () => appraisalFigure({ scales: [], rows: [], elsewhereIds: [], problems: [] }),
  },
  progress: {
    labelled: (label, width) => screeningProgressFigure(progressWith(label), { width, caveats: [label] }),
    empty: () => screeningProgressFigure({ documents: 0, stages: [], reviewers: [] }),
  },
  recall: {
    labelled: (label, width) => recallFigure(ordersWith(label), { width, caveats: [label] }),
    empty: () => recallFigure([]),
  },
};

/** An id as a schema takes it. */
const idOf = (label: string) => label.replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '').slice(0, 200) || 'id';

const flowOf = (label: string) => {
  const box = (count: number | null) => ({ id: label, label, count, ids: null, parts: [] });
  const main = { ...box(3), parts: [{ ...box(2), parts: [box(null)] }] };
  const steps = [
    { id: 'previous', phase: 'identification' as const, main, asides: [] },
    { id: 'new', phase: 'identification' as const, main, asides: [box(1), box(null)], from: [] },
    { id: 'included', phase: 'included' as const, main, asides: [] },
    { id: 'all', phase: 'included' as const, main, asides: [], from: ['previous', 'included'] },
  ];
  return deepFreeze({ title: label, steps, caveats: [label] });
};

const theoryWith = (label: string): CmoSource => {
  const more = { themeIds: ['t'], statement: label };
  const first = configuration(idOf(label), ['context:-a', 'resource:b', 'reasoning:c?', 'outcome:d'], {
    ...more,
    valence: 'undesired',
  });
  const second = configuration('B', ['context:d', 'outcome:e'], { ...more, status: 'refuted' });
  const labels = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, label]));
  return deepFreeze(
    theoryOf(
      [first, second],
      {
        themes: [{ id: 't', label, aliases: [] }],
        evidence: support(idOf(label), ['d1', 'd2']),
        links: [ripple('L', idOf(label), 'B')],
        caveats: [{ id: 'c', about: ['configurations'], text: label.trim() || 'a caveat' }],
      },
      labels,
    ),
  );
};

const historyWith = (label: string) => {
  const words = label.trim() || 'words';
  const version = (number: number, statement: string, configurationIds: string[]) =>
    theoryVersionSchema.parse({
      theoryId: idOf(label),
      version: number,
      stage: 'refined',
      statement: { if: statement, then: words, because: words },
      configurationIds,
      causes:
        number === 2
          ? [
              { reason: words, evidence: [idOf(label)] },
              { reason: words, stakeholderInputId: idOf(label) },
            ]
          : [],
    });
  const theoryVersions = [version(1, 'a', ['A', idOf(label)]), version(2, words, ['A', 'B']), version(3, 'b', ['A'])];
  return deepFreeze(theoryHistory(idOf(label), { theories: [], theoryVersions, configurations: [], evidence: [] }));
};

const saturationWith = (label: string) => {
  const rows = [[0, 1], [1, 2], [], [0], [], [2], [3], [], [0]];
  const waves = [label, label, label, '2', '2', null, null, null, label];
  const incidence = { documents: rows.map((_, n) => `d${n}`), codes: ['a', 'b', 'c', 'd'], rows, waves };
  return deepFreeze({
    incidence,
    assessment: assessSaturation(incidence, { rules: [{ rule: 'guest2020' }, { rule: 'guest2020', run: 1 }] }),
  });
};

const ratedWith = (label: string) => {
  const table = ratingTableOfCounts(
    [
      [20, 5, 0],
      [3, 40, 1],
      [0, 0, 2],
    ],
    [label, 'exclude', `${label} too`],
  );
  return deepFreeze({
    firstId: label,
    secondId: 'ben',
    table: { ...table, unpaired: 2 },
    kappa: cohenKappaOfTable(table),
  });
};

const estimatesWith = (label: string) => {
  const tables = [
    [
      [20, 5],
      [3, 40],
    ],
    [
      [10, 0],
      [0, 0],
    ],
    [
      [0, 9],
      [9, 0],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ];
  return deepFreeze(
    tables.map((counts) => {
      const kappa = cohenKappaOfTable(ratingTableOfCounts(counts));
      return { label, coefficient: kappa, documents: kappa.pairs };
    }),
  );
};

const themesWith = (label: string) =>
  deepFreeze({
    documents: ['a', 'b', 'c'].map((id) => ({ id, label })),
    themes: ['x', 'y'].map((id) => ({ id, label })),
    counts: [
      [0, 12],
      [3, 1],
      [null, null],
    ],
  });

const overlapWith = (label: string) => {
  const row = (name: string, documents: number) => ({
    name,
    searchIds: [name],
    documents,
    unique: 1,
    shared: documents - 1,
    included: 1,
    includedAlone: 0,
  });
  const names = [label, 'Scopus'];
  const intersections = [
    { names: [label], documents: 1200, included: 3 },
    { names, documents: 20, included: 0 },
    { names: ['Scopus'], documents: 1, included: 1 },
  ];
  return deepFreeze({ rows: [row(label, 1220), row('Scopus', 21), row(`${label} silent`, 0)], intersections });
};

const matrixWith = (label: string) => {
  const words = label.trim() || 'words';
  const scales = [
    { dimension: words, ratings: [words, 'high'], meaning: label },
    { dimension: 'rigour', ratings: ['low', 'high'] },
  ];
  const rate = (id: string, dimension: string, rating: string, reviewerId: string) => ({
    id,
    target: { documentId: 'd1' },
    dimension,
    rating,
    rationale: 'Told in full',
    reviewerId,
  });
  const appraisals = [
    rate('a1', words, words, 'ann'),
    rate('a2', words, 'high', 'ben'),
    rate('a3', 'rigour', 'high', 'ann'),
    rate('a4', 'rigour', 'odd', 'ann'),
  ];
  return deepFreeze(appraisalMatrix(appraisals, ['d1', 'd2'], scales));
};

const progressWith = (label: string) => {
  const none = { toRetrieve: 0, notRetrieved: 0, unassigned: 0, pending: 0, awaiting: 0, conflict: 0 };
  return deepFreeze({
    documents: 40,
    stages: [{ stageId: label, reached: 40, ...none, conflict: 3, included: 30, excluded: 7 }],
    reviewers: [
      { reviewerId: label, stageId: label, judged: 38, owed: 2 },
      { reviewerId: 'ben', stageId: label, judged: 0, owed: 0 },
    ],
  });
};

const ordersWith = (label: string) =>
  deepFreeze([
    { label, relevant: [true, false, true, false, false], stoppedAfter: 4 },
    { label: 'None', relevant: [false, false] },
  ]);
