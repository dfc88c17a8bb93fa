import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as saturation from '../../src/saturation/index.ts';

type Value = Leaf | readonly Leaf[];

/** One value, as wanted and as found. */
interface Check {
  readonly id: string;
  readonly name: string;
  readonly wanted: number | string | null;
  readonly found: number | string | null | undefined;
  readonly holds: boolean;
}

/** What became of the values in a file. */
export interface Report {
  readonly checks: readonly Check[];
  /** Values that nothing here computes, by the end of their name. */
  readonly notOffered: ReadonlyMap<string, number>;
}

const beside = join(import.meta.dirname, '../../../shared/data/saturation/vectors.json');

/**
 * The values of other programs, where they are: in the file that the environment variable `SATURATION_VECTORS` names, else
 * beside the project; `null` where they are not.
 */
export function vectorsFile(): string | null {
  const file = process.env['SATURATION_VECTORS'] ?? beside;
  return existsSync(file) ? file : null;
}

interface VectorSet {
  readonly T?: number;
  readonly docs_codes0?: readonly (readonly number[])[];
  readonly freq?: readonly number[];
  readonly abundance?: readonly number[];
  readonly expected: Tree;
}

type Leaf = number | string | null;

interface Tree {
  readonly [name: string]: Value | Tree | readonly Tree[] | undefined;
}

interface File {
  readonly sets: Readonly<Record<string, VectorSet>>;
  readonly skbio?: Readonly<Record<string, Tree & { readonly counts: readonly number[] }>>;
  readonly accumulation_fits?: Readonly<Record<string, Tree>>;
  readonly guest2020?: {
    readonly novel: readonly number[];
    readonly cases: readonly Tree[];
    readonly francis_10_3: readonly Tree[];
  };
  readonly run_bounds?: { readonly r: readonly number[]; readonly upper95: readonly number[] };
  readonly galvin2015?: { readonly cases: readonly { P: number; R: number; n: number; n_ceil: number }[] };
}

/** Computes each value of a file that the room offers and holds it against what is wanted. */
export function readVectors(file: string): Report {
  return reportOf(JSON.parse(readFileSync(file, 'utf8')));
}

export function reportOf(vectors: File): Report {
  const report: { checks: Check[]; notOffered: Map<string, number> } = { checks: [], notOffered: new Map() };
  for (const [id, set] of Object.entries(vectors.sets)) {
    compare(id, set.expected, valuesOfSet(set), report);
    compare(id, extrapolatedDocuments(set.expected), valuesOfReach(statisticsOf(set)), report);
  }
  for (const [id, { counts, ...expected }] of Object.entries(vectors.skbio ?? {})) {
    compare(`skbio ${id}`, expected, valuesOfMentions(counts), report);
  }
  for (const [id, expected] of Object.entries(vectors.accumulation_fits ?? {})) {
    const set = vectors.sets[id];
    if (set) compare(`fit ${id}`, expected, valuesOfFit(statisticsOf(set)), report);
  }
  rules(vectors, report);
  return report;
}

type Values = Readonly<Record<string, () => Value | undefined>>;

/** Holds the leaves of what is expected against values by the same path. */
function compare(
  id: string,
  expected: Tree,
  values: Values,
  report: { checks: Check[]; notOffered: Map<string, number> },
) {
  for (const [name, wanted] of leaves(expected)) {
    const compute = values[name];
    if (compute === undefined) {
      report.notOffered.set(name, (report.notOffered.get(name) ?? 0) + 1);
      continue;
    }
    const [want, got] = [listOf(wanted), listOf(compute())];
    want.forEach((each, place) => {
      const found = got[place];
      const holds = want.length === got.length && isNear(found, each, toleranceOf(name));
      report.checks.push({
        id,
        name: want.length === 1 ? name : `${name}[${place}]`,
        wanted: each ?? null,
        found,
        holds,
      });
    });
  }
}

function leaves(tree: Tree, path = ''): [string, Value][] {
  return Object.entries(tree).flatMap(([name, value]): [string, Value][] => {
    if (isTree(value)) return leaves(value, `${path}${name}.`);
    if (value === undefined || isTrees(value)) return [];
    return [[path + name, value]];
  });
}

