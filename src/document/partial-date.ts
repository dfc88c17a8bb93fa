import * as z from 'zod';

/**
 * A date of issue as far as it is known.
 *
 * @example
 * partialDateSchema.parse({ year: 2019, month: 11 }).month; // 11
 */
export const partialDateSchema = z
  .strictObject({
    /** Year of the common era. */
    year: z.int().min(-9999).max(9999),
    /** Month, 1 to 12. */
    month: z.int().min(1).max(12).exactOptional(),
    /** Day of the month, 1 to 31. */
    day: z.int().min(1).max(31).exactOptional(),
  })
  .readonly();

/** A date of issue as far as it is known. */
export interface PartialDate extends z.infer<typeof partialDateSchema> {}
