import * as z from 'zod';

/**
 * The name of a person or a body that made a document.
 *
 * @example
 * personNameSchema.parse({ family: 'Weger', given: 'E', particle: 'De' }).family; // 'Weger'
 */
export const personNameSchema = z
  .strictObject({
    /** Family name, without its particle. */
    family: z.string().exactOptional(),
    /** Given names or initials, as the source has them. */
    given: z.string().exactOptional(),
    /** A particle before the family name: de, van der. */
    particle: z.string().exactOptional(),
    /** What follows the name: Jr, III. */
    suffix: z.string().exactOptional(),
    /** The whole name of a body, or of a person whose parts are not known. */
    literal: z.string().exactOptional(),
    /** ORCID iD, sixteen characters in four groups. */
    orcid: z.string().exactOptional(),
  })
  .readonly();

/** The name of a person or a body that made a document. */
export interface PersonName extends z.infer<typeof personNameSchema> {}
