import { expect } from 'vitest';
import type { Flow, FlowCount, FlowStep } from '../../src/review/flow-model.ts';

const idsOf = ({ ids }: FlowCount): readonly string[] => ids ?? [];

/** Whether boxes hold each of these ids exactly once. */
function expectPartition(boxes: readonly FlowCount[], ids: readonly string[]): void {
  expect(boxes.flatMap(idsOf).sort()).toEqual([...ids].sort());
}

function expectSound(box: FlowCount): void {
  const ids = idsOf(box);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(box.count).toBe(ids.length);
  for (const split of [box.parts, box.lanes ?? [], box.actors ?? []]) {
    if (split.length > 0) expectPartition(split, ids);
    split.forEach(expectSound);
  }
  if (box.studies) {
    expectSound(box.studies);
    expect(box.studies.count ?? 0).toBeLessThanOrEqual(ids.length);
  }
  if (box.foundIds) expect(box.foundIds).toEqual(expect.arrayContaining([...ids]));
}

/** What must hold of any computed flow: each record in one place of each step, and every sum. */
export function expectFlowLaws({ steps }: Flow): void {
  const boxes = steps.flatMap(({ main, asides }) => [main, ...asides]);
  boxes.forEach(expectSound);
  const names = boxes.map(({ id }) => id);
  expect(names).toHaveLength(new Set(names).size);
  steps.forEach((step, place) => {
    const before = steps[place - 1];
    if (before === undefined || step.from?.length === 0) return;
    const others = (step.from ?? []).filter((id) => id !== before.id).flatMap((id) => leaving(steps, id));
    expect([...idsOf(step.main)].sort()).toEqual([...goesOn(before), ...others].sort());
  });
}

function leaving(steps: readonly FlowStep[], id: string): readonly string[] {
  const step = steps.find((one) => one.id === id);
  return step === undefined ? [] : goesOn(step);
}

/** What reaches a step and does not leave there. */
export function goesOn({ main, asides }: FlowStep): string[] {
  const gone = asides.flatMap(idsOf);
  expect(gone).toHaveLength(new Set(gone).size);
  expect(idsOf(main)).toEqual(expect.arrayContaining(gone));
  return idsOf(main).filter((id) => !gone.includes(id));
}
