import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/document/document.ts';
import { findDemiRegularities } from '../../src/graph/demi-regularities.ts';
import { conceptSchema } from '../../src/theory/concept.ts';
import { anyTheory } from '../theory/any-theory.ts';
import { frozen } from '../theory/frozen.ts';
import { cites, configuration, theory, turned } from './small-theory.ts';

const signed = (key: string) => ({ conceptId: key.slice(1), polarity: key.charAt(0) });

describe('findDemiRegularities', () => {
  const data = theory({
    configurations: [
      configuration('A', 'C+time M+trust O+sharing'),
      configuration('B', 'C+space M+trust O+sharing'),
      configuration('D', 'C+haste M+trust O-sharing'),
      configuration('E', 'C+time R+money O+learning'),
      configuration('F', 'C+time M+trust O+sharing', { status: 'withdrawn' }),
    ],
    evidence: [
      ...cites('A', 'd1 d2'),
      ...cites('A', 'd9', 'refutes'),
      ...cites('A', 'd8', 'refines'),
      ...cites('B', 'd2 d3'),
      ...cites('D', 'd4'),
      ...cites('E', 'd5'),
      ...cites('F', 'd6 d7'),
    ],
  });

  it('counts distinct documents over the configurations that assert a pattern, with what speaks against it', () => {
    const [first] = findDemiRegularities(data, { kinds: ['MO'] });
    expect(first).toEqual({
      kind: 'MO',
      context: null,
      mechanism: signed('+trust'),
      outcome: signed('+sharing'),
      configurationIds: ['A', 'B'],
      sourceIds: ['d1', 'd2', 'd3'],
      // 3 of 5 sources hold the pattern, 4 the mechanism, 3 the outcome
      lift: (3 * 5) / (4 * 3),
      exceptions: { configurationIds: ['D'], sourceIds: ['d4'], refutingIds: ['d9'] },
      boundary: { holds: [signed('+space'), signed('+time')], fails: [signed('+haste')] },
    });
  });

  it('finds patterns with a context, the widest support first, and none below the minimum', () => {
    const names = (minimum: number) =>
      findDemiRegularities(data, { minimum }).map(({ kind, context, sourceIds }) => [
        kind,
        context?.conceptId ?? null,
        sourceIds.length,
      ]);
    expect(names(2)).toEqual([
      ['MO', null, 3],
      ['CMO', 'space', 2],
      ['CMO', 'time', 2],
      ['CM', 'space', 2],
      ['CM', 'time', 2],
    ]);
    expect(names(3)).toEqual([['MO', null, 3]]);
    expect(names(4)).toEqual([]);
  });

  it('counts the reports of one study once', () => {
    const documents = ['d1', 'd2', 'd3'].map((id) =>
      documentSchema.parse({ id, type: 'report', title: id, ...(id === 'd3' ? {} : { studyId: 's1' }) }),
    );
    const [first] = findDemiRegularities({ ...data, documents }, { unit: 'study' });
    expect(first?.sourceIds).toEqual(['d3', 's1']);
  });

  it('rolls concepts up into their families, also where these go in a circle', () => {
    const concepts = [
      { id: 'bonds' },
      { id: 'trust', broaderIds: ['bonds'] },
      { id: 'loyalty', broaderIds: ['bonds', 'ties'] },
      { id: 'ties', broaderIds: ['loyalty'] },
    ].map((one) => conceptSchema.parse({ label: one.id, ...one }));
    const configurations = [configuration('A', 'M+trust O+sharing'), configuration('B', 'M+loyalty O+sharing')];
    const evidence = [...cites('A', 'd1'), ...cites('B', 'd2')];
    const families = theory({ concepts, configurations, evidence });
    expect(findDemiRegularities(families)).toEqual([]);
    expect(findDemiRegularities(families, { families: true })).toMatchObject([
      { mechanism: signed('+bonds'), configurationIds: ['A', 'B'], sourceIds: ['d1', 'd2'] },
    ]);
  });

  it('refuses a minimum that is none', () => {
    expect(() => findDemiRegularities(data, { minimum: 0 })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['minimum'] }),
    );
  });

  it('names in any theory only what one configuration holds whole, and the same in whatever order it comes', () => {
    fc.assert(
      fc.property(anyTheory, fc.boolean(), (any, families) => {
        const found = findDemiRegularities(frozen(any), { minimum: 1, families: false });
        for (const { context, mechanism, outcome, configurationIds, sourceIds, lift } of found) {
          const holders = any.configurations.filter(({ id, slots }) => {
            const holds = (part: typeof context, ...roles: string[]) =>
              part === null ||
              slots.some(
                (s) => roles.includes(s.role) && s.conceptId === part.conceptId && s.polarity === part.polarity,
              );
            const isWhole =
              holds(context, 'context') && holds(mechanism, 'resource', 'reasoning') && holds(outcome, 'outcome');
            return configurationIds.includes(id) && isWhole;
          });
          expect(holders).toHaveLength(configurationIds.length);
          const supporting = any.evidence.filter(
            ({ configurationId, bearing }) => bearing === 'supports' && configurationIds.includes(configurationId),
          );
          expect(sourceIds).toEqual([...new Set(supporting.map(({ documentId }) => documentId))].sort());
          expect(lift).toBeGreaterThan(0);
        }
        expect(findDemiRegularities(turned(any), { minimum: 1, families })).toEqual(
          findDemiRegularities(any, { minimum: 1, families }),
        );
      }),
    );
  });
});
