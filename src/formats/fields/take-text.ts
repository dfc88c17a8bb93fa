import type { Draft } from './draft.ts';
import { isPlaceholder, oneLine, plainText } from './plain-text.ts';
import type { TakeValue } from './take-fields.ts';
import { trimmed } from './trimmed.ts';

type TextField =
  | 'accession'
  | 'articleNumber'
  | 'containerShort'
  | 'containerTitle'
  | 'database'
  | 'edition'
  | 'issue'
  | 'language'
  | 'place'
  | 'publisher'
  | 'series'
  | 'volume';

/** Takes the first value that says something as a field of one line. */
export function text(key: TextField): TakeValue {
  return (draft, { value }) => {
    const known = draft[key];
    if (known !== undefined || isPlaceholder(value)) return known === value;
    const line = oneLine(value);
    draft[key] = line;
    return line === value;
  };
}

/** Takes the first title; its marks are kept beside it. */
export const title: TakeValue = (draft, { value }) => {
  if (draft.title === undefined) {
    const printed = oneLine(value);
    draft.title = plainText(printed);
    if (draft.title !== printed) draft.titleMarkup = printed;
  }
  return value === draft.title || value === draft.titleMarkup;
};

/** Takes an abstract in one or more parts, but no notice of copyright, which is not part of it. */
export const abstract: TakeValue = (draft, { value }) => {
  if (isPlaceholder(value)) return false;
  if (draft.abstract === value) return true;
  if (draft.abstract !== undefined && /^(?:copyright|©|\(c\)|publisher)/i.test(value)) return false;
  draft.abstract = draft.abstract === undefined ? value : `${draft.abstract}\n${value}`;
  return true;
};

/** A line end or a semicolon, but not the one at the end of an entity. */
const betweenWords = /\n|(?<!&#?\w{1,8});/;

/** Takes words that stand one on a line, or between semicolons. */
export function words(key: 'keywords' | 'subjectHeadings'): TakeValue {
  return (draft, { value }) => {
    const list = draft[key];
    if (value.includes('&')) for (const word of value.split(betweenWords)) addWord(list, word, 0, word.length);
    else
      for (let start = 0, end = 0; start <= value.length; start = end + 1) {
        end = endOfPart(value, start);
        addWord(list, value, start, end);
      }
    return true;
  };
}

function addWord(list: string[], text: string, start: number, end: number): void {
  const word = trimmed(text, start, end);
  if (word !== '') list.push(word);
}

const lineFeed = 10;
const semicolon = 59;

/** Where the part of a value ends that starts at a place: before a line end or a semicolon. */
export function endOfPart(value: string, start: number): number {
  for (let at = start; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === lineFeed || code === semicolon) return at;
  }
  return value.length;
}

/** Notes that a value could not be read; it is kept in `raw`. */
export function unreadable(draft: Draft, code: string, line: number, what: string, remedy: string): void {
  draft.problems.push({
    code,
    severity: 'warning',
    line,
    message: `line ${line}: ${what}; what was said is kept in raw. ${remedy}`,
  });
}

/** A value in the words of a problem, cut where it is long. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value);
}

/** The lines of a value, of which most have but one. */
export function linesOf(value: string): readonly string[] {
  return value.includes('\n') ? value.split('\n') : [value];
}
