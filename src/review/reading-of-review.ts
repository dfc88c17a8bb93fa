import { indexById } from '../core/group-by.ts';
import { type CodedDocument, type Incidence, incidence } from '../saturation/incidence.ts';
import type { ScreeningState } from '../screening/screening-state.ts';
import { codings } from '../theory/codings.ts';
import { documentsOfReview } from './documents-of-review.ts';
import { includedIn } from './included-in.ts';
import type { Review } from './review.ts';
import { screeningOfReview } from './screening-of-review.ts';

/** The included documents in reading order, and what of them bears on saturation. */
export interface ReadingOfReview {
  /** Ids of the included documents, in the order of the review's list. */
  readonly order: readonly string[];
  /** Codes in the included documents as an incidence: reports of one study merged, search rounds as waves. */
  readonly incidenceOf: (found: readonly CodedDocument[]) => Incidence;
}

/** Finds what was read and in what order; codes in documents that are not included do not count. */
export function readingOfReview(review: Review, state: ScreeningState = screeningOfReview(review)): ReadingOfReview {
  const included = includedIn(state);
  const documents = indexById(documentsOfReview(review, state).filter(({ id }) => included.has(id)));
  const roundOf = new Map(review.searches.map(({ id, round }) => [id, round]));
  const order = [...documents.keys()];
  const studyOf = (id: string) => documents.get(id)?.studyId;
  const waveOf = (id: string) => {
    const rounds = (documents.get(id)?.origins ?? []).flatMap(({ searchId }) => roundOf.get(searchId ?? '') ?? []);
    return rounds.length === 0 ? undefined : `round ${Math.min(...rounds)}`;
  };
  return {
    order,
    incidenceOf: (found) =>
      incidence(
        found.filter(({ document }) => documents.has(document)),
        order,
        { studyOf, waveOf },
      ),
  };
}

/** What the included documents speak of, as an incidence; what others do is never coded. */
export function incidenceOfReview(
  review: Review,
  unit: 'concept' | 'configuration',
  state?: ScreeningState,
): Incidence {
  const { order, incidenceOf } = readingOfReview(review, state);
  const read = new Set(order);
  const isRead = ({ documentId }: { readonly documentId: string }) => read.has(documentId);
  const { configurations, evidence, extracts } = review;
  return incidenceOf(
    codings({ configurations, evidence: evidence.filter(isRead), extracts: extracts.filter(isRead) }, unit),
  );
}
