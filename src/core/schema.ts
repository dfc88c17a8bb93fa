import * as z from 'zod';

/**
 * An id that people can read in a diff, such as `doc-0012` or `SL1`; unique over the whole review.
 *
 * @example
 * idSchema.parse('doc-0012'); // 'doc-0012'
 */
export const idSchema = z
  .string()
  .regex(/^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u, 'an id is not empty and has no control character or outer space');

/** An id that people can read in a diff; unique over the whole review. */
export type Id = z.infer<typeof idSchema>;

/**
 * A date as well as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * @example
 * dateSchema.parse('2020-05'); // '2020-05'
 */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');

/**
 * An instant: ISO 8601 with its zone.
 *
 * @example
 * instantSchema.parse('2020-05-04T09:30:00Z'); // '2020-05-04T09:30:00Z'
 */
export const instantSchema = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/,
    'an instant is ISO 8601 with its zone',
  );

/**
 * Text that says something: not empty, not only space.
 *
 * @example
 * textSchema.safeParse(' ').success; // false
 */
export const textSchema = z.string().regex(/\S/, 'must say something');

/**
 * A list that a file may leave out; it is then empty.
 *
 * @example
 * listOf(idSchema).parse(undefined); // []
 */
export function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).readonly().default([]);
}
