import { type PrismaSItem, prismaSChecklist } from '../../search/prisma-s.ts';
import type { Review } from '../review.ts';
import { type ChecklistOptions, unjudgedItem, withJudgements } from './answer-items.ts';
import { checklistFacts } from './checklist-facts.ts';
import type { ChecklistItem, ChecklistPart, Decidability } from './checklist-item.ts';
import { dataOfSearching } from './data-of-searching.ts';
import { type Datum, datum, notAsked } from './datum.ts';
import { reportingStandards } from './reporting-standard.ts';

/**
 * The 16 items of PRISMA-S as the other checklists give them: `prismaSChecklist` of the searches, duplicates as the review's
 * clusters and software tell of them, and what people judged.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 } });
 * review && prismaSOfReview(review).map(({ item }) => item).join(' '); // '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16'
 * @see Rethlefsen ML, Kirtley S, Waffenschmidt S, et al. PRISMA-S. Syst Rev 2021;10:39.
 *   https://doi.org/10.1186/s13643-020-01542-z
 */
export function prismaSOfReview(review: Review, options: ChecklistOptions = {}): ChecklistItem[] {
  const facts = checklistFacts(review);
  const items = prismaSChecklist(review.searches).map((found) => {
    const isLast = found.item === duplicatesItem;
    const answer: Datum = isLast ? dataOfSearching.deduplication(facts) : datumOf(found);
    const part: ChecklistPart = { rule: isLast ? 'deduplication' : 'search-sources', ...answer };
    const told = {
      standard: reportingStandards['prisma-s'],
      item: String(found.item),
      section: sectionOf(found.item),
      topic: found.topic,
      asks: found.asks,
      decidability: decidabilityOf(found.item),
    };
    return unjudgedItem(told, [part], undefined, 'No search is recorded as one of several databases on one platform.');
  });
  return withJudgements(items, review, facts, options);
}

const duplicatesItem = 16;

function datumOf({ status, searchIds, missingIds, topic }: PrismaSItem): Datum {
  if (status === 'not-applicable') return notAsked;
  const lacking = missingIds.length === 0 ? [] : [`“${topic}” is not told by ${missingIds.join(', ')}`];
  const none = `no search tells of “${topic}”; where there was none, a person has to say so`;
  return datum({ ids: searchIds, lacking, none: lacking[0] ?? none });
}

/** How a site was browsed or citations were followed, and whether a strategy stands to the letter, a reader must judge. */
function decidabilityOf(item: number): Decidability {
  return [4, 5, 8].includes(item) ? 'partly' : 'computable';
}

function sectionOf(item: number): string {
  if (item <= 7) return 'Information sources and methods';
  if (item <= 13) return 'Search strategies';
  return item === 14 ? 'Peer review' : 'Managing records';
}
