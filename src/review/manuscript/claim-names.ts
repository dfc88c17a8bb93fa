import type { ClaimWindow } from './claim-window.ts';
import { configurationNames } from './configuration-names.ts';
import { documentNames } from './document-names.ts';
import { labelNames } from './label-names.ts';
import { otherNames } from './other-names.ts';
import { type CountedPhrase, countedPhrase } from './phrases.ts';
import { bareNames, everyTotal, leftNames } from './total-names.ts';
import { thingNamed, type Vocabulary } from './vocabulary.ts';

/**
 * The names of the numbers that a number of the text may mean, the likeliest first; none where its words say too little to
 * hold it against the review.
 */
export function claimNames(window: ClaimWindow, vocabulary: Vocabulary): readonly string[] {
  const told = window.isLabelled ? labelNames(window, vocabulary) : sentenceNames(window, vocabulary);
  const names = [...new Set(told)].filter((name) => Object.hasOwn(vocabulary.numbers, name));
  return reasonsOfStage(names, window, vocabulary);
}

/** Where a sentence names one stage of screening, the reasons are counted at that stage. */
function reasonsOfStage(
  names: readonly string[],
  { opening, after }: ClaimWindow,
  { stages }: Vocabulary,
): readonly string[] {
  const isReason = (name: string) => name.includes('.byReason.');
  if (!names.some(isReason)) return names;
  const text = `${opening} ${after}`;
  // a reason may itself be that there is no full text
  const saysFull = /(?<!\b(?:no|as|without|available|retrieve|obtain) (?:a |an |the |as )*)full[- ]?texts?\b/i.test(
    text,
  );
  const saysTitle = /\b(?:titles?|abstracts?)\b/i.test(text);
  if (saysFull === saysTitle) return names;
  const told = stages.filter(({ isFullText }) => isFullText === saysFull).map(({ name }) => `${name}.`);
  const ofStage = names.filter((name) => !isReason(name) || told.some((stage) => name.startsWith(stage)));
  return ofStage.some(isReason) ? ofStage : names;
}

function sentenceNames(window: ClaimWindow, vocabulary: Vocabulary): readonly string[] {
  const phrase = countedPhrase(window);
  if (window.isWhole) return wholeNames(phrase, window, vocabulary);
  if (isActive(phrase, window.before) || ofOnePerson.test(window.before)) return [];
  const isPart = window.whole !== null || window.quantity.kind !== 'count' || isOfIncluded(phrase, window);
  const said = saidOf(phrase, isPart);
  if (phrase.thing !== null && !isOfDocuments(phrase.thing)) {
    const isOfTheme = phrase.thing === 'configurations' && /\btheme|\bcategor/i.test(window.before);
    return otherNames(phrase, isOfTheme ? `${said} ${window.before}` : said, vocabulary, isTotalOf(phrase, window));
  }
  if (phrase.thing === null && !standsAlone(phrase, window)) return [];
  return namesOfDocuments(phrase, window, { said, isPart }, vocabulary);
}

/** `Web of Science yielded 96 records`, `database searching returned 156`: where they were found stands before the number. */
const finds = /^(?:yield|return|produc|retriev|locat)/;

/** `Twenty of the included documents were …`: what they share is what is counted. */
function isOfIncluded({ noun }: CountedPhrase, { after }: ClaimWindow): boolean {
  return /^of (?:the|these|our)\b/i.test(after) && /\bincluded\b/i.test(noun);
}

function namesOfDocuments(
  phrase: CountedPhrase,
  window: ClaimWindow,
  { said, isPart }: { readonly said: string; readonly isPart: boolean },
  vocabulary: Vocabulary,
): readonly string[] {
  const source = finds.test(phrase.verb) ? thingNamed(vocabulary.sources, window.before) : null;
  if (source !== null) return source.names;
  // `the final sample comprised 30 documents` says before the number what they are
  const isSubject =
    finds.test(phrase.verb) ||
    /^(?:compris|contain|consist|total|mak|made|account|constitut|represent|formed)/.test(phrase.verb);
  const text = isSubject ? `${said} ${window.before}` : said + stageBefore(said, window.before);
  const names = documentNames(text, phrase.thing, vocabulary);
  if (names.length === 0) {
    return (
      sourceBefore(phrase, window, vocabulary) ?? leftNames(phrase, window) ?? bareNames(phrase, window, vocabulary)
    );
  }
  return !isPart && isKindOnly(phrase, names) ? [] : names;
}

/** `Reviewer one screened 72 records`: a share of the work. */
const ofOnePerson = /\b(?:reviewer|author|researcher|screener)\s+(?:one|two|three|\d|[A-Z])\b[^.;]{0,30}$/i;

