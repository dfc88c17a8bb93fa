/**
 * A place where words are sought: title, abstract, author keywords, keywords that the database adds, subject-heading words,
 * text words as the platform defines them, all fields, author, source (journal), affiliation.
 */
export type SearchField = 'ti' | 'ab' | 'ak' | 'kp' | 'su' | 'tx' | 'all' | 'au' | 'so' | 'af';

/** Part of a text, by UTF-16 code units: from `start` up to, not including, `end`. */
export interface StrategySpan {
  readonly start: number;
  readonly end: number;
}

interface Located {
  /** Where the node was read; missing in a strategy that was written as data. */
  readonly src?: StrategySpan;
}

interface Words extends Located {
  /** The searcher's own word forms, for a platform that has no truncation there. Never invented. */
  readonly variants?: readonly string[];
  /** `exact` wants no stemming; `platform`, the default, takes what the platform does. */
  readonly match?: 'exact' | 'platform';
}

/**
 * One word. In it `*` stands for any characters or none, `{1}` for exactly one, `{0,1}` for one or none, `{0,n}` for up to
 * n; every other character is itself.
 */
export interface TermNode extends Words {
  readonly term: string;
}

/** Words side by side, in order; each may hold the wildcards of a term. */
export interface PhraseNode extends Words {
  readonly phrase: readonly string[];
}

/** All of, or any of. */
export interface BooleanNode extends Located {
  readonly op: 'and' | 'or';
  readonly of: readonly StrategyNode[];
}

/** What is kept without what is dropped. */
export interface NotNode extends Located {
  readonly op: 'not';
  readonly keep: StrategyNode;
  readonly drop: StrategyNode;
}

/** Words near each other: at most `gap` other words between one and the next, in any order unless `ordered`. */
export interface NearNode extends Located {
  readonly op: 'near';
  readonly gap: number;
  readonly ordered?: boolean;
  /** Two or more terms, phrases, nearnesses, or alternatives of those. */
  readonly of: readonly StrategyNode[];
}

/** Where the words of a node are sought: each word in any of the fields. An inner scope wins over an outer one. */
export interface FieldNode extends Located {
  readonly op: 'field';
  readonly in: readonly SearchField[];
  readonly of: StrategyNode;
}

/** A vocabulary of subject headings. */
export type HeadingVocabulary = 'mesh' | 'emtree' | 'cinahl' | 'apa';

/** A subject heading, with its name in each vocabulary that has one. */
export interface SubjectNode extends Located {
  readonly subject: Readonly<Partial<Record<HeadingVocabulary, string>>>;
  /** With narrower headings; the default. */
  readonly explode?: boolean;
  /** Only where it is a main topic. */
  readonly focus?: boolean;
  /** A subheading: its name and its code, `['economics', 'ec']`. */
  readonly sub?: readonly [name: string, code: string];
}

/** Another line of the strategy, by its id. */
export interface ReferenceNode extends Located {
  readonly ref: string;
}

/** Text that means something on one platform only and is given there to the letter. */
export interface RawNode extends Located {
  readonly raw: Readonly<Partial<Record<string, string>>>;
}

/** A limit inside a query; one that holds for the whole strategy stands in its `limits`. */
export interface LimitNode extends Located {
  readonly limit: SearchLimit;
}

/** Text that could not be read. A strategy that holds some is never rendered. */
export interface ErrorNode extends Located {
  readonly error: string;
}

/** A part of a search strategy. */
export type StrategyNode =
  | TermNode
  | PhraseNode
  | BooleanNode
  | NotNode
  | NearNode
  | FieldNode
  | SubjectNode
  | ReferenceNode
  | RawNode
  | LimitNode
  | ErrorNode;

/**
 * A limit of a search: years of publication (both inclusive, either may be open), a language, a type of
 * publication, or any other in the words of its platform (`humans`).
 */
export type SearchLimit =
  | { readonly limit: 'year'; readonly from?: number; readonly to?: number }
  | { readonly limit: 'language'; readonly value: string }
  | { readonly limit: 'pubtype'; readonly value: string }
  | { readonly limit: 'other'; readonly value: string };

/** One line of a strategy. Its id stays when lines are added; numbers are given when it is rendered. */
export interface StrategyLine {
  readonly id: string;
  readonly label?: string;
  readonly q: StrategyNode;
}

/** A search strategy: one query, or lines of which one is the result (the last, unless `result` names another). */
export type SearchStrategy = {
  /** Limits of the whole strategy. */
  readonly limits?: readonly SearchLimit[];
} & ({ readonly q: StrategyNode } | { readonly lines: readonly StrategyLine[]; readonly result?: string });
