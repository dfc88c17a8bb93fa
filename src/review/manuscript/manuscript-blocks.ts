import { blank, blanked, blankedBetween } from './blanked.ts';
import { type SectionKind, sectionKind } from './section-kind.ts';

/** A paragraph, an item of a list, a row of a table, a heading, or a line of the reference list. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'row' | 'heading' | 'reference';
  /** Its offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Its text, with code, addresses and the like blanked out; as long as what stands there. */
  readonly text: string;
  /** The part of the paper in which it stands; `null` where no heading says. */
  readonly section: SectionKind | null;
}

/** Cuts a manuscript, plain text or Markdown, into blocks. Code, comments, front matter and addresses are blanked out. */
export function manuscriptBlocks(text: string): Block[] {
  const prose = proseOf(text);
  const lines = linesOf(prose);
  const blocks: Block[] = [];
  const open: OpenHeading[] = [];
  let section: SectionKind | null = null;
  let joins = false;
  for (const [place, { start, end, text: line }] of lines.entries()) {
    const next = lines[place + 1]?.text ?? '';
    const kind = kindOf(line, next, section);
    if (kind === 'heading') section = entered(line, next, open);
    const last = blocks.at(-1);
    if (kind === 'text' && joins && last !== undefined) blocks[blocks.length - 1] = { ...last, end };
    else if (kind !== 'blank') blocks.push({ kind: blockKind(kind), start, end, text: '', section });
    joins = kind === 'text' || kind === 'item';
  }
  return blocks.map((block) => ({ ...block, text: prose.slice(block.start, block.end) }));
}

interface OpenHeading {
  readonly level: number;
  readonly kind: SectionKind | null;
}

function blockKind(kind: Exclude<LineKind, 'blank'>): Block['kind'] {
  return kind === 'text' ? 'paragraph' : kind;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: index, text: text.slice(start, index) });
    start = index + mark.length;
  }
  return [...lines, { start, end: text.length, text: text.slice(start) }];
}

type LineKind = 'blank' | 'heading' | 'row' | 'item' | 'reference' | 'text';

function kindOf(line: string, next: string, section: SectionKind | null): LineKind {
  if (/^\s*$/.test(line) || /^\s{0,3}(?:=+|-{2,}|\*{3,}|_{3,})\s*$/.test(line)) return 'blank';
  if (isHeading(line, next)) return 'heading';
  if (section === 'references' || looksLikeReference(line)) return 'reference';
  if (/^\s*\|/.test(line)) return 'row';
  return /^\s{0,8}(?:[-*+•–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/.test(line) ? 'item' : 'text';
}

/** A line of a reference list that no heading announces: a number or a name first, then a year, then what papers have. */
function looksLikeReference(line: string): boolean {
  if (!/^\s*(?:\[?\d{1,3}[\].)]\s*|[-*]\s+)?\p{Lu}[\p{L}'’-]+,?\s+\p{Lu}{1,3}(?:[.,\s]|$)/u.test(line.slice(0, 80)))
    return false;
  return /\b(?:19|20)\d\d\b/.test(line) && /doi|https?:|;\s*\d|\bpp?\.|\d\(\d|\d:\s*\d|\d[–-]\d/i.test(line);
}

function isHeading(line: string, next: string): boolean {
  if (/^\s{0,3}#{1,6}\s/.test(line)) return true;
  if (line.length > 100) return false;
  if (/^\s{0,3}(?:={3,}|-{3,})\s*$/.test(next) && /^\s{0,3}\p{L}/u.test(line)) return true;
  return sectionKind(line) !== undefined && !/[.;,]\s*$/.test(line);
}

/** Enters the section that a heading opens; a heading that says nothing belongs to the section above it. */
function entered(line: string, next: string, open: OpenHeading[]): SectionKind | null {
  const hashes = /^\s{0,3}(#{1,6})\s/.exec(line)?.[1]?.length;
  const level = hashes ?? (/^\s{0,3}=/.test(next) ? 1 : 2);
  while ((open.at(-1)?.level ?? 0) >= level) open.pop();
  const kind = sectionKind(line) ?? open.at(-1)?.kind ?? null;
  open.push({ level, kind });
  return kind;
}

function proseOf(text: string): string {
  const uncommented = blankedBetween(withoutFences(withoutFrontMatter(text)), '<!--', '-->');
  return blanked(
    uncommented,
    /`[^`\r\n]*`/g,
    /(?:https?:\/\/|www\.)[^\s<>]+/gi,
    /\b(?:doi:?\s*)?10\.\d{4,9}\/[^\s<>]+/gi,
    /(?<=\])\([^()\s]*\)/g,
    /<\/?(?:a|b|i|em|strong|su[bp]|br|hr|p|div|span|table|t[rdh]|thead|tbody|img|figure|figcaption|h[1-6]|li|[uo]l|u|small|details|summary|center|font)\b[^<>\r\n]*>/gi,
    /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}/g,
  );
}

function withoutFrontMatter(text: string): string {
  const end = /^---\r?\n/.test(text) ? /\n(?:---|\.\.\.)\s*(?:\r?\n|$)/.exec(text) : null;
  return end === null ? text : blank(text.slice(0, end.index + end[0].length)) + text.slice(end.index + end[0].length);
}

function withoutFences(text: string): string {
  if (!/```|~~~/.test(text)) return text;
  let fence: string | null = null;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
      if (fence === null) fence = mark;
      else if (mark?.startsWith(fence)) {
        fence = null;
        return blank(line);
      }
      return fence === null ? line : blank(line);
    })
    .join('\n');
}
