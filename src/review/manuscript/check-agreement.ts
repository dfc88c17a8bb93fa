import { printDecimal, printPercent } from '../numbers/print-number.ts';
import type { NumberInterval, ReviewNumber } from '../numbers/review-number.ts';
import type { FoundAt } from './manuscript-finding.ts';
import { isOfOthers } from './of-others.ts';
import type { Sentence } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Agreement of reviewers: coefficients, their intervals and percent agreement against those of the review, and two reviewers
 * who screen with no coefficient told anywhere.
 */
export function checkAgreement(sentences: readonly Sentence[], vocabulary: Vocabulary): FoundAt[] {
  const told = sentences.flatMap((sentence) => statedIn(sentence));
  const wrong = told.flatMap((stated) => checkStated(stated, vocabulary));
  return [...wrong, ...(told.some(({ what }) => what !== 'agreement') ? [] : notReported(sentences, vocabulary))];
}

/** A coefficient or a share of agreement as the text states it. */
interface Stated {
  readonly what: 'kappa' | 'alpha' | 'ac1' | 'agreement';
  readonly value: number;
  readonly decimals: number;
  readonly interval: { readonly lower: number; readonly upper: number; readonly decimals: number } | null;
  readonly at: number;
  readonly words: string;
  /** What is said before it and behind it, to tell of which stage it is. */
  readonly before: string;
  readonly after: string;
}

const coefficient =
  /(?<what>\bkappas?\b|κ|\bac1\b|\balpha\b|α)(?<between>[^.;\d]{0,60}?(?:\b95\s?%[^.;\d]{0,20})?[^.;\d]{0,20}?)(?<value>[-−]?(?:0?\.\d+|1\.0+|0|1(?![\d.%]))\b)/giu;
