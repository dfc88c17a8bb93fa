export * from './appraisal.ts';
export * from './appraisal-agreement.ts';
export type { AppraisalCell, AppraisalCellStatus, AppraisalRating } from './appraisal-cell.ts';
export * from './appraisal-counts.ts';
export * from './appraisal-disagreements.ts';
export * from './appraisal-matrix.ts';
export { appraisalsForTheory } from './appraisals-for-theory.ts';
export * from './rater-agreement.ts';
