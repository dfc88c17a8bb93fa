/** What a run did, in counts. */
export interface DeduplicationStatistics {
  /** Records given, those of an earlier search among them. */
  readonly records: number;
  /** Records of an earlier search. */
  readonly known: number;
  /** Records set aside at once, for they agree with another in every field. */
  readonly identical: number;
  /** Pairs compared to find duplicates. */
  readonly pairsCompared: number;
  /** Pairs looked at so that no cluster holds a contradiction; those that were to merge are not compared again. */
  readonly pairsChecked: number;
  /** How often two texts had to be compared letter by letter. */
  readonly editDistances: number;
  /** Records of the largest block. */
  readonly largestBlock: number;
  /** Blocks too large to compare every pair of them; in these each record met its neighbours only. */
  readonly windowedBlocks: number;
  /** Records that became part of another document. */
  readonly removed: number;
  /** Documents that remain. */
  readonly remaining: number;
  /** How many links each rule made, the rules of an earlier search and people's decisions among them. */
  readonly linksByRule: Readonly<Record<string, number>>;
}
