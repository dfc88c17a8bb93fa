import { contentOf, isPlainObject } from '../core/plain-data.ts';
import type { Review } from './review.ts';

/** The parts of a review that are lists. */
type ReviewListName = {
  [K in keyof Review]-?: Review[K] extends readonly unknown[] ? K : never;
}[keyof Review];

/** How a list of a review is compared and merged. */
export interface ReviewList {
  /**
   * The fields by which a thing is known in its list; none: by all that it says.
   */
  readonly key: readonly string[];
  /** One judgement: it is never put together from two. Otherwise each field stands for itself. */
  readonly isWhole: boolean;
  /** Things of one key, added apart, are two things where they differ in this field. */
  readonly tellingField?: string;
  /** A review cannot be without. */
  readonly isNeverEmpty?: true;
}

const byId: ReviewList = { key: ['id'], isWhole: false };
const wholeById: ReviewList = { key: ['id'], isWhole: true };
const byContent: ReviewList = { key: [], isWhole: true };

/**
 * The lists of a review: how their things are known, and which of them are judgements that are one whole. A rating without
 * its reason, or the `if` of one person with the `because` of another, is something that nobody said.
 */
export const reviewLists: Readonly<Record<ReviewListName, ReviewList>> = {
  questions: byId,
  people: byId,
  stakeholderInputs: byId,
  searches: byId,
  documents: { ...byId, tellingField: 'title' },
  duplicateClusters: wholeById,
  screening: byContent,
  appraisals: wholeById,
  forms: { key: ['id', 'version'], isWhole: true },
  extractions: byId,
  extracts: wholeById,
  resolutions: { key: ['documentId', 'field', 'extractionIds'], isWhole: true },
  concepts: byId,
  configurations: byId,
  evidence: wholeById,
  links: wholeById,
  themes: byId,
  memos: wholeById,
  operations: wholeById,
  substantiveTheories: byId,
  theories: byId,
  theoryVersions: { key: ['theoryId', 'version'], isWhole: true },
  theoryChanges: byContent,
  confidence: wholeById,
  recommendations: byId,
  checklistJudgements: wholeById,
  qualityGrades: wholeById,
  caveats: byId,
};

/** The lists of a protocol. */
export const protocolLists: Readonly<Record<string, ReviewList>> = {
  criteria: byId,
  stages: { ...byId, isNeverEmpty: true },
  documentKinds: { key: ['kind'], isWhole: false },
  appraisalScales: { key: ['dimension'], isWhole: true },
  changes: byContent,
};

/**
 * The lists within things whose order says nothing, or whose things are known by a key: what two people add to one of them
 * comes together. Every other list within a thing (authors, ratings, options) is one value.
 */
export const innerLists: Readonly<Record<string, ReviewList>> = {
  slots: { key: ['role', 'conceptId', 'polarity'], isWhole: false },
  ...Object.fromEntries(
    [
      'abstractsIds',
      'affects',
      'aims',
      'aliases',
      'broaderIds',
      'configurationIds',
      'extractIds',
      'filters',
      'isbn',
      'issn',
      'keywords',
      'origins',
      'otherIds',
      'rivalIds',
      'roles',
      'searchedTogether',
      'seedDocumentIds',
      'software',
      'stages',
      'subjectHeadings',
      'substantiveTheoryIds',
      'supersedes',
      'themeIds',
    ].map((field) => [field, byContent]),
  ),
};

/** The objects within things that are records of fields, each of which stands for itself. */
export const innerRecords: ReadonlySet<string> = new Set(['values', 'saturationPlan', 'availability', 'fullText']);

/** What stands for the key of each thing of a list, each key once: the second of one key is the key with a number. */
export function keysOf(things: readonly unknown[], { key }: ReviewList): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const times = new Map<string, number>();
  for (const thing of things) {
    const name = keyOf(thing, key);
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    found.set(count === 1 ? name : `${name}\n${count}`, thing);
  }
  return found;
}

function keyOf(thing: unknown, key: readonly string[]): string {
  if (!isPlainObject(thing)) return inOneLine(thing);
  if (key.length === 0) return contentOf(thing);
  return key.map((field) => inOneLine(thing[field])).join(' ');
}

/** The number of a second thing stands behind a line break, which no key has of its own. */
function inOneLine(value: unknown): string {
  return typeof value === 'string' && !value.includes('\n') ? value : contentOf(value);
}
