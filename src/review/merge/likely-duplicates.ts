import { indexById } from '../../core/group-by.ts';
import type { Problem } from '../../core/problem.ts';
import { findDuplicates } from '../../dedupe/find-duplicates.ts';
import type { Review } from '../review.ts';

type Records = Pick<Review, 'documents' | 'duplicateClusters'>;

/**
 * Records that each copy brought alone and that the rules of deduplication take for one document, such as one export that two
 * people imported under ids of their own.
 */
export function likelyDuplicates(merged: Records, a: Records, b: Records): Problem[] {
  const [ofA, ofB] = [indexById(a.documents), indexById(b.documents)];
  const isAlone = (id: string) => ofA.has(id) !== ofB.has(id);
  const documents = [...indexById(merged.documents).values()];
  if (!documents.some(({ id }) => isAlone(id))) return [];
  const joined = new Map(
    merged.duplicateClusters.flatMap(({ id, memberIds }) => memberIds.map((member) => [member, id])),
  );
  return findDuplicates(documents).clusters.flatMap(({ memberIds }) => {
    const news = memberIds.filter(isAlone);
    const units = new Set(news.map((id) => joined.get(id) ?? `record ${id}`));
    const areOfBoth = news.some((id) => ofA.has(id)) && news.some((id) => ofB.has(id));
    if (!areOfBoth || units.size < 2) return [];
    const message = `${news.join(' and ')} were added apart and describe one document by all that they say: join them in a cluster`;
    return [{ code: 'likely-duplicate', severity: 'warning' as const, message, ids: news }];
  });
}
