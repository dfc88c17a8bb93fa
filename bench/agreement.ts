/**
 * Measures the room of agreement: `npm run bench:agreement`. CPU seconds, and kappa as a multiple of a pass that only
 * counts; the best of five.
 */
import {
  bootstrap,
  cohenKappa,
  cohenKappaOfTable,
  congerKappa,
  fleissKappa,
  krippendorffAlpha,
  ratingTable,
} from '../src/agreement/index.ts';
import { randomFrom } from './random.ts';

const random = randomFrom(7);
const verdicts = ['include', 'exclude', 'maybe'];
const verdict = () => random.pick(verdicts);
const like = (other: string) => (random.chance(0.8) ? other : verdict());

const first = Array.from({ length: 1_000_000 }, verdict);
const second = first.map(like);
const counting = best(() => {
  const counts = new Map<string, Map<string, number>>();
  for (let unit = 0; unit < first.length; unit += 1) {
    const [one = '', other = ''] = [first[unit], second[unit]];
    let row = counts.get(one);
    if (row === undefined) {
      row = new Map();
      counts.set(one, row);
    }
    row.set(other, (row.get(other) ?? 0) + 1);
  }
});
const kappa = best(() => cohenKappa(first, second));
print('kappa with interval, 1,000,000 pairs', kappa, `${(kappa / counting).toFixed(2)} times counting (wanted < 3)`);

const many = Array.from({ length: 200_000 }, () => {
  const truth = verdict();
  return Array.from({ length: 5 }, () => (random.chance(0.3) ? null : like(truth)));
});
print(
  'alpha, 5 raters, 200,000 units, 30 % missing',
  best(() => krippendorffAlpha(many)),
  'wanted < 1',
);

const pairs = first.slice(0, 2000).map((one, unit) => [one, second[unit] ?? one] as const);
const kappaOf = (units: typeof pairs) =>
  cohenKappa(
    units.map(([one]) => one),
    units.map(([, other]) => other),
  );
const table = ratingTable(first.slice(0, 2000), second.slice(0, 2000));
const draws = {
  'kappa, from pairs': () => bootstrap(pairs, kappaOf, { seed: 1 }),
  'kappa, from a table': () => bootstrap(table, cohenKappaOfTable, { seed: 1 }),
  'Fleiss, from rows': () => bootstrap(pairs, (units) => fleissKappa(units), { seed: 1 }),
  'Conger, from rows': () => bootstrap(pairs, (units) => congerKappa(units), { seed: 1 }),
  'alpha, from rows': () => bootstrap(pairs, (units) => krippendorffAlpha(units), { seed: 1 }),
};
for (const [what, run] of Object.entries(draws))
  print(`bootstrap, 2,000 draws of 2,000: ${what}`, best(run), 'wanted < 1');

function best(run: () => unknown): number {
  const seconds = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...seconds);
}

function print(what: string, seconds: number, note: string): void {
  console.log(what.padEnd(53), `${seconds.toFixed(3)} CPU s`.padStart(14), note);
}
