/**
 * Scores `deduplicate` against labelled records: `tsx bench/eval-dedupe.ts [--errors] FILE...`.
 *
 * Each file holds one JSON record a line: id, title, authors[], year, journal, volume, issue, pages, doi, abstract, issn,
 * database, type, and the truth in `cluster` (null for a record that stands alone).
 *
 * A true cluster of size k of which r records survive: r = 0 gives FP + 1 and TP + k − 1; else TN + 1, FN + r − 1 and
 * TP + k − r. Beside it stand wrong and missing pairs, for one wrong merge of two large clusters hides in FP.
 */
import { basename } from 'node:path';
import { groupBy } from '../src/core/group-by.ts';
import { deduplicate } from '../src/dedupe/deduplicate.ts';
import { explainPair } from '../src/dedupe/explain-pair.ts';
import type { Document } from '../src/document/document.ts';
import { type LabelledRecord, readRecords, toDocument } from './labelled-records.ts';

const showsErrors = process.argv.includes('--errors');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (files.length === 0) print('usage: tsx bench/eval-dedupe.ts [--errors] FILE...');
print(
  [
    'set',
    'records',
    'TP',
    'FP',
    'FN',
    'TN',
    'precision',
    'recall',
    'F1',
    'pair FP',
    'pair FN',
    'review',
    'pairs/record',
    'CPU s',
  ].join('\t'),
);
for (const file of files) evaluate(file);

function evaluate(file: string): void {
  const records = readRecords(file);
  const documents = records.map(toDocument);
  const before = process.cpuUsage();
  const { clusters, review, statistics } = deduplicate(documents);
  const { user, system } = process.cpuUsage(before);

  const foundOf = new Map(records.map(({ id }) => [id, id]));
  const survivors = new Set(records.map(({ id }) => id));
  for (const { memberIds, keptId } of clusters) {
    for (const id of memberIds) {
      foundOf.set(id, keptId);
      if (id !== keptId) survivors.delete(id);
    }
  }
  const truth = [...groupBy(records, (record) => record.cluster ?? `alone ${record.id}`).values()];
  const counts = countRemovals(
    truth.map((group) => ({ size: group.length, survive: group.filter(({ id }) => survivors.has(id)).length })),
  );
  const pairs = wrongPairs(records, foundOf);
  const precision = ratio(counts.TP, counts.TP + counts.FP);
  const recall = ratio(counts.TP, counts.TP + counts.FN);
  print(
    [
      basename(file, '.jsonl'),
      records.length,
      counts.TP,
      counts.FP,
      counts.FN,
      counts.TN,
      precision.toFixed(4),
      recall.toFixed(4),
      ratio(2 * precision * recall, precision + recall).toFixed(4),
      pairs.merged.length,
      pairs.missed.length,
      review.length,
      ratio(statistics.pairsCompared, records.length).toFixed(2),
      ((user + system) / 1e6).toFixed(2),
    ].join('\t'),
  );
  if (showsErrors) showErrors(documents, pairs);
}

function countRemovals(
  groups: readonly { readonly size: number; readonly survive: number }[],
): Record<'TP' | 'FP' | 'FN' | 'TN', number> {
  const counts = { TP: 0, FP: 0, FN: 0, TN: 0 };
  for (const { size, survive } of groups) {
    if (survive === 0) {
      counts.FP += 1;
      counts.TP += size - 1;
    } else {
      counts.TN += 1;
      counts.FN += survive - 1;
      counts.TP += size - survive;
    }
  }
  return counts;
}

type Pair = readonly [string, string];

function wrongPairs(
  records: readonly LabelledRecord[],
  foundOf: ReadonlyMap<string, string>,
): { merged: Pair[]; missed: Pair[] } {
  const truthOf = new Map(records.map((record) => [record.id, record.cluster ?? record.id]));
  const found = [...groupBy(records, ({ id }) => foundOf.get(id)).values()].flatMap(pairsOf);
  const truth = [...groupBy(records, ({ cluster, id }) => cluster ?? id).values()].flatMap(pairsOf);
  return {
    merged: found.filter(([a, b]) => truthOf.get(a) !== truthOf.get(b)),
    missed: truth.filter(([a, b]) => foundOf.get(a) !== foundOf.get(b)),
  };
}

function pairsOf(group: readonly LabelledRecord[]): Pair[] {
  return group.flatMap((first, at) => group.slice(at + 1).map((second): Pair => [first.id, second.id]));
}

function showErrors(
  documents: readonly Document[],
  { merged, missed }: { merged: readonly Pair[]; missed: readonly Pair[] },
): void {
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const [kind, pairs] of [
    ['wrongly merged', merged],
    ['missed', missed],
  ] as const) {
    for (const ids of pairs) {
      const [a, b] = ids.map((id) => byId.get(id));
      if (a === undefined || b === undefined) continue;
      const { outcome, rule, veto, evidence } = explainPair(a, b);
      const numbers = Object.entries(evidence).map(([name, value]) => `${name} ${value}`);
      print(
        `\n${kind}: ${outcome}, rule ${rule}, veto ${veto}\n  ${numbers.join(', ')}\n  ${inOneLine(a)}\n  ${inOneLine(b)}`,
      );
    }
  }
}

function inOneLine({ id, title, authors, issued, containerTitle, volume, issue, pages, doi, type }: Document): string {
  const names = authors.slice(0, 4).map(({ family, given, literal }) => literal ?? `${family}, ${given ?? ''}`);
  return [
    id,
    title.slice(0, 140),
    names.join('; '),
    issued?.year,
    containerTitle,
    volume,
    issue,
    pages?.asPrinted,
    doi,
    type,
  ].join(' | ');
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
