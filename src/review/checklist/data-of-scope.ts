import type { ChecklistFacts } from './checklist-facts.ts';
import { type Datum, datum, idsWhere, lackIn, textDatum } from './datum.ts';
import { protocolDrift } from './protocol-drift.ts';

/** What a review says of why it was made, what it asks, and how the plan changed. */
export const dataOfScope = {
  'title-of-synthesis': ({ review }: ChecklistFacts): Datum => titleDatum(review.title, synthesis),
  'title-of-evaluation': ({ review }: ChecklistFacts): Datum => titleDatum(review.title, evaluation),
  'title-of-review': ({ review }: ChecklistFacts): Datum => titleDatum(review.title, anyReview),

  rationale: ({ review }: ChecklistFacts): Datum =>
    textDatum('rationale', review.rationale, 'no rationale is recorded'),

  questions: ({ review }: ChecklistFacts): Datum =>
    datum({ ids: review.questions.map(({ id }) => id), none: 'no question is recorded' }),

  'focus-reason': ({ review }: ChecklistFacts): Datum => {
    const focus = new Set([...review.questions, ...review.protocol.criteria].map(({ id }) => id));
    const onFocus = (ids: readonly string[]) => ids.some((id) => focus.has(id));
    return datum({
      ids: [
        ...idsWhere(review.memos, ({ about }) => onFocus(about)),
        ...idsWhere(review.stakeholderInputs, ({ affects }) => onFocus(affects)),
      ],
      none: 'no memo or stakeholder input about a question or a criterion says why the review has this focus',
    });
  },

  'method-rationale': ({ review }: ChecklistFacts): Datum =>
    textDatum(
      'statements.methodRationale',
      review.statements.methodRationale,
      'why a realist approach suits the question is not recorded',
    ),

  'protocol-changes': ({ review }: ChecklistFacts): Datum =>
    datum({
      fields: review.protocol.changes.map((_, place) => `protocol.changes.${place}`),
      lacking: protocolDrift(review),
      none: 'no change of the plan is recorded; where there was none, the report has to say so',
    }),

  scoping: ({ review }: ChecklistFacts): Datum =>
    datum({
      ids: [
        ...idsWhere(review.searches, ({ purpose }) => purpose === 'scoping'),
        ...review.substantiveTheories.map(({ id }) => id),
      ],
      none: 'no scoping search and no theory from outside the review is recorded',
    }),

  'initial-theory': ({ review }: ChecklistFacts): Datum =>
    datum({
      ids: review.theoryVersions.filter(({ version }) => version === 1).map(({ theoryId }) => theoryId),
      none: 'no first version of a programme theory is recorded',
    }),

  'questions-and-theory': ({ review }: ChecklistFacts): Datum => {
    const theories = new Set(review.theories.map(({ id }) => id));
    return datum({
      ids: [
        ...idsWhere(review.searches, ({ aims }) => aims.some((id) => theories.has(id))),
        ...idsWhere(review.memos, ({ about }) => about.some((id) => theories.has(id))),
      ],
      none: 'no search or memo shows whether the theory set the scope',
    });
  },

  programme: ({ review, configurations }: ChecklistFacts): Datum => {
    const interventions = new Set(
      configurations.flatMap(({ slots }) =>
        slots.filter(({ role }) => role === 'intervention').map(({ conceptId }) => conceptId),
      ),
    );
    const described = review.concepts.filter(({ id }) => interventions.has(id));
    const undefinedIds = idsWhere(described, ({ definition }) => !definition?.trim());
    return datum({
      ids: described.map(({ id }) => id),
      lacking: lackIn(undefinedIds, described.length, 'interventions', 'have no definition'),
      none: 'no concept stands as the intervention of a configuration',
    });
  },

  'question-words': ({ review }: ChecklistFacts): Datum =>
    datum({
      ids: idsWhere(review.questions, ({ text }) => realistWords.test(text)),
      none: 'no question asks what works for whom, how, why, in what circumstances or to what extent',
    }),
} as const;

const synthesis = /\brealist(?:[\s-]+[\p{L}-]+){0,2}[\s-]+(?:synthes[ei]s|reviews?)\b/iu;
const evaluation = /\brealist(?:[\s-]+[\p{L}-]+){0,2}[\s-]+evaluations?\b/iu;
const anyReview = new RegExp(
  `${synthesis.source}|\\b(?:systematic|scoping|evidence)[\\s-]+(?:reviews?|synthes[ei]s)\\b`,
  'iu',
);
const realistWords = /\b(?:for whom|how|why|mechanisms?|circumstances|contexts?|what works|to what extent)\b/i;

function titleDatum(title: string, kind: RegExp): Datum {
  const none = 'the title does not name the kind of study; a title in another language is for a person to judge';
  if (kind.test(title)) return datum({ fields: ['title'], none });
  if (!/r[eé]alis/iu.test(title)) return datum({ none });
  return datum({
    fields: ['title'],
    lacking: [`the title says “realist”, but ${none.slice('the title '.length)}`],
    none,
  });
}
