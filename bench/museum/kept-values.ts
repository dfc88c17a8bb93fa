import { foldText } from '../../src/core/fold-text.ts';
import type { Document } from '../../src/document/document.ts';
import type { PersonName } from '../../src/document/person-name.ts';
import type { SourceValue } from './source-records.ts';

/** What a document says, in a form in which a value of its source can be looked for. */
export interface HeldTexts {
  /** Every text, folded, without spaces. */
  readonly texts: readonly string[];
  /** Every word of these texts. */
  readonly words: ReadonlySet<string>;
}

/** Words that stand between names, or around an identifier, and not in them. */
const carriers = [
  'and',
  'http',
  'https',
  'www',
  'dx',
  'doi',
  'org',
  'pii',
  'electronic',
  'print',
  'linking',
  'orcid',
  'mailto',
];
const months = 'january february march april may june july august september october november december'.split(' ');

/** Gathers everything that a document says, in its fields and in `raw`. */
export function heldTexts(document: Document): HeldTexts {
  const found: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') found.push(...String(value).split('\n'), String(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(document);
  found.push(...carriers, ...[...document.authors, ...document.editors].flatMap(printedNames), ...dateWords(document));
  const folded = [...new Set(found)].map((text) => foldText(text));
  return {
    texts: folded.map((text) => text.replaceAll(' ', '')),
    words: new Set(folded.flatMap((text) => text.split(' '))),
  };
}

/** Whether a document holds a value of its source: as it stands, or in other company each of its words. */
export function holds({ texts, words }: HeldTexts, { tag, value }: SourceValue): boolean {
  const plain = value.replaceAll(/\\(?:text|math)\w+|\\[a-zA-Z]{3,}\s?|\\[{}"'`^~=.cHkruv]|[{}$]/g, '');
  const folded = foldText(plain);
  const squashed = folded.replaceAll(' ', '');
  if (squashed === '' || words.has(squashed)) return true;
  // a short value must stand alone, for within a longer text it could be anything; signs of a formula never do
  const mayBeWithin = squashed.length < 3 || squashed.length > 4 || tag.includes('mml:');
  if (mayBeWithin && texts.some((text) => text.includes(squashed))) return true;
  return folded.split(' ').every((word) => words.has(word) || words.has(word.replace(/^0+/, '')));
}

function printedNames({ given = '', family = '', suffix = '' }: PersonName): string[] {
  const initials = given.match(/\p{Lu}/gu) ?? [];
  return [
    initials.join(''),
    initials.join(' '),
    initials.slice(0, 2).join(''),
    `${family}${suffix}`,
    given.replaceAll('-', ''),
  ];
}

function dateWords({ issued, type }: Document): string[] {
  if (issued === undefined) return [type];
  const { year, month, day } = issued;
  const name = month === undefined ? '' : (months[month - 1] ?? '');
  const numbers = [year, month, day].filter((part) => part !== undefined);
  const padded = numbers.map((part) => String(part).padStart(2, '0'));
  return [type, name, name.slice(0, 3), ...numbers.map(String), ...padded, padded.join('')];
}
