/**
 * What the functions over a whole review cost on 1,000 documents, 10,000 screening events, 2,000 configurations and 10,000
 * extracts: `npm run bench:review -- [SIZE]`, where SIZE is the number of documents and the rest grows with it; bundled as
 * the library is. Prints CPU milliseconds, the first run and the best of five.
 */
import { checkReview } from '../src/review/check-review.ts';
import { explain } from '../src/review/explain.ts';
import { flow } from '../src/review/flow.ts';
import { flowRounds } from '../src/review/flow-rounds.ts';
import type { Review } from '../src/review/review.ts';
import { trace } from '../src/review/trace.ts';
import { syntheticReview } from './synthetic-review.ts';

const works: Readonly<Record<string, (review: Review) => unknown>> = {
  flow: (review) => flow(review),
  flowRounds: (review) => flowRounds(review),
  'explain a theory': (review) => explain(review, 'pt'),
  'trace a document': (review) => trace(review, 'd100'),
  checkReview: (review) => checkReview(review),
};

const documents = Number(process.argv[2] ?? 1000);
const size = { documents, events: documents * 10, configurations: documents * 2, extracts: documents * 10 };
const review = syntheticReview(size, 1);
for (const [name, work] of Object.entries(works)) {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    work(review);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const inWords = [times[0] ?? 0, Math.min(...times)].map((time) => `${time.toFixed(0).padStart(6)} ms`);
  console.log(`${name.padEnd(20)} first ${inWords[0]}   best ${inWords[1]}`);
}
