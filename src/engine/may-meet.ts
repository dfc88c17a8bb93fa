import { groupBy } from '../core/group-by.ts';
import { fewestWords } from '../dedupe/compare-abstracts.ts';
import type { EvidenceName } from '../dedupe/pair-evidence.ts';
import type { PairCondition, PairRule } from '../dedupe/pair-rule.ts';
import type { RuleSet } from '../dedupe/rule-set.ts';
import { lettersMore } from './letter-lanes.ts';
import * as c from './row-comparisons.ts';
import type { SqlConstructs } from './sql-dialect.ts';

/**
 * Whether a rule may speak for two rows `a` and `b`, as SQL that looks at whole numbers only: false where no rule can,
 * whatever names, abstracts and letters will say. What it lets through is compared in full.
 */
export function mayMeet({ merges, reviews }: RuleSet, constructs: SqlConstructs): string {
  const rules = groupBy([...merges, ...reviews], likenessAsked);
  const claims = [...rules].map(([likeness, group]) => {
    const others = new Set(group.map((rule) => mayHold(rule, constructs)));
    // the counts of letters cost most, so each likeness is asked for once, behind all else
    const title = likeness > 0 ? [mayBeAsLong(likeness), mayBeAlike(likeness, constructs)] : [];
    const [length = [], letters = []] = [title.slice(0, 1), title.slice(1)];
    return `(${[...length, `(${[...others].join('\n      OR ')})`, ...letters].join('\n    AND ')})`;
  });
  return `(${claims.join('\n    OR ')})`;
}

/** The likeness of titles that a rule asks for; 0 where it asks for none. */
function likenessAsked({ when }: PairRule): number {
  return Math.max(0, ...when.flatMap(({ of, least = 0 }) => (of === 'title' ? [least] : [])));
}

/** What is seldom met is asked first: `AND` asks no more than it must. */
function mayHold({ when }: PairRule, constructs: SqlConstructs): string {
  const claims = when
    .toSorted((one, other) => turnOf(one.of) - turnOf(other.of))
    .flatMap((condition) => mayBe(condition, constructs));
  return claims.length === 0 ? 'TRUE' : `(${claims.join(' AND ')})`;
}

const first: readonly EvidenceName[] = ['identical', 'doi', 'pmid', 'version', 'titlePart', 'pages', 'volume'];
const last: readonly EvidenceName[] = ['agreements', 'conflicts', 'abstract'];

function turnOf(of: EvidenceName): number {
  return last.includes(of)
    ? first.length + 1 + last.indexOf(of)
    : first.includes(of)
      ? first.indexOf(of)
      : first.length;
}

/** What must be met for a condition to hold, as far as numbers can tell. */
function mayBe({ of, least, most }: PairCondition, constructs: SqlConstructs): string[] {
  const lower = least === undefined ? undefined : lowerBounds[of]?.(least, constructs);
  const upper = most === undefined ? undefined : upperBounds[of]?.(most, constructs);
  return [lower, upper].filter((claim) => claim !== undefined);
}

type Bound = (bound: number, constructs: SqlConstructs) => string | undefined;

/** A number that is 1, 0 or −1 reaches a bound. */
function reaches(is: string, differs: string): Bound {
  return (least) => (least > 0 ? is : least === 0 ? `(NOT ${differs})` : undefined);
}

function remainsUnder(is: string, differs: string): Bound {
  return (most) => (most < 0 ? differs : most === 0 ? `(NOT ${is})` : undefined);
}

const mayShareDoi =
  '(a.doi_count > 0 AND b.doi_count > 0 AND ((a.doi_low = b.doi_low AND a.doi_high = b.doi_high) OR a.doi_count > 1 OR b.doi_count > 1))';
const haveAuthors = '(a.author_count > 0 AND b.author_count > 0)';

