import * as z from 'zod';
import { dateSchema, idSchema, listOf, textSchema } from '../core/schema.ts';
import { strategySchema } from './strategy/strategy-schema.ts';

/**
 * Where a search looked. `reference-list`, `forward-citation` and `prior-review` start from seed documents.
 *
 * @example
 * searchKindSchema.parse('website'); // 'website'
 */
export const searchKindSchema = z.enum([
  'database',
  'register',
  'website',
  'prior-review',
  'reference-list',
  'forward-citation',
  'expert',
  'hand',
]);

/** Where a search looked. */
export type SearchKind = z.infer<typeof searchKindSchema>;

/**
 * One search of one source on one day. Realist searching is iterative: `round` and `purpose` say which turn it belongs to.
 *
 * @example
 * searchSchema.parse({ id: 'S1', kind: 'database', purpose: 'main', source: 'Web of Science', hits: null, round: 1 }).hits; // null
 */
export const searchSchema = z
  .strictObject({
    id: idSchema,
    kind: searchKindSchema,
    /** What the search was for. */
    purpose: z.enum(['scoping', 'main', 'theory-driven', 'update']),
    /** The database, site, person or review that was searched. */
    source: textSchema,
    /** The platform through which a database was searched: Ovid, EBSCOhost. */
    platform: z.string().exactOptional(),
    /** The years that the source covers. */
    coverage: z
      .strictObject({ from: dateSchema.exactOptional(), to: dateSchema.exactOptional() })
      .readonly()
      .exactOptional(),
    /** The query as it was run, to the letter. */
    query: z.string().exactOptional(),
    /** The strategy as data, from which the query of this platform was rendered. */
    strategy: strategySchema.exactOptional(),
    /** The strategy line by line, where it was run in lines, each with its hits; `null` where they are not reported. */
    lines: z
      .array(z.strictObject({ text: textSchema, hits: z.int().min(0).nullable() }).readonly())
      .readonly()
      .exactOptional(),
    /** Databases that were searched in one on their platform. */
    searchedTogether: z.array(textSchema).readonly().exactOptional(),
    /** How a site was browsed, a journal leafed through, citations found: the words, the pages, the index. */
    method: textSchema.exactOptional(),
    filters: listOf(z.string()),
    /** Limits by date or language, in words; `none` where there were none; missing where it is not known. */
    limits: z.union([z.array(z.string()).readonly(), z.literal('none')]).exactOptional(),
    /** Why it was limited so. */
    limitsBecause: textSchema.exactOptional(),
    /** The search that this one runs again. */
    rerunOf: idSchema.exactOptional(),
    /** When it was run. */
    date: dateSchema.exactOptional(),
    /** Records that it found; `null` where that is not reported. */
    hits: z.int().min(0).nullable(),
    /** Which turn of the iterative search, from 1. */
    round: z.int().min(1),
    /** The questions or theories that it was to serve. */
    aims: listOf(idSchema),
    /** The documents whose references or citations were followed. */
    seedDocumentIds: listOf(idSchema),
    /** Who reviewed the search strategy; `none` where nobody did. */
    peerReviewed: z
      .union([z.strictObject({ by: idSchema.exactOptional(), note: z.string() }).readonly(), z.literal('none')])
      .exactOptional(),
    /** The search strategy that this one adapts. */
    adaptedFrom: z.string().exactOptional(),
    /** Of an expert: how the person was chosen, and what came back. */
    contact: z.string().exactOptional(),
    by: idSchema.exactOptional(),
    note: z.string().exactOptional(),
  })
  .readonly();

/** One search of one source on one day. */
export interface Search extends z.infer<typeof searchSchema> {}
