/**
 * What the functions over a whole review cost on 1,000 documents, 10,000 screening events, 2,000 configurations and 10,000
 * extracts: `npm run bench:review -- [SIZE]`, where SIZE is the number of documents and the rest grows with it; bundled as
 * the library is. Each runs in a process of its own, so that no first run finds what another has compiled. Prints CPU
 * milliseconds, the first run and the best of five.
 */
import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkReview } from '../src/review/check-review.ts';
import { prismaChecklist } from '../src/review/checklist/prisma-checklist.ts';
import { ramesesChecklist } from '../src/review/checklist/rameses-checklist.ts';
import { explain } from '../src/review/explain.ts';
import { flow } from '../src/review/flow.ts';
import { flowRounds } from '../src/review/flow-rounds.ts';
import { reviewNumbers } from '../src/review/numbers/review-numbers.ts';
import type { Review } from '../src/review/review.ts';
import { trace } from '../src/review/trace.ts';
import { syntheticReview } from './synthetic-review.ts';

const works: Readonly<Record<string, (review: Review) => unknown>> = {
  flow: (review) => flow(review),
  flowRounds: (review) => flowRounds(review),
  reviewNumbers: (review) => reviewNumbers(review),
  'explain a theory': (review) => explain(review, 'pt'),
  'trace a document': (review) => trace(review, 'd100'),
  ramesesChecklist: (review) => ramesesChecklist(review),
  prismaChecklist: (review) => prismaChecklist(review),
  checkReview: (review) => checkReview(review),
};

const [size = '1000', only] = process.argv.slice(2);
if (only === undefined) {
  for (const name of Object.keys(works))
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), size, name], { stdio: 'inherit' });
} else {
  await measure(only, works[only]);
}

async function measure(name: string, work: ((review: Review) => unknown) | undefined): Promise<void> {
  if (work === undefined) throw new Error(`nothing is called ${name}; there are ${Object.keys(works).join(', ')}`);
  const documents = Number(size);
  const review = syntheticReview(
    { documents, events: documents * 10, configurations: documents * 2, extracts: documents * 10 },
    1,
  );
  // what was hot in making the review is still being compiled beside
  await setTimeout(500);
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    work(review);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const inWords = [times[0] ?? 0, Math.min(...times)].map((time) => `${time.toFixed(0).padStart(6)} ms`);
  console.log(`${name.padEnd(20)} first ${inWords[0]}   best ${inWords[1]}`);
}
