import { compareText } from '../../core/compare-text.ts';
import { groupBy, indexById } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import type { ScreeningEvent } from '../../screening/event.ts';
import { type FlowBase, flowBase } from '../flow/flow-base.ts';
import type { Review } from '../review.ts';

/** What is asked of a review again and again when something in it is explained. */
export interface ReviewLookup {
  readonly review: Review;
  readonly base: FlowBase;
  readonly documents: ReadonlyMap<string, Document>;
  /** The document for which a record stands, or that stands for it. */
  readonly documentOf: (id: string) => string;
  /** The records of a document, in the order of the review. */
  readonly recordsOf: (documentId: string) => readonly Document[];
  /** What the log says of a document or of one of its records, the first first. */
  readonly eventsOf: (documentId: string) => readonly ScreeningEvent[];
  /** The things of a list that name this id in one of their fields. */
  readonly naming: Naming;
  readonly byId: ById;
}

type ListName =
  | 'theories'
  | 'configurations'
  | 'extracts'
  | 'evidence'
  | 'operations'
  | 'stakeholderInputs'
  | 'concepts'
  | 'people';

type ById = { readonly [K in ListName]: ReadonlyMap<string, Review[K][number]> };

type Naming = Readonly<{
  evidenceFor: ListOf<Review['evidence'][number]>;
  versionsOf: ListOf<Review['theoryVersions'][number]>;
  memosAbout: ListOf<Review['memos'][number]>;
  operationsOnto: ListOf<Review['operations'][number]>;
  configurationsOn: ListOf<Review['configurations'][number]>;
  configurationsIn: ListOf<Review['configurations'][number]>;
  appraisalsOf: ListOf<Review['appraisals'][number]>;
  quotesCodedWith: ListOf<Review['extracts'][number]>;
  confidenceIn: ListOf<Review['confidence'][number]>;
}>;

type ListOf<T> = (id: string) => readonly T[];

/** Sorts a review for explanations. */
export function reviewLookup(review: Review): ReviewLookup {
  const base = flowBase(review, undefined);
  const documentOf = (id: string) => base.recordById.get(id)?.standsFor ?? base.mergedInto.get(id) ?? id;
  const records = listed(review.documents, ({ id }) => [documentOf(id)]);
  const events = listed([...review.screening].sort(compareEvents), (event) => idsOf(event).map(documentOf));
  return {
    review,
    base,
    documents: indexById(review.documents),
    documentOf,
    recordsOf: records,
    eventsOf: events,
    byId: {
      theories: indexById(review.theories),
      configurations: indexById(review.configurations),
      extracts: indexById(review.extracts),
      evidence: indexById(review.evidence),
      operations: indexById(review.operations),
      stakeholderInputs: indexById(review.stakeholderInputs),
      concepts: indexById(review.concepts),
      people: indexById(review.people),
    },
    naming: {
      evidenceFor: listed(review.evidence, ({ configurationId }) => [configurationId]),
      versionsOf: listed(review.theoryVersions, ({ theoryId }) => [theoryId]),
      memosAbout: listed(review.memos, ({ about }) => about),
      operationsOnto: listed(review.operations, ({ resultIds }) => resultIds),
      configurationsOn: listed(review.configurations, ({ slots }) => slots.map(({ conceptId }) => conceptId)),
      configurationsIn: listed(review.configurations, ({ themeIds }) => themeIds),
      appraisalsOf: listed(review.appraisals, ({ target }) => [
        'documentId' in target ? documentOf(target.documentId) : target.extractId,
      ]),
      quotesCodedWith: listed(review.extracts, ({ codings = [] }) => codings.map(({ conceptId }) => conceptId)),
      confidenceIn: listed(review.confidence, ({ configurationId }) => [configurationId]),
    },
  };
}

/** Lists things by each id that they name, once each. */
function listed<T>(things: readonly T[], idsIn: (thing: T) => readonly string[]): ListOf<T> {
  const pairs = things.flatMap((thing) => [...new Set(idsIn(thing))].map((id) => ({ id, thing })));
  const groups = groupBy(pairs, ({ id }) => id);
  return (id) => (groups.get(id) ?? []).map(({ thing }) => thing);
}

function compareEvents(a: ScreeningEvent, b: ScreeningEvent): number {
  return a.clock - b.clock || compareText(a.by, b.by);
}

function idsOf(event: ScreeningEvent): readonly string[] {
  if (event.kind === 'import') return event.documentIds;
  return event.kind === 'merge' ? [event.fromId, event.intoId] : [event.documentId];
}
