/** Whether the documents support that a declared target is reached. */
export interface SaturationVerdict {
  /** `null` where no target was declared: then nothing is judged. */
  readonly verdict: 'supported' | 'not-supported' | 'cannot-tell' | null;
  /**
   * Why: the bound of the chance lies within the target, beyond it, or on both sides; the coverage falls short, or has no
   * interval to rest on; there are no codes, or fewer documents than the plan asks for; late documents opened new ground;
   * or the reading was such that the next document is no draw like those read.
   */
  readonly because:
    | 'no-target'
    | 'bound-within-target'
    | 'bound-beyond-target'
    | 'bounds-around-target'
    | 'coverage-short'
    | 'coverage-without-interval'
    | 'no-codes'
    | 'too-few-documents'
    | 'drift'
    | 'purposive-order'
    | 'codebook-changed'
    | 'codes-merged';
}
