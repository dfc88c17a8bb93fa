import fc from 'fast-check';
import { type Review, reviewSchema } from '../../src/review/review.ts';

const id = fc.stringMatching(/^[a-zé][a-z0-9-]{0,5}$/);
const text = fc.string({ minLength: 1, unit: 'grapheme' }).map((words) => `x${words}`);
const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(
    value.map((v) => ({ [key]: v })),
    { nil: {} },
  );

const slot = fc.record({
  conceptId: id,
  role: fc.constantFrom('context', 'resource', 'reasoning', 'outcome'),
  polarity: fc.constantFrom('+', '-'),
});

const coding = fc
  .tuple(
    fc.record({ conceptId: id }),
    maybe('role', fc.constantFrom('context', 'reasoning', 'outcome')),
    maybe('reviewerId', id),
  )
  .map((parts) => Object.assign({}, ...parts));

const stamp = { by: id, clock: fc.nat(1000) };
const event = fc.oneof(
  fc.record({
    kind: fc.constant('decide'),
    ...stamp,
    documentId: id,
    stage: id,
    reviewerId: id,
    verdict: fc.constantFrom('include', 'exclude', 'unsure'),
    criterionIds: fc.array(id, { maxLength: 2 }),
    protocolVersion: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('retrieve'), ...stamp, documentId: id, outcome: fc.constant('retrieved') }),
  fc.record({ kind: fc.constant('note'), ...stamp, documentId: id, text }),
);

/** Reviews of every shape that the schema allows, most of them scientific nonsense. */
export const anyReview: fc.Arbitrary<Review> = fc
  .tuple(
    fc.record({
      schemaVersion: fc.constant(1),
      kind: fc.constantFrom('synthesis', 'evaluation'),
      title: text,
      protocol: fc.constant({ version: 1 }),
      documents: fc.array(fc.record({ id, type: fc.constantFrom('report', 'book'), title: text, url: text }), {
        maxLength: 3,
      }),
      concepts: fc.array(fc.record({ id, label: text, aliases: fc.array(text, { maxLength: 2 }) }), { maxLength: 3 }),
      configurations: fc.array(
        fc.record({
          id,
          slots: fc.array(slot, { maxLength: 3 }),
          modality: fc.constantFrom('observed', 'claimed'),
          status: fc.constantFrom('candidate', 'supported', 'merged', 'withdrawn'),
          themeIds: fc.array(id, { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
      evidence: fc.array(
        fc.record({ id, configurationId: id, documentId: id, bearing: fc.constantFrom('supports', 'refutes') }),
        { maxLength: 3 },
      ),
      links: fc.array(
        fc.record({
          id,
          kind: fc.constantFrom('ripple', 'rival'),
          fromId: id,
          toId: id,
          viaConceptId: id,
          basis: fc.constant('stated'),
          rationale: text,
        }),
        { maxLength: 3 },
      ),
      extracts: fc.array(
        fc.record({ id, documentId: id, quote: text, reviewerId: id, codings: fc.array(coding, { maxLength: 3 }) }),
        { maxLength: 2 },
      ),
      extractions: fc.array(
        fc.record({
          id,
          documentId: id,
          formId: id,
          formVersion: fc.constant(1),
          reviewerId: id,
          values: fc.dictionary(fc.string(), fc.oneof(text, fc.integer(), fc.array(text, { maxLength: 2 }))),
          status: fc.constant('draft'),
        }),
        { maxLength: 2 },
      ),
      screening: fc.array(event, { maxLength: 5 }),
    }),
    maybe('rationale', text),
    maybe('final', fc.boolean()),
  )
  .map(([required, ...optional]) => reviewSchema.parse(Object.assign({}, required, ...optional)));
