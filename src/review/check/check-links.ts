import { indexById } from '../../core/group-by.ts';
import { checkRipple } from '../../graph/check-ripple.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** Ripples without a shared concept of equal polarity, and configurations linked to themselves. */
export function checkLinks({ links, configurations }: Review): Finding[] {
  const configurationById = indexById(configurations);
  return links.flatMap((link): Finding[] => {
    const { id, kind, fromId, toId } = link;
    if (kind !== 'ripple' && fromId === toId) {
      const message = `link ${id} (${kind}) joins ${fromId} to itself: link two configurations or remove it`;
      return [{ code: 'self-link', severity: 'error', message, ids: [id, fromId] }];
    }
    // a link to nowhere is told by the check of ids already
    if (!configurationById.has(fromId) || !configurationById.has(toId)) return [];
    return checkRipple(link, configurationById).map(findingOfProblem);
  });
}
