import { fewestWords } from '../dedupe/compare-abstracts.ts';
import type { EvidenceName } from '../dedupe/pair-evidence.ts';
import { evidenceColumns } from './evidence-columns.ts';
import { columnList, digits, type EvidenceTables, editsNeeded, exactColumns, placeCounts } from './rough-evidence.ts';
import * as c from './row-comparisons.ts';
import type { SqlConstructs } from './sql-dialect.ts';

/**
 * Comparisons of which the engine gives bounds even when it looks at strings: an exact answer needs to know how names are
 * shortened, how words are misspelt, and letters that no engine counts as we do.
 */
export const openEvidence: readonly EvidenceName[] = [
  'title',
  'wordsChanged',
  'authors',
  'fullName',
  'container',
  'agreements',
  'conflicts',
];

/**
 * Compares pairs of rows in full, as SQL: a row of evidence for each, whole numbers only. Strings are looked at where
 * whole numbers left something open.
 *
 * Each layer adds columns to the one below. What a list is searched for, once for each of its items, is a column of an
 * earlier layer: an engine would make it anew for every item.
 */
export function evidenceSql({ pairs, rows }: EvidenceTables, constructs: SqlConstructs): string {
  const columns = ['one', 'other', ...evidenceColumns(openEvidence)];
  const compared = `SELECT p.one, p.other, ${columnList(bothRows(constructs))}
FROM ${pairs} p JOIN ${rows} a ON a.rid = p.one JOIN ${rows} b ON b.rid = p.other`;
  const layers = [meetings(constructs), bounds(), letters(), likenesses(constructs), partStates()];
  const known = layers.reduce(
    (below, layer) => `SELECT below.*, ${columnList(layer)}\nFROM (${below}) below`,
    compared,
  );
  return `SELECT ${columns.map((column) => last[column]?.(constructs) ?? column).join(',\n  ')}\nFROM (${known}) known`;
}

const differ = `${c.haveTitles} AND NOT ${c.haveSameTitle}`;
const aIsShorter = 'a.letters < b.letters';

/** What the two rows say directly, and what the next layers need of them. */
function bothRows(constructs: SqlConstructs): Record<string, string> {
  const { parts, shared } = constructs;
  const abstracts = shared(parts('a.abstract'), parts('b.abstract'));
  return {
    ...exactColumns(constructs),
    abstract: `CASE WHEN least(a.abstract_count, b.abstract_count) < ${fewestWords} THEN 0 ELSE ${constructs.quotient(`(200 * ${abstracts})`, '(a.abstract_count + b.abstract_count)')} END`,
    same_people: 'CASE WHEN a.people = b.people THEN 1 ELSE 0 END',
    a_people: parts('a.people'),
    b_people: parts('b.people'),
    a_names: names('a'),
    b_names: names('b'),
    full_name_least: '0',
    full_name_most: 'CASE WHEN a.author_count > 0 AND b.author_count > 0 THEN 1 ELSE 0 END',
    container_least: c.leastContainer,
    container_most: c.mostContainer,
    differ: `CASE WHEN ${differ} THEN 1 ELSE 0 END`,
    same_title: `CASE WHEN ${c.haveSameTitle} THEN 1 ELSE 0 END`,
    same_digits: digits,
    longest: 'greatest(a.letters, b.letters)',
    edits: `CASE WHEN ${differ} THEN ${editsNeeded(constructs)} ELSE 0 END`,
    is_wide: 'greatest(a.is_wide, b.is_wide)',
    most_words: 'greatest(a.word_count, b.word_count)',
    fewest_words: 'least(a.word_count, b.word_count)',
    a_count: 'a.word_count',
    b_count: 'b.word_count',
    a_words: parts('a.words'),
    b_words: parts('b.words'),
    shorter: `CASE WHEN ${aIsShorter} THEN a.words ELSE b.words END`,
    longer: `CASE WHEN ${aIsShorter} THEN b.words ELSE a.words END`,
    part_tells: `CASE WHEN ${differ} AND ${c.mayBePart} AND least(a.letters, b.letters) >= 20 AND a.letters <> b.letters AND CASE WHEN ${aIsShorter} THEN a.telling ELSE b.telling END >= 3 THEN 1 ELSE 0 END`,
    one_forms: `CASE WHEN ${differ} AND (a.has_others = 1 OR b.has_others = 1) THEN ${titleForms('a')} ELSE '' END`,
    other_forms: `CASE WHEN ${differ} AND (a.has_others = 1 OR b.has_others = 1) THEN ${titleForms('b')} ELSE '' END`,
  };
}

/** All names of a row: one author may be another only where a family name of theirs stands in the other's names. */
function names(row: string): string {
  return `CASE WHEN a.people = b.people THEN '' ELSE replace(${row}.authors, '|', '') END`;
}

/** The forms of a title that tell enough to stand for it. */
function titleForms(row: string): string {
  return `CASE WHEN ${row}.has_others = 1 THEN ${row}.title_forms WHEN ${row}.letters >= 20 THEN replace(${row}.words, ' ', '') ELSE '' END`;
}

/** How many people and words the two rows share. */
function meetings({ countIn, overlap, parts, startIn }: SqlConstructs): Record<string, string> {
  return {
    found: `CASE WHEN authors_listed = 0 THEN 0 WHEN same_people = 1 THEN authors_listed ELSE least(${countIn('a_people', 'b_people')}, ${countIn('b_people', 'a_people')}) END`,
    names_meet: `CASE WHEN authors_listed = 0 OR same_people = 1 OR ${startIn('a_people', 'b_names')} OR ${startIn('b_people', 'a_names')} THEN 1 ELSE 0 END`,
    words_in_b: `CASE WHEN differ = 1 THEN ${countIn('a_words', 'b_words')} ELSE 0 END`,
    words_in_a: `CASE WHEN differ = 1 THEN ${countIn('b_words', 'a_words')} ELSE 0 END`,
    shares_form: `CASE WHEN one_forms <> '' AND other_forms <> '' AND ${overlap(parts('one_forms'), parts('other_forms'))} THEN 1 ELSE 0 END`,
  };
}

