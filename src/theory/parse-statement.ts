import { indexById } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import type { Concept } from './concept.ts';
import { looseReader, type UnplacedText } from './read-loosely.ts';
import { type Lexicon, readStatement } from './read-statement.ts';
import { grammarOf, rolesOf, type StatedSlot, type StatementPart } from './statement-grammar.ts';
import { englishStatements, type StatementLocale } from './statement-locale.ts';
import { wordLabel } from './word-label.ts';

/** A statement as it was understood. Nothing of it vanishes: what has no place is in `unplaced`. */
export interface ParsedStatement {
  /** Contexts, mechanisms and outcomes in the order in which they stand in the sentence. */
  readonly slots: readonly StatedSlot[];
  readonly unplaced: readonly UnplacedText[];
  /**
   * `statement-ambiguous`: the sentence can be read in several ways, and `slots` is the first; `text-not-placed`: one for
   * each piece of `unplaced`; `part-not-found`: no words begin the part, and what belongs to it may stand in another.
   */
  readonly problems: readonly Problem[];
}

/** In which language a statement is read. */
export interface ParseStatementOptions {
  /** Default {@link englishStatements}. */
  readonly locale?: StatementLocale;
}

/**
 * Reads an if–then–because statement back into slots.
 *
 * What `renderStatement` says in the same language, long or short, is read exactly, where the labels allow it: a sentence
 * that can be read in two ways gives the problem `statement-ambiguous`. Sentences that people wrote are read as well as
 * can be: parts by the words that begin them, concepts by labels and aliases whatever their spelling. A mechanism whose
 * half is not said (“the resource …”, “the reasoning …”) is not guessed; it stays unplaced, with the concept that it names.
 *
 * @example
 * const concepts = [{ id: 'split', label: 'Services are split' }, { id: 'gaps', label: 'Gaps close' }].map((concept) => conceptSchema.parse(concept));
 * const { slots, unplaced } = parseStatement('If services are split, then gaps close, because of magic.', concepts);
 * slots; // [{ conceptId: 'split', role: 'context', polarity: '+' }, { conceptId: 'gaps', role: 'outcome', polarity: '+' }]
 * unplaced; // [{ part: 'because', text: 'of magic', conceptIds: [] }]
 */
export function parseStatement(
  text: string,
  concepts: readonly Concept[],
  options: ParseStatementOptions = {},
): ParsedStatement {
  return statementReader(concepts, options)(text);
}

/**
 * Prepares {@link parseStatement} for many statements with the same concepts.
 *
 * @example
 * const read = statementReader([conceptSchema.parse({ id: 'gaps', label: 'Gaps close' })]);
 * read('It follows that gaps close.').slots.map(({ conceptId }) => conceptId); // ['gaps']
 */
export function statementReader(
  concepts: readonly Concept[],
  { locale = englishStatements }: ParseStatementOptions = {},
): (text: string) => ParsedStatement {
  const known = [...indexById(concepts).values()];
  const templates = [...new Set([locale.sentence, ...Object.values(locale.short)])];
  const grammars = templates.map((template) => grammarOf(template, locale));
  const lexicons = {
    if: lexiconOf('if', known, locale),
    then: lexiconOf('then', known, locale),
    because: lexiconOf('because', known, locale),
  };
  const readLoosely = looseReader(known, locale);

  return (text) => {
    const readings = grammars.flatMap((grammar) => readStatement(text, grammar, lexicons));
    const distinct = [...new Map(readings.map((slots) => [JSON.stringify(slots), slots])).values()];
    const [slots, other] = distinct;
    if (slots !== undefined)
      return { slots, unplaced: [], problems: other === undefined ? [] : [ambiguity(slots, other)] };
    const { partsNotFound, ...loose } = readLoosely(text);
    return { ...loose, problems: [...loose.unplaced.map(notPlaced), ...partsNotFound.map(notFound)] };
  };
}

function lexiconOf(part: StatementPart, concepts: readonly Concept[], locale: StatementLocale): Lexicon {
  const slots = new Map<string, StatedSlot[]>();
  for (const { id: conceptId, label } of concepts) {
    for (const role of rolesOf[part]) {
      for (const polarity of ['+', '-'] as const) {
        const words = wordLabel(label, role, polarity, locale);
        const found = slots.get(words);
        if (found) found.push({ conceptId, role, polarity });
        else slots.set(words, [{ conceptId, role, polarity }]);
      }
    }
  }
  const lengths = new Set([...slots.keys()].map(({ length }) => length));
  lengths.delete(0);
  return { slots, lengths: [...lengths].sort((a, b) => b - a) };
}

function ambiguity(first: readonly StatedSlot[], second: readonly StatedSlot[]): Problem {
  const said = (slots: readonly StatedSlot[]) =>
    slots.map(({ role, polarity, conceptId }) => `${role} ${polarity}${conceptId}`).join(', ');
  const message = `the statement can be read as "${said(first)}" and as "${said(second)}"; the first is given: choose`;
  const ids = [...new Set([...first, ...second].map(({ conceptId }) => conceptId))];
  return { code: 'statement-ambiguous', severity: 'warning', message, ids };
}

function notPlaced({ part, text, conceptIds }: UnplacedText): Problem {
  const where = part === 'sentence' ? 'before any part' : `under "${part}"`;
  const why =
    conceptIds.length === 0
      ? 'names no concept that is known'
      : `may mean ${conceptIds.join(', ')}, and does not say in which role`;
  const message = `"${text}" ${where} ${why}; give it its place`;
  return { code: 'text-not-placed', severity: 'warning', message, ids: conceptIds };
}

function notFound(part: StatementPart): Problem {
  const message = `nothing begins the part "${part}"; what belongs to it may stand under another`;
  return { code: 'part-not-found', severity: 'note', message };
}
