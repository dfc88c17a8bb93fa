import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as agreement from '../../src/agreement/index.ts';

type Expected = number | null | readonly (number | null)[];

/** Data, and the values that other programs gave for it. */
export interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly input: Input;
  readonly expected: Readonly<Record<string, Expected>>;
  readonly tolerance: number;
}

interface Input {
  readonly table?: readonly (readonly number[])[];
  readonly units?: readonly (readonly (number | string | null)[])[];
  readonly counts?: readonly (readonly number[])[];
  readonly a?: readonly (number | string | null)[];
  readonly b?: readonly (number | string | null)[];
  readonly categories?: readonly (number | string)[];
  readonly categoriesUsed?: readonly (number | string)[];
  readonly agreementWeights?: readonly (readonly number[])[];
  readonly disagreementWeights?: readonly (readonly number[])[];
  readonly calls?: readonly SampleSizeCall[];
}

interface SampleSizeCall {
  readonly rate1: number;
  readonly rate2: number;
  readonly k1: number;
  readonly k0: number;
  readonly alpha: number;
  readonly power: number;
  readonly twosided: boolean;
}

/** One value, as wanted and as found; `undefined` where nothing here computes it. */
export interface Check {
  readonly id: string;
  readonly name: string;
  readonly wanted: number | null;
  readonly found: number | null | undefined;
  readonly holds: boolean;
}

const beside = join(import.meta.dirname, '../../../shared/data/agreement/vectors.json');

/**
 * The values of other programs, where they are: in the file that the environment variable `AGREEMENT_VECTORS` names, else
 * beside the project; `null` where they are not.
 */
export function vectorsFile(): string | null {
  const file = process.env['AGREEMENT_VECTORS'] ?? beside;
  return existsSync(file) ? file : null;
}

/** Kinds of vectors that are of this room. */
const kinds = new Set([
  'twoRaterTable',
  'twoRaterRatings',
  'weightedKappaCustom',
  'multiRater',
  'multiRaterMissing',
  'alphaOnly',
  'countsTable',
  'edge',
  'sampleSize',
]);

/** The vectors of agreement, and how many the file holds of other rooms. */
export function readVectors(file: string): { readonly vectors: readonly Vector[]; readonly others: number } {
  const all: readonly Vector[] = JSON.parse(readFileSync(file, 'utf8')).vectors;
  const vectors = all.filter(({ kind }) => kinds.has(kind));
  return { vectors, others: all.length - vectors.length };
}

/** Computes each value of a vector and holds it against what is wanted. */
export function checksOf({ id, input, expected, tolerance }: Vector): Check[] {
  const values = valuesOf(input);
  return Object.entries(expected).flatMap(([name, value]) => {
    const wanted = Array.isArray(value) ? value : [value];
    const got = values[name]?.();
    const found = Array.isArray(got) ? got : [got];
    const isSameLength = got === undefined || found.length === wanted.length;
    return wanted.map((each: number | null, place) => ({
      id,
      name: wanted.length === 1 ? name : `${name}[${place}]`,
      wanted: each,
      found: found[place],
      holds: isSameLength && isNear(found[place], each, tolerance),
    }));
  });
}

function isNear(found: number | null | undefined, wanted: number | null, tolerance: number): boolean {
  if (typeof found !== 'number' || wanted === null) return found === wanted;
  return Math.abs(found - wanted) <= tolerance;
}

type Values = Record<string, () => Expected | undefined>;

function valuesOf(input: Input): Values {
  if (input.calls !== undefined) return sampleSizes(input.calls);
  if (input.table !== undefined) {
    const table = agreement.ratingTableOfCounts(
      input.table,
      (input.categories ?? input.table.map((_, k) => k + 1)).map(String),
    );
    return { ...ofTable(table), ...ofOwnWeights(table, input) };
  }
  if (input.a !== undefined) {
    const categories = (input.categoriesUsed ?? []).map(String);
    return ofTable(agreement.declaredTable(texts(input.a), texts(input.b ?? []), categories));
  }
  if (input.counts !== undefined) return ofCounts(agreement.unitRatingsOfCounts(input.counts));
  return ofRatings((input.units ?? []).map(texts), input.categories?.map(String));
}

