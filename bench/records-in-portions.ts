import type { Document } from '../src/document/document.ts';
import type { SyntheticRecords } from './synthetic-records.ts';

/** So many records are made at once. */
const portion = 1000;

/** Gives the records as `JSON.parse` does, each text a text of its own, and adds up what it cost to make them. */
export function* recordsInPortions(
  { records }: SyntheticRecords,
  making: { cpu: number; wall: number; parsing: number },
): Generator<Document> {
  const source = records();
  for (let isDone = false; !isDone; ) {
    const made = timed(() => {
      const portionOf: Document[] = [];
      while (portionOf.length < portion) {
        const next = source.next();
        if (next.done) break;
        portionOf.push(next.value);
      }
      const text = JSON.stringify(portionOf);
      const parsed = timed((): Document[] => JSON.parse(text));
      making.parsing += parsed.cpu;
      return parsed.result;
    });
    making.cpu += made.cpu;
    making.wall += made.wall;
    isDone = made.result.length < portion;
    yield* made.result;
  }
}

/** Does work and tells what it took, in seconds. */
export function timed<Result>(work: () => Result): {
  readonly result: Result;
  readonly cpu: number;
  readonly wall: number;
} {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000 };
}
