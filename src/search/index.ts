export * from './search.ts';
export * from './search-overlap.ts';
export * from './search-yield.ts';
