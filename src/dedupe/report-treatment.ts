/** Whether two kinds of reports count as one document; `different` where nothing is said, which loses nothing. */
export interface ReportTreatment {
  /** A preprint and the article. */
  readonly preprint?: 'same' | 'different';
  /** A conference abstract or paper and the article of a journal under the same title. */
  readonly conference?: 'same' | 'different';
  /** An erratum, the notice of a retraction or a reply, and the paper that it is about. A protocol stays apart. */
  readonly notice?: 'same' | 'different';
  /** Two versions of a Cochrane review. */
  readonly cochrane?: 'same' | 'different';
  /** A reprint and the original, in whatever place. */
  readonly reprint?: 'same' | 'different';
}
