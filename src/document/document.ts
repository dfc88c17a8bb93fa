import * as z from 'zod';
import { idSchema, listOf } from '../core/schema.ts';
import { originSchema } from './origin.ts';
import { pageRangeSchema } from './page-range.ts';
import { partialDateSchema } from './partial-date.ts';
import { personNameSchema } from './person-name.ts';

/**
 * The kinds of document that the Citation Style Language 1.0.2 knows.
 *
 * @example
 * documentTypeSchema.options.includes('article-journal'); // true
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export const documentTypeSchema = z.enum([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
]);

/** A kind of document, as the Citation Style Language names it. */
export type DocumentType = z.infer<typeof documentTypeSchema>;

/**
 * A field of the source that no field of the document took, kept so that export loses nothing.
 *
 * @example
 * rawFieldSchema.parse({ tag: 'C3', value: 'note of the vendor' }).tag; // 'C3'
 */
export const rawFieldSchema = z.strictObject({ tag: z.string(), value: z.string() }).readonly();

/** A field of the source that no field of the document took. */
export interface RawField extends z.infer<typeof rawFieldSchema> {}

/**
 * Where the full text of a document is, and the text itself where the review holds it.
 *
 * @example
 * fullTextRefSchema.parse({ text: 'Trust grew slowly.' }).text; // 'Trust grew slowly.'
 */
export const fullTextRefSchema = z
  .strictObject({
    /** A path or address of the full text. */
    location: z.string().exactOptional(),
    /** Its media type, such as `application/pdf`. */
    mediaType: z.string().exactOptional(),
    /** The plain text against which quotes are checked. */
    text: z.string().exactOptional(),
  })
  .readonly();

/** Where the full text of a document is. */
export interface FullTextRef extends z.infer<typeof fullTextRefSchema> {}

/**
 * A document of any kind that a search found: an article, a report, a council paper, a web page.
 *
 * @example
 * documentSchema.parse({ id: 'doc-1', type: 'report', title: 'Creating healthy places' }).authors; // []
 */
export const documentSchema = z
  .strictObject({
    id: idSchema,
    /** Kind of document, as the Citation Style Language names it. */
    type: documentTypeSchema,
    /** Title as plain text; empty where the source gives none. */
    title: z.string(),
    /** The same title with its marks (`<i>`, `<sup>`), where the source had some. */
    titleMarkup: z.string().exactOptional(),
    authors: listOf(personNameSchema),
    editors: listOf(personNameSchema),
    /** When it was published; missing where it is not known. */
    issued: partialDateSchema.exactOptional(),
    /** The journal, book or series volume that holds it. */
    containerTitle: z.string().exactOptional(),
    /** The abbreviated title of the container. */
    containerShort: z.string().exactOptional(),
    volume: z.string().exactOptional(),
    issue: z.string().exactOptional(),
    pages: pageRangeSchema.exactOptional(),
    /** The number that stands for pages in an electronic journal. */
    articleNumber: z.string().exactOptional(),
    publisher: z.string().exactOptional(),
    place: z.string().exactOptional(),
    series: z.string().exactOptional(),
    edition: z.string().exactOptional(),
    /** Digital object identifier, lower case, without `https://doi.org/`. */
    doi: z.string().exactOptional(),
    /** PubMed's number. */
    pmid: z.string().exactOptional(),
    /** PubMed Central's number, with `PMC`. */
    pmcid: z.string().exactOptional(),
    isbn: listOf(z.string()),
    issn: listOf(z.string()),
    /** Other identifiers: trial registrations, accession numbers, further DOIs, each with the scheme before a colon. */
    otherIds: listOf(z.string()),
    url: z.string().exactOptional(),
    abstract: z.string().exactOptional(),
    /** Words that the authors chose. */
    keywords: listOf(z.string()),
    /** Terms of a thesaurus, such as MeSH, kept apart from keywords. */
    subjectHeadings: listOf(z.string()),
    language: z.string().exactOptional(),
    /** Kind of document as the protocol names it: academic paper, report, local authority document. */
    kind: z.string().exactOptional(),
    /** The study that this document reports, where several documents report one. */
    studyId: idSchema.exactOptional(),
    fullText: fullTextRefSchema.exactOptional(),
    /** Every record that this document came from. */
    origins: listOf(originSchema),
    /** What no field took, in the order of the source. */
    raw: listOf(rawFieldSchema),
  })
  .readonly();

/** A document of any kind that a search found. */
export interface Document extends z.infer<typeof documentSchema> {}
