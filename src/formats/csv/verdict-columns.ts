import type { RawField } from '../../document/document.ts';
import { columnName, spacedName } from './csv-name.ts';
import { reasonsIn, type SaidVerdict, verdictIn } from './verdict-words.ts';

/** Columns that hold a verdict and nothing else: a value there that says none is odd. */
const verdictColumns = new Set([
  'included',
  'include',
  'label included',
  'included label',
  'final included',
  'included final',
  'included flag',
  'final label',
  'asreview label',
  'abstract included',
  'included abstract',
  'included after abstract',
  'label abstract screening',
  'label abstract included',
  'decision',
  'final decision',
  'screening decision',
  'consensus decision',
  'title and abstract decision',
  'title abstract decision',
  'full text decision',
  'inclusion',
  'inclusion decision',
  'inclusion status',
  'eligibility',
  'verdict',
  'vote',
]);

/** Columns that sometimes hold a verdict: any other value is none of ours. */
const doubtfulColumns = new Set([
  'label',
  'status',
  'screening',
  'screening status',
  'study status',
  'covidence status',
  'item status',
  'relevant',
  'eligible',
  'title and abstract screening',
  'title abstract screening',
  'abstract screening',
  'full text screening',
  'full text review',
  'consensus',
]);

const reasonColumns = new Set([
  'exclusion reason',
  'exclusion reasons',
  'reason for exclusion',
  'reasons for exclusion',
  'reason excluded',
  'full text exclusion reason',
  'excluded reason',
]);

/** A verdict in a column. */
export interface ColumnVerdict extends SaidVerdict {
  readonly reviewer?: string;
}

/**
 * What a column says: a verdict; `null` for nothing of the kind; `undefined` for a value that its column should not
 * have.
 */
export function verdictInColumn({ tag, value }: RawField): ColumnVerdict | null | undefined {
  if (tag.length > 80) return null;
  const names = [columnName(tag), spacedName(tag)];
  const reviewer = reviewerIn(tag);
  const isSure = names.some((name) => verdictColumns.has(name));
  if (!isSure && reviewer === undefined && !names.some((name) => doubtfulColumns.has(name))) return null;
  // ASReview writes -1 where nobody has decided yet
  if (/^-1(?:\.0)?$/.test(value.trim())) return null;
  const said = verdictIn(value);
  if (said === null) return isSure ? undefined : null;
  return reviewer === undefined ? said : { reviewer, ...said };
}

/** The person whose column it is: `Decision (Ann)`, `Ann decision`, `Reviewer 1`, `Screener B vote`. */
function reviewerIn(tag: string): string | undefined {
  if (verdictColumns.has(columnName(tag))) return undefined;
  const found =
    /^(?:decision|verdict|vote)\s*(?:of|by)?[\s(:_-]+([^()]+?)\)?$/i.exec(tag) ??
    /^([^()]+?)(?:'s)?[\s:_-]+(?:decision|verdict|vote)$/i.exec(tag) ??
    /^((?:reviewer|screener|rater)[\s_]*\w{1,20})$/i.exec(tag);
  return found?.[1]?.trim();
}

/** The reasons in the columns that are made for them. */
export function reasonsInColumns(raw: readonly RawField[]): string[] {
  const cells = raw.filter(({ tag }) => tag.length < 80 && reasonColumns.has(columnName(tag)));
  return cells.flatMap(({ value }) => reasonsIn(value, ';'));
}
