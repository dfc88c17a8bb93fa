import { describe, expect, it } from 'vitest';
import { theoryStability } from '../../src/review/theory-stability.ts';
import { type TheoryVersion, theoryVersionSchema } from '../../src/theory/programme-theory.ts';

const version = (theoryId: string, number: number, configurationIds: string[], then = 'work is joint'): TheoryVersion =>
  theoryVersionSchema.parse({
    theoryId,
    version: number,
    stage: 'refined',
    statement: { if: 'there is time', then, because: 'partners trust' },
    configurationIds,
  });

describe('theoryStability', () => {
  it('tells what each version changed and for how long the theory has stood', () => {
    const versions = [
      version('pt', 2, ['A', 'B']),
      version('pt', 1, ['A', 'C']),
      version('pt', 4, ['B', 'A'], 'work is joint at last'),
      version('pt', 3, ['B', 'A']),
      version('pt', 5, ['A', 'B'], 'work is joint at last'),
      version('pt', 6, ['A', 'B'], 'work is joint at last'),
    ];
    expect(theoryStability(Object.freeze(versions))).toEqual([
      {
        theoryId: 'pt',
        versions: 6,
        changes: [
          { from: 1, to: 2, added: ['B'], removed: ['C'], statementChanged: false },
          { from: 2, to: 3, added: [], removed: [], statementChanged: false },
          { from: 3, to: 4, added: [], removed: [], statementChanged: true },
          { from: 4, to: 5, added: [], removed: [], statementChanged: false },
          { from: 5, to: 6, added: [], removed: [], statementChanged: false },
        ],
        unchangedSince: 4,
        quietSteps: 2,
      },
    ]);
  });

  it('keeps theories apart, and says nothing of a single version', () => {
    const stability = theoryStability([version('one', 1, ['A']), version('two', 1, []), version('two', 2, ['A'])]);
    expect(stability.map(({ theoryId, quietSteps, unchangedSince }) => [theoryId, quietSteps, unchangedSince])).toEqual(
      [
        ['one', null, 1],
        ['two', 0, 2],
      ],
    );
    expect(stability[0]?.undefinedBecause).toBe('one-version');
    expect(theoryStability([])).toEqual([]);
  });
});
