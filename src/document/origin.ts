import * as z from 'zod';
import { dateSchema, idSchema } from '../core/schema.ts';

/**
 * Where a record came from, so that every document leads back to the line that brought it.
 *
 * @example
 * originSchema.parse({ file: 'wos.ris', format: 'ris', index: 0, line: 1 }).file; // 'wos.ris'
 */
export const originSchema = z
  .strictObject({
    /** The search that found it. */
    searchId: idSchema.exactOptional(),
    /** The database that gave it, as the file names it. */
    database: z.string().exactOptional(),
    /** The name of the file that was read. */
    file: z.string().exactOptional(),
    /** The format that was read: `ris`, `medline`, `csl-json`, or `hand` for a record that a person made. */
    format: z.string(),
    /** Place of the record in its file, from 0. */
    index: z.int().min(0),
    /** Line on which the record starts, from 1. */
    line: z.int().min(1).exactOptional(),
    /** The database's own number of the record. */
    accession: z.string().exactOptional(),
    /** When the record was fetched. */
    retrievedAt: dateSchema.exactOptional(),
  })
  .readonly();

/** Where a record came from. */
export interface Origin extends z.infer<typeof originSchema> {}
