import type { FieldFact, PlatformProfile, ProximityOperator } from '../platforms/platform-profile.ts';
import { linesInList } from './line-range.ts';
import type { StrategyToken } from './strategy-token.ts';

/** Reads one run of signs: a word with the tags at its ends, an operator, or the number of a line. */
export function readWord(text: string, start: number, profile: PlatformProfile): StrategyToken[] {
  const run = runAt(text, start, profile);
  const before = tagBefore(text, run, start, profile);
  if (before !== undefined) return [before];
  const cut = tagAfter(run, profile);
  const word = run.slice(0, cut);
  const end = start + word.length;
  const behind = start + run.length;
  const often = cut < run.length && profile.fieldStyle === 'dot' ? frequencyBehind(text, behind) : '';
  const tail: StrategyToken[] =
    cut < run.length
      ? [{ kind: 'field', code: `${run.slice(cut + 1)}${often.trim()}`, start: end, end: behind + often.length }]
      : [];
  if (word === '') return tail;
  const token = operatorToken(text, word, start, profile) ?? referenceToken(word, start, profile, tail.length > 0);
  return token === undefined || tail.length > 0 ? [{ kind: 'word', text: word, start, end }, ...tail] : [token];
}

/** How often words must stand in a field, which a space may part from its tag: `.ab. /freq=2`. */
function frequencyBehind(text: string, start: number): string {
  return /^\s*\/freq=\d+/i.exec(text.slice(start, start + 20))?.[0] ?? '';
}

