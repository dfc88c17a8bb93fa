/** What an explanation may be of. */
export type ExplanationKind =
  | 'theory'
  | 'theory version'
  | 'substantive theory'
  | 'configuration'
  | 'configuration link'
  | 'evidence link'
  | 'theme'
  | 'concept'
  | 'extract'
  | 'document'
  | 'record'
  | 'cluster'
  | 'search'
  | 'decision'
  | 'appraisal'
  | 'extraction'
  | 'confidence assessment'
  | 'operation'
  | 'memo'
  | 'stakeholder input'
  | 'recommendation'
  | 'question'
  | 'criterion'
  | 'stage'
  | 'person'
  | 'form'
  | 'number'
  | 'flow box'
  | 'unknown';

/** Something in a review with what is behind it, down to quotes, documents, searches and decisions. */
export interface ReviewExplanation {
  readonly kind: ExplanationKind;
  readonly id: string;
  /** What it is, in one line. */
  readonly label: string;
  /** How it bears on what stands above it: `supports`, `reasoning`, `cause: …`. */
  readonly as?: string;
  /** What is behind it. */
  readonly behind: readonly ReviewExplanation[];
  /** It is told in full at its first place in the explanation. */
  readonly isRepeated?: true;
}

/** The same before what is behind it is looked up. */
export interface Ground {
  readonly kind: ExplanationKind;
  readonly id: string;
  readonly label: string;
  readonly as?: string | undefined;
  /** What tells it from others of its kind where the id does not. */
  readonly key?: string;
  readonly grounds?: () => readonly Ground[];
}

/** An explanation while it grows. */
interface Growing extends ReviewExplanation {
  behind: Growing[];
  isRepeated?: true;
}

/** Looks up everything behind something; what comes again is named again and not told again, so circles end. */
export function grown(root: Ground): ReviewExplanation {
  const told = new Set<string>();
  const explanation = growing(root);
  const open = [{ ground: root, explanation }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const grounds = next.ground.grounds;
    if (grounds === undefined) continue;
    const key = JSON.stringify([next.ground.kind, next.ground.key ?? next.ground.id]);
    if (told.has(key)) {
      next.explanation.isRepeated = true;
      continue;
    }
    told.add(key);
    const inner = grounds().map((ground) => ({ ground, explanation: growing(ground) }));
    next.explanation.behind = inner.map((one) => one.explanation);
    open.push(...inner.reverse());
  }
  return explanation;
}

function growing({ kind, id, label, as }: Ground): Growing {
  return { kind, id, label, ...(as !== undefined && { as }), behind: [] };
}
