export * from './compare-text.ts';
export * from './problem.ts';
export * from './realist-error.ts';
export * from './schema.ts';
export * from './web-types.ts';
