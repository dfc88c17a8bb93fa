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
  ['caveat', ({ caveats }) => caveats],
];

/** What an id names. */
export interface NamedById {
  /** The kinds of entity, each once. */
  readonly kinds: readonly EntityKind[];
  /** How many entities; above one, the id is taken twice. */
  readonly count: number;
}

/** Finds what each id names. Versions of one form share the id of the form, which is counted once. */
export function namedById(review: Review): ReadonlyMap<string, NamedById> {
  const found = new Map<string, { kinds: EntityKind[]; count: number }>();
  for (const [kind, things] of lists) {
    for (const { id } of things(review)) {
      const named = found.get(id);
      if (named === undefined) {
        found.set(id, { kinds: [kind], count: 1 });
        continue;
      }
      named.count += 1;
      if (!named.kinds.includes(kind)) named.kinds.push(kind);
    }
  }
  return found;
}
