import { appraisalCell } from '../appraisal/appraisal-cell.ts';
import { groupBy, indexById } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import { shortReference } from '../document/short-reference.ts';
import { answersOfDocuments, type DocumentAnswer } from './document-answers.ts';
import { documentsOfReview } from './documents-of-review.ts';
import { includedIn } from './included-in.ts';
import type { Review } from './review.ts';
import { screeningOfReview } from './screening-of-review.ts';

/** What a reader is told of one included document: a row of the table of document characteristics. */
export interface DocumentCharacteristics {
  readonly documentId: string;
  /** Author and year in short. */
  readonly reference: string;
  readonly title: string;
  readonly year: number | null;
  /** Kind of document as the Citation Style Language names it. */
  readonly type: Document['type'];
  /** Kind of document as the protocol names it; `null` where none is recorded. */
  readonly kind: string | null;
  /** The sources whose searches found it, in the order of its origins. */
  readonly sources: readonly string[];
  /** Ratings by dimension, each reviewer's, in the order of the appraisals; a consensus that settles them stands alone. */
  readonly ratings: Readonly<Record<string, readonly string[]>>;
  /** The configurations that it supports, refutes or refines. */
  readonly configurationIds: readonly string[];
  /** The themes of those configurations. */
  readonly themeIds: readonly string[];
  /** What the extraction forms asked of it (country, setting, population, …); left out where no form was filled in. */
  readonly answers?: readonly DocumentAnswer[];
}

/**
 * The characteristics of the included documents, one row each, in the order of the review's documents. Every cell is
 * read or computed from records; what is not recorded is `null` or empty.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && documentTable(review); // []
 * @see RAMESES publication standards, item 13. https://doi.org/10.1186/1741-7015-11-21
 */
export function documentTable(review: Review): DocumentCharacteristics[] {
  const state = screeningOfReview(review);
  const included = includedIn(state);
  const evidenceOf = groupBy(review.evidence, ({ documentId }) => documentId);
  const configurationById = indexById(review.configurations);
  const answersOf = answersOfDocuments(review);
  const sourceOf = new Map(review.searches.map(({ id, source }) => [id, source]));
  return documentsOfReview(review, state)
    .filter(({ id }) => included.has(id))
    .map((document) => {
      const answers = answersOf(document.id);
      const configurationIds = distinct((evidenceOf.get(document.id) ?? []).map((link) => link.configurationId));
      return {
        documentId: document.id,
        reference: shortReference(document),
        title: document.title,
        year: document.issued?.year ?? null,
        type: document.type,
        kind: document.kind ?? null,
        sources: distinct(
          document.origins.flatMap(({ searchId, database }) => sourceOf.get(searchId ?? '') ?? database ?? []),
        ),
        ratings: ratingsOf(document.id, review),
        configurationIds,
        themeIds: distinct(configurationIds.flatMap((id) => configurationById.get(id)?.themeIds ?? [])),
        ...(answers.length > 0 && { answers }),
      };
    });
}

function ratingsOf(documentId: string, { appraisals }: Pick<Review, 'appraisals'>): Record<string, string[]> {
  const own = appraisals.filter(({ target }) => 'documentId' in target && target.documentId === documentId);
  const byDimension = groupBy(own, ({ dimension }) => dimension);
  return Object.fromEntries(
    [...byDimension].map(([dimension, found]) => {
      const { rating, consensus } = appraisalCell(found, { dimension, ratings: [] });
      const single = found.filter(({ consensusOf }) => consensusOf === undefined);
      return [dimension, rating !== undefined && consensus.length > 0 ? [rating] : single.map((each) => each.rating)];
    }),
  );
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
