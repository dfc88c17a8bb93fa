import * as z from 'zod';
import { idSchema, instantSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * A reviewer's written thought: the trail of retroduction and decisions.
 *
 * @example
 * memoSchema.parse({ id: 'm1', about: ['SL1'], text: 'Why would leaders share?', kind: 'retroduction', by: 'ann' }).kind; // 'retroduction'
 */
export const memoSchema = z
  .strictObject({
    id: idSchema,
    /** The entities that it is about. */
    about: listOf(idSchema),
    text: textSchema,
    kind: z.enum(['reflection', 'retroduction', 'decision']),
    by: idSchema,
    at: instantSchema.exactOptional(),
  })
  .readonly();

/** A reviewer's written thought. */
export interface Memo extends z.infer<typeof memoSchema> {}
