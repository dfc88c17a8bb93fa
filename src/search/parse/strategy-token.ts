import type { BooleanNode, LimitNode, RawNode, SubjectNode } from '../strategy/strategy-node.ts';

interface At {
  readonly start: number;
  readonly end: number;
}

/** A sign, word or mark of a query, with its place in the text. */
export type StrategyToken = At &
  (
    | { readonly kind: 'open' | 'close' }
    | { readonly kind: 'word'; readonly text: string }
    /** Words in quotes or braces. */
    | { readonly kind: 'quoted'; readonly text: string; readonly braces: boolean }
    | { readonly kind: 'operator'; readonly op: 'and' | 'or' | 'not'; readonly text: string }
    | { readonly kind: 'near'; readonly gap: number; readonly ordered: boolean; readonly bare: boolean }
    /** A tag of fields, as it is written. */
    | { readonly kind: 'field'; readonly code: string }
    | { readonly kind: 'reference'; readonly ids: readonly string[]; readonly op: 'and' | 'or' }
    | { readonly kind: 'node'; readonly node: SubjectNode | BooleanNode | LimitNode | RawNode }
  );
