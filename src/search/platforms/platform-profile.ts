import type { HeadingVocabulary, SearchField } from '../strategy/strategy-node.ts';

/** A platform through which a search is run; Ovid has one name for each of its three databases here. */
export type SearchPlatform =
  | 'pubmed'
  | 'ovid'
  | 'ovid-embase'
  | 'ovid-psycinfo'
  | 'web-of-science'
  | 'scopus'
  | 'ebsco'
  | 'proquest'
  | 'cochrane'
  | 'google-scholar';

/** A tag by which a platform is told where to look. */
export interface FieldFact {
  /** As it is written. */
  readonly code: string;
  /** Other spellings that are read. */
  readonly aliases?: readonly string[];
  /** The fields that it covers; none where it has no counterpart in a strategy and is kept as it stands. */
  readonly covers?: readonly SearchField[];
  /** What it finds beyond these. */
  readonly adds?: string;
  /** Sets of fields for which it stands although it covers more than they ask. */
  readonly standsFor?: readonly (readonly SearchField[])[];
  /** It is read, and never written. */
  readonly readOnly?: true;
  /** It holds a limit rather than words. */
  readonly limit?: 'year' | 'language' | 'pubtype';
}

/** How a tag stands to its words. */
export type FieldStyle =
  /** `word[ti]`, on each word. */
  | 'tag'
  /** `(a or b).ti,ab.` */
  | 'dot'
  /** `(a OR b):ti,ab` */
  | 'colon'
  /** `TI=(a OR b)` */
  | 'equals'
  /** `TITLE(a OR b)` */
  | 'call'
  /** `TI (a OR b)` */
  | 'word'
  /** `intitle:a`, on each word. */
  | 'before-colon';

/** A wildcard that takes up to a number of characters: `$2`, `[*2]`. */
export interface BoundedWildcard {
  readonly before: string;
  readonly after: string;
}

/** What a platform knows of wildcards. */
export interface WildcardFacts {
  /** Any number of characters; `null` where there is no truncation. */
  readonly any: string | null;
  readonly anyAliases?: readonly string[];
  /** Exactly one. */
  readonly one: string | null;
  /** One or none. */
  readonly optional: string | null;
  /** Up to a number. */
  readonly upTo: BoundedWildcard | null;
  /** Whether a word may begin with one. */
  readonly leading: boolean;
  /** Characters that must stand before the first; 0 for no such rule. */
  readonly stem: number;
  /** The most characters that {@link any} takes; `null` for no bound. */
  readonly most: number | null;
  /** Which may stand in a phrase: all, all but the optional one, or none. */
  readonly inPhrase: 'all' | 'not-optional' | 'none';
  /** A sign for exactly one character is dropped at the end of a word. */
  readonly trailingOneDropped?: true;
  /** Signs of which guides disagree. */
  readonly uncertain?: readonly string[];
  /** Signs whose use here has not been checked. */
  readonly unverified?: readonly string[];
  /** Signs that mean something else elsewhere, and what. */
  readonly mistaken?: Readonly<Record<string, string>>;
}

/** An operator of nearness: its names, what parts it from its number, and the number it takes for a gap of 0. */
export interface ProximityOperator {
  readonly names: readonly string[];
  readonly glue: string;
  readonly offset: number;
  /** The gap of the operator without a number; missing where it must have one. */
  readonly bare?: number;
}

/** What a platform knows of nearness. */
export interface ProximityFacts {
  /** In any order; as a tag of the platform (`"a b"[ti:~2]`) it is `tag`. */
  readonly near: ProximityOperator | 'tag';
  /** In order. */
  readonly ordered: ProximityOperator | null;
  /** The operator for words side by side, which may join groups. */
  readonly adjacent: string | null;
  /** The most words between. */
  readonly widest: number | null;
  readonly truncation: boolean;
  /** Whether alternatives, phrases and nearnesses may be near. */
  readonly groups: boolean;
  /** The only fields in which nearness works; missing for all. */
  readonly fields?: readonly SearchField[];
  /** Guides disagree on how it counts; the wider reading is written. */
  readonly countUncertain?: true;
  /** Ordered nearness is reported but not checked. */
  readonly orderUnverified?: true;
  /** Alternatives in it should be tried before they are relied on. */
  readonly checkGroups?: true;
}

