import type { ChecklistItem } from './checklist-item.ts';
import type { ChecklistJudgement } from './checklist-judgement.ts';

/** An item before people have said anything of it. */
export type UnjudgedItem = Omit<ChecklistItem, 'location' | 'judgements' | 'isOutdated'>;

/**
 * An item with what people said of it: `judged` where a human being has judged it, `not-applicable` where all who did say
 * so. What a machine said is shown and does not count.
 */
export function judgedItem(
  item: UnjudgedItem,
  judgements: readonly ChecklistJudgement[],
  humanIds: ReadonlySet<string>,
): ChecklistItem {
  const last = [...new Map(judgements.map((judgement) => [judgement.by, judgement])).values()];
  const counted = last.filter(({ by }) => humanIds.has(by));
  const unseen = last.filter(({ by }) => !humanIds.has(by));
  const waits = unseen.map(({ by }) => `what ${by} judged waits for a human being: ${by} is not known to be one`);
  const locations = [...new Set(counted.flatMap((one) => ('location' in one ? [one.location] : [])))];
  const shown = {
    location: locations.length === 0 ? null : locations.join('; '),
    judgements: last,
    isOutdated: counted.some(({ seenIds }) => seenIds !== undefined && !areSame(seenIds, item.ids)),
  };
  if (counted.length === 0) return { ...item, ...shown, lacking: [...item.lacking, ...waits] };
  const reasons = counted.flatMap((one) => (one.verdict === 'not-applicable' ? [one.reason] : []));
  if (reasons.length === counted.length)
    return { ...item, ...shown, status: 'not-applicable', reason: [...new Set(reasons)].join('; '), lacking: waits };
  return { ...item, ...shown, status: 'judged', reason: null, lacking: [...lackingOf(counted, item), ...waits] };
}

/** Whoever says that all is reported has looked; what the record lacks then stands no longer. */
function lackingOf(judgements: readonly ChecklistJudgement[], item: UnjudgedItem): string[] {
  const verdicts = new Set(judgements.map(({ verdict }) => verdict));
  const said = judgements.map(({ by, verdict }) => `${by}: ${verdict}`).join(', ');
  const told = judgements.flatMap((one) => ('lacking' in one && one.lacking !== undefined ? [one.lacking] : []));
  const isOpen = verdicts.has('not-reported') || verdicts.has('partly-reported');
  return [
    ...(verdicts.size > 1 ? [`people judge differently (${said})`] : []),
    ...told,
    ...(isOpen && told.length === 0 ? item.lacking : []),
    ...(isOpen && told.length === 0 && item.lacking.length === 0 ? ['the report does not tell it'] : []),
  ];
}

function areSame(first: readonly string[], second: readonly string[]): boolean {
  const known = new Set(first);
  return known.size === new Set(second).size && second.every((id) => known.has(id));
}
