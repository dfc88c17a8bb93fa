import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivableRipples, suggestRipples } from '../../src/graph/ripples.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { configurationLinkSchema } from '../../src/theory/configuration-link.ts';
import { alliancingTheory } from '../theory/alliancing-theory.ts';
import { anyTheory } from '../theory/any-theory.ts';
import { frozen } from '../theory/frozen.ts';

const configuration = (
  id: string,
  slots: [role: string, conceptId: string, polarity?: string][],
  status = 'supported',
) =>
  configurationSchema.parse({
    id,
    modality: 'claimed',
    status,
    slots: slots.map(([role, conceptId, polarity]) => ({ role, conceptId, polarity })),
  });
const ripple = (id: string, fromId: string, toId: string, via: object = {}) =>
  configurationLinkSchema.parse({ id, kind: 'ripple', fromId, toId, basis: 'inferred', rationale: 'r', ...via });
const builds = configuration('A', [['outcome', 'trust']]);
const needs = configuration('B', [
  ['reasoning', 'trust'],
  ['context', 'trust'],
  ['outcome', 'sharing'],
]);

describe('derivableRipples', () => {
  it('finds an outcome of one configuration that is context or mechanism of another', () => {
    expect(derivableRipples(frozen({ configurations: [needs, builds], links: [] }))).toEqual([
      { fromId: 'A', toId: 'B', viaConceptId: 'trust', polarity: '+', roles: ['context', 'reasoning'] },
    ]);
  });

  it('does not let the fall of trust feed a context of trust', () => {
    const falls = configuration('A', [['outcome', 'trust', '-']]);
    expect(derivableRipples({ configurations: [falls, needs], links: [] })).toEqual([]);
    const lacks = configuration('C', [['context', 'trust', '-']]);
    expect(derivableRipples({ configurations: [falls, lacks], links: [] })).toMatchObject([
      { toId: 'C', polarity: '-' },
    ]);
  });

  it('leads neither to itself, nor into an intervention or actor, nor out of what was given up', () => {
    const own = configuration('A', [
      ['outcome', 'trust'],
      ['context', 'trust'],
    ]);
    const offered = configuration('B', [
      ['intervention', 'trust'],
      ['actor', 'trust'],
    ]);
    expect(derivableRipples({ configurations: [own, offered], links: [] })).toEqual([]);
    expect(
      derivableRipples({ configurations: [configuration('A', [['outcome', 'trust']], 'merged'), needs], links: [] }),
    ).toEqual([]);
    expect(derivableRipples({ configurations: [builds, { ...needs, status: 'withdrawn' }], links: [] })).toEqual([]);
  });

  it('knows what was recorded: via this concept or via none, but not via another and not the other way', () => {
    const recorded = (...links: ReturnType<typeof ripple>[]) =>
      derivableRipples({ configurations: [builds, needs], links })[0]?.recordedLinkId;
    expect(recorded(ripple('L2', 'A', 'B', { viaConceptId: 'trust' }), ripple('L1', 'A', 'B'))).toBe('L1');
    expect(recorded(ripple('L1', 'A', 'B', { viaConceptId: 'sharing' }))).toBeUndefined();
    expect(recorded(ripple('L1', 'B', 'A', { viaConceptId: 'trust' }))).toBeUndefined();
    expect(recorded({ ...ripple('L1', 'A', 'B'), kind: 'precedes' })).toBeUndefined();
  });

  it('finds 12 in the published example, of which 11 were recorded', () => {
    const found = derivableRipples(alliancingTheory);
    expect(found).toHaveLength(12);
    const ids = alliancingTheory.links.filter(({ kind }) => kind === 'ripple').map(({ id }) => id);
    expect(found.flatMap(({ recordedLinkId }) => recordedLinkId ?? []).sort()).toEqual(ids.sort());
  });

  it('finds in any theory what comparing all pairs finds, in whatever order it comes', () => {
    fc.assert(
      fc.property(anyTheory, (theory) => {
        const { configurations, links } = frozen(theory);
        const standing = configurations.filter(({ status }) => status !== 'merged' && status !== 'withdrawn');
        const pairs = standing.flatMap((a) =>
          standing
            .filter((b) => a !== b)
            .flatMap((b) =>
              a.slots
                .filter(({ role }) => role === 'outcome')
                .flatMap((out) =>
                  b.slots
                    .filter(({ role }) => role === 'context' || role === 'resource' || role === 'reasoning')
                    .filter(({ conceptId, polarity }) => conceptId === out.conceptId && polarity === out.polarity)
                    .map(() => `${a.id} ${b.id} ${out.conceptId} ${out.polarity}`),
                ),
            ),
        );
        const found = derivableRipples(theory);
        const keys = found.map(
          ({ fromId, toId, viaConceptId, polarity }) => `${fromId} ${toId} ${viaConceptId} ${polarity}`,
        );
        expect([...keys].sort()).toEqual([...new Set(pairs)].sort());
        expect(
          derivableRipples({ configurations: [...configurations].reverse(), links: [...links].reverse() }),
        ).toEqual(found);
      }),
    );
  });
});

describe('suggestRipples', () => {
  it('suggests the one that the published example leaves out', () => {
    expect(suggestRipples(alliancingTheory)).toEqual([
      { fromId: 'D6', toId: 'LF12', viaConceptId: 'integration', polarity: '+', roles: ['resource'] },
    ]);
  });
});
