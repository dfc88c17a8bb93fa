import type { Flow, FlowCount, FlowLane, FlowStep } from '../../review/flow-model.ts';

const titles: readonly (readonly [FlowLane, string])[] = [
  ['previous', 'From the previous version'],
  ['databases', 'Databases and registers'],
  ['other', 'Other methods'],
  ['unknown', 'Way not recorded'],
];

/**
 * A flow for each way on which records came: databases and registers, other methods, the previous version. Drawn side by
 * side they are the form of PRISMA 2020 with two columns of identification. A step or a box that a way never reached is left
 * out; the caveats of the whole stand with each. Where nothing is told apart by ways, the flow stays as it is.
 *
 * @example
 * const box = (count: number, lane: 'databases' | 'other') => ({ id: lane, label: 'Records identified', count, ids: null, parts: [], lane });
 * const main = { id: 'identified', label: 'Records identified', count: 5, ids: null, parts: [], lanes: [box(3, 'databases'), box(2, 'other')] };
 * const whole = { title: 'A review', steps: [{ id: 'identification', phase: 'identification' as const, main, asides: [] }], caveats: [] };
 * flowByLane(whole).map(({ title, steps }) => [title, steps[0]?.main.count]); // [['Databases and registers', 3], ['Other methods', 2]]
 * @see Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement. BMJ 2021;372:n71.
 *   https://doi.org/10.1136/bmj.n71
 */
export function flowByLane(flow: Flow): Flow[] {
  const boxes = flow.steps.flatMap(({ main, asides }) => [main, ...asides]);
  const used = new Set(boxes.flatMap(({ lanes = [] }) => lanes.filter(isFilled).map(({ lane }) => lane)));
  const lanes = titles.filter(([lane]) => used.has(lane));
  if (lanes.length === 0) return [flow];
  return lanes.map(([lane, title]) => ({
    title,
    steps: flow.steps.flatMap((step) => stepOfLane(step, lane)),
    caveats: flow.caveats,
  }));
}

function isFilled({ count }: FlowCount): boolean {
  return count !== null && count > 0;
}

function stepOfLane(step: FlowStep, lane: FlowLane): FlowStep[] {
  const own = (box: FlowCount) => box.lanes?.find((one) => one.lane === lane);
  const main = own(step.main);
  if (main === undefined) return [];
  const asides = step.asides.flatMap((aside) => own(aside) ?? []).filter(isFilled);
  return [{ ...step, main: withoutLaneName(main, lane), asides }];
}

// the title of the column says the way: its sources stand in the box without it
function withoutLaneName(box: FlowCount, lane: FlowLane): FlowCount {
  const [only] = box.parts;
  const isNamed = box.parts.length === 1 && only?.lane === lane && only.count === box.count && only.parts.length > 0;
  return isNamed && only ? { ...box, parts: only.parts } : box;
}
