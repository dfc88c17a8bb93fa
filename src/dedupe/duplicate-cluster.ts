import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * Why two records of a cluster are one document.
 *
 * @example
 * duplicateLinkSchema.parse({ firstId: 'a', secondId: 'b', rule: 'same-doi', evidence: ['DOI 10.1000/x'] }).rule; // 'same-doi'
 */
export const duplicateLinkSchema = z
  .strictObject({
    firstId: idSchema,
    secondId: idSchema,
    /** The rule that joined them, or `person` where somebody decided. */
    rule: textSchema,
    /** What spoke for it, in words. */
    evidence: listOf(z.string()),
  })
  .readonly();

/** Why two records of a cluster are one document. */
export interface DuplicateLink extends z.infer<typeof duplicateLinkSchema> {}

/**
 * Records that describe one document. Nothing is deleted: the members stay, one of them stands for all.
 *
 * @example
 * duplicateClusterSchema.parse({ id: 'dup-1', memberIds: ['a', 'b'], keptId: 'a', by: 'rules' }).links; // []
 */
export const duplicateClusterSchema = z
  .strictObject({
    id: idSchema,
    /** The records, two at least. */
    memberIds: z.array(idSchema).min(2).readonly(),
    /** The member that stands for all. */
    keptId: idSchema,
    /** The pairs that hold the cluster together, each with its reason. */
    links: listOf(duplicateLinkSchema),
    /** Who decided: a person's id, or `rules`. */
    by: idSchema,
  })
  .readonly();

/** Records that describe one document. */
export interface DuplicateCluster extends z.infer<typeof duplicateClusterSchema> {}
