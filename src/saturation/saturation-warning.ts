/**
 * Why a number about saturation deserves doubt.
 *
 * - `no-codes`: no document holds a code; what rests on codes is not defined.
 * - `too-few-documents`: fewer than 10.
 * - `all-singletons`: every code stands in one document only; what is unseen cannot be estimated in earnest.
 * - `no-doubletons`: no code stands in exactly two documents; estimates take their fallback formula.
 * - `one-singleton-no-doubleton`: the fallback gives no unseen code although one code stands in one document only.
 * - `no-singletons`: estimates give no unseen code; `runBound` says how little that excludes.
 * - `empty-documents`: some documents hold no code; they count.
 * - `merged-reports`: several reports of one study count as one document.
 * - `base-empty`: a rule has no answer because its base holds no code.
 * - `beyond-twice`: an extrapolation to more than twice the documents read.
 * - `drift`: late documents brought more than the reading order explains; the documents are not exchangeable.
 * - `multiple-looks`: a rule was tried after every document, which makes stopping by luck likelier.
 * - `purposive-order`, `codebook-changed`, `codes-merged`: what the plan tells of the reading.
 */
export type SaturationWarning =
  | 'no-codes'
  | 'too-few-documents'
  | 'all-singletons'
  | 'no-doubletons'
  | 'one-singleton-no-doubleton'
  | 'no-singletons'
  | 'empty-documents'
  | 'merged-reports'
  | 'base-empty'
  | 'beyond-twice'
  | 'drift'
  | 'multiple-looks'
  | 'purposive-order'
  | 'codebook-changed'
  | 'codes-merged';
