/**
 * Measures the room of screening: `npm run bench:screening`. CPU seconds, the first run and the best of five: a first run
 * pays for the compiler too.
 */
import {
  allocate,
  appendEvent,
  mergeLogs,
  openScreening,
  type ScreeningEvent,
  screeningAgreement,
  screeningProgress,
  screeningState,
  stateOfScreening,
  stoppingTest,
  visibleTo,
  worklist,
} from '../src/screening/index.ts';
import { randomFrom } from './random.ts';

const documents = 100_000;
const random = randomFrom(5);
const ids = Array.from({ length: documents }, (_, place) => `doc-${place + 1}`);
const events = logOf(ids);
const half = events.length / 2;

measure(`fold, ${documents} documents, ${events.length} events`, 'wanted < 1', () => screeningState(events));
measure('merge of two halves', '', () => mergeLogs(events.slice(half), events.slice(0, half)));
measure('agreement', '', () => screeningAgreement(events, { stage: 'title-abstract' }));
measure('allocation, 5 reviewers, 90 % dual, 5 % with a third', '', () =>
  allocate(ids, ['ann', 'ben', 'cat', 'dan', 'eva'], {
    seed: 1,
    perDocument: [
      { reviewers: 2, share: 0.9 },
      { reviewers: 3, share: 0.05 },
      { reviewers: 1, share: 0.05 },
    ],
  }),
);

const { outcomes } = screeningState(events);
measure('work list of one reviewer', '', () => worklist(outcomes, 'ann'));
measure('what one reviewer may see', '', () => visibleTo(outcomes, 'ann'));
measure('progress', '', () => screeningProgress(outcomes));

let screening = openScreening(events);
const appended = 10_000;
measure(`${appended} events appended, one by one`, '', () => {
  for (let n = 0; n < appended; n += 1) {
    const clock = screening.clock + 1;
    const documentId = random.pick(ids);
    const verdict = random.pick(['include', 'exclude'] as const);
    const vote = { kind: 'decide', reviewerId: 'dan', stage: 'title-abstract', verdict, criterionIds: [] } as const;
    const result = appendEvent(screening, { ...vote, by: 'dan', clock, documentId, protocolVersion: 1 });
    if (result.ok) screening = result.screening;
  }
});

measure('state of all documents after that', '', () => stateOfScreening(screening));

const labels = Array.from({ length: 30_000 }, (_, place) => random.chance(0.08 * Math.exp(-place / 4000)));
measure('stopping test, N = 60,000, n = 30,000', 'wanted < 0.05', () => stoppingTest(labels, { documents: 60_000 }));
const dense = Array.from({ length: 30_000 }, () => random.chance(0.3));
measure('the same, 9,000 relevant', '', () => stoppingTest(dense, { documents: 60_000 }));

/** Each document assigned once and judged by two of three reviewers, who differ now and then. */
function logOf(documentIds: readonly string[]): ScreeningEvent[] {
  let clock = 0;
  return documentIds.flatMap((documentId, place): ScreeningEvent[] => {
    const at = { documentId, stage: 'title-abstract' };
    const relevant = random.chance(0.1);
    const [one = '', other = ''] = place % 2 === 0 ? ['ann', 'ben'] : ['ben', 'cat'];
    const assigned = { kind: 'assign', by: 'ann', clock: ++clock, reviewerId: one, ...at } as const;
    const votes = [one, other].map((by) => {
      const verdict = relevant !== random.chance(0.05) ? 'include' : 'exclude';
      const rest = { reviewerId: by, verdict, criterionIds: [], protocolVersion: 1 } as const;
      return { kind: 'decide', by, clock: ++clock, ...at, ...rest } as const;
    });
    return [assigned, ...votes];
  });
}

function measure(what: string, note: string, run: () => unknown): void {
  const seconds = Array.from({ length: 6 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  const [first = 0, ...others] = seconds;
  const best = Math.min(...others);
  console.log(what.padEnd(54), `first ${first.toFixed(3)}, best ${best.toFixed(3)} CPU s`, note);
}