const runs = {
  tag: /\[[^[\]\n]*\]?|[^\s()"[\]{}]+|[[\]{}]+/y,
  colon: /[^\s()"[\]{}]+|[[\]{}]+/y,
  call: /[^\s()"{}]+|[{}]+/y,
  other: /[^\s()"]+/y,
};

function runAt(text: string, start: number, { fieldStyle }: PlatformProfile): string {
  const pattern =
    fieldStyle === 'tag' || fieldStyle === 'colon' || fieldStyle === 'call' ? runs[fieldStyle] : runs.other;
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? text.charAt(start);
}

/** A tag that stands before its words, or, in square brackets, behind them. */
function tagBefore(text: string, run: string, start: number, profile: PlatformProfile): StrategyToken | undefined {
  const field = (code: string, length: number): StrategyToken => ({ kind: 'field', code, start, end: start + length });
  switch (profile.fieldStyle) {
    case 'tag':
      return run.startsWith('[') ? field(run.replace(/[[\]]/g, ''), run.length) : undefined;
    case 'equals': {
      const found = /^([a-z]{2,8})=/i.exec(run);
      return found?.[1] === undefined ? undefined : field(found[1], found[0].length);
    }
    case 'before-colon': {
      const found = /^([a-z]{2,12}):/i.exec(run);
      return found?.[1] === undefined ? undefined : field(found[1], found[0].length);
    }
    case 'call':
      return callsField(text, run, start, profile) ? field(run, run.length) : undefined;
    case 'word':
      return leadsField(text, run, start, profile) ? field(run, run.length) : undefined;
    default:
      return undefined;
  }
}

function callsField(text: string, run: string, start: number, profile: PlatformProfile): boolean {
  if (!/^[a-z][a-z.,-]*$/i.test(run) || operatorOf(run) !== undefined) return false;
  if (!/^\s{0,3}\(/.test(text.slice(start + run.length, start + run.length + 4))) return false;
  return knownTag(run, profile) || (run === run.toUpperCase() && run.length > 1);
}

function leadsField(text: string, run: string, start: number, profile: PlatformProfile): boolean {
  if (!/^[A-Z]{2}$/.test(run) || /^(?:OR|NO)$/.test(run)) return false;
  const next = /^\s*(\S)/.exec(text.slice(start + run.length, start + run.length + 20))?.[1];
  if (next === undefined || next === ')') return false;
  return knownTag(run, profile) || next === '(' || next === '"';
}

function knownTag(run: string, profile: PlatformProfile): boolean {
  const names = profile.fieldJoin === null ? [run] : run.split(',');
  return names.every((name) => fieldFact(name, profile) !== undefined || headingTag(name, profile) !== undefined);
}

/** What the profile knows of one tag. */
export function fieldFact(name: string, { fields }: PlatformProfile): FieldFact | undefined {
  const wanted = name.trim().toLowerCase();
  return fields.find(
    ({ code, aliases = [] }) =>
      code !== '' && (code.toLowerCase() === wanted || aliases.some((alias) => alias.toLowerCase() === wanted)),
  );
}

/** How a tag reads a heading; `undefined` where it does not. */
export function headingTag(name: string, { headings }: PlatformProfile) {
  const wanted = name.trim().toLowerCase();
  return headings !== null && Object.hasOwn(headings.tags, wanted) ? headings.tags[wanted] : undefined;
}

/** Where in a run the tag behind the word begins; the length of the run where there is none. */
function tagAfter(run: string, { fieldStyle, fields }: PlatformProfile): number {
  if (fieldStyle === 'dot') {
    const found = /\.[a-z][a-z0-9]{1,3}(?:,[a-z][a-z0-9]{1,3})*\.(?:\/freq=\d+)?$/i.exec(run);
    if (found !== null) return found.index;
    // the full stop behind the tag was forgotten
    const open = /\.([a-z]{2}(?:,[a-z]{2})*),?$/i.exec(run);
    const known = open?.[1]
      ?.toLowerCase()
      .split(',')
      .every((code) => fields.some((fact) => fact.code === code));
    return open !== null && known ? open.index : run.length;
  }
  if (fieldStyle !== 'colon') return run.length;
  return /:[a-z]{2,5}(?:,[a-z]{2,5})*$/i.exec(run)?.index ?? run.length;
}

function operatorToken(text: string, word: string, start: number, profile: PlatformProfile): StrategyToken | undefined {
  const end = start + word.length;
  if (
    profile.platform === 'google-scholar' &&
    word.startsWith('-') &&
    (word.length > 1 || /\S/.test(text.charAt(end)))
  ) {
    return { kind: 'operator', op: 'not', text: '-', start, end: start + 1 };
  }
  if (word === '|' && profile.platform === 'google-scholar')
    return { kind: 'operator', op: 'or', text: word, start, end };
  if (/^but$/i.test(word)) {
    const not = /^\s+not(?=[\s(])/i.exec(text.slice(end, end + 20));
    if (not !== null)
      return {
        kind: 'operator',
        op: 'not',
        text: text.slice(start, end + not[0].length),
        start,
        end: end + not[0].length,
      };
  }
  const op = operatorOf(word);
  if (op !== undefined) return { kind: 'operator', op, text: word, start, end };
  const near = nearOf(word, profile);
  return near && { kind: 'near', ...near, start, end };
}

function operatorOf(word: string): 'and' | 'or' | 'not' | undefined {
  switch (word.toLowerCase()) {
    case 'and':
      return 'and';
    case 'or':
      return 'or';
    case 'not':
    case 'andnot':
      return 'not';
    default:
      return undefined;
  }
}

function nearOf(word: string, { proximity }: PlatformProfile) {
  if (proximity === null) return undefined;
  const { near, ordered, adjacent } = proximity;
  if (adjacent !== null && word.toLowerCase() === adjacent.toLowerCase()) return { gap: 0, ordered: true, bare: false };
  const free = near === 'tag' ? undefined : gapOf(word, near);
  if (free !== undefined) return { ...free, ordered: false };
  const inOrder = ordered === null ? undefined : gapOf(word, ordered);
  return inOrder && { ...inOrder, ordered: true };
}

function gapOf(
  word: string,
  { names, glue, offset, bare }: ProximityOperator,
): { gap: number; bare: boolean } | undefined {
  const name = names.find((one) => word.toLowerCase().startsWith(one.toLowerCase()));
  if (name === undefined) return undefined;
  const rest = word.slice(name.length);
  if (rest === '') return bare === undefined || word !== word.toUpperCase() ? undefined : { gap: bare, bare: true };
  const number = rest.startsWith(glue) ? rest.slice(glue.length) : '';
  if (!/^\d{1,4}$/.test(number)) return undefined;
  // a letter with a number is a word unless it is a capital: w2
  if (glue === '' && name.length === 1 && word !== word.toUpperCase()) return undefined;
  return { gap: Math.max(Number(number) - offset, 0), bare: false };
}

function referenceToken(
  word: string,
  start: number,
  { lineMark }: PlatformProfile,
  tagged: boolean,
): StrategyToken | undefined {
  if (lineMark === null || tagged) return undefined;
  const end = start + word.length;
  const one = lineMark === '' ? /^(\d{1,6})$/ : lineMark === '#' ? /^#(\d{1,6})$/ : /^S(\d{1,6})$/i;
  const id = one.exec(word)?.[1];
  if (id !== undefined) return { kind: 'reference', ids: [id], op: 'or', start, end };
  const list = lineMark === '' ? /^(and|or)\/(\d[\d,-]*)$/i.exec(word) : null;
  if (list?.[2] === undefined) return undefined;
  const ids = linesInList(list[2]);
  return { kind: 'reference', ids, op: list[1]?.toLowerCase() === 'and' ? 'and' : 'or', start, end };
}
