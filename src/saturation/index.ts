export * from './guest2020.ts';
export * from './incidence.ts';
export * from './new-codes.ts';
