import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/document/document.ts';
import { applyChange } from '../../src/theory/apply-change.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { diffTheory } from '../../src/theory/diff-theory.ts';
import { evidenceLinkSchema } from '../../src/theory/evidence-link.ts';
import { evidenceOperationSchema } from '../../src/theory/evidence-operation.ts';
import {
  type Cause,
  programmeTheorySchema,
  substantiveTheorySchema,
  type TheoryVersion,
  theoryVersionSchema,
} from '../../src/theory/programme-theory.ts';
import { type NextVersion, reviseTheory } from '../../src/theory/revise-theory.ts';
import { theoryFoundations } from '../../src/theory/theory-foundations.ts';
import { alteredVersions, theoryHistory } from '../../src/theory/theory-history.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { anyWholeTheory } from './any-whole-theory.ts';
import { frozen } from './frozen.ts';

const configuration = (id: string, more: object = {}) =>
  configurationSchema.parse({ id, modality: 'claimed', status: 'supported', ...more });
const statement = { if: 'partners share risk', then: 'barriers fall', because: 'incentives align' };
const version = (n: number, configurationIds: string[], causes: Cause[] = [], more: object = {}): TheoryVersion =>
  theoryVersionSchema.parse({
    theoryId: 'pt',
    version: n,
    stage: 'initial',
    statement,
    configurationIds,
    causes,
    ...more,
  });
const because = (...evidence: string[]): Cause => ({ reason: evidence.join(), evidence });
const evidenceLink = (id: string, configurationId: string, documentId: string, more: object = {}) =>
  evidenceLinkSchema.parse({ id, configurationId, documentId, bearing: 'supports', ...more });

const configurations = frozen([
  configuration('kept'),
  configuration('new', { slots: [{ conceptId: 'c', role: 'outcome', extractIds: ['x-new'] }] }),
  configuration('old', { status: 'refined' }),
  configuration('between', { supersedes: ['old'], status: 'withdrawn' }),
  configuration('better', { supersedes: ['between'] }),
  configuration('taken', { status: 'merged', mergedInto: 'kept' }),
  configuration('out', { status: 'withdrawn' }),
]);
const sources = frozen({
  configurations,
  evidence: [evidenceLink('e1', 'better', 'd1', { extractId: 'x-better' })],
  operations: [
    evidenceOperationSchema.parse({
      id: 'op',
      kind: 'consolidate',
      inputIds: ['taken', 'x-better'],
      reasoning: 'r',
      resultIds: ['kept'],
    }),
  ],
  stakeholderInputs: [{ id: 'parents', affects: ['out', 'gone'] }],
});
const first = version(1, ['kept', 'old', 'taken', 'out', 'gone']);