/** `Web of Science (96 records)`, `96 were from Web of Science`. */
function sourceBefore(
  { thing, said }: CountedPhrase,
  { before }: ClaimWindow,
  { sources }: Vocabulary,
): readonly string[] | null {
  const isInBrackets = /\(\s*$/.test(before) && (thing === 'records' || thing === null);
  if (isInBrackets) return thingNamed(sources, before)?.names ?? null;
  const from = /^(?:(?:were|was|are|came) )?(?:\w{1,20}ed )?(?:from|through|via) (?!other\b)([^,;.()]{2,80})/i.exec(
    said,
  )?.[1];
  const found = thing === 'records' || thing === null ? thingNamed(sources, from ?? '') : null;
  if (found === null) return null;
  // of which step the sentence speaks is open
  const [name = ''] = found.names;
  return [...found.names, name.replace('identified.', 'included.')];
}

/** `screened by title and abstract, and 100 were excluded` names the stage before the number. */
function stageBefore(said: string, before: string): string {
  const stage = /\b(?:titles?|abstracts?|full[- ]?texts?)\b/i;
  return /\bexclu/i.test(said) && !stage.test(said) ? ` ${stage.exec(before)?.[0] ?? ''}` : '';
}

/** `12 reports came from England` speaks of reports, not of how many there are. */
function isKindOnly({ noun, said }: CountedPhrase, names: readonly string[]): boolean {
  if (noun === '' || !names.every((name) => name.startsWith('included.by'))) return false;
  const clause = /^[^,;.()]*/.exec(said)?.[0].trim() ?? '';
  return (
    clause !== '' &&
    !/^(?:were|was|are|is|and|published|included|in total|in the (?:set|sample|review))\b/i.test(clause)
  );
}

function isOfDocuments(thing: CountedPhrase['thing']): boolean {
  return thing === 'documents' || thing === 'records' || thing === 'studies' || thing === 'duplicates';
}

/** What is said of the things counted: of a part only what follows its noun, for the noun is that of the whole. */
function saidOf({ thing, verb, noun, said }: CountedPhrase, isPart: boolean): string {
  // what a configuration has is a list: `a context, a mechanism and an outcome`
  const reach = thing === 'configurations' ? /^[^;()]*/ : /^[^,;()]*/;
  const clause = reach.exec(said.replace(/^\s*\([^()]*\)/, ''))?.[0] ?? '';
  const predicate =
    clause.split(
      /\b(?:but|while|whereas|although|when|where|which|that (?!were|was|are|is|had|have|met|could|rest|lack|name))\b/i,
    )[0] ?? '';
  return isPart && !/^\s*$/.test(predicate) ? `${verb} ${predicate}` : `${verb} ${noun} ${predicate}`;
}

/** `Three studies included children` says nothing of what the review included. */
function isActive({ said, verb }: CountedPhrase, before: string): boolean {
  if (
    /^\s*(?:also |only |each )?(?:included|excluded|identified|found|assessed|screened|reviewed|selected|retained|searched)\s+(?!in\b|for\b|from\b|by\b|at\b|on\b|as\b|because\b|due\b|through\b|via\b|after\b|during\b|and\b|were\b|was\b|under\b)[\p{L}\d]/iu.test(
      said,
    )
  ) {
    return true;
  }
  return (
    /^(?:included?s?|found|identified)/.test(verb) &&
    /\b(?:stud(?:y|ies)|papers?|articles?|trials?|authors?|who|they|it|he|she|programmes?|interventions?|alliances?)\s+(?:\w+ly\s+)?(?:had\s+)?\w+(?:\s+(?:a total of|about|all|the|only))*\s*$/i.test(
      before,
    )
  );
}

/** A number without a noun counts documents where its verb says so: `30 were included`, `leaving 144 for screening`. */
function standsAlone({ verb, said }: CountedPhrase, { before }: ClaimWindow): boolean {
  if (/^(?:were|was|remained|met|could not|did not|of (?:these|them|which|those))\b/i.test(said)) {
    return (
      /\b(?:documents?|records?|papers?|articles?|studies|which|these|them|those|full[- ]texts?|duplicates|and|,)\s*,?\s*$|^$/i.test(
        before,
      ) || /\b(?:included|excluded|screened|retrieved|obtained|duplicates|grey)\b/i.test(said)
    );
  }
  return (
    /^(?:leav|exclud|remov|screen|includ|retain|assess|reduc)/.test(verb) &&
    /^(?:for\b|after\b|on\b|at\b|because\b|due\b|as\b|by\b|(?:of )?(?:them|these|those)\b|[.,)]|$)/i.test(said)
  );
}

/** `the 30 documents`, of which others are parts: any number of documents that goes on may be meant. */
function wholeNames(
  { thing, noun, said }: CountedPhrase,
  { after }: ClaimWindow,
  vocabulary: Vocabulary,
): readonly string[] {
  // `8 of 23 of them academic papers`: the papers are the part
  if (/^of (?:them|these|those|which)\b/i.test(after)) return everyTotal(vocabulary);
  if (thing === 'configurations') return configurationNames(noun, true, vocabulary);
  if (thing !== null && !isOfDocuments(thing)) return [];
  if (thing === null || /^(?:from|in|on|with|that|which|about|by)\b/i.test(said)) return [];
  const named = documentNames(noun, thing, vocabulary);
  return named.length > 0 ? named : everyTotal(vocabulary);
}

/** `grouped into three themes`, `we developed 12 configurations across three themes`. */
const intoThemes =
  /\b(?:grouped|organi[sz]ed|sorted|arranged|clustered|collated|synthesi[sz]ed)\b[^.;]{0,20}\b(?:into|under|around)\s*$|\b(?:develop|identif|formulat|construct|generat|produc)\w*\b[^.;]{0,40}\bconfigurations (?:across|under|within|in)\s*$/i;

/** A verb, a definite article or `in total` makes a number the number of all. */
function isTotalOf({ thing, verb, said, noun }: CountedPhrase, { before, opening }: ClaimWindow): boolean {
  if (thing === 'themes' && intoThemes.test(opening)) return true;
  const isBare = noun.trim().split(/\s+/).length <= 3;
  if (
    /^(?:develop|formulat|construct|built|deriv|generat|identif|produc|extract|cod|search|compris|contain|consist|total|yield|found)/.test(
      verb,
    )
  )
    return isBare;
  return (
    isBare &&
    (/\b(?:in total|altogether|were (?:identified|developed|formulated|constructed|built|derived|generated|produced|extracted|coded|searched))\b/i.test(
      said,
    ) ||
      /\b(?:all(?: of)?(?: the)?|a total of)$/i.test(before))
  );
}
