import { foldText } from '../../core/fold-text.ts';
import type { ClaimWindow } from './claim-window.ts';
import { documentNames } from './document-names.ts';
import { otherNames } from './other-names.ts';
import { type CountedPhrase, thingOf } from './phrases.ts';
import { thingNamed, type Vocabulary } from './vocabulary.ts';

/** What a label means: `Duplicates removed (n = 12)`, or the first cell of a row. */
export function labelNames(window: ClaimWindow, vocabulary: Vocabulary): readonly string[] {
  return ownLabel(window, vocabulary) ?? namesOfWords(window.before, vocabulary);
}

/** The names of the numbers that the review itself labels so. */
function ownLabel({ opening, before }: ClaimWindow, { labels }: Vocabulary): readonly string[] | undefined {
  const whole = opening.replace(/^\s*(?:[-*+•–]|\d{1,2}[.)])\s/, '').replace(/(?:[([]?\s*\bn\s*=|:)\s*$/i, '');
  return labels.get(foldText(whole)) ?? labels.get(foldText(before));
}

function namesOfWords(label: string, vocabulary: Vocabulary): readonly string[] {
  const head = headOf(label);
  if (isOfOtherThings.test(head)) return [];
  const thing = thingIn(head) ?? thingIn(label);
  const isDocuments =
    thing === null || thing === 'documents' || thing === 'records' || thing === 'studies' || thing === 'duplicates';
  if (isDocuments) {
    const names = [...documentNames(label, thing, vocabulary), ...reasonOf(label, vocabulary)];
    // a group of people may be a source too, and then the number tells how many they are
    if (names.length > 0 || /\b(?:group|panel|team|committee|board)s?\b/i.test(label)) return names;
    return thingNamed(vocabulary.sources, label)?.names ?? [];
  }
  return otherNames({ thing, noun: label, said: '', verb: '' }, label, vocabulary, true);
}

/** Heads of labels that count neither documents nor what is made of them. */
const isOfOtherThings =
  /\b(?:search(?:es)?|rounds?|links?|stages?|changes?|reviewers?|people|participants?|interviews?|questions?|criteria|versions?|memos?|inputs?|places?|years?|dates?|pages?|months?|countries|sites)\s*$/i;

/** `Records` of `Number of records identified through database searching`. */
function headOf(label: string): string {
  const counted = label.replace(/^[\s*_]*(?:total |the )*(?:numbers?|no\.?|count|total) (?:of )?/i, '');
  return (
    /^[\s\S]*?(?=\b(?:through|from|via|by|in|on|at|of|with|after|between|identif|screened|assessed|includ|exclud|remov|retriev|sought))/i.exec(
      counted,
    )?.[0] ?? counted
  );
}

function thingIn(words: string): CountedPhrase['thing'] {
  const all = words.toLowerCase().match(/[\p{L}][\p{L}-]*/gu) ?? [];
  return all.map(thingOf).findLast((one) => one !== null) ?? null;
}

/** A reason of exclusion may stand alone: `not in English (n = 4)`. */
function reasonOf(label: string, vocabulary: Vocabulary): readonly string[] {
  return documentNames(`excluded ${label}`, null, vocabulary).filter((name) => name.includes('.byReason.'));
}
