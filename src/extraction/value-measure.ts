/**
 * By what two values of a field are compared, each from 0 to 1. `identity`: the same or not; text but for its white space.
 * `scale-nearness`: how near two steps of a scale are. `set-jaccard`: choices that both made over those that either made.
 * `span-jaccard`: code points that both quoted over those that either quoted. `quote-jaccard`: likewise of whole quotes,
 * but for what typesetting adds, where an extract has no span.
 */
export type ValueMeasure = 'identity' | 'scale-nearness' | 'set-jaccard' | 'span-jaccard' | 'quote-jaccard';
