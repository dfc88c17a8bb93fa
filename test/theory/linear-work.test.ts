import { expect, it } from 'vitest';
import { grownTheory } from './grown-theory.ts';
import { roomFunctions } from './room-functions.ts';

/** How often a function reads anything of a theory of this size. */
function readsOf(work: (theory: ReturnType<typeof grownTheory>) => unknown, size: number): number {
  let reads = 0;
  const watch = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    for (const key of Object.keys(value)) {
      const inner = watch(Reflect.get(value, key));
      const get = () => {
        reads += 1;
        return inner;
      };
      Object.defineProperty(value, key, { get, enumerable: true, configurable: true });
    }
    return value;
  };
  work(watch(grownTheory(size)));
  return reads;
}

it.each(Object.entries(roomFunctions))('%s reads no more than twice as much of a theory twice as large', (_, work) => {
  const [once, twice] = [readsOf(work, 100), readsOf(work, 200)];
  expect(once).toBeGreaterThan(40);
  expect(twice / once).toBeLessThan(2.3);
});

it('tells a quadratic pass from a linear one', () => {
  const quadratic = readsOf(
    ({ configurations }) => configurations.map(({ id }) => configurations.find((one) => one.id === id)),
    100,
  );
  const twice = readsOf(
    ({ configurations }) => configurations.map(({ id }) => configurations.find((one) => one.id === id)),
    200,
  );
  expect(twice / quadratic).toBeGreaterThan(3);
});