/** How headings of a vocabulary are written: `{h}` is the heading, `{s}` its subheading. */
export interface HeadingFacts {
  readonly vocabulary: HeadingVocabulary;
  readonly exploded: string;
  readonly plain: string;
  readonly explodedFocus: string;
  readonly plainFocus: string;
  /** What stands for the subheading: its `{name}`, its `{code}`, or that in capitals; `null` where there is none. */
  readonly subheading: string | null;
  /** Tags and names by which a heading is read, in lower case. */
  readonly tags: Readonly<Record<string, { readonly focus?: true; readonly plain?: true }>>;
  /** Heading and focus or subheading in one have not been checked. */
  readonly focusUnverified?: true;
}

/** How a limit is written, `null` where it stands in the interface only. `{n}` is the line that it limits. */
export interface LimitFacts {
  readonly year: { readonly range: string; readonly openFrom: string; readonly openTo: string } | null;
  readonly language: string | null;
  readonly languageCase: 'lower' | 'capital';
  readonly pubtype: string | null;
  /** Any other limit, by its own words. */
  readonly other: string | null;
  /** Types of publication by the platform's own word for them. */
  readonly pubtypes: Readonly<Record<string, string>>;
  /** Limits are lines of their own. */
  readonly ownLines?: true;
  /** A language inside a query, where limits are lines of their own. */
  readonly languageInQuery?: string;
}

/** An operator that is read with others. */
export type StrategyOperator = 'near' | 'not' | 'and' | 'or';

/**
 * What a platform does with a query: facts with a date, so that a correction is data. A copy with other facts can be given
 * wherever the name of a platform is asked for.
 */
export interface PlatformProfile {
  readonly platform: SearchPlatform;
  /** As reports name it. */
  readonly label: string;
  /** When the facts were last gathered. */
  readonly checkedOn: string;
  /** From where. */
  readonly sources: readonly string[];
  readonly operators: { readonly and: string; readonly or: string; readonly not: string };
  /** Whether operators must be capitals. */
  readonly capitals: boolean;
  /** Which operators bind tighter, tightest first, those of one rank together. */
  readonly precedence: readonly (readonly StrategyOperator[])[];
  /** What a space between two words means. */
  readonly space: 'and' | 'phrase';
  /** Signs around words that are wanted to the letter. */
  readonly exact: readonly [string, string];
  /** Phrases are found in an index, stop words in a phrase match any word. */
  readonly phrases: { readonly index?: true; readonly stopWordsMatchAny?: true };
  /** It takes inflected forms of a word unless told otherwise. */
  readonly stems: boolean;
  /** Typographic quotes are known to be ignored. */
  readonly curlyQuotesIgnored: boolean;
  readonly wildcards: WildcardFacts;
  readonly proximity: ProximityFacts | null;
  readonly fieldStyle: FieldStyle;
  readonly fields: readonly FieldFact[];
  /** What tags of several fields are joined by in one; `null` where each stands with its own words. */
  readonly fieldJoin: string | null;
  /** What a word without a tag is sought in; `null` where the platform then changes the query. */
  readonly withoutField: readonly SearchField[] | null;
  readonly headings: HeadingFacts | null;
  /** What stands before the number of a line; `null` where there are no lines. */
  readonly lineMark: string | null;
  readonly limits: LimitFacts;
  /** Brackets, and operators inside others. */
  readonly nesting: boolean;
  /** The most characters of a query; `null` for no known bound. */
  readonly longest: number | null;
}
