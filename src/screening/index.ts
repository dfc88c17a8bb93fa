export * from './criterion.ts';
export * from './document-outcome.ts';
export * from './event.ts';
export * from './merge-logs.ts';
export * from './screening-agreement.ts';
export * from './screening-state.ts';
export * from './stage-policy.ts';
