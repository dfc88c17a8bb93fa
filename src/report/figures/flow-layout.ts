import type { Flow, FlowCount, FlowStep } from '../../review/flow-model.ts';
import { embedded } from '../drawing/embedded.ts';
import { textWidth } from '../drawing/text-width.ts';
import { wrapText } from '../drawing/wrap-text.ts';

/** The letters of the flow. */
export const flowType = { size: 8 };
/** The letters of phases and titles. */
export const flowHeadType = { size: 8.5, bold: true };

/** A line of text in a box, from the box's own upper left corner. */
interface FlowLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A box of the flow with its place. */
export interface FlowBox {
  readonly count: FlowCount;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly FlowLine[];
}

/** A step with its boxes in place. */
export interface PlacedStep {
  readonly main: FlowBox;
  readonly asides: readonly FlowBox[];
  readonly id: string;
  /** Nothing leads to it from the step above. */
  readonly beginsAnew: boolean;
  /** The steps from which it comes, where they are named. */
  readonly from: readonly string[];
}

/** A phase beside its steps. */
export interface PlacedPhase {
  readonly label: string;
  readonly y: number;
  readonly height: number;
}

/** Flows side by side, all boxes in place. */
export interface FlowLayout {
  readonly phases: readonly PlacedPhase[];
  /** For each flow its title, set above it where there are several. */
  readonly titles: readonly (readonly FlowLine[])[];
  /** For each flow its steps. */
  readonly flows: readonly (readonly PlacedStep[])[];
  /** Where the boxes end. */
  readonly bottom: number;
}

/** Width of the labels of phases. */
export const phaseWidth = 18;
/** Room between the labels of phases and the boxes, in which lines from earlier steps run. */
const afterPhase = 11;
const betweenFlows = 20;
const betweenRows = 16;
const betweenAsides = 6;
const pad = { x: 6, y: 5 };
const leading = 9.8;

/** Gives each box of the flows its place: phases and steps of several flows stand level with each other. */
export function placeFlows(flows: readonly Flow[], width: number): FlowLayout {
  const room = width - phaseWidth - afterPhase - 1;
  const flowWidth = (room - betweenFlows * (flows.length - 1)) / flows.length;
  const lefts = flows.map((_, place) => phaseWidth + afterPhase + place * (flowWidth + betweenFlows));
  const titles =
    flows.length === 1 ? [] : flows.map(({ title }, place) => setTitle(title, lefts[place] ?? 0, flowWidth));
  let y = Math.max(1, ...titles.map((lines) => (lines.at(-1)?.y ?? 0) + 7));
  const placed: PlacedStep[][] = flows.map(() => []);
  const phases: PlacedPhase[] = [];
  for (const { phase, groups } of bands(flows)) {
    const start = y;
    const label = phaseLabels[phase];
    for (let row = 0; row < Math.max(...groups.map((group) => group.length)); row += 1) {
      const steps = groups.map((group, place) => {
        const step = group[row];
        return step && placeStep(step, lefts[place] ?? 0, y, flowWidth);
      });
      steps.forEach((step, place) => {
        if (step) placed[place]?.push(step);
      });
      y += Math.max(...steps.map((step) => (step ? heightOf(step) : 0))) + betweenRows;
    }
    const height = Math.max(y - betweenRows - start, textWidth(label, flowHeadType) + 12);
    y = start + height + betweenRows;
    phases.push({ label, y: start, height });
  }
  return { phases, titles, flows: placed, bottom: phases.length === 0 ? y : y - betweenRows };
}

/** A number as a box says it. */
export function inWords(count: number | null): string {
  return count === null ? '(n not reported)' : `(n = ${count})`;
}

const phaseLabels: Readonly<Record<FlowStep['phase'], string>> = {
  identification: 'Identification',
  screening: 'Screening',
  included: 'Included',
};
const phaseOrder: readonly FlowStep['phase'][] = ['identification', 'screening', 'included'];

interface Band {
  readonly phase: FlowStep['phase'];
  /** The steps of each flow in this phase. */
  readonly groups: readonly (readonly FlowStep[])[];
}

// several rounds of a search come back to an earlier phase: each run of a phase is a band of its own
function bands(flows: readonly Flow[]): Band[] {
  const runs = flows.map(({ steps }) => runsOf(steps));
  const result: Band[] = [];
  for (;;) {
    const waiting = runs.flatMap((list) => list[0]?.[0]?.phase ?? []);
    const phase = phaseOrder.find((one) => waiting.includes(one));
    if (phase === undefined) return result;
    result.push({ phase, groups: runs.map((list) => (list[0]?.[0]?.phase === phase ? (list.shift() ?? []) : [])) });
  }
}

function runsOf(steps: readonly FlowStep[]): FlowStep[][] {
  const runs: FlowStep[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.[0]?.phase === step.phase) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

function placeStep(step: FlowStep, x: number, y: number, width: number): PlacedStep {
  const { id, main, asides, from } = step;
  const between = width > 300 ? 34 : 18;
  const mainWidth = (width - between) * 0.52;
  const asideWidth = width - between - mainWidth;
  let top = y;
  const stacked = asides.map((aside) => {
    const box = setFlowBox(aside, x + mainWidth + between, top, asideWidth);
    top += box.height + betweenAsides;
    return box;
  });
  const own = { id, beginsAnew: from?.length === 0, from: from ?? [] };
  return { ...own, main: setFlowBox(main, x, y, mainWidth), asides: stacked };
}

function heightOf({ main, asides }: PlacedStep): number {
  return Math.max(...[main, ...asides].map((box) => box.y + box.height)) - main.y;
}

function setFlowBox(count: FlowCount, x: number, y: number, width: number): FlowBox {
  const lines = linesOf(count, width - 2 * pad.x, 0).map((line, row) => ({
    text: line.text,
    x: pad.x + line.indent,
    y: pad.y + 7.2 + row * leading,
  }));
  return { count, x, y, width, height: pad.y * 2 + lines.length * leading - 1.2, lines };
}

interface IndentedLine {
  readonly text: string;
  readonly indent: number;
}

const binding = '\u00a0';

function linesOf({ label, count, parts, studies }: FlowCount, width: number, depth: number): IndentedLine[] {
  // the number stays on one line
  const words = `${embedded(label)} ${inWords(count).replaceAll(' ', binding)}`;
  const dash = depth === 0 ? '' : '– ';
  const shift = Math.min(Math.max(0, depth - 1) * 8, width / 3);
  const hang = shift + textWidth(dash, flowType);
  const lines = wrapText(words, { ...flowType, width: width - hang, lines: 12 }).map((line) =>
    line.replaceAll(binding, ' '),
  );
  const own = lines.map((text, row) => (row === 0 ? { text: dash + text, indent: shift } : { text, indent: hang }));
  // as many studies as reports say nothing more
  const telling = studies && studies.count !== null && studies.count !== count ? [studies] : [];
  return [...own, ...[...telling, ...parts].flatMap((part) => linesOf(part, width, depth + 1))];
}

function setTitle(title: string, x: number, width: number): FlowLine[] {
  return wrapText(title, { ...flowHeadType, width, lines: 4 }).map((text, row) => ({ text, x, y: 9 + row * 10.5 }));
}
