import { interpretKappa, type KappaBand, type KappaScale, kappaBands } from '../../agreement/interpret-kappa.ts';
import { type Block, paragraph, stackBlocks } from '../drawing/block.ts';
import { counted } from '../drawing/counted.ts';
import type { Figure } from '../figure.ts';
import { type AgreementEstimate, decimal, percent, valueInWords, whyUndefined } from './agreement-estimate.ts';
import { composeFigure, type FigureOptions, nothingYet } from './compose-figure.ts';
import { bandLetter, forestGrid } from './forest-grid.ts';
import { forestAxis, forestHead, forestRow } from './forest-rows.ts';

/** How a forest of coefficients is drawn. */
export interface AgreementForestOptions extends FigureOptions {
  /** Name of the coefficient. Default: `Cohen’s kappa`. */
  readonly measure?: string;
  /** Shades the bands of a published scale of words; left out where not asked for, for the scales contradict one another. */
  readonly scale?: KappaScale;
}

/**
 * Draws coefficients of agreement under each other, each with its interval, its observed agreement and the number of
 * documents: the rounds of a calibration, the stages of a screening, pairs of reviewers. A coefficient that does not exist
 * says why; one without an interval is an open diamond.
 *
 * @throws RealistError `out-of-range` for a width outside 240 to 1500; `unknown-scale`.
 * @example
 * const kappa = { ...cohenKappaOfTable(ratingTableOfCounts([[20, 5], [3, 40]])) };
 * agreementForestFigure([{ label: 'Round 1', coefficient: kappa, documents: 68 }]).alt; // 'Cohen’s kappa. Round 1: 0.74 (95 % CI 0.58 to 0.91), observed agreement 88 %, 68 documents.'
 */
export function agreementForestFigure(
  estimates: readonly AgreementEstimate[],
  options: AgreementForestOptions = {},
): Figure<readonly AgreementEstimate[]> {
  const { measure = 'Cohen’s kappa', scale } = options;
  const bands = scale === undefined ? [] : kappaBands(scale);
  const blocks = (width: number): Block[] => {
    if (estimates.length === 0)
      return [nothingYet('Nothing was judged twice yet, so there is no agreement to show.', width)];
    const grid = forestGrid(estimates, bands, measure, width);
    const rows = estimates.map((estimate) => forestRow(estimate, grid));
    const body = stackBlocks([forestHead(grid), ...rows]);
    const axis = forestAxis(grid, body.height);
    return [
      { height: body.height + axis.height, draw: (at) => axis.draw(at) + body.draw(at) },
      ...notesOf(estimates, bands, scale).map((note) => paragraph(note, width)),
    ];
  };
  const alt = describe(estimates, measure, scale);
  return composeFigure({ name: 'agreement', title: 'Agreement of reviewers', alt, data: estimates, blocks }, options);
}

function notesOf(
  estimates: readonly AgreementEstimate[],
  bands: readonly KappaBand[],
  scale: KappaScale | undefined,
): string[] {
  const words = bands.map(({ word }, place) => `${bandLetter(place)} ${word}`);
  const cautions = new Set(estimates.flatMap(({ coefficient }) => coefficient.cautions));
  const hasOpen = estimates.some(({ coefficient: { value, interval } }) => value !== null && interval === null);
  return [
    'Observed: of the documents that both judged, those on which they agree.',
    ...(scale === undefined ? [] : [`Words of a published scale (${scale}): ${words.join(', ')}.`]),
    ...(hasOpen ? ['Open diamond: no interval can be computed.'] : []),
    ...(cautions.has('few-units') ? ['With fewer than 50 documents these intervals are too narrow.'] : []),
    ...(cautions.has('degenerate-interval') ? ['Where all agree the interval has no width and says nothing.'] : []),
  ];
}

function describe(estimates: readonly AgreementEstimate[], measure: string, scale: KappaScale | undefined): string {
  if (estimates.length === 0) return 'Agreement of reviewers: nothing was judged twice yet.';
  const rows = estimates.map(({ label, coefficient, documents }) => {
    if (coefficient.value === null) return `${label}: ${whyUndefined(coefficient)}`;
    const word =
      scale === undefined ? '' : `, ${interpretKappa(coefficient.value, scale) ?? decimal(coefficient.value)}`;
    const observed = `observed agreement ${percent(coefficient.observed)}, ${counted(documents, 'document')}`;
    return `${label}: ${valueInWords(coefficient)}${word}, ${observed}`;
  });
  return `${measure}. ${rows.join('; ')}.`;
}
