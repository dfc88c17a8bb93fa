import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tallyRipples } from '../../src/graph/ripple-tally.ts';
import { derivableRipples } from '../../src/graph/ripples.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { configurationLinkSchema } from '../../src/theory/configuration-link.ts';

const id = fc.constantFrom('A', 'B', 'C', 'D');
const concept = fc.constantFrom('x', 'y', 'z');
const slot = fc.record({
  conceptId: concept,
  role: fc.constantFrom('context', 'resource', 'reasoning', 'outcome'),
  polarity: fc.constantFrom('+', '-'),
});
const configuration = fc
  .record({ id, slots: fc.array(slot, { maxLength: 5 }), status: fc.constantFrom('supported', 'supported', 'merged') })
  .map((one) => configurationSchema.parse({ ...one, modality: 'claimed' }));
const link = fc
  .record(
    {
      id: fc.constantFrom('L1', 'L2', 'L3'),
      kind: fc.constantFrom('ripple', 'rival'),
      fromId: id,
      toId: id,
      viaConceptId: concept,
    },
    { requiredKeys: ['id', 'kind', 'fromId', 'toId'] },
  )
  .map((one) => configurationLinkSchema.parse({ ...one, basis: 'stated', rationale: 'r' }));

it('counts what derivableRipples lists', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(configuration, { selector: (one) => one.id }),
      fc.array(link, { maxLength: 6 }),
      (configurations, links) => {
        const all = derivableRipples({ configurations, links });
        const tally = tallyRipples({ configurations, links });
        const recorded = all.filter(({ recordedLinkId }) => recordedLinkId !== undefined);
        const inferred = all.filter(({ recordedLinkId }) => recordedLinkId === undefined);
        for (const [counted, listed] of [
          [tally.all, all],
          [tally.recorded, recorded],
          [tally.inferred, inferred],
        ] as const) {
          expect(counted.count).toBe(listed.length);
          expect(new Set(counted.configurationIds)).toEqual(
            new Set(listed.flatMap(({ fromId, toId }) => [fromId, toId])),
          );
        }
        expect(new Set(tally.linkIds)).toEqual(new Set(recorded.map(({ recordedLinkId }) => recordedLinkId)));
      },
    ),
    { numRuns: 500 },
  );
});
