import { compareText } from '../core/compare-text.ts';
import type { DocumentRecord } from './document-record.ts';
import type { Verdict } from './event.ts';
import { type DocumentJudgements, type Judgement, judgementsOf } from './judgements.ts';

/** Whose votes are compared, and what `unsure` is taken for. */
export interface ComparisonOptions {
  /** The stage's id. */
  readonly stage: string;
  /** Whom to compare, people or machines; everybody who voted, where left out. */
  readonly reviewers?: readonly string[];
  /**
   * Whether `unsure` is taken as a vote to include, as a category of its own, which it is where left out, or as no vote
   * (`neutral`).
   */
  readonly unsureMeans?: 'include' | 'own' | 'neutral';
}

/** What is compared: documents that somebody judged, by whom, and how a judgement is read. */
export interface ComparedVotes {
  readonly judged: readonly DocumentJudgements[];
  /** Sorted. */
  readonly reviewers: readonly string[];
  readonly verdictOf: (judgement: Judgement) => Verdict | null;
  /** Whether `unsure` is a category. */
  readonly hasUnsure: boolean;
}

/** The votes of a round, or of the latest round of each document where none is named. */
export function comparedVotes(
  records: readonly DocumentRecord[],
  round: number | undefined,
  { reviewers, unsureMeans = 'own' }: ComparisonOptions,
): ComparedVotes {
  const verdictOf = ({ verdict }: Judgement) => {
    if (verdict !== 'unsure' || unsureMeans === 'own') return verdict;
    return unsureMeans === 'include' ? 'include' : null;
  };
  const documents = records.map((record) => judgementsOf(record, round, verdictOf));
  const judged = documents.filter(({ byReviewer }) => byReviewer.size > 0);
  const voters = new Set(reviewers ?? judged.flatMap(({ byReviewer }) => [...byReviewer.keys()]));
  return { judged, reviewers: [...voters].sort(compareText), verdictOf, hasUnsure: unsureMeans === 'own' };
}

/** The rounds in which somebody voted, in order. */
export function roundsOf(records: readonly DocumentRecord[]): number[] {
  const rounds = records.flatMap(({ stages }) => (stages[0]?.votes ?? []).map(({ round }) => round));
  return [...new Set(rounds)].sort((a, b) => a - b);
}
