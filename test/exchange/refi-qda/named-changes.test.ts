import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredByRefiQda } from '../../../src/exchange/refi-qda/map/covered-by-refi-qda.ts';
import { fromRefiQda } from '../../../src/exchange/refi-qda/map/from-refi-qda.ts';
import { toRefiQda } from '../../../src/exchange/refi-qda/map/to-refi-qda.ts';
import type { QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { anyCodedReview } from './any-coded-review.ts';
import { carriedReview } from './carried-review.ts';
import { changesOf, isRecord } from './changes-of.ts';
import { filledProject } from './filled-project.ts';

const { project } = toRefiQda(carriedReview);

/** Changes that say nothing, each with its reason. */
const meaningless: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^\.origin taken away$/, 'who wrote the file says nothing of the review'],
  [/^\.(?:sources\.\d\.plainTextPath|files\.\d\.name) changed$/, 'the folder of a file makes no difference'],
  [/^\.sources\.\d\.selections\.\d\.name taken away$/, 'it was the first words of the quote'],
  [/^\.sources\.0\.variableValues\.3\.type taken away$/, 'no file holds a value without a type'],
  [/\.codings\.[02]\.creatingUser taken away$/, 'a coding by nobody is by who made the quote, who made these'],
];

/** Where a review may be of odd words, or of none. */
const ofRandomReviews: typeof meaningless = [
  [/\.description left without words$/, 'the words may have been spaces'],
  [/^\.notes\.\d+\.plainText taken away$/, 'the note of the people is empty where there are none'],
  [/\.creatingUser taken away$/, 'a coding may be by who made the quote'],
  [/\.(?:sources|files)\.\d+\.(?:plainTextPath|name) changed$/, 'the folder of a file makes no difference'],
  [/\.selections\.\d+\.name taken away$/, 'it was the first words of the quote'],
  [/\.variableValues\.\d+\.type taken away$/, 'no file holds a value without a type'],
];

const outcome = (changed: unknown) => JSON.stringify(fromRefiQda(changed as QdaProject));

describe('a project that this library wrote and a program changed', () => {
  it('comes home with each change among the parts or the losses', () => {
    const before = outcome(deepFreeze({ ...project, files: [] }) && project);
    const changes = [...changesOf(project, filledProject, '')];
    const silent = changes
      .filter(([, changed]) => outcome(changed) === before)
      .map(([where]) => where)
      .filter((where) => !meaningless.some(([pattern]) => pattern.test(where)));
    expect(silent).toEqual([]);
    const needless = meaningless.filter(([pattern]) => !changes.some(([where]) => pattern.test(where)));
    expect(needless).toEqual([]);
  });

  it('comes home the same whatever the order of its lists', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned).reverse();
      if (!isRecord(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turned(inner)]));
    };
    expect(outcome(turned(project))).toBe(outcome(project));
  });

  it('comes home with a change among the parts or the losses, whatever the review', () => {
    const says = (where: string) => !meaningless.concat(ofRandomReviews).some(([pattern]) => pattern.test(where));
    fc.assert(
      fc.property(anyCodedReview, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (review, chosen) => {
        const made = toRefiQda(review).project;
        const before = outcome(made);
        const changes = [...changesOf(made, filledProject)].filter(([where]) => says(where));
        for (const n of chosen) {
          const [where, changed] = changes[n % changes.length] ?? ['', made];
          expect(outcome(changed) === before, where).toBe(false);
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('loses nothing where nothing was changed', () => {
    expect(fromRefiQda(project)).toEqual({ parts: coveredByRefiQda(carriedReview).parts, losses: [] });
  });
});
