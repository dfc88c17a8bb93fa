import { humansAmong } from '../../extraction/seen-parts.ts';
import { itemsOfStandard } from '../checklist/items-of-standard.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** Judgements of items that no standard has, and judgements or grades that no human being gave. */
export function checkJudgements({ checklistJudgements, qualityGrades, people }: Review): Finding[] {
  const humanIds = humansAmong(people);
  const strange = checklistJudgements.flatMap(({ id, standard, item }) => {
    if (itemsOfStandard[standard].includes(item)) return [];
    const message = `judgement ${id} is about item ${item} of ${standard}, which has no such item: correct its number`;
    return [findingOf('judgement-of-no-item', message, [id])];
  });
  const machines = new Set(people.filter(({ id }) => !humanIds.has(id)).map(({ id }) => id));
  const unseen = [...checklistJudgements, ...qualityGrades].flatMap(({ id, by }) => {
    // that nobody of that name is in the review is told by the check of ids already
    if (!machines.has(by)) return [];
    const message = `${id} was judged by ${by}, a machine, and does not count: let a human being judge`;
    return [findingOf('judged-by-machine', message, [id, by])];
  });
  return [...strange, ...unseen];
}
