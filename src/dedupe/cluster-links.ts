import type { ClusteredPairs } from './cluster-pairs.ts';
import type { CompiledRules } from './compiled-rules.ts';
import type { DuplicateLink } from './duplicate-cluster.ts';
import { type EvidenceRange, newEvidenceRange } from './evidence-range.ts';
import type { JudgedPair } from './judged-pairs.ts';
import { pairInWords } from './pair-in-words.ts';
import { type Comparing, compareRows } from './row-evidence.ts';

/** Why rows became one: the links that this run found, by the row that stands for their cluster. */
export function linksByGroup(
  comparing: Comparing,
  { rules }: CompiledRules,
  { clusterOf, links }: Pick<ClusteredPairs<JudgedPair>, 'clusterOf' | 'links'>,
  firsts: Int32Array,
): Map<number, DuplicateLink[]> {
  const { ids } = comparing.rows;
  const byGroup = new Map<number, DuplicateLink[]>();
  const range = newEvidenceRange();
  const sentences = new Map<string, string>();
  const add = (first: number, second: number, rule: string, evidence: readonly string[]) => {
    const link = { firstId: ids[first] ?? '', secondId: ids[second] ?? '', rule, evidence };
    const group = byGroup.get(clusterOf(first));
    if (group) group.push(link);
    else byGroup.set(clusterOf(first), [link]);
  };
  for (const { first, second, rule, isBefore } of links) {
    if (isBefore) continue;
    if (rule < 0) add(first, second, 'person', decided);
    else
      add(first, second, rules.merges[rule]?.name ?? '', evidenceInWords(comparing, first, second, range, sentences));
  }
  firsts.forEach((first, row) => {
    if (first !== row) add(first, row, 'identical-records', identical);
  });
  return byGroup;
}

const decided: readonly string[] = ['decided by a person'];
const identical: readonly string[] = ['the records agree in every field'];

/** Many links say the same of a volume or a journal; each sentence is kept once. */
function evidenceInWords(
  comparing: Comparing,
  first: number,
  second: number,
  range: EvidenceRange,
  sentences: Map<string, string>,
): readonly string[] {
  compareRows(comparing, first, second, range);
  return pairInWords(comparing.rows, first, second, range).speaksFor.map((sentence) => {
    const known = sentences.get(sentence);
    if (known === undefined && sentences.size < 50_000) sentences.set(sentence, sentence);
    return known ?? sentence;
  });
}
