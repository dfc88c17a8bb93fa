import type { Appraisal } from '../appraisal/appraisal.ts';
import { RealistError } from '../core/realist-error.ts';
import type { DuplicateCluster } from '../dedupe/duplicate-cluster.ts';
import type { Origin } from '../document/origin.ts';
import type { Extract } from '../extraction/extract.ts';
import type { Extraction } from '../extraction/extraction.ts';
import type { ExtractionResolution } from '../extraction/extraction-resolution.ts';
import type { DocumentOutcome } from '../screening/document-outcome.ts';
import type { ScreeningEvent } from '../screening/event.ts';
import type { Search } from '../search/search.ts';
import type { Concept } from '../theory/concept.ts';
import type { Configuration } from '../theory/configuration.ts';
import type { EvidenceLink } from '../theory/evidence-link.ts';
import type { Memo } from '../theory/memo.ts';
import type { ProgrammeTheory, TheoryVersion } from '../theory/programme-theory.ts';
import type { Recommendation } from '../theory/recommendation.ts';
import type { Theme } from '../theory/theme.ts';
import { eventInWords } from './explain/event-in-words.ts';
import { type ReviewLookup, reviewLookup } from './explain/review-lookup.ts';
import { flow } from './flow.ts';
import type { FlowCount } from './flow-model.ts';
import type { Review } from './review.ts';

/** A record of a document, with where it came from. */
export interface TracedRecord {
  readonly recordId: string;
  /** Each with its search, where that is recorded. */
  readonly origins: readonly { readonly origin: Origin; readonly search?: Search }[];
}

/** A box of the flow in which the document, or one of its records, stands. */
export interface TracedPlace {
  readonly stepId: string;
  readonly boxId: string;
  readonly label: string;
  /** The record or document that stands in it. */
  readonly id: string;
}

/** What became of one document, from the search to the theory. */
export interface Trace {
  /** The record that stands for the document. */
  readonly documentId: string;
  readonly title: string;
  /** Empty where the review has work on the document and no record of it. */
  readonly records: readonly TracedRecord[];
  readonly clusters: readonly DuplicateCluster[];
  /** Where it stands at each step of the flow, in their order. */
  readonly places: readonly TracedPlace[];
  /** What the log says of it, the first first, each in words. */
  readonly decisions: readonly { readonly event: ScreeningEvent; readonly says: string }[];
  /** Where it stands in screening; `null` where the log does not mention it. */
  readonly outcome: DocumentOutcome | null;
  readonly appraisals: readonly Appraisal[];
  readonly extractions: readonly Extraction[];
  readonly resolutions: readonly ExtractionResolution[];
  readonly extracts: readonly Extract[];
  /** The concepts with which its quotes were coded. */
  readonly codedConcepts: readonly Concept[];
  readonly evidence: readonly EvidenceLink[];
  /** Those for or against which it is evidence, and those of which a slot shows a quote of it. */
  readonly configurations: readonly Configuration[];
  readonly themes: readonly Theme[];
  /** Versions made of one of these configurations, or caused by one of them or by a quote of the document. */
  readonly theoryVersions: readonly TheoryVersion[];
  /** The theories of these versions, and those that abstract from them, step by step. */
  readonly theories: readonly ProgrammeTheory[];
  readonly recommendations: readonly Recommendation[];
  readonly memos: readonly Memo[];
}

/**
 * What became of one document: its records and searches, its duplicates, where it stands at each step of the flow, who
 * decided what and when, its appraisals, forms and quotes, and the configurations, theories and recommendations in which it
 * ended. A record that was folded into another, by a cluster or by the log, is traced as its document.
 *
 * @throws RealistError `unknown-id` where the review has neither a record of the document nor any work on it.
 * @example
 * const { review } = parseReview({
 *   schemaVersion: 1,
 *   kind: 'synthesis',
 *   title: 'Trust',
 *   protocol: { version: 1 },
 *   documents: [{ id: 'd1', type: 'report', title: 'Joint work' }],
 * });
 * review && trace(review, 'd1').places.map(({ boxId }) => boxId); // ['identified', 'title-abstract-screened', 'title-abstract-pending']
 */
