import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRipple } from '../../src/graph/check-ripple.ts';
import { derivableRipples } from '../../src/graph/ripples.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { configurationLinkSchema } from '../../src/theory/configuration-link.ts';
import { alliancingTheory } from '../theory/alliancing-theory.ts';
import { anyTheory } from '../theory/any-theory.ts';
import { frozen } from '../theory/frozen.ts';

const configuration = (id: string, ...slots: [role: string, conceptId: string, polarity?: string][]) =>
  configurationSchema.parse({
    id,
    modality: 'claimed',
    status: 'supported',
    slots: slots.map(([role, conceptId, polarity]) => ({ role, conceptId, polarity })),
  });
const configurations = frozen([
  configuration('A', ['outcome', 'trust'], ['outcome', 'time', '-'], ['context', 'space']),
  configuration('B', ['context', 'trust'], ['resource', 'time'], ['intervention', 'space']),
]);
const ripple = (change: object = {}) =>
  configurationLinkSchema.parse({
    id: 'L1',
    kind: 'ripple',
    fromId: 'A',
    toId: 'B',
    viaConceptId: 'trust',
    basis: 'inferred',
    rationale: 'r',
    ...change,
  });

describe('checkRipple', () => {
  it.each<[string, object, string[]]>([
    ['is content with a ripple', {}, []],
    ['does not ask links of another kind', { kind: 'precedes', viaConceptId: 'space' }, []],
    ['misses an outcome', { viaConceptId: 'space' }, ['ripple-without-shared-concept']],
    ['misses what receives it', { fromId: 'B', toId: 'A' }, ['ripple-without-shared-concept']],
    ['sees the polarity', { viaConceptId: 'time' }, ['ripple-without-shared-concept']],
    ['knows no such configurations', { fromId: 'X', toId: 'Y' }, ['dangling-id', 'dangling-id']],
    ['knows no such configuration', { toId: 'Y' }, ['dangling-id']],
    ['sees a circle of one', { toId: 'A' }, ['self-link']],
  ])('%s', (_, change, codes) => {
    expect(checkRipple(ripple(change), configurations).map(({ code }) => code)).toEqual(codes);
  });

  it('names the concept that a link leaves out, or says that there is none', () => {
    const { viaConceptId, ...without } = ripple();
    expect(checkRipple(without, configurations)).toMatchObject([
      { code: 'ripple-without-via', severity: 'note', message: expect.stringContaining(`"${viaConceptId}"`) },
    ]);
    expect(checkRipple({ ...without, fromId: 'B', toId: 'A' }, configurations)).toMatchObject([
      { code: 'ripple-without-shared-concept', severity: 'error' },
    ]);
  });

  it('says what does not meet', () => {
    const message = (viaConceptId: string) => checkRipple(ripple({ viaConceptId }), configurations)[0]?.message;
    expect(message('space')).toContain('no outcome of "A"');
    expect(message('time')).toContain('polarity');
  });

  it('finds no fault with the ripples of the published example', () => {
    const byId = new Map(alliancingTheory.configurations.map((one) => [one.id, one]));
    expect(alliancingTheory.links.flatMap((link) => checkRipple(link, byId))).toEqual([]);
  });

  it('accepts every ripple that can be derived', () => {
    fc.assert(
      fc.property(anyTheory, (theory) => {
        for (const { fromId, toId, viaConceptId } of derivableRipples(theory)) {
          expect(checkRipple(ripple({ fromId, toId, viaConceptId }), theory.configurations)).toEqual([]);
        }
      }),
    );
  });
});
