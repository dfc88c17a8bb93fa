import { foldText } from '../core/fold-text.ts';
import type { Concept } from './concept.ts';
import { foldName, namesOf } from './fold-name.ts';
import { rolesOf, type StatedSlot, type StatementPart } from './statement-grammar.ts';
import type { StatementLocale } from './statement-locale.ts';

/** Words of a statement that found no place, and the part in which they stand. */
export interface UnplacedText {
  /** `sentence`: before any part begins. */
  readonly part: StatementPart | 'sentence';
  readonly text: string;
  /** Concepts that may be meant. */
  readonly conceptIds: readonly string[];
}

/** What could be made of a sentence that people wrote. */
export interface LooseReading {
  readonly slots: readonly StatedSlot[];
  readonly unplaced: readonly UnplacedText[];
  /** Parts that no words begin: what belongs to them may stand in another. */
  readonly partsNotFound: readonly StatementPart[];
}

const parts: readonly StatementPart[] = ['if', 'then', 'because'];

/** Reads sentences that people wrote: parts by their first words, concepts by their names. */
export function looseReader(concepts: readonly Concept[], locale: StatementLocale): (text: string) => LooseReading {
  const separator = separatorOf(locale);
  const names = new Map<string, Set<string>>();
  let longest = 1;
  for (const concept of concepts) {
    for (const name of namesOf(concept)) {
      const folded = foldName(name);
      const holders = names.get(folded) ?? new Set();
      names.set(folded, holders);
      holders.add(concept.id);
      longest = Math.max(longest, name.split(separator).length);
    }
  }
  return (text) => {
    const clauses = clausesOf(withoutNotes(text, locale), locale);
    const read = clauses.map(({ part, text: clause }) =>
      part === 'sentence'
        ? { slots: [], unplaced: unplacedOf(part, clause) }
        : readClause(part, clause, { names, longest, separator, wordings: wordingsOf(part, locale) }),
    );
    return {
      slots: read.flatMap(({ slots }) => slots),
      unplaced: read.flatMap(({ unplaced }) => unplaced),
      partsNotFound: parts.filter((part) => clauses.every((clause) => clause.part !== part)),
    };
  };
}

interface ClauseReader {
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Into how many chunks the longest name falls. */
  readonly longest: number;
  readonly separator: RegExp;
  readonly wordings: Wordings;
}

/** Takes, from the left, as many chunks together as make a name; a chunk that makes none is left unplaced. */
function readClause(part: StatementPart, clause: string, reader: ClauseReader) {
  const chunks = chunksOf(clause, reader.separator);
  const slots: StatedSlot[] = [];
  const unplaced: UnplacedText[] = [];
  for (let from = 0; from < chunks.length; ) {
    const { text, taken, found } = longestMatch(clause, chunks, from, reader);
    const [slot] = found.slots;
    if (slot !== undefined && found.slots.length === 1) slots.push(slot);
    else unplaced.push(...unplacedOf(part, text, found.conceptIds));
    from += taken;
  }
  return { slots, unplaced };
}

function longestMatch(clause: string, chunks: readonly Chunk[], from: number, reader: ClauseReader) {
  for (let taken = Math.min(reader.longest, chunks.length - from); taken > 0; taken--) {
    const text = clause.slice(chunks[from]?.start, chunks[from + taken - 1]?.end);
    const found = resolve(text, reader);
    if (taken === 1 || found.conceptIds.length > 0) return { text, taken, found };
  }
  return { text: '', taken: 1, found: { slots: [], conceptIds: [] } };
}

/** What words may say: slots, or concepts whose role they leave open. */
function resolve(text: string, { names, wordings }: ClauseReader) {
  const folded = foldName(text);
  const slots = wordings.slots.flatMap(({ before, after, role, polarity }): StatedSlot[] => {
    const inner = between(folded, before, after);
    return [...(names.get(inner ?? '') ?? [])].map((conceptId) => ({ conceptId, role, polarity }));
  });
  const bare = names.get(between(folded, wordings.lead, '') ?? folded) ?? [];
  const conceptIds = [...new Set([...slots.map(({ conceptId }) => conceptId), ...bare])];
  return { slots, conceptIds };
}