function texts(ratings: readonly (number | string | null)[]): (string | null)[] {
  return ratings.map((rating) => (rating === null ? null : String(rating)));
}

function ofTable(table: agreement.RatingTable): Values {
  const cohen = agreement.cohenKappaOfTable(table);
  const gwet = () => agreement.gwetAcOfTable(table);
  const specific = () => agreement.specificAgreementOfTable(table).map(({ value }) => value);
  const pabak = () => agreement.pabakOfTable(table);
  return {
    n: () => table.pairs,
    percentAgreement: () => agreement.percentAgreementOfTable(table).value,
    pe: () => cohen.expected,
    cohenKappa: () => cohen.value,
    cohenSE: () => cohen.standardError,
    cohenSE0: () => cohen.standardErrorAtZero,
    cohenZ0: () => cohen.zAtZero,
    cohenCI95: () => (cohen.interval === null ? null : [cohen.interval.lower, cohen.interval.upper]),
    kappaMax: () => agreement.kappaMaxOfTable(table).value,
    ...weighted(table, 'linear'),
    ...weighted(table, 'quadratic'),
    scottPi: () => agreement.scottPiOfTable(table).value,
    scottSE_gwet: () => agreement.scottPiOfTable(table).standardError,
    bennettS: () => agreement.bennettSOfTable(table).value,
    brennanPredigerSE: () => agreement.bennettSOfTable(table).standardError,
    gwetAC1: () => gwet().value,
    gwetAC1SE_table: () => gwet().standardError,
    krippendorffNominal: () => agreement.krippendorffAlphaOfTable(table).value,
    specificAgreement: specific,
    positiveAgreement: () => specific()[0],
    negativeAgreement: () => specific()[1],
    pabak: () => pabak().value,
    prevalenceIndex: () => pabak().prevalenceIndex,
    biasIndex: () => pabak().biasIndex,
    byrtIdentityKappa: () => {
      const { value, prevalenceIndex, biasIndex } = pabak();
      const adjusted = (biasIndex ?? 0) ** 2 - (prevalenceIndex ?? 0) ** 2;
      return ((value ?? 0) + adjusted) / (1 + adjusted);
    },
  };
}

function weighted(table: agreement.RatingTable, weights: 'linear' | 'quadratic'): Values {
  const kappa = () => agreement.weightedKappaOfTable(table, { weights });
  return {
    [`${weights}Kappa`]: () => kappa().value,
    [`${weights}SE`]: () => kappa().standardError,
    [`${weights}SE0`]: () => kappa().standardErrorAtZero,
  };
}

function ofOwnWeights(table: agreement.RatingTable, { agreementWeights, disagreementWeights }: Input): Values {
  const most = Math.max(0, ...(disagreementWeights ?? []).flat());
  const weights = agreementWeights ?? disagreementWeights?.map((row) => row.map((cost) => 1 - cost / most));
  if (weights === undefined) return {};
  const kappa = agreement.weightedKappaOfTable(table, { weights });
  return {
    weightedKappa: () => kappa.value,
    se: () => kappa.standardError,
    se0: () => kappa.standardErrorAtZero,
    po: () => kappa.observed,
    pe: () => kappa.expected,
  };
}

