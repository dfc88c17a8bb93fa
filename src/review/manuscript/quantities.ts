import { valueOfWords, wordsPattern } from './words-value.ts';

/** A number as a text states it. */
export interface Quantity {
  /** A count, a decimal, a share in per cent or as a fraction (half), or a vague share (most); `blank`: a placeholder. */
  readonly kind: 'count' | 'decimal' | 'share' | 'vague' | 'blank';
  /** The count or decimal; of a share 0 to 1, its middle where it is vague. */
  readonly value: number;
  /** What else the words may mean: values from the one to the other agree. */
  readonly least: number;
  readonly most: number;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The numbers of a sentence that may count something; years, pages, labels of tables and the like are left out. */
export function quantitiesIn(sentence: string): Quantity[] {
  const found = [...sentence.matchAll(numbers)].flatMap((match) => {
    const quantity = quantityOf(match);
    return quantity === null || isLabel(sentence, quantity) ? [] : [quantity];
  });
  return withoutRanges(sentence, found);
}

const numbers = new RegExp(
  `(?<![\\p{L}\\p{N}_£$€#@^])(?:(?<digits>\\d{1,3}(?:[,\\u00a0\\u202f\\u2009]\\d{3})+(?!\\d)|\\d+)(?<decimals>\\.\\d+)?(?<percent>\\s?(?:%|per\\s?cent\\b))?(?![\\p{L}\\d_])|(?<fraction>(?:(?:more|less|fewer) than |over |under |nearly |almost |about |around |approximately |just over |just under )?(?:(?:a |one[ -]|the )?half|(?:a|one)[ -](?:third|quarter|fifth)|(?:two|three|four)[ -](?:thirds|quarters|fifths))(?= (?:of|were|was|are|had|the|came|rest)\\b| \\())|(?<vague>most(?= (?:of (?:the|these|our) |included |documents|records|configurations|CMOC|papers|articles|studies|sources))|(?:the|a) (?:vast |great |large )?majority(?= of\\b)|(?:a|the) minority(?= of\\b)|all(?: of the| the| of our)?(?= included\\b)|none(?= of (?:the|these|our)\\b))|(?<words>${wordsPattern})(?![\\p{L}\\d_])(?<wordsPercent>\\s(?:%|per\\s?cent\\b))?)`,
  'giu',
);

function quantityOf(match: RegExpExecArray): Quantity | null {
  const { index: start, 0: words, groups = {} } = match;
  const placed = { start, end: start + words.length, words };
  const { digits, decimals, percent, fraction, vague, wordsPercent } = groups;
  if (fraction !== undefined) return { kind: 'share', ...fractionOf(fraction.toLowerCase()), ...placed };
  if (vague !== undefined) return { kind: 'vague', ...vagueOf(vague.toLowerCase()), ...placed };
  if (digits === undefined) {
    const value = valueOfWords(words.toLowerCase());
    if (wordsPercent !== undefined) return { kind: 'share', ...aboutPercent(value, 1), ...placed };
    return { kind: 'count', value, least: value, most: value, ...placed };
  }
  if (digits.length > 12) return null;
  const value = Number(digits.replace(/\D/g, '') + (decimals ?? ''));
  const unit = 10 ** -((decimals?.length ?? 1) - 1);
  if (percent !== undefined) return { kind: 'share', ...aboutPercent(value, unit), ...placed };
  const half = decimals === undefined ? 0 : unit / 2 + 1e-9;
  return {
    kind: decimals === undefined ? 'count' : 'decimal',
    value,
    least: value - half,
    most: value + half,
    ...placed,
  };
}

/** A share in per cent, rounded to a unit. */
function aboutPercent(percent: number, unit: number): Pick<Quantity, 'value' | 'least' | 'most'> {
  const half = (unit / 2 + 1e-9) / 100;
  return { value: percent / 100, least: percent / 100 - half, most: percent / 100 + half };
}

const parts: readonly (readonly [RegExp, number])[] = [
  [/half/, 1 / 2],
  [/(?:two|2)[ -]third/, 2 / 3],
  [/third/, 1 / 3],
  [/three[ -]quarter/, 3 / 4],
  [/quarter/, 1 / 4],
  [/four[ -]fifth/, 4 / 5],
  [/three[ -]fifth/, 3 / 5],
  [/two[ -]fifth/, 2 / 5],
  [/fifth/, 1 / 5],
];

/** A fraction in words means a share within five parts in a hundred of it, as it is told in rough numbers. */
function fractionOf(words: string): Pick<Quantity, 'value' | 'least' | 'most'> {
  const value = parts.find(([pattern]) => pattern.test(words))?.[1] ?? 0;
  const reach = words.startsWith('just') ? 0.1 : 0.25;
  if (/more than|over/.test(words)) return { value, least: value + 1e-9, most: Math.min(1, value + reach) };
  if (/less than|fewer than|under/.test(words)) return { value, least: Math.max(0, value - reach), most: value - 1e-9 };
  if (/nearly|almost/.test(words)) return { value, least: value - 0.08, most: value };
  return { value, least: value - 0.05, most: value + 0.05 };
}

function vagueOf(words: string): Pick<Quantity, 'value' | 'least' | 'most'> {
  if (words.startsWith('all')) return { value: 1, least: 1, most: 1 };
  if (words === 'none') return { value: 0, least: 0, most: 0 };
  if (words.includes('minority')) return { value: 0.25, least: 0, most: 0.5 - 1e-9 };
  return { value: 0.75, least: words.includes('vast') ? 0.7 : 0.5 + 1e-9, most: 1 };
}

/** What stands before a number that is a name, a place or a year, not a count. */
const labelBefore =
  /(?:\b(?:pages?|pp?|figures?|figs?|tables?|tabs?|box|boxes|appendi(?:x|ces)|sections?|chapters?|items?|steps?|stages?|phases?|versions?|v|volumes?|vol|issues?|nos?|numbers?|references?|refs?|equations?|models?|parts?|questions?|objectives?|aims?|criteri(?:on|a)|hypothes[ie]s|panels?|columns?|rows?|reviewer|screener|lines?|paragraphs?|editions?|rounds?(?: of search(?:es|ing))?|waves?|levels?|types?|tiers?|themes?|domains?|supplement(?:ary)?|principles?|goals?|cmocs?|cmo|ic|study|document|doi|isbn|pmid|crd|isrctn|grade|article|act|world war|covid|top|age[ds]?|prisma|rameses|icd|phd|windows|r)\.?\s*(?:[a-z]?\d+(?:,|–|-| and | to )\s*)*[:#(]?\s*|[£$€@#§±≥≤<>~]\s?|\bp\s?[=<>]\s?)$/i;
const monthBefore =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s+(?:\d{1,2},?\s+)?$/i;
const monthAfter =
  /^\s*(?:st|nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const unitAfter =
  /^(?:\s?(?:°|°C|mm|cm|km|kg|mg|ml|gb|mb|kb)\b|[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|words?|pages?|percentage|points?|point|million|billion|pounds|dollars|euros|years?-old|CI|confidence|item|items|step|stage|fold|level|degree)\b)/i;

function isLabel(sentence: string, quantity: Quantity): boolean {
  if (quantity.kind === 'vague') return false;
  const before = sentence.slice(Math.max(0, quantity.start - 60), quantity.start);
  const after = sentence.slice(quantity.end, quantity.end + 30);
  if (isBound(quantity, before) || unitAfter.test(after) || monthAfter.test(after)) return true;
  if (quantity.kind === 'share') return /^\s?CI\b/.test(after);
  return isNameOrPlace(before, after) || isYear(quantity, before, after);
}

/** `At least 30` states a bound, and `one` behind a preposition no count. */
function isBound({ words }: Quantity, before: string): boolean {
  if (
    /\b(?:at least|more than|less than|fewer than|up to|at most|over|than|first|top|last|next|every)\s+$/i.test(before)
  )
    return true;
  return (
    /^one$/i.test(words) &&
    /\b(?:on|by|from|only|just|no|any|every|each|in|into|as|the|this|that|which)\s+$/i.test(before)
  );
}

function isNameOrPlace(before: string, after: string): boolean {
  if (labelBefore.test(before) || monthBefore.test(before)) return true;
  if (/^\)/.test(after) && !/\([^()]*$/.test(before)) return true;
  return /[\p{L}\d][-–.:/]$/u.test(before) || /^[-–/:]\p{L}/u.test(after);
}

function isYear({ words, value }: Quantity, before: string, after: string): boolean {
  return /^\d{4}$/.test(words) && value >= 1800 && value <= 2100 && !isCountOfThings(before, after);
}

/** Four digits that could be a year are a count where things follow and nothing before them says when. */
function isCountOfThings(before: string, after: string): boolean {
  if (/\b(?:in|since|from|to|until|between|and|through|before|after|by|during|of|published|dated|©)\s+$/i.test(before))
    return false;
  return /^\s+(?:unique |potential |duplicate )?(?:records|documents|articles|papers|citations|hits|titles|references|results)\b/i.test(
    after,
  );
}

/** Two numbers joined by a dash or `to` are a range, and count nothing. */
function withoutRanges(sentence: string, found: readonly Quantity[]): Quantity[] {
  const joined = (one: Quantity | undefined, other: Quantity | undefined) =>
    one !== undefined &&
    other !== undefined &&
    one.kind !== 'vague' &&
    /^\s?(?:[-–—]|to)\s?$/.test(sentence.slice(one.end, other.start));
  return found.filter((one, place) => !joined(found[place - 1], one) && !joined(one, found[place + 1]));
}
