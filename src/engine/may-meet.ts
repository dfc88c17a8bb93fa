import type { EvidenceName } from '../dedupe/pair-evidence.ts';
import { likenessAsked } from '../dedupe/pair-gate.ts';
import type { PairCondition, PairRule } from '../dedupe/pair-rule.ts';
import type { RuleSet } from '../dedupe/rule-set.ts';
import { letterSum, lettersMore } from './letter-lanes.ts';
import * as c from './row-comparisons.ts';
import type { SqlConstructs } from './sql-dialect.ts';

/** What must be met for a rule to speak for a pair: a likeness of the titles, and claims of whole numbers as SQL. */
interface Needs {
  readonly likeness: number;
  readonly claims: ReadonlySet<string>;
}

/**
 * Whether a rule may speak for two rows `a` and `b`, as SQL over a few whole numbers: false where no rule can, whatever the
 * other comparisons will say. What it lets through is compared in full.
 *
 * Of each rule only the claims count that are seldom met; a rule that needs all that another needs, and more, need not
 * be asked. So thirty rules become some seven questions, asked of every pair of every block.
 */
export function mayMeet({ merges, reviews }: RuleSet, constructs: SqlConstructs): string {
  const needs = [...merges, ...reviews].map(needsOf);
  const asked = needs.filter(
    (rule, place) => !needs.some((other, at) => at !== place && absorbs(other, rule, at < place)),
  );
  const questions = asked
    .toSorted((one, other) => one.likeness - other.likeness)
    .map(({ likeness, claims }) => [...claims, ...(likeness > 0 ? [mayBeAlike(likeness, constructs)] : [])]);
  return `(${questions.map((claims) => (claims.length === 0 ? 'TRUE' : claims.join(' AND '))).join('\n    OR ')})`;
}

function needsOf({ when }: PairRule): Needs {
  return { likeness: likenessAsked(when), claims: new Set(when.flatMap(claimsOf)) };
}

/** Of two rules that need the same the earlier one is asked. */
function absorbs(one: Needs, other: Needs, isEarlier: boolean): boolean {
  const isWider = one.likeness <= other.likeness && [...one.claims].every((claim) => other.claims.has(claim));
  const isSame = one.likeness === other.likeness && one.claims.size === other.claims.size;
  return isWider && (isEarlier || !isSame);
}

/** One hash of two is enough to ask, and a column less to be fetched for every pair. */
const mayShareDoi =
  '(a.doi_count > 0 AND b.doi_count > 0 AND (a.doi_low = b.doi_low OR a.doi_count > 1 OR b.doi_count > 1))';

/** What a comparison needs to reach 1, or to fall below 0; what is often met is left out. */
const agreeing: Partial<Record<EvidenceName, string>> = {
  doi: mayShareDoi,
  pmid: c.isSame('pmid'),
  titlePart: c.mayBePart,
  volume: c.isSame('volume'),
  pages: c.isSameFirstPage,
};
const differing: Partial<Record<EvidenceName, string>> = {
  version: `(${c.isOther('version')} AND ${mayShareDoi})`,
};

function claimsOf({ of, least = 0, most = 0 }: PairCondition): string[] {
  const claims = [least > 0 ? agreeing[of] : undefined, most < 0 ? differing[of] : undefined];
  return claims.filter((claim) => claim !== undefined);
}

/** Titles are no nearer to each other than their lengths, and than the counts of their letters. */
function mayBeAlike(least: number, constructs: SqlConstructs): string {
  const edits = `${100 - least} * greatest(a.letters, b.letters)`;
  const more = `100 * (${lettersMore(constructs)})`;
  return `(${c.haveTitles} AND 100 * abs(a.letters - b.letters) <= ${edits} AND ${more} <= ${edits} + least(0, 100 * ((${letterSum('a')}) - (${letterSum('b')}))))`;
}
