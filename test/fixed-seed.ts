import fc from 'fast-check';

// the same cases at every run, so that a red check is a change's own; other cases are `npm run fuzz`'s
fc.configureGlobal({ seed: 20_261_123 });
