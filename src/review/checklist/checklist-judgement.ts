import * as z from 'zod';
import { dateSchema, idSchema, textSchema } from '../../core/schema.ts';
import { standardNameSchema } from './reporting-standard.ts';

const judged = {
  id: idSchema,
  standard: standardNameSchema,
  /** The item's number, as the standard prints it: `5`, `13a`, `A16`. */
  item: textSchema,
  /** Who judged; it counts where that is a human being of the review. */
  by: idSchema,
  date: dateSchema.exactOptional(),
  /** The ids that answered the item when it was judged; where others do today, the judgement is outdated. */
  seenIds: z.array(idSchema).readonly().exactOptional(),
};

/**
 * What a person says of one item of a reporting standard: that the report tells it and where, that it tells it in part
 * or not, or that the item does not apply and why. It is never computed.
 *
 * @example
 * checklistJudgementSchema.parse({ id: 'j1', standard: 'rameses', item: '17', by: 'ann', verdict: 'reported', location: 'p. 14' }).verdict; // 'reported'
 * checklistJudgementSchema.safeParse({ id: 'j1', standard: 'rameses', item: '17', by: 'ann', verdict: 'not-applicable' }).success; // false
 */
export const checklistJudgementSchema = z.discriminatedUnion('verdict', [
  z
    .strictObject({
      ...judged,
      verdict: z.literal('reported'),
      /** Where in the report it stands: a page, a section, a table. */
      location: textSchema,
      note: z.string().exactOptional(),
    })
    .readonly(),
  z
    .strictObject({
      ...judged,
      verdict: z.literal('partly-reported'),
      location: textSchema,
      /** What the report still lacks. */
      lacking: textSchema,
    })
    .readonly(),
  z.strictObject({ ...judged, verdict: z.literal('not-reported'), lacking: textSchema.exactOptional() }).readonly(),
  z
    .strictObject({
      ...judged,
      verdict: z.literal('not-applicable'),
      /** Why the item does not apply to this review. */
      reason: textSchema,
    })
    .readonly(),
]);

/** What a person says of one item of a reporting standard. */
export type ChecklistJudgement = z.infer<typeof checklistJudgementSchema>;
