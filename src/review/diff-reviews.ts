import { groupBy } from '../core/group-by.ts';
import { diffFields } from './diff/diff-values.ts';
import type { Review } from './review.ts';
import type { ReviewChange, ReviewDiff } from './review-diff.ts';
import { innerLists, protocolLists, reviewLists } from './review-lists.ts';

/**
 * What differs between two states of a review, field by field, as data and in words: what was added, removed, changed or put
 * into another order. Things are known by their ids, versions of a theory by theory and number, events of the log by all that
 * they say. The order of keys in a file is no difference; the order of a list is one.
 *
 * @returns No changes where the two are equal, and only there.
 * @example
 * const { review: before } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 }, concepts: [{ id: 'trust', label: 'Trust' }] });
 * const after = reviewSchema.parse({ ...before, concepts: [{ id: 'trust', label: 'Mutual trust' }, { id: 'time', label: 'Time' }] });
 * before && diffReviews(before, after).changes.map(({ words }) => words); // ['concepts, trust, label: changed from “Trust” to “Mutual trust”', 'concepts, time: added “Time”']
 * before && diffReviews(before, after).counts; // { concepts: { added: 1, removed: 0, changed: 1 } }
 */
export function diffReviews(before: Review, after: Review): ReviewDiff {
  const { protocol: oldProtocol, statements: oldStatements, ...old } = before;
  const { protocol: newProtocol, statements: newStatements, ...now } = after;
  const changes = [
    ...diffFields({ ...oldProtocol }, { ...newProtocol }, ['protocol'], protocolLists),
    ...diffFields(old, now, [], reviewLists),
    ...diffFields({ ...oldStatements }, { ...newStatements }, ['statements'], innerLists),
  ];
  return { changes, counts: countsOf(changes) };
}

function countsOf(changes: readonly ReviewChange[]): ReviewDiff['counts'] {
  const byPart = groupBy(changes, ({ path }) => path[0] ?? '');
  return Object.fromEntries(
    [...byPart].map(([part, found]) => {
      const things = (kind: ReviewChange['kind']) =>
        found.filter((one) => one.kind === kind && one.path.length === 2).length;
      const added = things('added');
      const removed = things('removed');
      const touched = new Set(found.map(({ path }) => path.slice(0, 2).join('\n')));
      const orders = found.filter((one) => one.kind === 'reordered' && one.path.length === 1).length;
      return [part, { added, removed, changed: touched.size - added - removed - orders }];
    }),
  );
}
