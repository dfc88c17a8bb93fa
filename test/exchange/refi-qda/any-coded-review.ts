import fc from 'fast-check';
import { type Review, reviewSchema } from '../../../src/review/review.ts';
import { anyReview } from '../../review/any-review.ts';
import { oddText } from './any-project.ts';

/** Few ids, so that most references name something; some name nothing. */
const id = fc.constantFrom(
  'a',
  'b',
  'c',
  'd-é',
  'user-5215CC69-B628-4E02-AFB9-9BEEAEE55808',
  'code-5215CC69-B628-4E02-AFB9-9BEEAEE55809',
);
const text = oddText.map((words) => `x${words}`);
const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(
    value.map((one) => ({ [key]: one })),
    { nil: {} },
  );
const record = (required: Record<string, fc.Arbitrary<unknown>>, ...optional: fc.Arbitrary<object>[]) =>
  fc.tuple(fc.record(required), ...optional).map((parts) => Object.assign({}, ...parts));
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });

const slot = fc.record({
  conceptId: id,
  role: fc.constantFrom('context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome'),
  polarity: fc.constantFrom('+', '-'),
  basis: fc.constantFrom('stated', 'inferred'),
  extractIds: fc.array(id, { maxLength: 2 }),
});

const coding = record(
  { conceptId: id },
  maybe('role', fc.constantFrom('context', 'resource', 'reasoning', 'outcome')),
  maybe('reviewerId', fc.oneof(id, fc.constant('unknown-user'))),
);

/** Quotes that stand in the full text, at their place or elsewhere, and quotes that do not. */
const documentWithExtracts = fc
  .tuple(
    id,
    text,
    fc.boolean(),
    few(
      fc.tuple(
        id,
        fc.nat(40),
        fc.nat(20),
        fc.constantFrom('placed', 'unplaced', 'foreign'),
        fc.oneof(id, fc.constant('unknown-user')),
        fc.option(few(coding)),
      ),
    ),
  )
  .map(([documentId, fullText, hasText, quotes]) => {
    const points = [...`${fullText} and 😀 more words\r\nthan e\u0301nough`];
    const body = points.join('');
    const extracts = quotes.map(([extractId, from, length, how, reviewerId, codings]) => {
      const start = Math.min(from, points.length - 2);
      const end = Math.min(points.length, start + length + 1);
      const inText = points.slice(start, end).join('');
      const quote = how === 'foreign' || !/\S/.test(inText) ? `not there: ${extractId}` : inText;
      const span = how === 'placed' ? { span: { start, end } } : {};
      return { id: extractId, documentId, quote, ...span, reviewerId, page: '4', ...(codings && { codings }) };
    });
    const document = {
      id: documentId,
      type: 'report',
      title: fullText,
      ...(hasText && { fullText: { text: body, location: 'a.pdf' } }),
      issued: { year: 2019 },
    };
    return { document, extracts };
  });

/** Reviews with quotes, people, memos and theories, of every shape that the schema allows, most of them nonsense. */
export const anyCodedReview: fc.Arbitrary<Review> = fc
  .tuple(
    anyReview,
    few(documentWithExtracts),
    fc.record({
      people: few(record({ id, name: text, roles: fc.constant(['reviewer']) }, maybe('affiliation', text))),
      concepts: few(
        record(
          { id, label: text, aliases: fc.array(text, { maxLength: 1 }), broaderIds: fc.array(id, { maxLength: 1 }) },
          maybe('definition', oddText),
        ),
      ),
      configurations: few(
        record(
          {
            id,
            slots: fc.array(slot, { maxLength: 4 }),
            modality: fc.constant('claimed'),
            status: fc.constantFrom('candidate', 'refuted'),
            themeIds: fc.array(id, { maxLength: 2 }),
          },
          maybe('statement', oddText),
          maybe('valence', fc.constant('mixed')),
        ),
      ),
      evidence: few(
        record(
          { id, configurationId: id, documentId: id, bearing: fc.constantFrom('supports', 'refutes') },
          maybe('extractId', id),
        ),
      ),
      links: few(
        record({
          id,
          kind: fc.constantFrom('ripple', 'rival'),
          fromId: id,
          toId: id,
          basis: fc.constant('stated'),
          rationale: text,
        }),
      ),
      themes: few(record({ id, label: text }, maybe('parentId', id))),
      memos: few(record({ id, about: fc.array(id, { maxLength: 2 }), text, kind: fc.constant('reflection'), by: id })),
      operations: few(
        record({ id, kind: fc.constant('juxtapose'), inputIds: fc.array(id, { maxLength: 2 }), reasoning: text }),
      ),
      theories: few(record({ id, label: text, level: fc.constant('programme') })),
      theoryVersions: few(
        record({
          theoryId: id,
          version: fc.integer({ min: 1, max: 2 }),
          stage: fc.constant('initial'),
          statement: fc.record({ if: text, then: text, because: text }),
        }),
      ),
      appraisals: few(
        record({
          id,
          target: fc.oneof(fc.record({ documentId: id }), fc.record({ extractId: id })),
          dimension: fc.constant('rigour'),
          rating: text,
          rationale: text,
          reviewerId: id,
        }),
      ),
    }),
  )
  .map(([review, documents, lists]) =>
    reviewSchema.parse({
      ...review,
      ...lists,
      documents: documents.map(({ document }) => document),
      extracts: documents.flatMap(({ extracts }) => extracts),
    }),
  );
