import type { Incidence } from '../../saturation/incidence.ts';
import type { SaturationAssessment } from '../../saturation/saturation-assessment.ts';
import { type Block, paragraph } from '../drawing/block.ts';
import { chart, type PlotArea } from '../drawing/chart.ts';
import { bandThrough, lineThrough } from '../drawing/curves.ts';
import { type KeyItem, keyOf } from '../drawing/key.ts';
import { element, ink, path } from '../drawing/svg.ts';
import type { Figure } from '../figure.ts';
import { composeFigure, type FigureOptions, nothingYet } from './compose-figure.ts';
import { drawStops, drawWaves, headRoom, stopRows, wavesOf } from './saturation-marks.ts';
import { saturationAlt, saturationNotes, stopsOf } from './saturation-words.ts';

/** What a figure of saturation is drawn from; what `reviewSaturation` gives is one by its shape. */
export interface SaturationSource {
  readonly assessment: SaturationAssessment;
  /** Tells in which order the search waves were read. */
  readonly incidence?: Pick<Incidence, 'waves'>;
}

/** How saturation is drawn. */
export interface SaturationFigureOptions extends FigureOptions {
  /** What is counted, in the plural: `concepts`, `configurations`. Default: `codes`. */
  readonly codes?: string;
}

/**
 * Draws how codes came in as documents were read: the curve in the order of reading, the mean over all orders with its
 * band, the prediction for as many documents again, where a published rule would have stopped, and the search waves.
 *
 * The band holds at the level 0.95 for other documents like these; beyond those read it has no closed form and is left
 * out. The picture describes what was read and judges nothing. Without a document it says so in words.
 *
 * @throws RealistError `out-of-range` for a width outside 240 to 1500.
 * @example
 * const read = { documents: ['d1', 'd2'], codes: ['a', 'b'], rows: [[0, 1], [1]] };
 * saturationFigure({ assessment: assessSaturation(read) }, { codes: 'concepts' }).alt.startsWith('2 concepts in 2 documents'); // true
 * @see Colwell RK, Chao A, Gotelli NJ, et al. Models and estimators linking individual-based and sample-based rarefaction,
 *   extrapolation and comparison of assemblages. J Plant Ecol 2012;5:3–21. https://doi.org/10.1093/jpe/rtr044
 */
export function saturationFigure(
  source: SaturationSource,
  options: SaturationFigureOptions = {},
): Figure<SaturationSource> {
  const { codes = 'codes' } = options;
  const { assessment } = source;
  const isEmpty = assessment.documents === 0;
  const blocks = (width: number): Block[] =>
    isEmpty
      ? [nothingYet('No document was read yet, so there is no saturation to show.', width)]
      : [
          curves(source, codes, width),
          keyOf(keyItems(assessment), width),
          ...saturationNotes(assessment, codes).map((note) => paragraph(note, width)),
        ];
  const composition = { name: 'saturation', title: `Saturation of ${codes}`, alt: saturationAlt(assessment, codes) };
  return composeFigure({ ...composition, data: source, blocks }, options);
}

const expectedColour = '#0b5c94';
const bandColour = '#cfe2f0';
const observedStroke = { fill: 'none', stroke: ink, 'stroke-width': 1.4 };
const expectedStroke = { fill: 'none', stroke: expectedColour, 'stroke-width': 1.2 };

function curves(source: SaturationSource, codes: string, width: number): Block {
  const { curve, documents } = source.assessment;
  const waves = wavesOf(source.incidence?.waves ?? []);
  const most = Math.max(
    1,
    ...curve.map(({ expected, upper, observed }) => Math.max(expected, upper ?? 0, observed ?? 0)),
  );
  const last = Math.max(documents, curve.at(-1)?.documents ?? 0);
  const stops = stopRows(stopsOf(source.assessment), last, width);
  const frame = {
    width,
    height: Math.min(190, width * 0.55),
    x: { title: 'Documents, in the order of reading', domain: [0, last] as const, whole: true },
    y: { title: `Distinct ${codes}`, domain: [0, most] as const, whole: true, nice: true },
  };
  const plot = chart(frame, (area) => [
    ...drawWaves(waves, area, stops.length),
    ...drawCurves(source.assessment, area),
    ...drawStops(stops, area),
  ]);
  const above = headRoom(waves, stops);
  return { height: plot.height + above, draw: ({ x, y }) => plot.draw({ x, y: y + above }) };
}

function drawCurves({ curve, documents }: SaturationAssessment, { x, y, top, bottom }: PlotArea): string[] {
  const origin = { x: x.place(0), y: y.place(0) };
  const at = (place: number, value: number) => ({ x: x.place(place), y: y.place(value) });
  const banded = curve.flatMap(({ documents: place, lower, upper }) =>
    lower === null || upper === null ? [] : [{ x: x.place(place), top: y.place(upper), bottom: y.place(lower) }],
  );
  const read = curve.filter(({ kind }) => kind === 'interpolated');
  const beyond = curve.filter((point) => point.kind === 'extrapolated' || point.documents === documents);
  const observed = curve.flatMap((point) => (point.observed === null ? [] : [at(point.documents, point.observed)]));
  return [
    banded.length > 1 ? element('path', { d: bandThrough(banded), fill: bandColour }) : '',
    element('path', { d: path('M', x.place(documents), top, 'V', bottom), stroke: '#8c8c8c', 'stroke-width': 0.5 }),
    element('path', {
      d: lineThrough([origin, ...read.map((one) => at(one.documents, one.expected))]),
      ...expectedStroke,
      'stroke-dasharray': '6 3',
    }),
    element('path', {
      d: lineThrough(beyond.map((one) => at(one.documents, one.expected))),
      ...expectedStroke,
      'stroke-dasharray': '1.5 2.5',
    }),
    element('path', { d: lineThrough([origin, ...observed], true), ...observedStroke }),
  ];
}

function keyItems({ curve }: SaturationAssessment): KeyItem[] {
  const line = (words: string, stroke: Readonly<Record<string, string | number>>): KeyItem => ({
    sampleWidth: 24,
    words,
    sample: ({ x, y }) => element('path', { d: path('M', x, y, 'H', x + 24), ...stroke }),
  });
  const band: KeyItem = {
    sampleWidth: 24,
    words: '95 % band for other documents like these',
    sample: ({ x, y }) => element('rect', { x, y: y - 4, width: 24, height: 8, fill: bandColour }),
  };
  const items: (KeyItem | false)[] = [
    line('observed', observedStroke),
    line('expected: mean over all reading orders', { ...expectedStroke, 'stroke-dasharray': '6 3' }),
    curve.some(({ upper }) => upper !== null) && band,
    curve.some(({ kind }) => kind === 'extrapolated') &&
      line('predicted for further documents', { ...expectedStroke, 'stroke-dasharray': '1.5 2.5' }),
  ];
  return items.filter((item) => item !== false);
}
