import { indexById } from '../../core/group-by.ts';
import type { Review } from '../review.ts';

/** The kinds of entity that carry an id. */
export type EntityKind =
  | 'person'
  | 'stakeholder input'
  | 'question'
  | 'criterion'
  | 'stage'
  | 'search'
  | 'document'
  | 'cluster'
  | 'appraisal'
  | 'form'
  | 'extraction'
  | 'extract'
  | 'concept'
  | 'configuration'
  | 'evidence link'
  | 'configuration link'
  | 'theme'
  | 'memo'
  | 'operation'
  | 'substantive theory'
  | 'theory'
  | 'confidence assessment'
  | 'recommendation'
  | 'checklist judgement'
  | 'quality grade'
  | 'caveat';

type Things = readonly { readonly id: string }[];

/** Where entities with an id stand. */
const lists: readonly (readonly [kind: EntityKind, things: (review: Review) => Things])[] = [
  ['person', ({ people }) => people],
  ['stakeholder input', ({ stakeholderInputs }) => stakeholderInputs],
  ['question', ({ questions }) => questions],
  ['criterion', ({ protocol }) => protocol.criteria],
  ['stage', ({ protocol }) => protocol.stages],
  ['search', ({ searches }) => searches],
  ['document', ({ documents }) => documents],
  ['cluster', ({ duplicateClusters }) => duplicateClusters],
  ['appraisal', ({ appraisals }) => appraisals],
  // versions of one form share its id
  ['form', ({ forms }) => [...indexById(forms).values()]],
  ['extraction', ({ extractions }) => extractions],
  ['extract', ({ extracts }) => extracts],
  ['concept', ({ concepts }) => concepts],
  ['configuration', ({ configurations }) => configurations],
  ['evidence link', ({ evidence }) => evidence],
  ['configuration link', ({ links }) => links],
  ['theme', ({ themes }) => themes],
  ['memo', ({ memos }) => memos],
  ['operation', ({ operations }) => operations],
  ['substantive theory', ({ substantiveTheories }) => substantiveTheories],
  ['theory', ({ theories }) => theories],
  ['confidence assessment', ({ confidence }) => confidence],
  ['recommendation', ({ recommendations }) => recommendations],
  ['checklist judgement', ({ checklistJudgements }) => checklistJudgements],
  ['quality grade', ({ qualityGrades }) => qualityGrades],
  ['caveat', ({ caveats }) => caveats],
];

/** What the ids of a review name. */
export interface NamedEntities {
  /** What an id names; of an id that is taken twice, the first. */
  readonly kindOf: ReadonlyMap<string, EntityKind>;
  /** For each id that is taken twice, what else it names, in the order of the review. */
  readonly others: ReadonlyMap<string, readonly EntityKind[]>;
}

/** Finds what each id names. Versions of one form share the id of the form, which is counted once. */
export function namedEntities(review: Review): NamedEntities {
  const kindOf = new Map<string, EntityKind>();
  const others = new Map<string, EntityKind[]>();
  for (const [kind, things] of lists) {
    for (const { id } of things(review)) {
      if (!kindOf.has(id)) {
        kindOf.set(id, kind);
        continue;
      }
      const further = others.get(id);
      if (further) further.push(kind);
      else others.set(id, [kind]);
    }
  }
  return { kindOf, others };
}