/** Whether the two share words enough to be alike, and whether that is all that is asked of their titles. */
function bounds(): Record<string, string> {
  return {
    share_words:
      'CASE WHEN fewest_words < 5 OR 5 * greatest(CASE WHEN a_count > b_count THEN 0 ELSE words_in_b END, CASE WHEN b_count > a_count THEN 0 ELSE words_in_a END) >= most_words THEN 1 ELSE 0 END',
    is_bound: `CASE WHEN is_wide = 1 OR names_meet = 0 OR ${shareMostWords} THEN 1 ELSE 0 END`,
  };
}

/**
 * Of titles that share four words in five the counts of letters tell nearly as much as the edit distance, the dearest of
 * all comparisons; and where nobody wrote both, hardly a rule asks for more.
 */
const shareMostWords = '5 * least(words_in_a, words_in_b) >= 4 * most_words';

/** Titles of which the words, and the counts of letters, leave open whether they are alike. */
const mayBeAlike = 'differ = 1 AND share_words = 1 AND 2 * edits <= longest';
const isSpelt = `${mayBeAlike} AND is_bound = 0`;

/** The letters of two titles that are compared letter by letter. */
function letters(): Record<string, string> {
  const spelt = (words: string) =>
    `CASE WHEN part_tells = 1 OR (${isSpelt}) THEN replace(${words}, ' ', '') ELSE '' END`;
  return { part: spelt('shorter'), whole: spelt('longer') };
}

/** Edit distances, and what one title has more than the other. */
function likenesses(constructs: SqlConstructs): Record<string, string> {
  const likeness = (edits: string) => constructs.quotient(`(100 * longest - 100 * ${edits})`, 'longest');
  return {
    rest: "CASE WHEN part_tells = 0 THEN '' WHEN substr(whole, 1, length(part)) = part THEN substr(whole, length(part) + 1) WHEN substr(whole, length(whole) - length(part) + 1) = part THEN substr(whole, 1, length(whole) - length(part)) ELSE '' END",
    likeness: `CASE WHEN same_title = 1 THEN 100 WHEN NOT (${mayBeAlike}) THEN 0 WHEN is_bound = 1 THEN ${likeness('edits')} ELSE ${likeness('levenshtein(part, whole)')} END`,
  };
}

/** Whether one title is a part of the other, and whether what the other has more is the number of a part. */
function partStates(): Record<string, string> {
  return {
    part_state: `CASE WHEN length(rest) > 0 AND ${startsWithNumber('rest')} THEN 2 WHEN length(rest) > 0 OR shares_form = 1 THEN 1 ELSE 0 END`,
  };
}

/** `2`, `part2`: what tells Part II from the first part. */
function startsWithNumber(text: string): string {
  const isDigit = (from: number) => `substr(${text}, ${from}, 1) BETWEEN '0' AND '9'`;
  const counts = counters.map(
    (word) => `(substr(${text}, 1, ${word.length}) = '${word}' AND ${isDigit(word.length + 1)})`,
  );
  return `(${[isDigit(1), ...counts].join(' OR ')})`;
}

const counters = ['part', 'phase', 'stage', 'study', 'volume', 'chapter', 'section', 'paper', 'number', 'no'];

/** Below 50 a likeness counts as none, and of titles that are not alike every word counts as changed. */
const isAlike = 'likeness >= 50';
const mayChange = 'greatest(a_count - words_in_b, b_count - words_in_a)';

const last: Readonly<Record<string, (constructs: SqlConstructs) => string>> = {
  title_least: () =>
    `CASE WHEN is_bound = 1 AND same_title = 0 THEN 0 WHEN ${isAlike} THEN likeness ELSE 0 END AS title_least`,
  title_most: () => `CASE WHEN ${isAlike} THEN likeness ELSE 0 END AS title_most`,
  title_part: () => 'CASE WHEN part_state > 0 THEN 1 ELSE 0 END AS title_part',
  numbers: () =>
    'CASE WHEN part_state > 0 AND same_digits < 0 THEN CASE WHEN part_state = 2 THEN -1 ELSE 0 END ELSE same_digits END AS numbers',
  words_changed_least: () =>
    `CASE WHEN differ = 0 THEN 0 WHEN share_words = 1 AND (is_bound = 1 OR ${isAlike}) THEN 0 ELSE most_words END AS words_changed_least`,
  words_changed_most: () =>
    `CASE WHEN differ = 0 THEN 0 WHEN share_words = 1 AND is_bound = 0 AND ${isAlike} THEN ${mayChange} ELSE most_words END AS words_changed_most`,
  authors_least: (constructs) =>
    `CASE WHEN authors_listed = 0 THEN 0 WHEN found = 0 THEN -1 ELSE ${constructs.quotient('(100 * found)', 'authors_listed')} END AS authors_least`,
  authors_most: () => 'CASE WHEN authors_listed = 0 THEN 0 WHEN names_meet = 0 THEN -1 ELSE 100 END AS authors_most',
  ...Object.fromEntries(Object.entries(placeCounts).map(([column, sql]) => [column, () => sql])),
};
