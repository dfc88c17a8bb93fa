export * from './check-ripple.ts';
export * from './cmo-edge.ts';
export * from './cmo-graph.ts';
export * from './cmo-node.ts';
export * from './gap.ts';
export * from './gaps.ts';
export * from './ripples.ts';
