import type { Document } from '../document/document.ts';
import { buildClusters, type ChooseKept } from './build-clusters.ts';
import { candidateBlocks, type KeysAsTheyCame } from './candidate-pairs.ts';
import { clusterRows } from './cluster-rows.ts';
import { type CompiledRules, compileRules } from './compiled-rules.ts';
import { decidedPairs } from './decided-pairs.ts';
import type { DeduplicationProgress } from './deduplication-progress.ts';
import type { FindDuplicatesOptions, FoundDuplicates } from './found-duplicates.ts';
import { firstsOfCopies } from './identical-rows.ts';
import { countToMerge, judgeRows, newJudgedPairs } from './judged-pairs.ts';
import { joinedBefore, type KnownUnits, knownUnits } from './known-units.ts';
import { pairsForReview } from './pairs-for-review.ts';
import { takeRecords } from './record-intake.ts';
import { type Comparing, newComparing } from './row-evidence.ts';
import { ruleSet } from './rule-set.ts';
import { type ComparedPairs, statisticsOf } from './statistics-of.ts';

const noUnits: KnownUnits = { unitOf: new Map(), clusterOf: [] };
/** So many rows are compared before progress is told. */
const comparedAtOnce = 4096;

/** Finds duplicates step by step: between two steps a caller may do other things. */
export function* findInSteps(
  documents: Iterable<Document>,
  options: FindDuplicatesOptions,
  chooseKept?: ChooseKept,
): Generator<DeduplicationProgress, FoundDuplicates> {
  const { known } = options;
  const units = known === undefined ? noUnits : knownUnits(known);
  const { rows, cameAt, keys } = yield* takeRecords(
    [
      { documents: known?.documents ?? [], unitOf: (id) => units.unitOf.get(id) ?? 0 },
      { documents, unitOf: () => 0 },
    ],
    options.keep ?? 'most-complete',
  );
  const decisions = decidedPairs(options, rows.ids, joinedBefore(units.clusterOf, rows.ids));
  const rules = compileRules(ruleSet(options.treat));
  const comparing = newComparing(rows);
  const firsts = firstsOfCopies(comparing, rules, decisions.rows);
  const compared = yield* comparePairs(comparing, rules, { keys, cameAt }, (row) => firsts[row] === row);
  const { pairs } = compared;
  const total = countToMerge(pairs);
  yield { stage: 'clustering', done: 0, total };
  const { clustered, checked } = clusterRows(comparing, rules, pairs, decisions);
  yield { stage: 'clustering', done: total, total };

  const clusters = buildClusters(comparing, rules, {
    firsts,
    cameAt,
    clustered,
    units,
    ...(chooseKept && { chooseKept }),
  });
  return {
    clusters,
    review: pairsForReview(comparing, rules, pairs.toReview, clustered, decisions),
    statistics: statisticsOf({ rows, firsts, units, compared, checked, clusters, counts: comparing.counts }),
  };
}

/** Compares the pairs that meet. The blocks live no longer than this: they take a tenth of a kilobyte a record. */
function* comparePairs(
  comparing: Comparing,
  rules: CompiledRules,
  came: KeysAsTheyCame,
  meets: (row: number) => boolean,
): Generator<DeduplicationProgress, ComparedPairs> {
  const blocks = candidateBlocks(comparing.rows, came, meets);
  const pairs = newJudgedPairs();
  const total = comparing.rows.ids.length;
  const metBy = new Int32Array(total).fill(-1);
  for (let from = 0; from < total; from += comparedAtOnce) {
    yield { stage: 'comparing', done: from, total };
    judgeRows(comparing, rules, blocks, metBy, from, Math.min(total, from + comparedAtOnce), pairs);
  }
  return { pairs, largestBlock: blocks.largest, windowedBlocks: blocks.windowed };
}
