/**
 * How far two categories differ: not at all or wholly (`nominal`), by rank (`ordinal`), by value (`interval`), by value in
 * proportion (`ratio`), or by a function of two categories: from 0 up, the same from both sides, never asked for the same
 * category twice.
 */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio' | ((one: string, other: string) => number);