describe('diffTheory', () => {
  it('tells what was added, refined, merged and withdrawn', () => {
    const diff = diffTheory(first, version(2, ['kept', 'better', 'new']), sources);
    const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
    expect([ids(diff.added), ids(diff.refined), ids(diff.merged), ids(diff.withdrawn), diff.kept]).toEqual([
      ['new'],
      ['old'],
      ['taken'],
      ['out', 'gone'],
      ['kept'],
    ]);
    expect(diff.refined[0]?.intoIds).toEqual(['better']);
    expect(diff.merged[0]?.intoIds).toEqual(['kept']);
    expect(diff.withdrawn.map(({ status }) => status)).toEqual(['withdrawn', null]);
    expect(diff).toMatchObject({
      from: { version: 1 },
      to: { theoryId: 'pt', version: 2 },
      causes: [],
      isRefinement: false,
    });
    expect(diff.unexplained).toEqual(['new', 'old', 'taken', 'out', 'gone']);
  });

  it.each<[string, Cause, string[]]>([
    ['the configuration', because('new'), ['new']],
    ['what replaces it', because('better'), ['old']],
    ['an evidence link', because('e1'), ['old']],
    ['a quote of the evidence', because('x-better'), ['old']],
    ['a quote of a slot', because('x-new'), ['new']],
    ['an operation and what it takes', because('op'), ['old', 'taken']],
    ['stakeholder input', { reason: 'r', stakeholderInputId: 'parents' }, ['out', 'gone']],
    ['nobody', { reason: 'r', stakeholderInputId: 'unknown' }, []],
  ])('says why by a cause that names %s', (_, cause, explained) => {
    const { unexplained, causes, isRefinement } = diffTheory(
      first,
      version(2, ['kept', 'better', 'new'], [cause]),
      sources,
    );
    expect(['new', 'old', 'taken', 'out', 'gone'].filter((id) => !unexplained.includes(id))).toEqual(explained);
    expect(causes).toEqual([cause]);
    expect(isRefinement).toBe(false);
  });

  it('is a refinement where causes name all that changed', () => {
    const causes = [because('op', 'new'), { reason: 'r', stakeholderInputId: 'parents' }];
    const diff = diffTheory(first, version(2, ['kept', 'better', 'new'], causes), sources);
    expect(diff.isRefinement).toBe(true);
    expect(diff.refined[0]?.causes).toEqual(causes.slice(0, 1));
    expect(diffTheory(first, version(2, [...first.configurationIds], causes), sources).isRefinement).toBe(false);
  });

  it('shows words and stage before and after', () => {
    const reworded = version(2, [...first.configurationIds], [because('new')], {
      stage: 'final',
      statement: { ...statement, because: 'partners trust' },
    });
    expect(diffTheory(first, reworded, sources)).toMatchObject({
      statement: [{ part: 'because', before: 'incentives align', after: 'partners trust' }],
      stage: { before: 'initial', after: 'final' },
      isRefinement: true,
    });
  });

  it('gathers the causes of the versions between, in either direction', () => {
    const [second, third] = [version(2, [], [because('a')]), version(3, [], [because('b')])];
    const all = { ...sources, theoryVersions: [third, first, second] };
    expect(diffTheory(first, third, all).causes.map(({ reason }) => reason)).toEqual(['a', 'b']);
    expect(diffTheory(third, first, all).causes.map(({ reason }) => reason)).toEqual(['a', 'b']);
    expect(diffTheory(third, third, all)).toMatchObject({ causes: [], isRefinement: false });
  });

  it('accounts for every configuration of both versions, whatever the data', () => {
    fc.assert(
      fc.property(anyWholeTheory, (any) => {
        for (const before of any.theoryVersions) {
          for (const after of any.theoryVersions) {
            const diff = diffTheory(before, after, frozen(any));
            const left = [...diff.refined, ...diff.merged, ...diff.withdrawn].map(({ id }) => id);
            expect([...diff.kept, ...left].sort()).toEqual([...new Set(before.configurationIds)].sort());
            const into = [...diff.refined, ...diff.merged].flatMap(({ intoIds }) => intoIds);
            const entered = [...diff.added.map(({ id }) => id), ...into].filter((id) => !diff.kept.includes(id));
            expect([...new Set(entered)].sort()).toEqual(
              [...new Set(after.configurationIds)].filter((id) => !before.configurationIds.includes(id)).sort(),
            );
          }
        }
      }),
    );
  });
});

describe('theoryHistory', () => {
  it('goes from the first version to the last and names what is out of place', () => {
    const theoryVersions = [version(4, ['new'], [because('new')]), first, version(2, ['kept'])];
    const history = theoryHistory('pt', { ...sources, theories: [], theoryVersions });
    expect(history.map(({ version: one, diff }) => [one.version, diff?.from.version ?? null])).toEqual([
      [1, null],
      [2, 1],
      [4, 2],
    ]);
    expect(history.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['change-without-cause'],
      ['version-gap'],
    ]);
  });

  it('of the published example is one version of the 50 configurations of its themes', () => {
    const [only, ...others] = theoryHistory('theory-alliancing', alliancingTheory);
    expect(others).toEqual([]);
    expect(only?.version.configurationIds).toHaveLength(50);
    expect([only?.diff, only?.problems]).toEqual([null, []]);
  });

  it('refuses a theory that nobody knows', () => {
    expect(() => theoryHistory('nobody', alliancingTheory)).toThrow(
      expect.objectContaining({ code: 'theory-unknown' }),
    );
  });
});

describe('alteredVersions', () => {
  it('finds versions that changed or vanished, and lets new ones come', () => {
    const before = { theoryVersions: [first, version(2, [])] };
    expect(alteredVersions(before, { theoryVersions: [...before.theoryVersions, version(3, [])] })).toEqual([]);
    const after = { theoryVersions: [{ ...first, stage: 'final' as const }] };
    expect(alteredVersions(before, after).map(({ code }) => code)).toEqual(['version-altered', 'version-altered']);
  });
});