const lowerBounds: Partial<Record<EvidenceName, Bound>> = {
  identical: (least) => (least > 0 ? c.areIdentical : undefined),
  doi: (least) => (least > 0 ? mayShareDoi : undefined),
  pmid: reaches(c.isSame('pmid'), c.isOther('pmid')),
  titlePart: (least) => (least > 0 ? c.mayBePart : undefined),
  tellingWords: (least) => `(${c.tellingWords}) >= ${least}`,
  translated: (least) => (least > 0 ? '(a.translated = 1 OR b.translated = 1)' : undefined),
  authors: (least) => (least > 0 ? haveAuthors : undefined),
  fullName: (least) => (least > 0 ? haveAuthors : undefined),
  authorsListed: (least) => `least(a.author_count, b.author_count) >= ${least}`,
  year: (least) => `(${c.years}) >= ${least}`,
  container: (least) => (least > 0 ? `(NOT (${c.lacksContainer} AND NOT ${c.haveSerials}))` : undefined),
  volume: reaches(c.isSame('volume'), c.isOther('volume')),
  issue: reaches(c.isSame('issue'), c.isOther('issue')),
  pages: (least) =>
    [undefined, c.isSameFirstPage, c.areSamePages, c.isSameRange][least] ??
    (least === 0 ? `(NOT ${c.pagesDiffer})` : undefined),
  abstract: (least) =>
    least > 0
      ? `(least(a.abstract_count, b.abstract_count) >= ${fewestWords} AND 200 * least(a.abstract_count, b.abstract_count) >= ${least} * (a.abstract_count + b.abstract_count))`
      : undefined,
  notice: (least) => `(${c.notices}) >= ${least}`,
  form: (least) => `(${c.forms}) >= ${least}`,
  version: (least) => (least > 0 ? c.isSame('version') : undefined),
  agreements: (least) => `${counted(mayAgree)} >= ${least}`,
};

const upperBounds: Partial<Record<EvidenceName, Bound>> = {
  pmid: remainsUnder(c.isSame('pmid'), c.isOther('pmid')),
  volume: remainsUnder(c.isSame('volume'), c.isOther('volume')),
  issue: remainsUnder(c.isSame('issue'), c.isOther('issue')),
  year: (most) => `(${c.years}) <= ${most}`,
  notice: (most) => `(${c.notices}) <= ${most}`,
  form: (most) => `(${c.forms}) <= ${most}`,
  preprint: (most) => (most < 0 ? `(${c.preprints}) < 0` : undefined),
  conference: (most) => (most < 0 ? `(${c.conferences}) < 0` : undefined),
  reprint: (most) => (most < 0 ? 'a.reprint <> b.reprint' : undefined),
  version: (most) => (most < 0 ? `(${c.isOther('version')} AND ${mayShareDoi})` : undefined),
  tellingWords: (most) => `(${c.tellingWords}) <= ${most}`,
  conflicts: (most) => `${counted(surelyDiffer)} <= ${most}`,
};

const mayAgree = [
  `(NOT (${c.lacksContainer} AND NOT ${c.haveSerials}))`,
  c.isSame('volume'),
  c.isSame('issue'),
  c.isSameFirstPage,
  c.isSameYear,
];
/** Whether containers differ, numbers cannot tell. */
const surelyDiffer = [c.isOther('volume'), c.isOther('issue'), c.pagesDiffer, c.yearsDiffer];

/** How many of some claims hold. */
export function counted(claims: readonly string[]): string {
  return `(${claims.map((claim) => `CASE WHEN ${claim} THEN 1 ELSE 0 END`).join(' + ')})`;
}

/** Titles are no nearer to each other than their lengths. */
function mayBeAsLong(least: number): string {
  return `${c.haveTitles} AND 100 * abs(a.letters - b.letters) <= ${editsFor(least)}`;
}

/** Titles are no nearer to each other than the counts of their letters. */
function mayBeAlike(least: number, constructs: SqlConstructs): string {
  const edits = editsFor(least);
  return `(${c.haveSameTitle} OR 100 * (${lettersMore(constructs)}) <= least(${edits}, ${edits} + 100 * (a.letter_sum - b.letter_sum)))`;
}

/** A hundred times the edits that leave titles so much alike. */
function editsFor(least: number): string {
  return `${100 - least} * greatest(a.letters, b.letters)`;
}
