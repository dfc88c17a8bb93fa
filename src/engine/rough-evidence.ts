import { fewestWords } from '../dedupe/compare-abstracts.ts';
import type { EvidenceName } from '../dedupe/pair-evidence.ts';
import { evidenceColumns } from './evidence-columns.ts';
import { letterSum, lettersMore } from './letter-lanes.ts';
import * as c from './row-comparisons.ts';
import type { SqlConstructs } from './sql-dialect.ts';

/** Comparisons that whole numbers bound. */
export const roughlyKnown: readonly EvidenceName[] = [
  'title',
  'titlePart',
  'wordsChanged',
  'numbers',
  'authors',
  'fullName',
  'container',
  'abstract',
  'agreements',
  'conflicts',
];

/** The tables that evidence is made from. */
export interface EvidenceTables {
  /** The pairs, in the columns `one` and `other`. */
  readonly pairs: string;
  readonly rows: string;
}

/** Compares pairs by whole numbers alone, as SQL: exact where these tell, else bounds. */
export function roughEvidenceSql({ pairs, rows }: EvidenceTables, constructs: SqlConstructs): string {
  const columns = ['one', 'other', ...evidenceColumns(roughlyKnown)];
  return [
    `SELECT ${columns.map((column) => placeCounts[column] ?? column).join(',\n  ')}`,
    `FROM (SELECT p.one, p.other, ${columnList(roughly(constructs))}`,
    `FROM ${pairs} p JOIN ${rows} a ON a.rid = p.one JOIN ${rows} b ON b.rid = p.other) compared`,
  ].join('\n');
}

/** Expressions with their names. */
export function columnList(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, sql]) => `${sql} AS ${name}`)
    .join(',\n  ');
}

/** What whole numbers tell in full. */
export function exactColumns(constructs: SqlConstructs): Record<string, string> {
  const doi = c.shareDoi(constructs);
  return {
    identical: `CASE WHEN ${c.areIdentical} THEN 1 ELSE 0 END`,
    doi: `CASE WHEN a.doi_count = 0 OR b.doi_count = 0 THEN 0 WHEN ${doi} AND NOT ${c.isOther('version')} THEN 1 ELSE -1 END`,
    version: `CASE WHEN a.version = 0 OR b.version = 0 THEN 0 WHEN NOT ${doi} THEN 0 WHEN a.version = b.version THEN 1 ELSE -1 END`,
    pmid: c.same('pmid'),
    year: c.years,
    volume: c.same('volume'),
    issue: c.same('issue'),
    pages: c.pages,
    telling_words: c.tellingWords,
    translated: 'greatest(a.translated, b.translated)',
    notice: c.notices,
    form: c.forms,
    preprint: c.preprints,
    conference: c.conferences,
    reprint: 'CASE WHEN a.reprint <> b.reprint THEN -1 ELSE 0 END',
    authors_listed: 'least(a.author_count, b.author_count)',
  };
}

/** 1 where the digits of both titles are the same, −1 where they differ, as far as no title is part of the other. */
export const digits = `CASE WHEN NOT ${c.haveTitles} OR (a.digits = 0 AND b.digits = 0) THEN 0 WHEN a.digits = b.digits THEN 1 ELSE -1 END`;

/** The fewest edits that make one title of the other, as far as the counts of letters tell. */
export function editsNeeded(constructs: SqlConstructs): string {
  const more = lettersMore(constructs);
  return `greatest(abs(a.letters - b.letters), (${more}) + greatest(0, (${letterSum('b')}) - (${letterSum('a')})))`;
}

const areOtherTitles = `${c.haveTitles} AND NOT ${c.haveSameTitle}`;
const mayBePart = `${areOtherTitles} AND ${c.mayBePart}`;
const listed = '(a.author_count > 0 AND b.author_count > 0)';
const samePeople = `(${listed} AND a.people_low = b.people_low AND a.people_high = b.people_high)`;

function roughly(constructs: SqlConstructs): Record<string, string> {
  const { quotient } = constructs;
  const longest = 'greatest(a.letters, b.letters)';
  const share = quotient('(200 * least(a.abstract_count, b.abstract_count))', '(a.abstract_count + b.abstract_count)');
  return {
    ...exactColumns(constructs),
    title_least: `CASE WHEN ${c.haveSameTitle} THEN 100 ELSE 0 END`,
    title_most: `CASE WHEN NOT ${c.haveTitles} THEN 0 WHEN ${c.haveSameTitle} THEN 100 ELSE ${quotient(`(100 * (${longest} - ${editsNeeded(constructs)}))`, longest)} END`,
    title_part_least: '0',
    title_part_most: `CASE WHEN ${mayBePart} THEN 1 ELSE 0 END`,
    words_changed_least: '0',
    words_changed_most: `CASE WHEN ${areOtherTitles} THEN greatest(a.word_count, b.word_count) ELSE 0 END`,
    numbers_least: digits,
    numbers_most: `CASE WHEN ${mayBePart} THEN greatest(0, ${digits}) ELSE ${digits} END`,
    authors_least: `CASE WHEN ${samePeople} THEN 100 WHEN ${listed} THEN -1 ELSE 0 END`,
    authors_most: `CASE WHEN ${listed} THEN 100 ELSE 0 END`,
    full_name_least: '0',
    full_name_most: `CASE WHEN ${listed} THEN 1 ELSE 0 END`,
    container_least: c.leastContainer,
    container_most: c.mostContainer,
    abstract_least: '0',
    abstract_most: `CASE WHEN least(a.abstract_count, b.abstract_count) < ${fewestWords} THEN 0 ELSE ${share} END`,
  };
}

const places = ['volume >= 1', 'issue >= 1', 'pages >= 1', 'year > 1'];
const conflicts = ['volume < 0', 'issue < 0', 'pages < 0', 'year < 0'];

/** How much of the place agrees and how much differs, by the bounds of the container. */
export const placeCounts: Readonly<Record<string, string>> = {
  agreements_least: `${counted(['container_least >= 1', ...places])} AS agreements_least`,
  agreements_most: `${counted(['container_most >= 1', ...places])} AS agreements_most`,
  conflicts_least: `${counted(['container_most < 0', ...conflicts])} AS conflicts_least`,
  conflicts_most: `${counted(['container_least < 0', ...conflicts])} AS conflicts_most`,
};

/** How many of some claims hold. */
function counted(claims: readonly string[]): string {
  return `(${claims.map((claim) => `CASE WHEN ${claim} THEN 1 ELSE 0 END`).join(' + ')})`;
}
