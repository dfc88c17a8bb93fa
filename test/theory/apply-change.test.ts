import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, checkChange, invertChange, revertChange } from '../../src/theory/apply-change.ts';
import { changeBetween } from '../../src/theory/change-between.ts';
import { changedThings } from '../../src/theory/changed-things.ts';
import { conceptSchema } from '../../src/theory/concept.ts';
import { theoryChangeSchema } from '../../src/theory/theory-change.ts';
import { anyWholeTheory } from './any-whole-theory.ts';
import { frozen } from './frozen.ts';

const concept = (id: string, label = id) => conceptSchema.parse({ id, label });
const state = (...ids: string[]) => frozen({ concepts: ids.map((id) => concept(id)) });

describe('applyChange and revertChange', () => {
  it('go from any state to any other and back, to the letter', () => {
    fc.assert(
      fc.property(anyWholeTheory, anyWholeTheory, (one, other) => {
        const [a, b] = [frozen(one), frozen({ ...other, documents: one.documents })];
        const change = frozen(changeBetween(a, b, 'edit'));
        expect(applyChange(a, change)).toStrictEqual(b);
        expect(revertChange(b, change)).toStrictEqual(a);
        expect(invertChange(invertChange(change))).toStrictEqual(change);
      }),
    );
  });

  it('keep a change through a file', () => {
    fc.assert(
      fc.property(anyWholeTheory, anyWholeTheory, (a, b) => {
        const change = changeBetween({ memos: a.memos, operations: a.operations, extracts: a.extracts }, b, 'edit', {
          by: 'ann',
        });
        expect(theoryChangeSchema.parse(JSON.parse(JSON.stringify(change)))).toStrictEqual(change);
      }),
    );
  });

  it('leave alone what a change does not touch', () => {
    const theory = frozen({ ...state('a'), memos: [], title: 'A review' });
    const changed = applyChange(theory, changeBetween(state('a'), state('a', 'b'), 'add'));
    expect(changed.memos).toBe(theory.memos);
    expect(changed.title).toBe('A review');
    expect(changed.concepts.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['another value', { concepts: [concept('a', 'changed since')] }],
    ['nothing', { concepts: [] }],
    ['no such list', {}],
  ])('refuse a change where the theory has %s', (_, theory) => {
    const change = changeBetween(state('a'), { concepts: [concept('a', 'new')] }, 'edit');
    expect(checkChange(theory, change)).toMatchObject([{ code: 'change-does-not-fit', path: ['concepts'] }]);
    expect(() => applyChange(theory, change)).toThrow(
      expect.objectContaining({ code: 'change-does-not-fit', path: ['concepts'] }),
    );
  });

  it.each([
    ['fills a place twice', [{ after: { at: 0, value: concept('b') } }, { after: { at: 0, value: concept('c') } }]],
    ['changes a place twice', [{ before: { at: 0, value: concept('a') } }, { before: { at: 0, value: concept('a') } }]],
    ['leaves a hole', [{ after: { at: 5, value: concept('b') } }]],
  ])('refuse a change from a file that %s', (_, concepts) => {
    const change = theoryChangeSchema.parse({ kind: 'edit', edits: { concepts } });
    expect(checkChange(state('a'), change)).toHaveLength(1);
  });
});

describe('changeBetween', () => {
  const edits = (a: ReturnType<typeof state>, b: ReturnType<typeof state>) =>
    changeBetween(a, b, 'edit').edits.concepts;

  it('says nothing where nothing changed', () => {
    expect(edits(state('a', 'b'), state('a', 'b'))).toEqual([]);
  });

  it('moves one thing, not all others', () => {
    expect(edits(state('a', 'b', 'c'), state('c', 'a', 'b'))).toHaveLength(1);
  });
});

describe('changedThings', () => {
  it('tells what was added, removed, altered and moved', () => {
    const before = { concepts: [concept('a'), concept('b'), concept('c'), concept('d')] };
    const after = { concepts: [concept('d'), concept('a', 'A'), concept('c'), concept('e')] };
    expect(changedThings(changeBetween(before, after, 'edit'))).toEqual([
      { list: 'concepts', id: 'a', what: 'altered', fields: ['label'] },
      { list: 'concepts', id: 'b', what: 'removed', fields: [] },
      { list: 'concepts', id: 'd', what: 'moved', fields: [] },
      { list: 'concepts', id: 'e', what: 'added', fields: [] },
    ]);
  });

  it('is empty exactly where two states are equal', () => {
    fc.assert(
      fc.property(anyWholeTheory, anyWholeTheory, (a, b) => {
        expect(changedThings(changeBetween(a, structuredClone(a), 'edit'))).toEqual([]);
        const things = changedThings(changeBetween(a, b, 'edit'));
        const isSame = JSON.stringify({ ...a, documents: 0 }) === JSON.stringify({ ...b, documents: 0 });
        expect(things.length === 0).toBe(isSame);
      }),
    );
  });
});
