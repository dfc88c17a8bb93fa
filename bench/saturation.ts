/**
 * How long a whole assessment of saturation takes: `npm run bench:saturation`.
 *
 * 100,000 documents by 10,000 codes with a million incidences, the least of five runs in CPU seconds; wanted: all of
 * `assessSaturation` under 0.5. The codes' frequencies follow Zipf's law; a second set spreads them evenly, a third makes all
 * codes rare, so that pairs and triples that alone hold a code abound.
 */
import {
  accumulationCurve,
  assessSaturation,
  type Incidence,
  incidence,
  incidenceStatistics,
  quietTail,
  readingDrift,
} from '../src/saturation/index.ts';
import { randomFrom } from './random.ts';

const random = randomFrom(7);
const documents = Array.from({ length: 100_000 }, (_, document) => `d${document}`);

const sets = {
  'Zipf, 10,000 codes': matrix(10_000, 1_000_000, (codes) => random.rank(codes)),
  'even, 10,000 codes': matrix(10_000, 1_000_000, (codes) => random.below(codes)),
  'rare, 400,000 codes': matrix(400_000, 1_000_000, (codes) => random.below(codes)),
};
for (const [name, read] of Object.entries(sets)) {
  const statistics = incidenceStatistics(read);
  console.log(
    `${name}: ${statistics.documents} documents, ${statistics.codes} codes, ${statistics.incidences} incidences`,
  );
  print(
    'assessSaturation',
    best(() => assessSaturation(read, { target: { nextDocument: 0.05 } })),
    'wanted < 0.5',
  );
  print(
    'incidenceStatistics',
    best(() => incidenceStatistics(read)),
  );
  print(
    'accumulationCurve',
    best(() => accumulationCurve(statistics)),
  );
  print(
    'quietTail, last 3',
    best(() => quietTail(read, 3)),
  );
  print(
    'readingDrift',
    best(() => readingDrift(read)),
  );
}
const found = documents.flatMap((document) =>
  Array.from({ length: 10 }, () => ({ document, code: `c${random.below(10_000)}` })),
);
print(
  'incidence, a million codings',
  best(() => incidence(found, documents)),
);

function matrix(codes: number, incidences: number, draw: (codes: number) => number): Incidence {
  const rows = documents.map(() => new Set<number>());
  for (let placed = 0; placed < incidences; ) {
    const row = rows[random.below(rows.length)];
    const code = draw(codes);
    if (row === undefined || row.has(code)) continue;
    row.add(code);
    placed += 1;
  }
  const names = Array.from({ length: codes }, (_, code) => `c${code}`);
  return { documents, codes: names, rows: rows.map((row) => [...row].sort((a, b) => a - b)) };
}

function best(run: () => unknown): number {
  const seconds = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...seconds);
}

function print(what: string, seconds: number, note = ''): void {
  console.log(`  ${what.padEnd(32)} ${seconds.toFixed(3)} CPU s ${note}`);
}
