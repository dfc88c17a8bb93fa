import { groupBy, indexById } from '../../core/group-by.ts';
import type { Review } from '../review.ts';
import { aiUseItems } from './ai-use-items.ts';
import { answerItems, type ChecklistOptions } from './answer-items.ts';
import { type ChecklistFacts, checklistFacts } from './checklist-facts.ts';
import type { ChecklistItem } from './checklist-item.ts';
import type { MachineAct, MachineStep } from './machine-acts.ts';

/** What one machine did in one step of a review. */
export interface MachineUse {
  /** Its id among the people; name and version where only votes name it. */
  readonly machineId: string;
  readonly name: string;
  /** `null` where it is not recorded. */
  readonly version: string | null;
  readonly step: MachineStep;
  /** What it judged or made, each act. */
  readonly ids: readonly string[];
  /** Of these, what a human being judged too, or settled. */
  readonly checkedIds: readonly string[];
  /** Of these, what nobody human looked at: here the machine decided alone. */
  readonly aloneIds: readonly string[];
  /** Of these, where what stands differs from what the machine said. */
  readonly overturnedIds: readonly string[];
}

/** What a report must say of machines that judged. */
export interface AiUseStatement {
  /** Items A1 to A16. */
  readonly items: readonly ChecklistItem[];
  /** By machine, then by step. */
  readonly uses: readonly MachineUse[];
  /** A draft of the statement, of nothing but the records. */
  readonly text: string;
}

/**
 * What the records tell of machines that took or proposed a judgement: which, in which step, how much people checked and
 * overturned, and what a statement on their use still lacks.
 *
 * That the records hold no act of a machine proves nothing: item A16 then needs a person's declaration.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 } });
 * review && aiUseStatement(review).uses; // []
 * review && aiUseStatement(review).items.at(-1)?.status; // 'needs-person'
 * @see Flemyng E, Noel-Storr A, Macura B, et al. Position statement on artificial intelligence use in evidence synthesis.
 *   Environ Evid 2025;14:20. https://doi.org/10.1186/s13750-025-00374-5
 */
export function aiUseStatement(review: Review, options: ChecklistOptions = {}): AiUseStatement {
  const uses = usesOf(checklistFacts(review));
  return { items: answerItems('ai-use', aiUseItems, review, options), uses, text: textOf(uses) };
}

function usesOf({ acts, review }: ChecklistFacts): MachineUse[] {
  const people = indexById(review.people);
  const idsOf = (list: readonly MachineAct[]) => list.map(({ id }) => id);
  const byUse = groupBy(acts, ({ machineId, step }) => JSON.stringify([machineId, step]));
  return [...byUse.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const person = people.get(first.machineId);
    return [
      {
        machineId: first.machineId,
        name: person?.name ?? first.machineId,
        version: person?.machine?.version ?? null,
        step: first.step,
        ids: idsOf(found),
        checkedIds: idsOf(found.filter(({ isChecked }) => isChecked)),
        aloneIds: idsOf(found.filter(({ isChecked }) => !isChecked)),
        overturnedIds: idsOf(found.filter(({ isOverturned }) => isOverturned)),
      },
    ];
  });
}

function textOf(uses: readonly MachineUse[]): string {
  if (uses.length === 0)
    return 'The records of this review hold no judgement that a machine took or proposed. Whether a machine was used outside them is for the authors to declare.';
  return uses
    .map(({ name, version, step, ids, checkedIds, aloneIds, overturnedIds }) =>
      [
        `${name}${version === null ? ' (version not recorded)' : `, version ${version},`} took part in ${step} (outputs: ${ids.length}).`,
        `People judged or settled ${checkedIds.length} of them and overturned ${overturnedIds.length};`,
        `${aloneIds.length} were looked at by nobody human.`,
      ].join(' '),
    )
    .join('\n\n');
}
