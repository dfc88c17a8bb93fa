/**
 * What the functions of the theory room cost on 5,000 configurations with 20,000 slots and 50,000 pieces of evidence:
 * `npm run bench:theory -- [SIZE]`, bundled as the library is. Prints CPU milliseconds, the best of three.
 */
import { grownTheory } from '../test/theory/grown-theory.ts';
import { roomFunctions } from '../test/theory/room-functions.ts';

const theory = grownTheory(Number(process.argv[2] ?? 5000));
for (const [name, work] of Object.entries(roomFunctions)) {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    work(theory);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  console.log(
    `${name.padEnd(24)} ${Math.min(...times)
      .toFixed(0)
      .padStart(6)} ms`,
  );
}
