export * from './detect-format.ts';
export type { FormatName } from './format.ts';
export * from './read-documents.ts';
export type { ReadOptions } from './read-options.ts';
export * from './write-documents.ts';
