import { groupBy, indexById } from '../../core/group-by.ts';
import { checkRipple } from '../../graph/check-ripple.ts';
import { checkThemes } from '../../theory/themes.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** Ripples without a shared concept of equal polarity, links to oneself or recorded twice, and themes hard to tell apart. */
export function checkLinks({ links, configurations, themes, theories }: Review): Finding[] {
  const configurationById = indexById(configurations);
  return [
    ...links.flatMap((link) => {
      const { id, kind, fromId, toId } = link;
      if (kind !== 'ripple' && fromId === toId) {
        const message = `link ${id} (${kind}) joins ${fromId} to itself: link two configurations or remove it`;
        return [findingOf('self-link', message, [id, fromId])];
      }
      // a link to nowhere is told by the check of ids already
      if (!configurationById.has(fromId) || !configurationById.has(toId)) return [];
      return checkRipple(link, configurationById).map(findingOfProblem);
    }),
    ...checkRepeated(links),
    ...theories.flatMap(({ id, rivalIds = [] }) =>
      rivalIds.includes(id) ? [findingOf('self-link', `theory ${id} is called its own rival: name another`, [id])] : [],
    ),
    ...checkThemes(themes).map(findingOfProblem),
  ];
}

function checkRepeated(links: Review['links']): Finding[] {
  const same = groupBy(links, ({ kind, fromId, toId, viaConceptId }) => [kind, fromId, toId, viaConceptId].join('\n'));
  return [...same.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined || found.length < 2) return [];
    const ids = found.map(({ id }) => id);
    const message = `the links ${ids.join(', ')} all say that ${first.fromId} and ${first.toId} are joined as ${first.kind}: keep one, with the reasons of all`;
    return [findingOf('duplicate-link', message, ids)];
  });
}
