import type { Block } from './manuscript-blocks.ts';
import type { FoundAt } from './manuscript-finding.ts';

/** A figure or a table, where it is named or where it stands. */
interface Exhibit {
  /** `figure 1`, `table S2`. */
  readonly name: string;
  readonly at: number;
  readonly words: string;
}

/**
 * Figures and tables that the text names and that are not there, and such as are there and that nothing names. A figure is
 * there where a line captions it, or where the caller says so.
 */
export function checkExhibits(blocks: readonly Block[], present: readonly string[]): FoundAt[] {
  const captions = blocks.flatMap((block, place) => (isBare(block, blocks[place + 1]) ? [] : captionsOf(block)));
  const captionsAt = new Set(captions.map(({ at }) => at));
  const named = blocks.flatMap((block) => mentionsIn(block, captionsAt));
  const there = new Set([...captions.map(({ name }) => name), ...present.map(nameOfWords)]);
  const mentioned = new Set(named.map(({ name }) => name));
  return [
    ...firstOfEach(named)
      .filter(({ name }) => !there.has(name) && !isSupplement(name))
      .map(
        ({ name, at, words }): FoundAt => ({
          code: `${kindOf(name)}-missing`,
          severity: 'error',
          message: `${capital(name)} is named, but no ${kindOf(name)} of that number stands in the manuscript; add it with its caption, or do not name it`,
          at,
          excerpt: words,
        }),
      ),
    ...firstOfEach(captions)
      .filter(({ name }) => !mentioned.has(name))
      .map(
        ({ name, at, words }): FoundAt => ({
          code: `${kindOf(name)}-not-named`,
          severity: 'warning',
          message: `${capital(name)} stands in the manuscript, but the text never names it; name it where it belongs`,
          at,
          excerpt: words,
        }),
      ),
  ];
}

const label = String.raw`(?<kind>supplementary (?:figure|table)|supplemental (?:figure|table)|figures?|figs?\.?|tables?|box(?:es)?)\s+`;
const numbers = String.raw`(?<numbers>[SA]?\d{1,3}[a-z]?(?:\s?(?:,|–|-|&|and|to|or)\s?(?:and\s)?[SA]?\d{1,3}[a-z]?)*)(?![\p{L}\d.]\p{N}|\d)`;
const mention = new RegExp(`(?<![\\p{L}\\d])${label}${numbers}`, 'giu');
const caption =
  /^\s{0,3}(?:#{1,6}\s+|>\s*)?(?:!\[)?[*_\s]*(?<kind>supplementary (?:figure|table)|supplemental (?:figure|table)|figure|fig\.?|table|box)\s+(?<number>[SA]?\d{1,3})[*_]*(?<rest>[.:|)\]—–-]|\s*$|[*_]*\s+)/iu;

function captionsOf({ text, start, kind }: Block): Exhibit[] {
  if (kind === 'row' || kind === 'reference') return [];
  const lines = [...text.matchAll(/[^\r\n]+/g)];
  return lines.flatMap(({ 0: line, index }) => captionOf(line, start + index) ?? imageOf(line, start + index) ?? []);
}

function captionOf(line: string, start: number): Exhibit | null {
  const match = caption.exec(line.slice(0, 200));
  if (match === null) return null;
  const { kind = '', number = '', rest = '' } = match.groups ?? {};
  if (isSentence(rest, line.slice(match[0].length))) return null;
  const name = `${plainKind(kind)} ${number.toUpperCase()}`;
  return { name, at: start + match[0].search(/\S/), words: match[0].trim() };
}

/** `Table 1.` with no title, and nothing below it that could be the table. */
function isBare({ text, kind }: Block, next: Block | undefined): boolean {
  const isEnd = next === undefined || next.kind === 'heading' || next.kind === 'reference';
  return isEnd && kind !== 'row' && /^[\s#*_>]{0,12}table\s+\d{1,3}[\s.:*_]*$/i.test(text.slice(0, 60));
}

/** An image whose words name the figure. */
function imageOf(line: string, start: number): Exhibit | null {
  const match = /!\[[^\]\r\n]*?\b(figure|fig\.?|table|box)\s+([SA]?\d{1,3})/i.exec(line.slice(0, 400));
  if (match === null) return null;
  const name = `${plainKind(match[1] ?? '')} ${(match[2] ?? '').toUpperCase()}`;
  return { name, at: start + match.index, words: match[0] };
}

/** `Figure 1 shows …` at the start of a line is a sentence, as is `Table 2 (about here)`. */
function isSentence(rest: string, follows: string): boolean {
  if (/^[.:|)\]—–]/.test(rest) && !/^\s*(?:about|near) here/i.test(follows)) return false;
  if (/^\s/.test(rest) && /^[\p{Ll}(,;&]/u.test(follows)) return true;
  return (
    /^[\s*_]*(?:shows?|presents?|gives?|illustrates?|summari[sz]es|depicts|is|are|was|displays?|lists?|provides?|reports?|describes?|sets|outlines?|contains?|maps?|and|to|or|in|of|about|near|here|,|;)/i.test(
      follows,
    ) || /^[-)]/.test(rest)
  );
}

function mentionsIn({ text, start, kind }: Block, captionsAt: ReadonlySet<number>): Exhibit[] {
  if (kind === 'reference') return [];
  return [...text.matchAll(mention)].flatMap((match) => {
    const at = start + match.index;
    const isCaption = [0, 1, 2, 3, 4].some((back) => captionsAt.has(at - back));
    if (isCaption || isOfOthers(text, match)) return [];
    return expand(match.groups?.['numbers'] ?? '').map((number) => ({
      name: `${plainKind(match.groups?.['kind'] ?? '')} ${number}`,
      at,
      words: match[0],
    }));
  });
}

/** `Table 2 of Pawson (2006)`, `see their Figure 1`: an exhibit of another work. */
function isOfOthers(text: string, { index, 0: words }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  const after = text.slice(index + words.length, index + words.length + 30);
  return (
    /\b(?:their|his|her|its)\s+$/i.test(before) ||
    /^\s*(?:of|in|from)\s+(?:(?:the )?\p{Lu}|the (?:original|statement|paper|guid)|\[)/u.test(after)
  );
}

/** `1, 3–5` names four. */
function expand(told: string): string[] {
  const ranges = told.matchAll(/([SA]?)(\d+)[a-z]?(?:\s?(?:–|-|to)\s?[SA]?(\d+))?/gi);
  return [...ranges].flatMap(({ 1: letter = '', 2: from, 3: to }) => {
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    const length = last - first < 30 ? last - first + 1 : 1;
    return Array.from({ length: Math.max(1, length) }, (_, step) => `${letter.toUpperCase()}${first + step}`);
  });
}

function plainKind(words: string): string {
  const told = words.toLowerCase();
  const kind = told.includes('fig') ? 'figure' : told.includes('tab') ? 'table' : 'box';
  return told.startsWith('suppl') ? `${kind} S` : kind;
}

function nameOfWords(words: string): string {
  const match = new RegExp(mention.source, 'iu').exec(words);
  const [number = ''] = expand(match?.groups?.['numbers'] ?? '');
  return `${plainKind(match?.groups?.['kind'] ?? words)} ${number}`;
}

/** Supplements come in files of their own. */
function isSupplement(name: string): boolean {
  return / [SA] ?\d/.test(name);
}

function kindOf(name: string): string {
  return name.split(' ')[0] ?? '';
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function firstOfEach(exhibits: readonly Exhibit[]): Exhibit[] {
  const seen = new Set<string>();
  return exhibits.filter(({ name }) => !seen.has(name) && seen.add(name));
}
