import { groupBy } from '../../core/group-by.ts';
import { codingKey } from '../../extraction/coding-key.ts';
import type { Extract } from '../../extraction/extract.ts';
import type { Finding } from '../finding.ts';
import { findingOf } from './finding-of.ts';

/** Quotes that one person coded twice with one concept in one role. */
export function checkCodings(extracts: readonly Extract[]): Finding[] {
  return extracts.flatMap((extract) => {
    const { codings = [] } = extract;
    if (codings.length < 2) return [];
    return [...groupBy(codings, (coding) => codingKey(coding, extract)).values()].flatMap(([coding, ...others]) => {
      if (coding === undefined || others.length === 0) return [];
      const { conceptId, role, reviewerId = extract.reviewerId } = coding;
      const as = role === undefined ? '' : ` as ${role}`;
      const message = `${reviewerId} coded the quote of ${extract.id} with ${conceptId}${as} ${others.length + 1} times: keep one`;
      return [findingOf('duplicate-coding', message, [extract.id, conceptId])];
    });
  });
}
