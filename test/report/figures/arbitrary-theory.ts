import fc from 'fast-check';
import type { CmoSource } from '../../../src/report/figures/cmo-model.ts';
import type { Configuration } from '../../../src/theory/configuration.ts';
import { configuration, ripple, type ShortSlot, support, theoryOf } from '../example-theory.ts';
import { hostileLabels } from '../hostile-labels.ts';

const roles = ['context', 'resource', 'reasoning', 'outcome', 'actor'] as const;
const concepts = Array.from({ length: 9 }, (_, n) => `k${n}`);

const shortSlot: fc.Arbitrary<ShortSlot> = fc
  .tuple(fc.constantFrom(...roles), fc.constantFrom('', '-'), fc.constantFrom(...concepts), fc.constantFrom('', '?'))
  .map(([role, sign, concept, mark]): ShortSlot => `${role}:${sign}${concept}${mark}`);

const anyConfiguration: fc.Arbitrary<Omit<Configuration, 'id'>> = fc
  .record({
    slots: fc.uniqueArray(shortSlot, { maxLength: 6, selector: (short) => short.replace('?', '') }),
    theme: fc.constantFrom([], ['t1'], ['t2']),
    status: fc.constantFrom('supported', 'refuted', 'candidate'),
    valence: fc.constantFrom('desired', 'undesired', 'mixed'),
  })
  .map(({ slots, theme, status, valence }) => configuration('any', slots, { themeIds: theme, status, valence }));

/** Theories with hostile labels, all kinds of slots, evidence and ripples. */
export const anyTheory: fc.Arbitrary<CmoSource> = fc
  .record({
    configurations: fc.array(anyConfiguration, { minLength: 1, maxLength: 12 }),
    labels: fc.array(fc.oneof(fc.lorem({ maxCount: 12 }), fc.constantFrom(...hostileLabels)), {
      minLength: concepts.length,
      maxLength: concepts.length,
    }),
    documents: fc.nat(5),
  })
  .map(({ configurations, labels, documents }) => {
    const named = configurations.map((one, n) => ({ ...one, id: `cfg ${n}` }));
    const ids = named.map(({ id }) => id);
    const links = ids.slice(1).map((id, n) => ripple(`L${n}`, ids[n] ?? '', id));
    const evidence = ids.slice(0, 5).flatMap((id) =>
      support(
        id,
        Array.from({ length: documents }, (_, n) => `d${n}`),
      ),
    );
    const labelOf = Object.fromEntries(concepts.map((id, n) => [id, labels[n] ?? id]));
    return theoryOf(named, { links, evidence }, labelOf);
  });
