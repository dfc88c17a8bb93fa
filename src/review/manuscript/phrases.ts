import type { ClaimWindow } from './claim-window.ts';

/** What a number is said to count. */
export type CountedThing =
  | 'documents'
  | 'studies'
  | 'records'
  | 'duplicates'
  | 'configurations'
  | 'theories'
  | 'concepts'
  | 'themes'
  | 'extracts'
  | 'databases'
  | 'disagreements'
  | 'ripples'
  | 'contradictions'
  | 'rivals'
  | 'recommendations';

const nouns: readonly (readonly [CountedThing, RegExp])[] = [
  ['duplicates', /^duplicat(?:es|e|ions?)$/],
  ['records', /^(?:records?|hits|citations|titles?|abstracts?|results|references?)$/],
  ['studies', /^stud(?:y|ies)$/],
  [
    'documents',
    /^(?:documents?|papers?|articles?|publications?|reports?|texts?|full-texts?|manuscripts|theses|literature|sources|sample|base)$/,
  ],
  ['configurations', /^(?:configurations?|cmocs?|cmos|cmo-configurations?|icamos?|scmos?)$/],
  ['theories', /^theor(?:y|ies)$/],
  ['concepts', /^(?:concepts?|codes?|constructs?)$/],
  ['themes', /^themes?$/],
  ['extracts', /^(?:extracts?|excerpts?|quotes?|quotations?|extractions?)$/],
  ['databases', /^databases?$/],
  ['disagreements', /^(?:disagreements?|conflicts?|discrepanc(?:y|ies))$/],
  ['ripples', /^ripples?$/],
  ['contradictions', /^contradictions?$/],
  ['rivals', /^rivals?$/],
  ['recommendations', /^recommendations?$/],
];

/** The thing counted, the words that describe it, and what is said of it. */
export interface CountedPhrase {
  readonly thing: CountedThing | null;
  /** The words before the noun, and the noun: `included council documents`. */
  readonly noun: string;
  /** What is said of it. */
  readonly said: string;
  /** The verb before the number: `identified`, `leaving`. */
  readonly verb: string;
}

const verbBefore =
  /\b((?:were |was |had |have |has )?(?:identif(?:ied|ies|ying)|retriev(?:ed|ing)|f(?:ound|inding)|yield(?:ed|ing)|return(?:ed|ing)|located|produc(?:ed|ing)|screen(?:ed|ing)|exclud(?:ed|ing)|remov(?:ed|ing|al of)|includ(?:ed|es)|assess(?:ed|ing)|review(?:ed)?|read|sought|obtain(?:ed|ing)|leaving|left|leaves|retain(?:ed|ing)|select(?:ed|ing)|develop(?:ed|ing)|formulat(?:ed|ing)|construct(?:ed|ing)|built|deriv(?:ed|ing)|generat(?:ed|ing)|cod(?:ed|ing)|extract(?:ed|ing)|adjudicat(?:ed|ing)|resolv(?:ed|ing)|settl(?:ed|ing)|search(?:ed|ing)|compris(?:ed|es|ing)|contain(?:ed|s)|consist(?:ed|s) of|totall?(?:ed|ing)|mak(?:e|es|ing) up|made up|account(?:ed|s) for|constitut(?:ed|es)|represent(?:ed|s)|formed|reduc(?:ed|ing)(?:\s+\w+){0,4}\s+to))(?:\s+(?:n\s*=|the full[- ]?texts? of|the titles and abstracts of|a total of|in total|of|all|the|us|about|around|approximately|only|some|a further|further|an additional|additional|another|remaining|final|these|our|with))*\s*$/i;

/** Finds the noun that a number counts, and what is said of it, in the words after the number. */
export function countedPhrase({
  before,
  after,
  earlier,
}: Pick<ClaimWindow, 'before' | 'after' | 'earlier'>): CountedPhrase {
  const verb = verbOf(before, earlier);
  const told = after.replace(/^[)\]\s]*(?:of\s+)?(?:the\s+|these\s+|those\s+|our\s+|all\s+)*/i, '');
  const words = [...told.slice(0, 120).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'/-]*|[,.()]|\S/gu)];
  for (const [place, { 0: word, index }] of words.entries()) {
    if (endsPhrase.test(word) || place > 6) break;
    const end = index + word.length;
    const thing = thingOf(word.toLowerCase());
    // the last noun of the phrase is what is counted: `CMO configurations`, `study reports`
    const following = words[place + 1]?.[0].toLowerCase() ?? '';
    if (thing !== null && thingOf(following) === null) {
      return { thing, noun: told.slice(0, end), said: told.slice(end).trim(), verb };
    }
    if (isVerb(word) && !isParticiple(word)) break;
  }
  return { thing: null, noun: '', said: told, verb };
}

/** The verb before a number, or before the number before it. */
function verbOf(before: string, earlier: string): string {
  return (verbBefore.exec(before) ?? verbOfBoth(before, earlier))?.[1]?.toLowerCase() ?? '';
}

/** `excluded 100 records on title and abstract and 12 full texts`: one verb for both, where no other word could be a verb. */
function verbOfBoth(before: string, earlier: string): RegExpExecArray | null {
  const isJoined = /(?:^|\s)(?:and|,)\s*$|,\s*$/i.test(before) && before.length < 60;
  return isJoined && !/[()]/.test(before) && !before.split(/[^\p{L}]+/u).some((word) => mayBeVerb(word))
    ? verbBefore.exec(earlier)
    : null;
}

function mayBeVerb(word: string): boolean {
  return (
    /^(?:we|they|which|that|who|whose|were|was|is|are|had|have|has|did|do|could|can|\p{Ll}{2,}(?:ed|ing|s))$/u.test(
      word,
    ) && !/^(?:texts|titles|abstracts|records|papers|articles|documents|reports|studies|citations)$/.test(word)
  );
}

/** Signs, and words that cannot stand between a number and its noun. */
const endsPhrase =
  /^(?:[,.()]|all|the|an?|each|every|these|those|their|its|our|any|some|both|reviewers?|researchers?|authors?|people|participants?|interviews?|stakeholders?|members|groups|teams|organi[sz]ations|councils|sites|countries|random|subset|workshops|meetings|stages|steps|times|phases|partners|staff|patients|experts)$/i;

/** The thing that a word names. */
export function thingOf(word: string): CountedThing | null {
  return nouns.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

function isVerb(word: string): boolean {
  return /^(?:were|was|is|are|had|have|has|did|do|does|could|can|met|came|show(?:s|ed)?|report(?:ed|s)|describ(?:ed|es)|mention(?:ed|s)?|from|in|on|at|by|with|for|to|as|that|which|who|because)$/i.test(
    word,
  );
}

function isParticiple(word: string): boolean {
  return /^(?:included|excluded|identified|screened|retrieved)$/i.test(word);
}
