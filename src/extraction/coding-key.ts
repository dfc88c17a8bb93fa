import type { Coding } from './coding.ts';
import type { Extract } from './extract.ts';

/** What a coding of a quote says, as text: two with one key say the same. */
export function codingKey({ conceptId, role, reviewerId }: Coding, extract: Pick<Extract, 'reviewerId'>): string {
  return JSON.stringify([conceptId, role ?? null, reviewerId ?? extract.reviewerId]);
}