function ofRatings(ratings: agreement.Ratings, categories: readonly string[] | undefined): Values {
  const declared = categories === undefined ? {} : { categories };
  const fleiss = () => agreement.fleissKappa(ratings, declared);
  const byCategory = () => agreement.fleissKappaByCategory(ratings, declared);
  const alpha = (metric: agreement.AlphaMetric) => () =>
    agreement.krippendorffAlpha(ratings, { ...declared, metric }).value;
  return {
    n: () => ratings.length,
    raters: () => ratings[0]?.length,
    pairableUnits: () => agreement.krippendorffAlpha(ratings, declared).units,
    ...ofSeveral(ratings, declared, 'identity'),
    ...ofSeveral(ratings, declared, 'linear'),
    ...ofSeveral(ratings, declared, 'quadratic'),
    fleissPe: () => fleiss().expected,
    fleissSE0: () => fleiss().standardErrorAtZero,
    fleissZ0: () => fleiss().zAtZero,
    fleissPerCategory: () => byCategory().map(({ value }) => value),
    fleissPerCategorySE0: () => byCategory()[0]?.standardErrorAtZero,
    congerPe: () => agreement.congerKappa(ratings, declared).expected,
    light: () => agreement.lightKappa(ratings, declared).value,
    lightPairs: () => agreement.lightKappa(ratings, declared).pairsOfRaters.map(({ kappa }) => kappa.value),
    alphaNominal: alpha('nominal'),
    alphaOrdinal: alpha('ordinal'),
    alphaInterval: alpha('interval'),
    alphaRatio: alpha('ratio'),
  };
}

function ofSeveral(
  ratings: agreement.Ratings,
  declared: agreement.DeclaredCategories,
  weights: 'identity' | 'linear' | 'quadratic',
): Values {
  const options = { ...declared, weights };
  const units = () => agreement.unitRatings(ratings, declared);
  const values: Values = {
    percentAgreement: () => agreement.percentAgreementOfUnits(units(), { weights }).value,
    fleiss: () => agreement.fleissKappa(ratings, options).value,
    fleissSE_gwet: () => agreement.fleissKappa(ratings, options).standardError,
    gwetAC: () => agreement.gwetAc(ratings, options).value,
    gwetACSE: () => agreement.gwetAc(ratings, options).standardError,
    brennanPrediger: () => agreement.brennanPrediger(ratings, options).value,
    brennanPredigerSE: () => agreement.brennanPrediger(ratings, options).standardError,
    conger: () => agreement.congerKappa(ratings, options).value,
    congerSE: () => agreement.congerKappa(ratings, options).standardError,
  };
  const named = Object.entries(values).map(([name, value]) => [
    weights === 'identity' ? name : `${weights}_${name}`,
    value,
  ]);
  return Object.fromEntries(named);
}

function ofCounts(units: agreement.UnitRatings): Values {
  const fleiss = () => agreement.fleissKappaOfUnits(units);
  const alone = (_: unknown, unit: number) => ({
    ...units,
    counts: units.counts.slice(unit, unit + 1),
    raters: units.raters.slice(unit, unit + 1),
  });
  return {
    pBar: () => agreement.percentAgreementOfUnits(units).value,
    pe: () => fleiss().expected,
    fleiss: () => fleiss().value,
    fleissSE_gwet: () => fleiss().standardError,
    fleissSE0: () => fleiss().standardErrorAtZero,
    fleissZ0: () => fleiss().zAtZero,
    fleissPerCategory: () => agreement.fleissKappaByCategoryOfUnits(units).map(({ value }) => value),
    randolph: () => agreement.brennanPredigerOfUnits(units).value,
    gwetAC: () => agreement.gwetAcOfUnits(units).value,
    gwetACSE: () => agreement.gwetAcOfUnits(units).standardError,
    alphaNominal: () => agreement.krippendorffAlphaOfUnits(units).value,
    Pi: () => units.counts.map((row, unit) => agreement.percentAgreementOfUnits(alone(row, unit)).value),
    pj: () => agreement.fleissKappaByCategoryOfUnits(units).map(({ share }) => share),
  };
}

function sampleSizes(calls: readonly SampleSizeCall[]): Values {
  return {
    n: () =>
      calls.map(
        ({ rate1, rate2, k1, k0, alpha, power, twosided }) =>
          agreement.kappaSampleSize({
            shares: [rate1, rate2],
            kappa: k1,
            nullKappa: k0,
            significance: alpha,
            power,
            sides: twosided ? 2 : 1,
          }).pairs,
      ),
  };
}
