import { describe, expect, it } from 'vitest';
import { fromRefiQda } from '../../../src/exchange/refi-qda/map/from-refi-qda.ts';
import type { QdaMapping } from '../../../src/exchange/refi-qda/map/role-of-code.ts';
import { toRefiQda } from '../../../src/exchange/refi-qda/map/to-refi-qda.ts';
import { emptyQdaProject } from '../../../src/exchange/refi-qda/model/empty-project.ts';
import type { QdaCode, QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import { reviewSchema } from '../../../src/review/review.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { code, guid } from './made-code.ts';

const outline = (codes: readonly QdaCode[]): unknown[] => codes.map(({ name, codes: inner }) => [name, outline(inner)]);
const coded = (codes: QdaCode[], codeRefs: number[] = []): QdaProject =>
  deepFreeze({
    ...emptyQdaProject('Theirs'),
    codes,
    cases: [{ guid: guid(90), codeRefs: codeRefs.map(guid), variableValues: [], sourceRefs: [], selectionRefs: [] }],
  });
const home = (project: QdaProject, mapping: QdaMapping = {}) => {
  const { parts } = fromRefiQda(project, mapping);
  const review = { schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...parts };
  return { parts, ...toRefiQda(reviewSchema.parse(review)) };
};

describe('nested codes of another program', () => {
  const codes = [
    code(1, 'Context', [code(2, 'Time', [code(3, 'Haste')]), code(4, 'Place')]),
    code(5, 'Feelings', [code(6, 'Outcome: trust'), code(7, 'Anger')]),
  ];

  it('nest again without the project, whether they were used or not, and have the roles that they had', () => {
    for (const used of [[], [3, 6]]) {
      const { project, parts, losses } = home(coded(codes, used));
      expect(outline(project.codes.filter(({ isCodable }) => isCodable || used.length === 0))).toEqual(outline(codes));
      expect(losses.map((loss) => loss.code)).toEqual(['not-in-refi-qda']);
      const again = fromRefiQda(project).parts;
      expect(again).toEqual(parts);
      expect(again.configurations.map(({ slots }) => slots.map(({ role }) => role).join())).toEqual(
        used.length === 0 ? [] : ['context,outcome'],
      );
    }
  });

  it('stand under the heading of their role where only a mapping said it, and that is told', () => {
    const mapping = { roles: { context: ['Time'], outcome: ['Anger'] } };
    const { project, losses } = home(coded([code(8, 'All', [code(2, 'Time'), code(7, 'Anger')])], [2, 7]), mapping);
    expect(outline(project.codes)).toEqual([
      ['Context', [['Time', []]]],
      ['Outcome', [['Anger', []]]],
      ['All', []],
    ]);
    expect(losses.map((loss) => [loss.code, loss.ids])).toContainEqual([
      'code-not-nested',
      [`code-${guid(2)}`, `code-${guid(7)}`],
    ]);
  });

  it('do not stand below themselves, nor deeper than readers follow', () => {
    const chain = Array.from({ length: 250 }, (_, n) => ({
      ...{ id: `code-${guid(n)}`, label: `Code ${n}`, broaderIds: [`code-${guid(n === 0 ? 249 : n - 1)}`] },
    }));
    const review = { schemaVersion: 1, kind: 'synthesis', title: 'T', protocol: { version: 1 }, concepts: chain };
    const { project, losses } = toRefiQda(reviewSchema.parse(review));
    expect(project.codes.map(({ name }) => name)).toEqual(['Code 0', 'Code 100', 'Code 200']);
    expect(fromRefiQda(project).parts.concepts).toEqual(reviewSchema.parse(review).concepts);
    expect(losses.at(-1)?.ids).toHaveLength(3);
  });
});

describe('codes whose role only a mapping said', () => {
  const codes = [code(1, 'Circumstances', [code(2, 'Time')]), code(3, 'Effects', [code(4, 'Trust'), code(5, 'Work')])];
  const theirs = coded([...codes, code(6, 'Odd')], [2, 4, 5, 6]);
  const mapping = { roles: { context: ['Circumstances'], outcome: ['Effects'] } };
  const { parts } = fromRefiQda(theirs, mapping);
  /** The review without the slot of a concept. */
  const without = (n: number, more: object = {}) =>
    reviewSchema.parse({
      ...{ schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...parts },
      configurations: parts.configurations.map((one) => ({
        ...one,
        slots: one.slots.filter(({ conceptId }) => conceptId !== `code-${guid(n)}`),
      })),
      ...more,
    });
  const codesOf = ({ cases }: QdaProject) => cases[0]?.codeRefs.map((one) => Number(one.slice(-2)));

  it('leave the case when they left the configuration, and codes without a role stay', () => {
    const { project, losses } = toRefiQda(without(5), { onto: theirs, mapping });
    expect(codesOf(project)).toEqual([2, 4, 6]);
    expect(losses.map((loss) => loss.code)).toEqual(['not-in-refi-qda']);
    expect(fromRefiQda(project, mapping).parts.configurations).toEqual(without(5).configurations);
  });

  it('leave it without the mapping, where the review says their role elsewhere', () => {
    const coding = { conceptId: `code-${guid(5)}`, role: 'outcome' };
    const elsewhere = {
      documents: [{ id: 'd', type: 'report', title: 'T' }],
      extracts: [{ id: 'x', documentId: 'd', quote: 'work', reviewerId: 'ann', codings: [coding] }],
    };
    expect(codesOf(toRefiQda(without(5, elsewhere), { onto: theirs }).project)).toEqual([2, 4, 6]);
  });

  it('are told where nobody says what they were', () => {
    const { project, losses } = toRefiQda(without(5), { onto: theirs });
    expect(codesOf(project)).toEqual([2, 4, 5, 6]);
    expect(losses.filter((loss) => loss.code === 'case-code-kept').map(({ element, ids }) => [element, ids])).toEqual([
      ['CodeRef', [guid(90), guid(5), guid(6)]],
    ]);
    const said = coded([code(1, 'Context', [code(2, 'Time')]), code(3, 'Outcome: trust'), code(6, 'Odd')], [2, 3, 6]);
    const review = { schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...fromRefiQda(said).parts };
    expect(toRefiQda(reviewSchema.parse(review), { onto: said }).losses.map((loss) => loss.code)).toEqual([
      'not-in-refi-qda',
    ]);
  });
});
