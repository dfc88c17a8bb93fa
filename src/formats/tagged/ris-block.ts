import type { Problem } from '../../core/problem.ts';
import { isKnownTag } from './ris-lines.ts';
import type { TaggedField } from './tagged-lines.ts';

/** Fields of a RIS file that belong together, as far as they have been read. */
export interface Block {
  readonly fields: TaggedField[];
  readonly problems: Problem[];
  /** Whether its TY has come. */
  typed: boolean;
  /** Whether an empty line stood between the end before it and its first field. */
  apart: boolean;
  /** Empty lines since its last field. */
  blanks: number;
}

/** A block of which nothing has been read. */
export function newBlock(): Block {
  return { fields: [], problems: [], typed: false, apart: false, blanks: 0 };
}

/** Tags that only a record has. */
const telling = new Set(['A1', 'AU', 'BT', 'CT', 'T1', 'TI']);

/** Whether fields without a TY are a record all the same, and not something left behind the ER of the one before. */
export function looksLikeRecord({ fields }: Block, before: Block | null): boolean {
  if (fields.length === 0) return false;
  return !before?.typed || fields.length > 4 || fields.some(({ tag, value }) => telling.has(tag) && value !== '');
}

/** Whether fields between an ER and a TY are the start of the record to come. */
export function belongsToNext(block: Block, before: Block | null): boolean {
  if (looksLikeRecord(block, before)) return true;
  const followedByBlank = block.blanks > 0;
  if (block.apart !== followedByBlank) return block.apart;
  return block.fields.every(({ tag }) => isKnownTag(tag));
}

const oddities = {
  'missing-end': { severity: 'warning', what: 'has no ER; it ends where the next begins, or with the file' },
  'missing-type': { severity: 'warning', what: 'has no TY; it was read as a document of no certain type' },
  'tag-after-end': { severity: 'note', what: 'stands behind ER; it was kept with the record before it' },
  'type-not-first': { severity: 'note', what: 'stands before the TY of its record; it was kept with it' },
} as const;

/** What is odd about the form of a block. */
export function oddity(code: keyof typeof oddities, { fields }: Block): Problem {
  const { line, tag } = fields[0] ?? { line: 1, tag: '' };
  const { severity, what } = oddities[code];
  return { code, severity, line, message: `line ${line}: what starts with ${tag} ${what}.` };
}
