export * from './appraisal.ts';
export * from './appraisal-counts.ts';
export * from './appraisal-matrix.ts';
