export * from './cohen-kappa.ts';
export * from './rating-table.ts';
