import { RealistError } from '../../core/realist-error.ts';
import type { Configuration } from '../../theory/configuration.ts';
import { isStanding } from '../../theory/configuration-form.ts';
import { renderStatement } from '../../theory/render-statement.ts';
import { type Block, paragraph } from '../drawing/block.ts';
import { counted } from '../drawing/counted.ts';
import { fileName } from '../drawing/file-name.ts';
import type { Figure } from '../figure.ts';
import { cmoMap } from './cmo-map.ts';
import type { CmoLine, CmoMap, CmoSource } from './cmo-model.ts';
import { partOfLane } from './cmo-pages.ts';
import { composeFigure, type FigureOptions } from './compose-figure.ts';
import { configurationColumns } from './configuration-columns.ts';
import { configurationRows } from './configuration-rows.ts';

/**
 * Draws one configuration: its context, resource, reasoning and outcome with the codes that they have on the CMO map, what
 * is inferred, what is absent or unwanted, how many documents speak for and against it, and the ripples that reach and
 * leave it. Parts stand beside each other, in a figure narrower than 400 points under each other.
 *
 * @throws RealistError `unknown-configuration`; `out-of-range` for a width outside 240 to 1500.
 * @example
 * const [context, outcome] = ['Services are split', 'Trust grows'].map((label, n) => conceptSchema.parse({ id: `k${n}`, label }));
 * const slots = [{ conceptId: 'k0', role: 'context' }, { conceptId: 'k1', role: 'outcome' }];
 * const configuration = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'supported', slots });
 * const theory = { concepts: [context, outcome].flatMap((one) => one ?? []), configurations: [configuration], evidence: [], links: [], themes: [] };
 * configurationFigure(theory, 'A').title; // 'Configuration A'
 */
export function configurationFigure(
  theory: CmoSource,
  configurationId: string,
  options: FigureOptions = {},
): Figure<CmoMap> {
  const configuration = theory.configurations.find(({ id }) => id === configurationId);
  if (configuration === undefined) {
    const message = `the theory has no configuration ${configurationId}`;
    throw new RealistError('unknown-configuration', ['configurationId'], message);
  }
  const map = mapOfOne(theory, configuration);
  const [lane] = map.lanes;
  const title = `Configuration ${configurationId}`;
  const words = [statementOf(configuration, theory), standing(configuration, theory)];
  const blocks = (width: number): Block[] => {
    if (lane === undefined) return [];
    const parts = width < 394 ? configurationRows(lane, map, width) : configurationColumns(lane, map, width);
    return [...parts, ...words.map((one) => paragraph(one, width))];
  };
  const name = `configuration-${fileName(configurationId, 'one')}`;
  const caveats = [...map.caveats, ...(options.caveats ?? [])];
  return composeFigure(
    { name, title, alt: `${title}. ${words.join(' ')}`, data: map, blocks },
    { ...options, caveats },
  );
}

/** The map with this configuration alone; one that the whole map leaves out has codes of its own. */
function mapOfOne(theory: CmoSource, configuration: Configuration): CmoMap {
  const { id } = configuration;
  const whole = cmoMap(theory);
  const isDrawn = !whole.notDrawn.includes(id);
  const map = isDrawn ? whole : cmoMap({ ...theory, configurations: [{ ...configuration, status: 'candidate' }] });
  const own = map.ripples.filter(({ pairs }) => pairs.some(({ fromId, toId }) => fromId === id || toId === id));
  const numbers = new Set(own.map(({ number }) => number));
  const lane = map.lanes.find(({ configurations }) => configurations.some((one) => one.id === id));
  const part = lane && partOfLane(lane, [id], map.columns);
  const facts = factsOf(theory, configuration);
  const boxes = part?.boxes.map((box) => ({
    ...box,
    ...facts.boxes.get(box.key),
    ripples: box.ripples.filter((number) => numbers.has(number)),
  }));
  const lines = part?.lines.map((line) => ({ ...line, ...facts.lines.get(lineKey(line)) }));
  return {
    ...map,
    lanes: part && boxes && lines ? [{ ...part, label: `${id} (${part.label})`, boxes, lines }] : [],
    ripples: own.map((ripple) => ({
      ...ripple,
      pairs: ripple.pairs.filter(({ fromId, toId }) => fromId === id || toId === id),
    })),
    notDrawn: [],
    unplacedRipples: [],
  };
}

/** What this configuration alone says of its parts, where others of its theme say otherwise. */
function factsOf(theory: CmoSource, configuration: Configuration) {
  const status = isStanding(configuration) ? configuration.status : 'candidate';
  const lanes = cmoMap({ ...theory, configurations: [{ ...configuration, status }], links: [] }).lanes;
  const boxes = lanes.flatMap((lane) =>
    lane.boxes.map(({ key, basis, valence }) => [key, { basis, valence }] as const),
  );
  const lines = lanes.flatMap((lane) =>
    lane.lines.map((line) => [lineKey(line), { basis: line.basis, refuted: line.refuted }] as const),
  );
  return { boxes: new Map(boxes), lines: new Map(lines) };
}

function lineKey({ from, to }: Pick<CmoLine, 'from' | 'to'>): string {
  return JSON.stringify([from, to]);
}

function statementOf(configuration: Configuration, { concepts }: CmoSource): string {
  return configuration.statement ?? renderStatement(configuration, concepts);
}

const modalities: Readonly<Record<Configuration['modality'], string>> = {
  observed: 'seen to happen',
  claimed: 'said to happen',
  hypothesised: 'proposed',
};

function standing({ id, status, modality, mergedInto }: Configuration, { evidence }: CmoSource): string {
  const documents = (bearing: (typeof evidence)[number]['bearing']) => {
    const own = evidence.filter((link) => link.configurationId === id && link.bearing === bearing);
    return counted(new Set(own.map(({ documentId }) => documentId)).size, 'document');
  };
  const became = mergedInto === undefined ? status : `${status} into ${mergedInto}`;
  const weight = `Supported by ${documents('supports')}, refined by ${documents('refines')}, refuted by ${documents('refutes')}`;
  return `${weight}. Status: ${became}; ${modalities[modality]}.`;
}
