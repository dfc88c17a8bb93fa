export * from './extract.ts';
export * from './extraction.ts';
export * from './extraction-form.ts';
export * from './validate-extraction.ts';
export * from './verify-extract.ts';
