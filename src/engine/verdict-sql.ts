import type { EvidenceName } from '../dedupe/pair-evidence.ts';
import type { PairCondition, PairRule, PairVeto } from '../dedupe/pair-rule.ts';
import type { RuleSet } from '../dedupe/rule-set.ts';
import { evidenceColumn } from './evidence-columns.ts';

/** What rules say of a row of evidence, as SQL expressions that every dialect reads alike. */
export interface VerdictSql {
  readonly outcome: string;
  /** The places of the first merge, review and veto that surely hold; −1 for none. */
  readonly merge: string;
  readonly review: string;
  readonly veto: string;
}

/**
 * Prints rules over columns of evidence: comparisons of whole numbers, `AND`, `OR`, `NOT` and `CASE`.
 *
 * @param open - Comparisons of which only bounds are known, in two columns.
 */
export function verdictSql({ vetoes, merges, reviews }: RuleSet, open: readonly EvidenceName[]): VerdictSql {
  const claim = (rule: PairRule) => claimOf(rule, new Set(open));
  const claims = {
    vetoes: vetoes.map((veto, place) => ({ ...claim(veto), place, outcome: veto.outcome })),
    merges: merges.map((rule, place) => ({ ...claim(rule), place })),
    reviews: reviews.map((rule, place) => ({ ...claim(rule), place })),
  };
  return {
    outcome: outcomeOf(claims),
    merge: placeOf(claims.merges),
    review: placeOf(claims.reviews),
    // the vetoes that keep apart are asked before all others
    veto: placeOf([
      ...claims.vetoes.filter(({ outcome }) => outcome === 'apart'),
      ...claims.vetoes.filter(({ outcome }) => outcome !== 'apart'),
    ]),
  };
}

/** A rule as SQL: that it surely holds, and that it may. */
interface Claim {
  readonly surely: string;
  readonly perhaps: string;
}

interface PlacedClaim extends Claim {
  readonly place: number;
}

function outcomeOf(claims: {
  readonly vetoes: readonly (Claim & Pick<PairVeto, 'outcome'>)[];
  readonly merges: readonly Claim[];
  readonly reviews: readonly Claim[];
}): string {
  const { vetoes, merges, reviews } = claims;
  const apart = vetoes.filter(({ outcome }) => outcome === 'apart');
  return [
    'CASE',
    `WHEN ${surelyOne(apart)} THEN 'apart'`,
    `WHEN ${surelyOne(merges)} AND NOT ${perhapsOne(vetoes)} THEN 'merge'`,
    `WHEN ${perhapsOne(merges)} AND NOT ${surelyOne(vetoes)} THEN 'open'`,
    `WHEN ${perhapsOne([...merges, ...reviews])} THEN 'review'`,
    `ELSE 'apart' END`,
  ].join('\n    ');
}

function surelyOne(claims: readonly Claim[]): string {
  return anyOf(claims.map(({ surely }) => surely));
}

function perhapsOne(claims: readonly Claim[]): string {
  return anyOf(claims.map(({ perhaps }) => perhaps));
}

function placeOf(claims: readonly PlacedClaim[]): string {
  const places = claims.map(({ surely, place }) => `WHEN ${surely} THEN ${place}`);
  return places.length === 0 ? '-1' : `CASE ${places.join('\n    ')} ELSE -1 END`;
}

function claimOf({ when, unless = [] }: PairRule, open: ReadonlySet<EvidenceName>): Claim {
  const met = groupOf(when, open);
  if (unless.length === 0) return met;
  const exempt = unless.map((group) => groupOf(group, open));
  return {
    surely: `(${met.surely} AND NOT ${perhapsOne(exempt)})`,
    perhaps: `(${met.perhaps} AND NOT ${surelyOne(exempt)})`,
  };
}

function groupOf(conditions: readonly PairCondition[], open: ReadonlySet<EvidenceName>): Claim {
  return { surely: allOf(conditions, open, true), perhaps: allOf(conditions, open, false) };
}

function anyOf(claims: readonly string[]): string {
  return claims.length === 0 ? 'FALSE' : `(${claims.join('\n      OR ')})`;
}

function allOf(conditions: readonly PairCondition[], open: ReadonlySet<EvidenceName>, surely: boolean): string {
  const claims = conditions.flatMap((condition) => boundsOf(condition, open.has(condition.of), surely));
  return claims.length === 0 ? 'TRUE' : `(${claims.join(' AND ')})`;
}

/** An open comparison surely reaches a bound where its least does, and may where its most does. */
function boundsOf({ of, least, most }: PairCondition, isOpen: boolean, surely: boolean): string[] {
  const column = evidenceColumn(of);
  const [low, high] = isOpen ? [`${column}_least`, `${column}_most`] : [column, column];
  return [
    ...(least === undefined ? [] : [`${surely ? low : high} >= ${least}`]),
    ...(most === undefined ? [] : [`${surely ? high : low} <= ${most}`]),
  ];
}
