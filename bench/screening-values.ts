import {
  discountedGain,
  documentsToRecall,
  extraRelevantFound,
  rankDocuments,
  rankingLoss,
  recallAt,
  recallCurve,
  stoppingTest,
  tfIdf,
  timeToDiscovery,
  workSavedCurve,
  workSavedOverSampling,
} from '../src/screening/index.ts';
import { classWeights } from '../src/screening/naive-bayes.ts';

/** A case with what other programs compute for it. */
export interface ScreeningVector {
  readonly id: string;
  readonly kind: string;
  readonly input: {
    readonly labelsRunLength?: readonly (readonly [label: number, length: number])[];
    readonly labels?: readonly (number | null)[];
    readonly N?: number;
    readonly recallTarget?: number;
    readonly docs?: readonly string[];
    readonly tfidf?: { readonly stopWords?: readonly string[] | null };
    readonly nb?: { readonly alpha: number };
    readonly balance?: { readonly ratio: number };
  };
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number;
}

/** What the library computes for a vector, by the names that vectors use; `null` where it is not about screening. */
export function screeningValues({ kind, input }: ScreeningVector): Readonly<Record<string, unknown>> | null {
  if (kind === 'stoppingHypergeometric') return stoppingValues(input);
  if (kind === 'screeningMetrics') return metricValues((input.labels ?? []).map((label) => label === 1));
  return kind === 'ranking' ? rankingValues(input) : null;
}

function stoppingValues({ labelsRunLength, labels, N = 0, recallTarget = 0.95 }: ScreeningVector['input']) {
  const runs = labelsRunLength ?? (labels ?? []).map((label) => [label ?? 0, 1] as const);
  const relevant = runs.flatMap(([label, length]) => Array.from({ length }, () => label === 1));
  const { value, urn } = stoppingTest(relevant, { documents: N, recallTarget });
  return { p: value, argminUrn: urn, rSeen: relevant.filter(Boolean).length, nSeen: relevant.length };
}

function metricValues(relevant: readonly boolean[]) {
  return {
    loss: rankingLoss(relevant).value,
    ndcg: discountedGain(relevant).value,
    recallCurve: recallCurve(relevant).values,
    averageTimeToDiscovery: timeToDiscovery(relevant).value,
    ...Object.assign({}, ...percents.map((percent) => metricsAt(relevant, percent))),
    wssCurve_insights: workSavedCurve(relevant).values,
    erfCurve_insights: extraRelevantFound(relevant).values,
  };
}

const percents = Array.from({ length: 100 }, (_, k) => k + 1);

function metricsAt(relevant: readonly boolean[], percent: number) {
  const recall = percent / 100;
  return {
    [`recallAt${percent}pct`]: recallAt(relevant, recall).value,
    [`recordsToReach${percent}`]: documentsToRecall(relevant, recall).value,
    [`wss${percent}_cohen2006`]: workSavedOverSampling(relevant, { recall }).value,
    [`wss${percent}_insights`]: workSavedOverSampling(relevant, { recall, definition: 'rounded-line' }).value,
  };
}

/** Documents have no ids in vectors; these keep their order. */
function rankingValues({ docs = [], labels = [], tfidf, nb, balance }: ScreeningVector['input']) {
  const idOf = (place: number) => String(place).padStart(6, '0');
  const stopWords = tfidf?.stopWords ?? [];
  const documents = docs.map((title, place) => ({ id: idOf(place), title }));
  const decisions = labels.flatMap((label, place) => {
    if (label === null) return [];
    return [{ documentId: idOf(place), verdict: label === 1 ? ('include' as const) : ('exclude' as const) }];
  });
  const options = {
    stopWords,
    ...(nb && { smoothing: nb.alpha }),
    ...(balance && { balance: balance.ratio }),
  };
  const { ranked } = rankDocuments(documents, decisions, options);
  const all = rankDocuments(documents, decisions, { ...options, rank: 'all' }).ranked;
  const { vocabulary, idf, vectors } = tfIdf(docs, { stopWords });
  const row0 = (vectors[0]?.words ?? []).map((word, k) => [vocabulary[word] ?? '', vectors[0]?.weights[k] ?? 0]);
  const relevant = labels.filter((label) => label === 1).length;
  const others = labels.filter((label) => label === 0).length;
  const [weight, otherWeight] = classWeights(relevant, others, balance?.ratio ?? 1);
  return {
    vocabulary,
    idf,
    row0: Object.fromEntries(row0),
    sampleWeights: labels.flatMap((label) => (label === null ? [] : [label === 1 ? weight : otherWeight])),
    probInclude: all.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1)).map(({ score }) => score),
    rankingUnseen: ranked.map(({ documentId }) => Number(documentId)),
  };
}
