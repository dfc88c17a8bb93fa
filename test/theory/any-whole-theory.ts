import fc from 'fast-check';
import type { EvidenceOperation } from '../../src/theory/evidence-operation.ts';
import type { Memo } from '../../src/theory/memo.ts';
import { anyTheory } from './any-theory.ts';

const anything = fc.array(fc.constantFrom('c1', 'c2', 'c+', 'A1', 'A2', 'x1', 'nobody'), { maxLength: 4 });

const memo: fc.Arbitrary<Memo> = fc.record({
  id: fc.uuid(),
  about: anything,
  text: fc.constant('Why?'),
  kind: fc.constantFrom('reflection', 'decision'),
  by: fc.constant('ann'),
});

const operation: fc.Arbitrary<EvidenceOperation> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('juxtapose', 'reconcile', 'adjudicate', 'consolidate', 'situate'),
  inputIds: anything,
  reasoning: fc.constant('So'),
  resultIds: anything,
});

/** Theories with memos and evidence operations, which name concepts too. */
export const anyWholeTheory = fc
  .tuple(anyTheory, fc.array(memo, { maxLength: 4 }), fc.array(operation, { maxLength: 4 }))
  .map(([theory, memos, operations]) => structuredClone({ ...theory, memos, operations }));

/** A theory with one of its concepts at least, and a number by which a test chooses others. */
export const theoryWithConcept = anyWholeTheory
  .filter(({ concepts }) => concepts.length > 1)
  .chain((theory) =>
    fc.record({ theory: fc.constant(theory), at: fc.nat(theory.concepts.length - 1), turn: fc.nat() }),
  );

/** A theory and the id of one of its configurations. */
export const theoryWithConfiguration = anyWholeTheory
  .filter(({ configurations }) => configurations.length > 0)
  .chain((theory) =>
    fc.record({ theory: fc.constant(theory), id: fc.constantFrom(...theory.configurations.map(({ id }) => id)) }),
  );
