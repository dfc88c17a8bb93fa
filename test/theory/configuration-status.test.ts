import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../src/theory/apply-change.ts';
import { changeStatus } from '../../src/theory/change-status.ts';
import { type Configuration, configurationSchema } from '../../src/theory/configuration.ts';
import {
  allowedStatuses,
  type ConfigurationStatus,
  checkTransition,
  type StatusNote,
  successorIds,
} from '../../src/theory/configuration-status.ts';
import { evidenceLinkSchema } from '../../src/theory/evidence-link.ts';
import { evidenceOperationSchema } from '../../src/theory/evidence-operation.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { theoryWithConfiguration } from './any-whole-theory.ts';
import { frozen } from './frozen.ts';

const statuses: readonly ConfigurationStatus[] = [
  'candidate',
  'supported',
  'refined',
  'refuted',
  'merged',
  'withdrawn',
];
const configuration = (id: string, status: ConfigurationStatus, more: object = {}): Configuration =>
  configurationSchema.parse({ id, modality: 'claimed', status, ...more });
const evidence = (...bearings: string[]) =>
  bearings.map((bearing, n) =>
    evidenceLinkSchema.parse({ id: `e${n}`, configurationId: 'A', documentId: 'd', bearing }),
  );
const others = [
  configuration('B', 'supported'),
  configuration('gone', 'withdrawn'),
  configuration('C', 'refined', { supersedes: ['A'] }),
];
const codes = (
  status: ConfigurationStatus,
  to: ConfigurationStatus,
  bearings: string[] = [],
  note: StatusNote = {},
) => {
  const A = configuration('A', status);
  return checkTransition(A, to, frozen({ configurations: [A, ...others], evidence: evidence(...bearings) }), note).map(
    ({ code }) => code,
  );
};

describe('allowedStatuses', () => {
  it('ends with merging, brings back only candidates, and lets everything else be judged anew', () => {
    expect(statuses.filter((status) => allowedStatuses(status).length === 0)).toEqual(['merged']);
    expect(statuses.filter((status) => allowedStatuses(status).includes('merged'))).toEqual([
      'candidate',
      'supported',
      'refined',
      'refuted',
    ]);
    expect(statuses.filter((status) => allowedStatuses(status).includes(status))).toEqual(['refined']);
  });
});

describe('checkTransition', () => {
  it('refuses exactly what is not allowed, whatever the evidence', () => {
    const note = { mergedInto: 'B', reason: 'r' };
    for (const from of statuses) {
      for (const to of statuses) {
        const found = codes(from, to, ['supports', 'refutes', 'refines'], note);
        expect([from, to, found]).toEqual([
          from,
          to,
          allowedStatuses(from).includes(to) ? [] : ['transition-not-allowed'],
        ]);
      }
    }
  });

  it.each<[string[], ConfigurationStatus, string[], StatusNote]>([
    [['supported-without-evidence'], 'supported', ['refutes'], {}],
    [[], 'supported', ['refines'], {}],
    [['refuted-without-evidence'], 'refuted', ['supports'], {}],
    [['refined-without-cause'], 'refined', ['supports'], {}],
    [[], 'refined', [], { supersedes: ['B'] }],
    [['merged-without-target'], 'merged', [], {}],
    [['merged-into-unknown'], 'merged', [], { mergedInto: 'nobody' }],
    [['merged-into-unknown'], 'merged', [], { mergedInto: 'A' }],
    [['merged-into-fallen'], 'merged', [], { mergedInto: 'gone' }],
    [['withdrawn-without-reason'], 'withdrawn', [], {}],
    [[], 'withdrawn', [], { causes: [{ reason: 'r', evidence: ['x'] }] }],
    [['supersedes-unknown'], 'supported', ['supports'], { supersedes: ['nobody'] }],
    [['succeeds-itself', 'succeeds-itself'], 'supported', ['supports'], { supersedes: ['C', 'A'] }],
  ])('gives %j for %s', (found, to, bearings, note) => {
    expect(codes('candidate', to, bearings, note)).toEqual(found);
  });

  it('takes a lost adjudication as grounds to refute', () => {
    const A = configuration('A', 'supported');
    const adjudicated = (...resultIds: string[]) => ({
      configurations: [A],
      evidence: [],
      operations: [
        evidenceOperationSchema.parse({ id: 'o', kind: 'adjudicate', inputIds: ['A', 'B'], reasoning: 'r', resultIds }),
      ],
    });
    expect(checkTransition(A, 'refuted', adjudicated('B'))).toEqual([]);
    expect(checkTransition(A, 'refuted', adjudicated('A'))).toHaveLength(1);
  });

  it('lets none of the four uncited configurations of the published example be called supported', () => {
    const refused = alliancingTheory.configurations.filter(
      (one) => checkTransition({ ...one, status: 'candidate' }, 'supported', alliancingTheory).length > 0,
    );
    expect(refused.map(({ id }) => id).sort()).toEqual(['CS7', 'D5', 'LF16', 'LF7']);
  });
});

describe('changeStatus', () => {
  const theory = frozen({
    configurations: [configuration('A', 'candidate', { mergedInto: 'stale' }), ...others],
    evidence: [],
    memos: [],
  });

  it('records where a configuration went and what it supersedes', () => {
    const merged = changeStatus(theory, 'A', 'merged', { mergedInto: 'B', by: 'ann' });
    expect(merged.theory.configurations[0]).toMatchObject({ status: 'merged', mergedInto: 'B' });
    expect(merged.change).toMatchObject({ kind: 'change-status', by: 'ann' });
    const refined = changeStatus(theory, 'A', 'refined', { supersedes: ['B'] });
    expect(refined.theory.configurations[0]).toMatchObject({ status: 'refined', supersedes: ['B'] });
    expect(refined.theory.configurations[0]).not.toHaveProperty('mergedInto');
  });

  it('leaves the theory as it is where the step is refused', () => {
    const refused = changeStatus(theory, 'A', 'supported');
    expect(refused.theory).toBe(theory);
    expect(refused.change.edits.configurations).toEqual([]);
    expect(refused.problems).toMatchObject([{ code: 'supported-without-evidence', ids: ['A'] }]);
  });

  it('and its inverse give any theory back exactly', () => {
    fc.assert(
      fc.property(theoryWithConfiguration, fc.constantFrom(...statuses), ({ theory: any, id }, status) => {
        const other = any.configurations.find((one) => one.id !== id)?.id ?? 'nobody';
        const result = changeStatus(frozen(any), id, status, { mergedInto: other, supersedes: [other], reason: 'r' });
        expect(applyChange(result.theory, result.inverse)).toStrictEqual(any);
      }),
    );
  });

  it('refuses a configuration that is not there', () => {
    expect(() => changeStatus(theory, 'nobody', 'supported')).toThrow(
      expect.objectContaining({ code: 'configuration-unknown', path: ['configurationId'] }),
    );
  });
});

describe('successorIds', () => {
  const configurations = frozen([
    configuration('A', 'refined'),
    configuration('B', 'merged', { supersedes: ['A'], mergedInto: 'C' }),
    configuration('C', 'supported'),
    configuration('D', 'candidate', { supersedes: ['A'] }),
    configuration('E', 'withdrawn'),
    configuration('F', 'refined', { supersedes: ['G'] }),
    configuration('G', 'refined', { supersedes: ['F'] }),
  ]);
  it.each([
    ['A', ['D', 'C']],
    ['C', ['C']],
    ['E', []],
    ['F', []],
    ['nobody', []],
  ])('of %s are %j', (id, ids) => {
    expect(successorIds(id, configurations)).toEqual(ids);
  });
});
