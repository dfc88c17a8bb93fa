/** How much work a search for a quote took. */
export interface SearchCounts {
  /** Comparisons of one letter with another. */
  comparisons: number;
  /** Steps through the table of edit distances, 32 of its rows each. */
  steps: number;
}
