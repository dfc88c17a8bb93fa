import * as z from 'zod';
import { idSchema, listOf, textSchema } from '../core/schema.ts';

/**
 * The ways in which one configuration bears on another.
 *
 * @example
 * configurationLinkKindSchema.options.length; // 8
 */
export const configurationLinkKindSchema = z.enum([
  'ripple',
  'precedes',
  'nested',
  'rival',
  'converges',
  'consolidates',
  'shares-mechanism',
  'shares-context',
]);

/**
 * How one configuration bears on another. A ripple is strict: an outcome of the first is a context or mechanism of the
 * second, with equal polarity.
 *
 * @example
 * configurationLinkSchema.parse({ id: 'L4', kind: 'ripple', fromId: 'SL19', toId: 'LF12', viaConceptId: 'integration', basis: 'inferred', rationale: 'Integration is the resource of LF12' }).kind; // 'ripple'
 * @see Jagosh J, Bush PL, Salsberg J, et al. A realist evaluation of community-based participatory research. BMC Public
 *   Health 2015;15:725. https://doi.org/10.1186/s12889-015-1949-1
 */
export const configurationLinkSchema = z
  .strictObject({
    id: idSchema,
    kind: configurationLinkKindSchema,
    fromId: idSchema,
    toId: idSchema,
    /** The concept through which they meet. */
    viaConceptId: idSchema.exactOptional(),
    /** Whether a document says it, or the reviewer concludes it. */
    basis: z.enum(['stated', 'inferred']),
    rationale: textSchema,
    extractIds: listOf(idSchema),
  })
  .readonly();

/** How one configuration bears on another. */
export interface ConfigurationLink extends z.infer<typeof configurationLinkSchema> {}