interface Wordings {
  readonly slots: readonly (Omit<StatedSlot, 'conceptId'> & { readonly before: string; readonly after: string })[];
  /** What may stand before the first mechanism. */
  readonly lead: string;
}

/** The wordings of a part, folded as names are. */
function wordingsOf(part: StatementPart, locale: StatementLocale): Wordings {
  const lead = part === 'because' ? foldText(locale.mechanism.split('{parts}')[0] ?? '') : '';
  const polarities = ['+', '-'] as const;
  const slots = rolesOf[part].flatMap((role) =>
    polarities.flatMap((polarity) => {
      const [before = '', after = ''] = locale.slots[role][polarity].split(/\{label\}|\{lowered\}/).map(foldText);
      const leads = lead === '' ? [''] : ['', lead];
      return leads.map((words) => ({ role, polarity, before: `${words} ${before}`.trim(), after }));
    }),
  );
  return { slots, lead };
}

/** What stands between words at the beginning and words at the end. */
function between(text: string, before: string, after: string): string | undefined {
  const [start, end] = [before === '' ? '' : `${before} `, after === '' ? '' : ` ${after}`];
  if (!text.startsWith(start) || !text.endsWith(end) || text.length <= start.length + end.length) return undefined;
  return text.slice(start.length, text.length - end.length);
}

interface Chunk {
  readonly start: number;
  readonly end: number;
}

function chunksOf(clause: string, separator: RegExp): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (const match of clause.matchAll(separator)) {
    chunks.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  chunks.push({ start, end: clause.length });
  return chunks.filter((chunk) => /[^\s\p{P}]/u.test(clause.slice(chunk.start, chunk.end)));
}

function separatorOf({ comma, and }: StatementLocale): RegExp {
  const marks = [comma.trim(), ';'].filter((mark) => mark !== '').map(literally);
  // one space on each side: a run of them would be tried at each of its places
  const word = and.trim() === '' ? [] : [`\\s${literally(and.trim())}\\s`];
  return new RegExp([...marks, ...word].join('|'), 'giu');
}

/** What is said of parts that are not known tells nothing. */
function withoutNotes(text: string, { missing }: StatementLocale): string {
  const notes = Object.values(missing).filter((note) => note !== '');
  return notes.reduce((rest, note) => rest.replaceAll(note, ''), text);
}

/** The parts of a sentence in the order in which they stand: each from the words that begin it to the next. */
function clausesOf(
  text: string,
  { sentence }: StatementLocale,
): { readonly part: UnplacedText['part']; readonly text: string }[] {
  const starts = parts.flatMap((part) => {
    const words = sentence
      .split(`{${part}}`)[0]
      ?.split('}')
      .at(-1)
      ?.match(/[\p{L}\p{M}]+/gu);
    if (!words) return [];
    const pattern = words.map(literally).join('\\s+');
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
    return found === null ? [] : [{ part, at: found.index, from: found.index + found[0].length }];
  });
  starts.sort((a, b) => a.at - b.at);
  const clauses = starts.map(({ part, from }, n) => ({ part, text: text.slice(from, starts[n + 1]?.at) }));
  return [{ part: 'sentence', text: text.slice(0, starts[0]?.at) }, ...clauses];
}

function unplacedOf(part: UnplacedText['part'], text: string, conceptIds: readonly string[] = []): UnplacedText[] {
  const isSaid = (at: number) => !/[\s,;.:]/.test(text.charAt(at));
  let [start, end] = [0, text.length];
  while (start < end && !isSaid(start)) start += 1;
  while (end > start && !isSaid(end - 1)) end -= 1;
  const said = text.slice(start, end);
  return /[^\s\p{P}]/u.test(said) ? [{ part, text: said, conceptIds }] : [];
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
