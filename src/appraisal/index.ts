export * from './appraisal.ts';
export * from './appraisal-counts.ts';
export * from './appraisal-matrix.ts';
export * from './rater-agreement.ts';