describe('reviseTheory', () => {
  const theory = frozen({
    theories: [
      programmeTheorySchema.parse({ id: 'pt', label: 'Alliancing', level: 'programme' }),
      programmeTheorySchema.parse({ id: 'mrt', label: 'Exchange', level: 'middle-range' }),
    ],
    theoryVersions: [first],
    configurations,
    memos: [],
  });
  const next: NextVersion = { stage: 'refined', statement, configurationIds: ['kept'], causes: [because('kept')] };

  it('writes the next version with its causes and leaves the others as they are', () => {
    const { theory: after, change, problems } = reviseTheory(theory, 'pt', next, { by: 'ann' });
    expect(problems).toEqual([]);
    expect(after.theoryVersions).toEqual([first, { theoryId: 'pt', version: 2, ...next }]);
    expect(change).toMatchObject({ kind: 'revise-theory', by: 'ann', causes: next.causes });
    expect(alteredVersions(theory, after)).toEqual([]);
  });

  it.each<[string[], string, Partial<NextVersion>]>([
    [['change-without-cause'], 'pt', { causes: [] }],
    [['nothing-changed'], 'pt', { stage: 'initial', configurationIds: first.configurationIds }],
    [['version-rests-on-unknown'], 'pt', { configurationIds: ['nobody'] }],
    [['version-rests-twice'], 'pt', { configurationIds: ['kept', 'kept'] }],
    [['version-rests-on-fallen', 'version-rests-on-fallen'], 'pt', { configurationIds: ['out', 'taken'] }],
    [['middle-range-abstracts-nothing'], 'mrt', {}],
  ])('refuses with %j', (codes, id, part) => {
    const refused = reviseTheory(theory, id, { ...next, ...part });
    const found = refused.problems.map(({ code }) => code);
    expect(codes.filter((code) => !found.includes(code))).toEqual([]);
    expect(refused.theory).toBe(theory);
    expect(refused.change.edits.theoryVersions).toEqual([]);
  });

  it('refuses to go on where a version is missing', () => {
    const gap = { ...theory, theoryVersions: [version(2, [])] };
    expect(reviseTheory(gap, 'pt', next).problems.map(({ code }) => code)).toEqual(['version-gap']);
    expect(() => reviseTheory(theory, 'nobody', next)).toThrow(expect.objectContaining({ code: 'theory-unknown' }));
  });

  it('and its inverse give any theory back exactly', () => {
    fc.assert(
      fc.property(anyWholeTheory, (any) => {
        for (const { id } of any.theories) {
          const { theory: after, change, inverse } = reviseTheory(frozen(any), id, { ...next, configurationIds: [] });
          expect(applyChange(after, inverse)).toStrictEqual(any);
          expect(applyChange(any, change)).toStrictEqual(after);
        }
      }),
    );
  });
});

describe('theoryFoundations', () => {
  const theories = [
    { id: 'mrt', level: 'middle-range', abstractsIds: ['pt', 'new', 'ghost'], substantiveTheoryIds: ['exchange'] },
    { id: 'pt', level: 'programme', substantiveTheoryIds: ['trust', 'lost'] },
    { id: 'round', level: 'middle-range', abstractsIds: ['round'] },
  ].map((one) => programmeTheorySchema.parse({ ...one, label: one.id }));
  const theory = frozen({
    theories,
    theoryVersions: [version(2, ['kept', 'nobody']), version(1, ['out'])],
    configurations,
    evidence: [
      evidenceLink('e1', 'kept', 'd2'),
      evidenceLink('e2', 'new', 'd1', { bearing: 'refines' }),
      evidenceLink('e3', 'new', 'd3', { bearing: 'refutes' }),
      evidenceLink('e4', 'out', 'd4'),
    ],
    documents: ['d1', 'd2'].map((id) => documentSchema.parse({ id, type: 'report', title: id, studyId: 'study' })),
    substantiveTheories: ['exchange', 'trust'].map((id) =>
      substantiveTheorySchema.parse({ id, name: id, citation: 'c' }),
    ),
  });

  it('go from a middle-range theory down to studies', () => {
    expect(theoryFoundations('mrt', theory)).toEqual({
      theoryIds: ['pt'],
      configurationIds: ['kept', 'new'],
      documentIds: ['d1', 'd2'],
      studyIds: ['study'],
      substantiveTheoryIds: ['exchange', 'trust'],
      unknownIds: ['ghost', 'lost', 'nobody'],
      isCircular: false,
    });
  });

  it('say where a theory abstracts from itself', () => {
    expect(theoryFoundations('round', theory)).toMatchObject({ isCircular: true, theoryIds: [] });
    expect(() => theoryFoundations('nobody', theory)).toThrow(expect.objectContaining({ code: 'theory-unknown' }));
  });

  it('of the published theory are 23 documents', () => {
    expect(theoryFoundations('theory-alliancing', alliancingTheory).documentIds).toHaveLength(23);
  });
});