export function trace(review: Review, documentId: string): Trace {
  const lookup = reviewLookup(review);
  const document = lookup.documentOf(documentId);
  const isOfIt = ({ documentId: id }: { readonly documentId: string }) => lookup.documentOf(id) === document;
  const records = lookup.recordsOf(document);
  const decisions = lookup.eventsOf(document);
  const work = {
    extractions: review.extractions.filter(isOfIt),
    resolutions: review.resolutions.filter(isOfIt),
    extracts: review.extracts.filter(isOfIt),
    evidence: review.evidence.filter(isOfIt),
    appraisals: appraisalsOf(document, lookup),
  };
  if (records.length === 0 && decisions.length === 0 && Object.values(work).every(({ length }) => length === 0)) {
    const message = `${JSON.stringify(documentId)} is no document of this review`;
    throw new RealistError('unknown-id', ['documentId'], message);
  }
  return {
    documentId: document,
    title: lookup.documents.get(document)?.title ?? '',
    records: records.map(({ id, origins }) => ({
      recordId: id,
      origins: origins.map((origin) => {
        const search = review.searches.find((one) => one.id === origin.searchId);
        return { origin, ...(search && { search }) };
      }),
    })),
    clusters: review.duplicateClusters.filter(({ memberIds }) =>
      memberIds.some((id) => lookup.documentOf(id) === document),
    ),
    places: placesOf(new Set([document, ...records.map(({ id }) => id)]), review),
    decisions: decisions.map((event) => ({ event, says: eventInWords(event, review) })),
    outcome: lookup.base.outcomeOf(document) ?? null,
    ...work,
    codedConcepts: codedConcepts(work.extracts, review),
    ...theoryOf(document, work, review),
  };
}

function codedConcepts(extracts: readonly Extract[], { concepts }: Pick<Review, 'concepts'>): Concept[] {
  const coded = new Set(extracts.flatMap(({ codings = [] }) => codings.map(({ conceptId }) => conceptId)));
  return concepts.filter(({ id }) => coded.has(id));
}

function appraisalsOf(document: string, { review, naming, documentOf }: ReviewLookup): Appraisal[] {
  const extracts = review.extracts.filter(({ documentId }) => documentOf(documentId) === document);
  return [document, ...extracts.map(({ id }) => id)].flatMap((id) => naming.appraisalsOf(id));
}

/** The boxes that hold one of these ids, each with its smallest part that does. */
function placesOf(ids: ReadonlySet<string>, review: Review): TracedPlace[] {
  return flow(review).steps.flatMap((step) =>
    [step.main, ...step.asides].flatMap((box) =>
      (box.ids ?? [])
        .filter((id) => ids.has(id))
        .map((id): TracedPlace => ({ stepId: step.id, boxId: box.id, label: placeInWords(box, id), id })),
    ),
  );
}

function placeInWords({ label, parts }: FlowCount, id: string): string {
  const part = parts.find(({ ids }) => ids?.includes(id));
  return part === undefined ? label : `${label} – ${placeInWords(part, id)}`;
}

function theoryOf(
  document: string,
  { evidence, extracts }: Pick<Trace, 'evidence' | 'extracts'>,
  review: Review,
): Pick<Trace, 'configurations' | 'themes' | 'theoryVersions' | 'theories' | 'recommendations' | 'memos'> {
  const quotes = new Set(extracts.map(({ id }) => id));
  const named = new Set(evidence.map(({ configurationId }) => configurationId));
  const configurations = review.configurations.filter(
    ({ id, slots }) => named.has(id) || slots.some(({ extractIds }) => extractIds.some((one) => quotes.has(one))),
  );
  const ids = new Set(configurations.map(({ id }) => id));
  const touched = new Set([document, ...quotes, ...ids, ...evidence.map(({ id }) => id)]);
  const isTouched = (id: string) => touched.has(id);
  const theoryVersions = review.theoryVersions.filter(
    ({ configurationIds, causes }) =>
      configurationIds.some((id) => ids.has(id)) ||
      causes.some((cause) => 'evidence' in cause && cause.evidence.some(isTouched)),
  );
  const themeIds = new Set(configurations.flatMap((one) => one.themeIds));
  return {
    configurations,
    themes: review.themes.filter(({ id }) => themeIds.has(id)),
    theoryVersions,
    theories: theoriesOver(new Set([...ids, ...theoryVersions.map(({ theoryId }) => theoryId)]), review),
    recommendations: review.recommendations.filter(({ configurationIds }) =>
      configurationIds.some((id) => ids.has(id)),
    ),
    memos: review.memos.filter(({ about }) => about.some(isTouched)),
  };
}

/** The theories among these ids, and those that abstract from any of them, step by step. */
function theoriesOver(ids: ReadonlySet<string>, { theories }: Pick<Review, 'theories'>): ProgrammeTheory[] {
  const reached = new Set(ids);
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { id, abstractsIds } of theories) if (abstractsIds.some((one) => reached.has(one))) reached.add(id);
  }
  return theories.filter(({ id }) => reached.has(id));
}
