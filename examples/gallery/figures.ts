import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { appraisalMatrix } from 'realist-synthesis/appraisal';
import {
  agreementEstimates,
  agreementForestFigure,
  agreementMatrixFigure,
  appraisalFigure,
  caveatsAbout,
  cmoFigure,
  cmoFigures,
  configurationFigure,
  documentThemeFigure,
  documentThemes,
  type Figure,
  flowByLane,
  flowFigure,
  overlapFigure,
  recallFigure,
  saturationFigure,
  screeningProgressFigure,
  theoryTimelineFigure,
} from 'realist-synthesis/report';
import {
  flow,
  includedDocumentIds,
  type Review,
  reportedCountsSchema,
  reportedFlow,
  reviewSaturation,
  screeningOfReview,
} from 'realist-synthesis/review';
import { assessSaturation } from 'realist-synthesis/saturation';
import { screeningAgreement, screeningProgress } from 'realist-synthesis/screening';
import { searchContribution } from 'realist-synthesis/search';
import { theoryHistory } from 'realist-synthesis/theory';
import * as made from './made-up.ts';

/** A figure of the gallery with the words beside it. */
export interface Shown {
  readonly figure: Figure;
  /** The section in which it stands. */
  readonly section: string;
  /** What it shows, and which call makes it. */
  readonly words: string;
  readonly call: string;
}

/** Every figure of the library: of the alliancing review where it records what the figure needs, else of a made-up one. */
export function galleryFigures(review: Review): Shown[] {
  return [...flows(review), ...theory(review), ...documents(review), ...screening(review), ...saturation(review)];
}