const more = /^\s*(?:\((?<range>[^()]{0,60})\))?[^.;\d]{0,60}?\b(?:and|,|to|;)\s+(?<next>0?\.\d+)\b/u;
const intervalAfter =
  /^[^.;()\d]{0,6}[([,;]?[^()\d]{0,12}(?:\b95\s?%\s?(?:CI|confidence interval|C\.I\.)[:,=\s]*[[(]?\s*)(?<lower>[-−]?\d?\.\d+)\s*(?:to|–|-|,|and)\s*(?<upper>[-−]?\d?\.\d+)/i;
const percentAgreement =
  /(?:(?:\bagreement\b|\b(?:reviewers|screeners|researchers|authors|raters)\b[^.;\d%]{0,24}\bagreed\b)[^.;\d%]{0,50}?(?<after>\d{1,3}(?:\.\d+)?)\s?(?:%|per cent|percent\b)|(?<before>\d{1,3}(?:\.\d+)?)\s?(?:%|per cent|percent)\s(?:\w+\s){0,3}agreement\b)/gi;

function statedIn({ text, start, section }: Sentence): Stated[] {
  if (section === 'introduction' || section === 'references' || isOfOthers(text)) return [];
  const coefficients = [...text.matchAll(coefficient)].flatMap((match) => {
    const { what = '', value = '', between = '' } = match.groups ?? {};
    if (
      /\b(?:threshold|at least|above|below|cut[- ]?off|minimum|target|greater|less|more than|exceed\w*|>|≥|cronbach)/i.test(
        `${between} ${text.slice(Math.max(0, match.index - 24), match.index)}`,
      )
    )
      return [];
    const end = match.index + match[0].length;
    const first = stated(
      kindOf(what),
      value,
      start + end - value.length,
      text.slice(0, end),
      text.slice(end, end + 80),
    );
    const next = more.exec(text.slice(end, end + 160));
    const second = next?.groups?.['next'];
    if (next === null || second === undefined || /\b95\s?%|\bCI\b/.test(next[0])) return [first];
    const at = end + next[0].length;
    return [
      first,
      stated(kindOf(what), second, start + at - second.length, text.slice(end, at), text.slice(at, at + 80)),
    ];
  });
  const shares = [...text.matchAll(percentAgreement)].map((match) => {
    const value = match.groups?.['after'] ?? match.groups?.['before'] ?? '';
    const at = match.index + match[0].indexOf(value);
    return stated(
      'agreement',
      value,
      start + at,
      text.slice(0, match.index + match[0].length),
      text.slice(match.index + match[0].length, match.index + match[0].length + 60),
    );
  });
  return [...coefficients, ...shares];
}

function kindOf(what: string): Stated['what'] {
  if (/ac1/i.test(what)) return 'ac1';
  return /alpha|α/i.test(what) ? 'alpha' : 'kappa';
}

function stated(what: Stated['what'], words: string, at: number, before: string, after: string): Stated {
  const range = intervalAfter.exec(after)?.groups;
  const lower = range?.['lower'];
  const upper = range?.['upper'];
  return {
    what,
    value: numberOf(words),
    decimals: decimalsOf(words),
    interval:
      lower === undefined || upper === undefined
        ? null
        : { lower: numberOf(lower), upper: numberOf(upper), decimals: Math.min(decimalsOf(lower), decimalsOf(upper)) },
    at,
    words,
    before: before.slice(-160),
    after: after.slice(0, 80),
  };
}

function numberOf(words: string): number {
  return Number(words.replace('−', '-'));
}

function decimalsOf(words: string): number {
  return words.includes('.') ? words.length - words.indexOf('.') - 1 : 0;
}

function checkStated(told: Stated, vocabulary: Vocabulary): FoundAt[] {
  const meant = meantBy(told, vocabulary);
  const [first] = meant;
  if (first === undefined) return [];
  const scale = told.what === 'agreement' ? 100 : 1;
  const fitting = meant.find(
    ({ value }) => typeof value === 'number' && isRounded(value * scale, told.value, told.decimals),
  );
  const known = meant.find(({ value }) => typeof value === 'number');
  if (known === undefined) return [unfounded(told, first)];
  if (fitting === undefined) return [differs(told, known)];
  return told.interval !== null && fitting.interval !== undefined ? checkInterval(told, fitting, fitting.interval) : [];
}

/** Whether a value is what was stated, to the decimals that were printed. */
function isRounded(value: number, printed: number, decimals: number): boolean {
  return Math.abs(value - printed) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** The coefficients of the stages that the words name, the nearest first; those of every stage where they name none. */
function meantBy({ what, before, after }: Stated, { numbers, stages }: Vocabulary): ReviewNumber[] {
  const named = stages.filter(({ isFullText }) => stageWords(isFullText).test(`${before} ${after}`));
  const said = /^\s*(?:\([^()]*\)\s*)?(?:for|at|on)\s+[^\d,;]*/i.exec(after)?.[0] ?? '';
  const told = stages.filter(({ isFullText }) => stageWords(isFullText).test(said));
  const chosen = [told, named].find((some) => some.length > 0) ?? stages;
  // `0.84 (95% CI 0.66 to 1.00) for full texts`: the words behind a number, up to the next, belong to it
  const behind = /^[^\d]*/.exec(after.replace(/^\s*\([^()]*\)/, ''))?.[0] ?? '';
  const distance = ({ isFullText }: Vocabulary['stages'][number]): number => {
    const words = stageWords(isFullText);
    const at = behind.search(words);
    if (at >= 0) return at - 1000;
    return before.length - ([...before.matchAll(words)].at(-1)?.index ?? -1000);
  };
  return [...chosen]
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((stage) =>
      Object.values(numbers).filter(({ name }) => name.startsWith(`${stage.name}.`) && name.endsWith(`.${what}`)),
    );
}

function stageWords(isFullText: boolean): RegExp {
  return isFullText ? /full[- ]?texts?/gi : /titles?\b|abstracts?\b/gi;
}

function checkInterval(told: Stated, number: ReviewNumber, { lower, upper }: NumberInterval): FoundAt[] {
  const { interval } = told;
  if (interval === null) return [];
  if (isRounded(lower, interval.lower, interval.decimals) && isRounded(upper, interval.upper, interval.decimals))
    return [];
  const expected = `${printDecimal(lower, interval.decimals)} to ${printDecimal(upper, interval.decimals)}`;
  return [
    {
      code: 'interval-differs',
      severity: 'error',
      message: `the interval is stated as ${interval.lower} to ${interval.upper}, but the review has ${expected} (${number.name}: ${number.label}); write that`,
      at: told.at,
      excerpt: told.words,
      ids: number.ids,
      number: number.name,
      expected,
    },
  ];
}

function differs(told: Stated, { name, label, value, ids }: ReviewNumber): FoundAt {
  const known = typeof value === 'number' ? value : 0;
  const decimals = Math.max(told.decimals, told.what === 'agreement' ? 0 : 2);
  const expected = told.what === 'agreement' ? printPercent(known, decimals) : printDecimal(known, decimals);
  return {
    code: 'number-differs',
    severity: 'error',
    message: `"${told.words}" is stated, but the review has ${expected} (${name}: ${label}); write ${expected}, or correct the records`,
    at: told.at,
    excerpt: told.words,
    ids,
    number: name,
    expected,
  };
}

function unfounded(told: Stated, { name, label, printed }: ReviewNumber): FoundAt {
  return {
    code: 'number-unfounded',
    severity: 'warning',
    message: `"${told.words}" is stated, but the screening log gives no ${name} (${label}): ${printed}; record the votes, or leave it out`,
    at: told.at,
    excerpt: told.words,
    number: name,
    expected: printed,
  };
}

const screening = /\b(?:screen\w*|select\w*|title|abstract|full[- ]?text|eligib\w*|inclusion)\b/i;
const twice =
  /\bindependent(?:ly)?\b|\b(?:two|2|both|three|pairs? of|second)\s+(?:\w+\s+)?(?:reviewers?|researchers?|authors?|assessors?|screeners?|people|members)\b|\bdouble[- ]?screen|\bin duplicate\b|\bdual(?:ly)?\b/i;

/** Two people who screen are told of, and no coefficient is. */
function notReported(sentences: readonly Sentence[], { numbers, stages }: Vocabulary): FoundAt[] {
  const told =
    sentences.find(({ text, section }) => {
      if (section === 'introduction' || section === 'references' || isOfOthers(text)) return false;
      return (
        screening.test(text) && twice.test(text) && !/\bextract(?:ed|ion)\b/i.test(text.replace(/\bscreen\w*/gi, ''))
      );
    }) ??
    sentences.find(
      ({ text, section }) =>
        section !== 'introduction' &&
        section !== 'references' &&
        screening.test(text) &&
        twice.test(text) &&
        /\bscreen/i.test(text) &&
        !isOfOthers(text),
    );
  if (told === undefined) return [];
  const kappas = stages.flatMap(({ name }) => numbers[`${name}.kappa`] ?? []);
  const [first] = kappas;
  const match = twice.exec(told.text);
  const values = kappas.map(({ label, printed, interval }) =>
    interval === undefined
      ? `${label} ${printed}`
      : `${label} ${printed} (95% CI ${printDecimal(interval.lower)} to ${printDecimal(interval.upper)})`,
  );
  return [
    {
      code: 'kappa-not-reported',
      severity: 'warning',
      message: `two reviewers screened, but no coefficient of their agreement is reported; report it for each stage: ${values.join('; ')}`,
      at: told.start + (match?.index ?? 0),
      excerpt: match?.[0] ?? '',
      ids: first?.ids ?? [],
      ...(first !== undefined && { number: first.name, expected: first.printed }),
    },
  ];
}
