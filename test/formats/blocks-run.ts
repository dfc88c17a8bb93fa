import { Session } from 'node:inspector';

/**
 * Counts the blocks of our own code that are run. The engine counts those of functions that run for the first time after
 * it has been told to: a test that counts imports this file first, before any that reads something.
 */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const sources = new URL('../../src/', import.meta.url).href;

/** The blocks that were run since they were counted last. */
export function blocksRun(): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    const own = result.filter(({ url }) => url.startsWith(sources));
    for (const { ranges } of own.flatMap(({ functions }) => functions)) for (const { count } of ranges) blocks += count;
  });
  return blocks;
}
