import * as z from 'zod';
import { idSchema, instantSchema, listOf, textSchema } from '../core/schema.ts';
import { extractSchema } from '../extraction/extract.ts';
import { conceptSchema } from './concept.ts';
import { configurationSchema } from './configuration.ts';
import { configurationLinkSchema } from './configuration-link.ts';
import { evidenceLinkSchema } from './evidence-link.ts';
import { evidenceOperationSchema } from './evidence-operation.ts';
import { memoSchema } from './memo.ts';
import {
  causeSchema,
  programmeTheorySchema,
  substantiveTheorySchema,
  theoryVersionSchema,
} from './programme-theory.ts';
import { themeSchema } from './theme.ts';

/** Where one thing stood in its list before a change, and where it stands after it; added or removed: one of the two. */
function editOf<T extends z.ZodType>(thing: T) {
  const placed = z
    .strictObject({
      /** Place in the list, from 0. */
      at: z.int().min(0),
      value: thing,
    })
    .readonly();
  return z.strictObject({ before: placed.exactOptional(), after: placed.exactOptional() }).readonly();
}

function editsOf<T extends z.ZodType>(thing: T) {
  return listOf(editOf(thing));
}

/**
 * One change of a theory, as data: what stood before and what stands after, list by list. It can be kept in a file,
 * applied to the theory for which it was made, and taken back to the letter.
 *
 * @example
 * theoryChangeSchema.parse({ kind: 'edit', reason: 'A label was mistyped', edits: {} }).edits.concepts; // []
 */
export const theoryChangeSchema = z
  .strictObject({
    /** What was done: `merge-concepts`, `revise-theory`, or a word of the reviewers' own. */
    kind: textSchema,
    reason: textSchema.exactOptional(),
    /** The evidence or stakeholder input behind it. */
    causes: listOf(causeSchema),
    by: idSchema.exactOptional(),
    at: instantSchema.exactOptional(),
    edits: z
      .strictObject({
        concepts: editsOf(conceptSchema),
        configurations: editsOf(configurationSchema),
        evidence: editsOf(evidenceLinkSchema),
        links: editsOf(configurationLinkSchema),
        themes: editsOf(themeSchema),
        memos: editsOf(memoSchema),
        operations: editsOf(evidenceOperationSchema),
        substantiveTheories: editsOf(substantiveTheorySchema),
        theories: editsOf(programmeTheorySchema),
        theoryVersions: editsOf(theoryVersionSchema),
        /** Quotes of which the codings changed; left out where none did. */
        extracts: z.array(editOf(extractSchema)).readonly().exactOptional(),
      })
      .readonly(),
  })
  .readonly();

/** One change of a theory, as data. */
export interface TheoryChange extends z.infer<typeof theoryChangeSchema> {}

/** Who changes a theory, when and why; what a change records beside its edits. */
export type ChangeNote = Partial<Pick<TheoryChange, 'reason' | 'causes' | 'by' | 'at'>>;

/** A thing in its list. */
export interface Placed<T> {
  /** Place in the list, from 0. */
  readonly at: number;
  readonly value: T;
}

/** One thing that a change adds (no `before`), removes (no `after`), alters or moves. */
export interface ListEdit<T> {
  readonly before?: Placed<T>;
  readonly after?: Placed<T>;
}