function flows(review: Review): Shown[] {
  const file = fileURLToPath(new URL('../alliancing/data/published.json', import.meta.url));
  const published = reportedFlow(reportedCountsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  const computed = { ...flow(review), title: 'Computed from the records (illustrative)' };
  return [
    {
      section: 'Document flow',
      words: 'The computed flow beside the published one: what the paper leaves out is `n not reported`.',
      call: 'flowFigure([flow(review), reportedFlow(published)])',
      figure: flowFigure([computed, published]),
    },
    {
      section: 'Document flow',
      words: 'The same flow by the ways on which records came, as PRISMA 2020 draws it.',
      call: 'flowFigure(flowByLane(flow(review)))',
      figure: flowFigure(flowByLane(flow(review)), { name: 'flow-by-lane' }),
    },
  ];
}

function theory(review: Review): Shown[] {
  const caveats = [made.madeUp];
  const history = theoryHistory('gardens', {
    configurations: made.configurations,
    theoryVersions: made.theoryVersions,
    theories: [],
    evidence: [],
  });
  const labels = new Map([
    ['gardens', 'Shared gardens'],
    ['in-1', 'gardeners, 3 May 2023'],
  ]);
  const [overview, ...themes] = cmoFigures(review);
  const shown = [overview, themes[0]].flatMap((figure) => figure ?? []);
  return [
    {
      section: 'Configurations',
      words: 'One configuration for a page; for a column (`width: 241`) its parts stand under each other.',
      call: "configurationFigure(review, 'SL4')",
      figure: configurationFigure(review, 'SL4'),
    },
    ...shown.map((figure, place) => ({
      section: 'Configurations',
      words:
        place === 0
          ? 'The themes in short, and the ripples between them.'
          : 'The map of one theme, or its first part where it is taller than 240 mm.',
      call: `cmoFigures(review)[${place}]`,
      figure,
    })),
    {
      section: 'Configurations',
      words: 'The whole theory on one sheet, for a screen.',
      call: 'cmoFigure(review)',
      figure: cmoFigure(review),
    },
    {
      section: 'Theory',
      words: 'The versions of a theory, what changed and why.',
      call: "theoryTimelineFigure(theoryHistory('gardens', theory))",
      figure: theoryTimelineFigure(history, { labels, caveats }),
    },
  ];
}

function documents(review: Review): Shown[] {
  const included = [...includedDocumentIds(review)];
  const contribution = searchContribution(review.searches, review.documents, review.duplicateClusters, {
    includedIds: included,
  });
  return [
    {
      section: 'Documents',
      words: 'Which document is evidence for configurations of which theme.',
      call: 'documentThemeFigure(documentThemes(review))',
      figure: documentThemeFigure(documentThemes(review), { caveats: caveatsAbout(review.caveats, ['evidence']) }),
    },
    {
      section: 'Documents',
      words: 'Which sources found the same documents.',
      call: 'overlapFigure(searchContribution(review.searches, review.documents, review.duplicateClusters, { includedIds }))',
      figure: overlapFigure(contribution, { caveats: caveatsAbout(review.caveats, ['documents']) }),
    },
    {
      section: 'Documents',
      words: 'How documents were rated; where reviewers differ the cell says so.',
      call: 'appraisalFigure(appraisalMatrix(appraisals, documentIds, scales), { labels })',
      figure: appraisalFigure(appraisalMatrix(made.appraisals, [...made.names.keys()], made.scales), {
        labels: made.names,
        caveats: [made.madeUp],
      }),
    },
  ];
}

function screening(review: Review): Shown[] {
  const { stages } = review.protocol;
  const caveats = caveatsAbout(review.caveats, ['screening']);
  const labels = new Map([
    ...review.people.map(({ id, name }) => [id, name]),
    ...stages.map(({ id, label }) => [id, label]),
  ] as [string, string][]);
  const agreements = stages.map(({ id, label }) => ({
    label,
    agreement: screeningAgreement(review.screening, { stage: id }),
  }));
  const pairs = agreements.flatMap(({ agreement }) => agreement.verdicts.pairs);
  const progress = screeningProgress(screeningOfReview(review).outcomes, stages);
  const estimates = [...agreements.flatMap(({ label, agreement }) => agreementEstimates(label, agreement))];
  return [
    {
      section: 'Screening',
      words: 'How far screening has come.',
      call: 'screeningProgressFigure(screeningProgress(outcomes, stages), { labels })',
      figure: screeningProgressFigure(progress, { labels, caveats }),
    },
    ...pairs.slice(0, 1).map((pair) => ({
      section: 'Screening',
      words: 'What two reviewers said of the same documents.',
      call: 'agreementMatrixFigure(screeningAgreement(events, { stage }).verdicts.pairs[0], { labels })',
      figure: agreementMatrixFigure(pair, { labels, caveats }),
    })),
    {
      section: 'Screening',
      words: 'Agreement at each stage.',
      call: 'agreementForestFigure(agreementEstimates(label, screeningAgreement(events, { stage })))',
      figure: agreementForestFigure(estimates, { caveats }),
    },
    {
      section: 'Screening',
      words: 'Agreement over rounds of a calibration, with the bands of a scale of words.',
      call: "agreementForestFigure(estimates, { scale: 'landis-koch-1977' })",
      figure: agreementForestFigure(made.estimates, {
        name: 'agreement-rounds',
        scale: 'landis-koch-1977',
        caveats: [made.madeUp],
      }),
    },
    {
      section: 'Screening',
      words: 'Which share of the relevant documents was found, and when.',
      call: 'recallFigure(orders)',
      figure: recallFigure(made.orders, { caveats: [made.madeUp] }),
    },
  ];
}

function saturation(review: Review): Shown[] {
  const rules = [{ rule: 'guest2020' }, { rule: 'francis2010' }, { rule: 'weller2018' }] as const;
  const assessment = assessSaturation(made.reading, { rules });
  return [
    {
      section: 'Saturation',
      words: 'New concepts as the included documents were read: no rule is met, and the curve still climbs.',
      call: "saturationFigure(reviewSaturation(review), { codes: 'concepts' })",
      figure: saturationFigure(reviewSaturation(review), {
        codes: 'concepts',
        caveats: caveatsAbout(review.caveats, ['evidence', 'documents']),
      }),
    },
    {
      section: 'Saturation',
      words: 'The same with search waves and with rules that would have stopped the reading.',
      call: 'saturationFigure({ incidence, assessment })',
      figure: saturationFigure(
        { incidence: made.reading, assessment },
        { name: 'saturation-waves', caveats: [made.madeUp] },
      ),
    },
  ];
}
