import { groupBy } from '../../core/group-by.ts';
import type { Review } from '../review.ts';
import { type ChecklistFacts, checklistFacts } from './checklist-facts.ts';
import type { ChecklistItem, ChecklistPart, ChecklistStatus, Decidability } from './checklist-item.ts';
import type { ChecklistJudgement } from './checklist-judgement.ts';
import { type DataRule, dataRules } from './data-rules.ts';
import { judgedItem, type UnjudgedItem } from './judged-item.ts';
import { reportingStandards, type StandardName } from './reporting-standard.ts';

/** One item of a standard, as data. */
export interface ItemDefinition {
  readonly item: string;
  readonly section: string;
  readonly topic: string;
  readonly asks: string;
  readonly decidability: Decidability;
  /** The data that answer it. */
  readonly rules: readonly DataRule[];
  /** Why it does not suit a realist review, where it does not. */
  readonly notForRealist?: string;
  /** Why it does not apply where none of its data is asked for. */
  readonly unasked?: string;
}

/** What a checklist takes from elsewhere. */
export interface ChecklistOptions {
  /** Judgements beside those that the review holds; of one person on one item the last stands. Default: none. */
  readonly judgements?: readonly ChecklistJudgement[];
}

/** Answers the items of a standard from a review and from what people judged. */
export function answerItems(
  name: StandardName,
  definitions: readonly ItemDefinition[],
  review: Review,
  options: ChecklistOptions = {},
): ChecklistItem[] {
  const facts = checklistFacts(review);
  return withJudgements(
    definitions.map((definition) => answerOf(name, definition, facts)),
    review,
    facts,
    options,
  );
}

/** Adds what people said to what was computed. */
export function withJudgements(
  items: readonly UnjudgedItem[],
  review: Review,
  { humanIds }: Pick<ChecklistFacts, 'humanIds'>,
  { judgements = [] }: ChecklistOptions,
): ChecklistItem[] {
  const byItem = groupBy([...review.checklistJudgements, ...judgements], ({ standard, item }) => `${standard} ${item}`);
  return items.map((item) => judgedItem(item, byItem.get(`${item.standard.name} ${item.item}`) ?? [], humanIds));
}

function answerOf(name: StandardName, definition: ItemDefinition, facts: ChecklistFacts): UnjudgedItem {
  const { rules, notForRealist, unasked, ...told } = definition;
  const parts = rules.map((rule): ChecklistPart => ({ rule, ...dataRules[rule](facts) }));
  return unjudgedItem({ ...told, standard: reportingStandards[name] }, parts, notForRealist, unasked);
}

/** An item as its parts answer it, before any person does. */
export function unjudgedItem(
  told: Pick<UnjudgedItem, 'standard' | 'item' | 'section' | 'topic' | 'asks' | 'decidability'>,
  parts: readonly ChecklistPart[],
  notForRealist?: string,
  unasked?: string,
): UnjudgedItem {
  const isUnasked = unasked !== undefined && parts.every(({ extent }) => extent === 'not-asked');
  const reason = notForRealist ?? (isUnasked ? unasked : undefined) ?? null;
  return {
    ...told,
    status: reason === null ? computedStatus(parts, told.decidability) : 'not-applicable',
    parts,
    ids: [...new Set(parts.flatMap(({ ids }) => ids))],
    fields: [...new Set(parts.flatMap(({ fields }) => fields))],
    lacking: reason === null ? [...new Set(parts.flatMap(({ lacking }) => lacking))] : [],
    reason,
  };
}

function computedStatus(parts: readonly ChecklistPart[], decidability: Decidability): ChecklistStatus {
  if (decidability === 'person') return 'needs-person';
  const extents = new Set(parts.map(({ extent }) => extent).filter((extent) => extent !== 'not-asked'));
  if (extents.size === 0 || (extents.size === 1 && extents.has('none'))) return 'missing';
  if (extents.size > 1 || extents.has('partial')) return 'partial';
  // data that are there may still be told badly, or not at all
  return decidability === 'computable' ? 'reported' : 'data-present';
}
