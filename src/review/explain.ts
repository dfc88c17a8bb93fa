import { RealistError } from '../core/realist-error.ts';
import { documentGround } from './explain/document-grounds.ts';
import { type Ground, grown, type ReviewExplanation } from './explain/explanation.ts';
import { type ReviewLookup, reviewLookup } from './explain/review-lookup.ts';
import { rootGround } from './explain/root-ground.ts';
import { flow } from './flow.ts';
import type { Flow, FlowCount } from './flow-model.ts';
import type { Review } from './review.ts';

/** A number with the ids behind it, as a methods or results section quotes it. */
export interface ExplainableNumber {
  readonly label: string;
  readonly value: number | string | null;
  /** The function that computed it. */
  readonly by?: string;
  readonly ids: readonly string[];
}

/** What may be explained beside the things of the review. */
export interface ExplainOptions {
  /** Numbers by their names. Default: none. */
  readonly numbers?: Readonly<Record<string, ExplainableNumber>>;
  /** The flow whose boxes may be asked for. Default: `flow(review)`. */
  readonly flow?: Flow;
}

/**
 * Explains anything in a review down to the quotes, the documents, the searches and the decisions behind it: a theory or one
 * of its versions (`pt version 2`), a configuration, a link, a theme, a concept, evidence, a quote, a document, a decision
 * of the log (`ann@12`), a box of the flow, a number. Where an id names several things, the one nearest to the theory is
 * explained.
 *
 * What comes again is named again with `isRepeated` and not told again, so that theories that abstract from each other come
 * to an end. An id that leads nowhere is told as `unknown`.
 *
 * @throws RealistError `unknown-id` where the id names nothing at all.
 * @example
 * const { review } = parseReview({
 *   schemaVersion: 1,
 *   kind: 'synthesis',
 *   title: 'Trust',
 *   protocol: { version: 1 },
 *   documents: [{ id: 'd1', type: 'report', title: 'Joint work' }],
 *   extracts: [{ id: 'x1', documentId: 'd1', quote: 'trust grew', reviewerId: 'ann' }],
 *   configurations: [{ id: 'C1', modality: 'claimed', status: 'candidate', statement: 'Time lets trust grow' }],
 *   evidence: [{ id: 'e1', configurationId: 'C1', documentId: 'd1', extractId: 'x1', bearing: 'supports' }],
 * });
 * review && explain(review, 'C1').behind[0]?.behind[0]?.label; // '“trust grew”'
 */
export function explain(review: Review, id: string, options: ExplainOptions = {}): ReviewExplanation {
  const lookup = reviewLookup(review);
  const ground = rootGround(id, lookup) ?? numberGround(id, lookup, options) ?? boxGround(id, lookup, options);
  if (ground === undefined) {
    const message = `${JSON.stringify(id)} is no thing of this review, no box of its flow and no number that was given`;
    throw new RealistError('unknown-id', ['id'], message);
  }
  return grown(ground);
}

function numberGround(id: string, lookup: ReviewLookup, { numbers = {} }: ExplainOptions): Ground | undefined {
  if (!Object.hasOwn(numbers, id)) return undefined;
  const number = numbers[id];
  if (number === undefined) return undefined;
  const { label, value, by, ids } = number;
  return {
    kind: 'number',
    id,
    label: `${label}: ${value ?? 'undefined'}${by === undefined ? '' : ` (by ${by})`}`,
    grounds: () => ids.map((one) => rootGround(one, lookup) ?? documentGround(one, lookup)),
  };
}

function boxGround(id: string, lookup: ReviewLookup, options: ExplainOptions): Ground | undefined {
  const { steps } = options.flow ?? flow(lookup.review);
  const box = steps.flatMap(({ main, asides }) => [main, ...asides].flatMap(within)).find((one) => one.id === id);
  if (box === undefined) return undefined;
  const { label, count, ids, unit } = box;
  const studyIds = new Set(unit === 'studies' ? ids : []);
  const documents = lookup.review.documents.filter(({ id: own, studyId = own }) => studyIds.has(studyId));
  const inside = unit === 'studies' ? [...new Set(documents.map((one) => lookup.documentOf(one.id)))] : (ids ?? []);
  const grounds = () => inside.map((one) => documentGround(one, lookup));
  return { kind: 'flow box', id, label: `${label}: ${count ?? 'n not reported'}`, grounds };
}

function within(box: FlowCount): FlowCount[] {
  const inner = [...box.parts, ...(box.lanes ?? []), ...(box.actors ?? []), ...(box.studies ? [box.studies] : [])];
  return [box, ...inner.flatMap(within)];
}
