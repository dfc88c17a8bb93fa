import type { Flow, FlowCount } from '../flow-model.ts';

/** The ids in each box of a flow, by the id of the box, its parts too; nothing where there is no such box. */
export function flowBoxes({ steps }: Flow): (id: string) => readonly string[] {
  const boxes = new Map<string, FlowCount>();
  const add = (box: FlowCount): void => {
    boxes.set(box.id, box);
    for (const part of box.parts) add(part);
  };
  for (const { main, asides } of steps) for (const box of [main, ...asides]) add(box);
  return (id) => boxes.get(id)?.ids ?? [];
}
