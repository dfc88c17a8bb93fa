import type { Extract } from '../../../extraction/extract.ts';
import type { Review } from '../../../review/review.ts';
import type { QdaLoss, QdaReviewParts } from './review-parts.ts';
import { versionKey } from './version-key.ts';

/** The part of a review that a project can carry, and all that it cannot. */
export interface CoveredByRefiQda {
  readonly parts: QdaReviewParts;
  readonly losses: readonly QdaLoss[];
}

/** The lists of a review for which REFI-QDA has no element. */
const uncovered = [
  'questions',
  'stakeholderInputs',
  'searches',
  'duplicateClusters',
  'screening',
  'forms',
  'extractions',
  'resolutions',
  'theoryChanges',
  'confidence',
  'recommendations',
  'caveats',
] as const;

/**
 * What of a review a project of REFI-QDA carries: people, documents with their texts and appraisals, extracts, concepts,
 * configurations with their evidence and links, themes, memos, operations and theories. Each of the rest is a loss, named
 * by its list; keep the review file beside the project.
 *
 * What hangs on something that the review does not have (an extract of no document, evidence for no configuration) cannot
 * be carried either, nor the second of two with one id.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 }, concepts: [{ id: 'trust', label: 'Trust' }], questions: [{ id: 'q1', text: 'Why?' }] });
 * review && coveredByRefiQda(review).parts.concepts.length; // 1
 * review && coveredByRefiQda(review).losses.map(({ element }) => element); // ['protocol', 'questions']
 */
export function coveredByRefiQda(review: Review): CoveredByRefiQda {
  const losses: QdaLoss[] = [notCarried('protocol', 'the protocol, the kind of the review and its statements')];
  for (const list of uncovered) {
    if (review[list].length > 0) losses.push(notCarried(list, `${review[list].length} entries of ${list}`));
  }
  const once = onceOf(losses);
  const documents = once('documents', review.documents, idOf);
  const documentIds = idsOf(documents);
  const hosted = hostedOf(losses);
  const concepts = once('concepts', review.concepts, idOf);
  const extracts = hosted('extracts', once('extracts', review.extracts, idOf), (one) =>
    documentIds.has(one.documentId),
  ).map(codedOf(idsOf(concepts), losses));
  const extractIds = idsOf(extracts);
  const configurations = once('configurations', review.configurations, idOf);
  const configurationIds = idsOf(configurations);
  return {
    parts: {
      title: review.title,
      people: once('people', review.people, idOf),
      documents,
      appraisals: hosted('appraisals', once('appraisals', review.appraisals, idOf), ({ target }) =>
        'documentId' in target ? documentIds.has(target.documentId) : extractIds.has(target.extractId),
      ),
      extracts,
      concepts,
      configurations,
      evidence: hosted('evidence', once('evidence', review.evidence, idOf), (one) =>
        configurationIds.has(one.configurationId),
      ),
      links: once('links', review.links, idOf),
      themes: once('themes', review.themes, idOf),
      memos: once('memos', review.memos, idOf),
      operations: once('operations', review.operations, idOf),
      substantiveTheories: once('substantiveTheories', review.substantiveTheories, idOf),
      theories: once('theories', review.theories, idOf),
      theoryVersions: once('theoryVersions', review.theoryVersions, versionKey),
    },
    losses,
  };
}

/** A coding with a concept that is not there has no code to refer to. */
function codedOf(conceptIds: ReadonlySet<string>, losses: QdaLoss[]) {
  return (extract: Extract): Extract => {
    const { codings, ...bare } = extract;
    const left = codings?.filter(({ conceptId }) => conceptIds.has(conceptId));
    if (left === undefined || left.length === codings?.length) return extract;
    const message = `${extract.id} was coded with a concept that the review does not have`;
    losses.push({ code: 'nothing-to-hang-on', element: 'codings', ids: [extract.id], message });
    return left.length === 0 ? bare : { ...bare, codings: left };
  };
}

function notCarried(element: string, what: string): QdaLoss {
  const message = `REFI-QDA has no element for ${what}; keep the review file beside the project`;
  return { code: 'not-in-refi-qda', element, ids: [], message };
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

function onceOf(losses: QdaLoss[]) {
  return <T>(element: string, items: readonly T[], keyOf: (item: T) => string): T[] => {
    const seen = new Set<string>();
    return items.filter((item) => {
      const key = keyOf(item);
      if (!seen.has(key)) return Boolean(seen.add(key));
      const message = `${key} stands twice in ${element}; the first is carried`;
      losses.push({ code: 'id-twice', element, ids: [key], message });
      return false;
    });
  };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function hostedOf(losses: QdaLoss[]) {
  return <T extends { readonly id: string }>(element: string, items: readonly T[], isHosted: (item: T) => boolean) =>
    items.filter((item) => {
      if (isHosted(item)) return true;
      const message = `${item.id} of ${element} hangs on something that the review does not have`;
      losses.push({ code: 'nothing-to-hang-on', element, ids: [item.id], message });
      return false;
    });
}