function isTree(value: Tree[string]): value is Tree {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isTrees(value: Tree[string]): value is readonly Tree[] {
  return Array.isArray(value) && value.length > 0 && isTree(value[0]);
}

function listOf(value: Value | undefined): readonly (Leaf | undefined)[] {
  return isLeaf(value) ? [value] : value;
}

function isLeaf(value: Value | undefined): value is Leaf | undefined {
  return !Array.isArray(value);
}

/** Values that their program prints to three decimals, and a fit that R leaves where its steps become small. */
function toleranceOf(name: string): { relative: number; absolute: number } {
  if (/ChaoRichness/.test(name)) return { relative: 0, absolute: 5.000001e-4 };
  if (/heaps_nls/.test(name)) return { relative: 1e-6, absolute: 0 };
  return { relative: 1e-9, absolute: 1e-12 };
}

function isNear(
  found: Leaf | undefined,
  wanted: Leaf | undefined,
  { relative, absolute }: { relative: number; absolute: number },
): boolean {
  if (typeof found !== 'number' || typeof wanted !== 'number') return found === wanted;
  return Math.abs(found - wanted) <= relative * Math.abs(wanted) + absolute;
}

/** Documents that reach a coverage beyond the data; below it iNEXT searches for a fraction of a document. */
function extrapolatedDocuments(expected: Tree): Tree {
  const listed = (isTree(expected['iNEXT']) ? expected['iNEXT'] : expected)['coverage_based'];
  const beyond = isTrees(listed) ? listed.filter(({ Method }) => Method === 'Extrapolation') : [];
  return Object.fromEntries(beyond.map(({ C, t }) => [`documents to coverage ${C}`, Number(t)]));
}

function valuesOfReach(statistics: saturation.FrequencyStatistics): Values {
  const levels = [0.8, 0.9, 0.95, 0.99];
  const documents = (coverage: number) => () =>
    statistics.documents + (saturation.documentsToReach(statistics, { coverage }).further ?? Number.NaN);
  return Object.fromEntries(levels.map((level) => [`documents to coverage ${level}`, documents(level)]));
}

/** The documents of a set as an incidence; codes that no document holds are left out. */
function incidenceOf(documents: readonly (readonly number[])[]): saturation.Incidence {
  const found = documents.flatMap((codes, d) => codes.map((code) => ({ document: `d${d}`, code: `c${code}` })));
  return saturation.incidence(
    found,
    documents.map((_, d) => `d${d}`),
  );
}

function statisticsOf({ docs_codes0, freq, abundance, T }: VectorSet): saturation.FrequencyStatistics {
  if (docs_codes0) return saturation.incidenceStatistics(incidenceOf(docs_codes0));
  const mentions = (abundance ?? []).reduce((sum, count) => sum + count, 0);
  return saturation.frequencyStatistics(freq ?? abundance ?? [], T ?? mentions);
}

function valuesOfSet(set: VectorSet): Values {
  const { docs_codes0, abundance, expected } = set;
  const statistics = statisticsOf(set);
  const values = { ...valuesOfFrequencies(statistics, expected) };
  if (docs_codes0) Object.assign(values, valuesOfDocuments(incidenceOf(docs_codes0)));
  // of mentions, one for each unit: the same formulas with n for T
  if (abundance) {
    const bound = saturation.chao1(abundance);
    const vegan = saturation.chao1(abundance, { biasCorrected: true, smallSample: false });
    Object.assign(values, {
      n: () => statistics.documents,
      'vegan_estimateR.S.obs': () => statistics.codes,
      'vegan_estimateR.S.chao1': () => vegan.value,
      iNEXT_coverage_at_m: () => at(expected['m']).map((m) => saturation.sampleCoverage(statistics, { at: m }).value),
      iNEXT_qD0_at_m: () => curve(statistics, at(expected['m'])),
      m: () => at(expected['m']),
      vegan_rarefy_half: () => curve(statistics, [Math.floor(statistics.documents / 2)]),
      goods_coverage: () => saturation.sampleCoverage(statistics).turing,
      ...richness('iNEXT_ChaoRichness.', statistics.codes, bound),
    });
  }
  return values;
}

function at(value: Tree[string]): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function curve(statistics: saturation.FrequencyStatistics, documents: readonly number[]): number[] {
  return saturation.accumulationCurve(statistics, { at: documents }).map(({ expected }) => expected);
}

function richness(prefix: string, found: number, { value, standardError, interval }: saturation.ChaoEstimate): Values {
  const hasError = standardError !== null && standardError > 0 && interval !== null && interval.upper > interval.lower;
  const named: Values = { [`${prefix}obs`]: () => found, [`${prefix}est`]: () => value };
  // without an unseen code iNEXT takes another formula for the error
  if (!hasError) return named;
  return {
    ...named,
    [`${prefix}se`]: () => standardError,
    [`${prefix}lo95`]: () => interval.lower,
    [`${prefix}hi95`]: () => interval.upper,
  };
}

function valuesOfFrequencies(statistics: saturation.FrequencyStatistics, expected: Tree): Values {
  const { documents, codes, incidences, frequencyCounts } = statistics;
  const nested = isTree(expected['iNEXT']) ? expected['iNEXT'] : expected;
  const t = at(nested['t']);
  const prefix = nested === expected ? '' : 'iNEXT.';
  const chao = saturation.chao2(statistics);
  const next = saturation.chaoNextDocument(statistics);
  const reach = (share: number) => () => saturation.documentsToReach(statistics, { share }).further;
  const coverage = saturation.sampleCoverage(statistics);
  // where iNEXT finds nothing missing although one code is rare, Turing's estimate stands in: a declared difference
  const isArtefact = coverage.warnings.includes('one-singleton-no-doubleton');
  const wide = Array.from({ length: documents }, (_, place) => place + 1);
  const points = () => saturation.accumulationCurve(statistics, { at: wide });
  return {
    S_obs: () => codes,
    U: () => incidences,
    Q: () => Array.from({ length: 10 }, (_, k) => frequencyCounts[k + 1] ?? 0),
    'vegan_specpool.chao2': () => chao.value,
    'vegan_specpool.chao2_se': () => chao.standardError,
    'vegan_specpool.jack1': () => saturation.jackknife1(statistics).value,
    'vegan_specpool_smallsampleFALSE.chao2': () => saturation.chao2(statistics, { smallSample: false }).value,
    'vegan_specpool_smallsampleFALSE.chao2_se': () =>
      saturation.chao2(statistics, { smallSample: false }).standardError,
    chao2_bc_EstimateS: () => saturation.chao2(statistics, { biasCorrected: true }).value,
    vegan_exact_richness: () => points().map(({ expected }) => expected),
    vegan_exact_sd_unconditioned_chao: () => points().map(({ variance }) => Math.sqrt(variance ?? Number.NaN)),
    [`${prefix}t`]: () => t,
    ...(isArtefact
      ? {}
      : {
          [`${prefix}SC`]: () => coverage.value,
          [`${prefix}coverage_at_t`]: () => t.map((h) => saturation.sampleCoverage(statistics, { at: h }).value),
        }),
    [`${prefix}qD0_at_t`]: () => curve(statistics, t),
    ...richness(`${prefix}ChaoRichness.`, codes, chao),
    'good_turing.simple_turing_coverage': () => coverage.turing,
    'next_doc.expected_new_codes': () => next.expectedNewCodes,
    'next_doc.p_any_new_binomial': () => next.probability,
    'next_doc.p_any_new_poisson': () => -Math.expm1(-(next.expectedNewCodes ?? 0)),
    'docs_to_reach_share_of_chao2.g90': reach(0.9),
    'docs_to_reach_share_of_chao2.g95': reach(0.95),
    'docs_to_reach_share_of_chao2.g99': reach(0.99),
  };
}

function valuesOfDocuments(incidence: saturation.Incidence): Values {
  const statistics = saturation.incidenceStatistics(incidence);
  return {
    novel_per_doc: () => statistics.newCodes,
    collector: () => saturation.observedCurve(incidence),
    'good_turing.expected_new_codes_last_doc': () => (statistics.frequencyCounts[1] ?? 0) / statistics.documents,
    'good_turing.docs_with_unique_code': () => statistics.documentsWithUniqueCode,
    'good_turing.p_new_loo': () => saturation.nextDocument(statistics).probability,
    jack1_se_heltshe_forrester: () => saturation.jackknife1(statistics).standardError,
    'share_of_orders_with_quiet_tail.r1': () => saturation.quietTail(incidence, 1).value,
    'share_of_orders_with_quiet_tail.r2': () => saturation.quietTail(incidence, 2).value,
    'share_of_orders_with_quiet_tail.r3': () => saturation.quietTail(incidence, 3).value,
  };
}

function valuesOfMentions(counts: readonly number[]): Values {
  const statistics = saturation.frequencyStatistics(
    counts,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const classic = saturation.chao1(counts, { smallSample: false, roundedQuantile: true });
  const corrected = saturation.chao1(counts, { smallSample: false, roundedQuantile: true, biasCorrected: true });
  const limits = ({ interval }: saturation.ChaoEstimate) =>
    interval === null ? null : [interval.lower, interval.upper];
  const square = ({ standardError }: saturation.ChaoEstimate) => (standardError === null ? null : standardError ** 2);
  const [, once = 0, twice = 0] = statistics.frequencyCounts;
  return {
    osd: () => [statistics.codes, once, twice],
    chao1_bc: () => corrected.value,
    chao1_classic: () => classic.value,
    chao1_bc_ci: () => limits(corrected),
    chao1_var_bc: () => square(corrected),
    'chao1_var_classic_correct_(0.25)': () => square(classic),
    // its variance has 0.24 where the formula has 1/4; without doubletons it takes the other formula
    ...(once > 0 && twice > 0
      ? {}
      : {
          'chao1_var_classic_skbio_(0.24_typo)': () => square(classic),
          chao1_classic_ci_skbio: () => limits(classic),
        }),
    goods_coverage: () => saturation.sampleCoverage(statistics).turing,
  };
}

function valuesOfFit(statistics: saturation.FrequencyStatistics): Values {
  const squares = saturation.heapsFit(statistics);
  const logarithms = saturation.heapsFit(statistics, { method: 'log-log' });
  return {
    'heaps_nls.k': () => squares.coefficient,
    'heaps_nls.z': () => squares.exponent,
    'heaps_loglog_ols.K': () => logarithms.coefficient,
    'heaps_loglog_ols.beta': () => logarithms.exponent,
  };
}

function rules(vectors: File, report: { checks: Check[]; notOffered: Map<string, number> }): void {
  const { guest2020, run_bounds, galvin2015 } = vectors;
  guest2020?.cases.forEach((wanted, place) => {
    const novel = at(wanted['novel']);
    const [base, run, threshold] = ['base', 'run', 'threshold'].map((name) => Number(wanted[name]));
    const options = { base: base ?? 4, run: run ?? 2, threshold: threshold ?? 0.05 };
    const rule = saturation.guest2020(novel.length > 0 ? novel : guest2020.novel, options);
    const ratios = isTrees(wanted['runs']) ? at(wanted['runs'].map(({ ratio }) => Number(ratio))) : [];
    const expected = { ...answerOf(wanted), ...(ratios.length > 0 && { ratios }) };
    compare(
      `guest2020 ${place}`,
      expected,
      {
        ...valuesOfRule(rule),
        base_codes: () => rule.baseCodes,
        ratios: () => rule.runs.map(({ ratio }) => ratio),
      },
      report,
    );
  });
  guest2020?.francis_10_3.forEach((wanted, place) => {
    compare(
      `francis2010 ${place}`,
      answerOf(wanted),
      valuesOfRule(saturation.francis2010(at(wanted['novel']))),
      report,
    );
  });
  if (run_bounds) {
    const upper95 = () => run_bounds.r.map((run) => saturation.runBound(run));
    compare('run_bounds', { upper95: run_bounds.upper95 }, { upper95 }, report);
  }
  galvin2015?.cases.forEach(({ P, R, n, n_ceil }) => {
    const { exact, documents } = saturation.galvin2015({ share: R, probability: P });
    compare(`galvin2015 ${P} ${R}`, { n, n_ceil }, { n: () => exact, n_ceil: () => documents }, report);
  });
}

/** What a rule is to answer; the status without the remark behind it. */
function answerOf({ status, at: before, read, label, base_codes }: Tree): Tree {
  const all = { status: String(status).split(' ')[0] ?? '', at: before, read, label, base_codes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function valuesOfRule({ status, at: label, documentsRead }: saturation.Guest2020 | saturation.Francis2010): Values {
  return {
    status: () => status,
    at: () => Number(label?.split('+')[0]),
    read: () => documentsRead,
    label: () => label,
  };
}
