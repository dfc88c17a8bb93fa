import { groupBy } from '../../core/group-by.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { type Datum, datum, idsWhere, lackIn } from './datum.ts';

/** What a review says of how documents were chosen, counted, described and appraised. */
export const dataOfSelection = {
  criteria: ({ review }: ChecklistFacts): Datum =>
    datum({
      ids: review.protocol.criteria.map(({ id }) => id),
      none: 'no criterion of inclusion or exclusion is recorded',
    }),

  decisions: (facts: ChecklistFacts): Datum => {
    const voted = facts.state.outcomes.filter(({ stages }) => stages.some(({ votes }) => votes.length > 0));
    return datum({
      ids: voted.map(({ documentId }) => documentId),
      lacking: lackIn(
        unreasoned(facts),
        voted.length,
        'screened documents',
        'are excluded on the full text without a reason',
      ),
      none: 'no screening decision is recorded',
    });
  },

  'selection-process': (facts: ChecklistFacts): Datum => {
    const { outcomes } = facts.state;
    const required = new Map(facts.review.protocol.stages.map(({ id, reviewersRequired }) => [id, reviewersRequired]));
    const judged = outcomes.filter(({ stages }) => stages.some(({ votes }) => votes.length > 0));
    const short = judged.filter(({ stages }) =>
      stages.some(({ stageId, votes }) => votes.length > 0 && votes.length < (required.get(stageId) ?? 1)),
    );
    const lacking = lackIn(
      short.map(({ documentId }) => documentId),
      judged.length,
      'screened documents',
      'have fewer votes than their stage requires',
    );
    return datum({
      ids: judged.length === 0 ? [] : facts.review.protocol.stages.map(({ id }) => id),
      lacking,
      none: 'no screening decision is recorded',
    });
  },

  flow: (facts: ChecklistFacts): Datum => {
    const { documents, review } = facts;
    const searchIds = new Set(review.searches.map(({ id }) => id));
    const unknown = idsWhere(
      review.documents,
      ({ origins }) => !origins.some(({ searchId, database }) => searchIds.has(searchId ?? '') || database),
    );
    return datum({
      ids: documents.map(({ id }) => id),
      lacking: [
        ...lackIn(unknown, review.documents.length, 'records', 'have no recorded source'),
        ...lackIn(
          idsWhere(review.searches, ({ hits }) => hits === null),
          review.searches.length,
          'searches',
          'give no number of records',
        ),
        ...lackIn(unlisted(facts), review.searches.length, 'searches', 'found more records than the review lists'),
        ...lackIn(openEnds(facts), documents.length, 'documents', 'have not come to an end in screening'),
        ...lackIn(unreasoned(facts), documents.length, 'documents', 'are excluded on the full text without a reason'),
      ],
      none: 'no document is recorded',
    });
  },

  'excluded-documents': (facts: ChecklistFacts): Datum => {
    const excluded = onFullText(facts).filter(({ status }) => status === 'excluded');
    return datum({
      ids: excluded.map(({ documentId }) => documentId),
      lacking: lackIn(unreasoned(facts), excluded.length, 'documents excluded on the full text', 'have no reason'),
      none: 'no document is recorded as excluded on its full text',
    });
  },

  characteristics: ({ included, review }: ChecklistFacts): Datum => {
    const hasKinds = review.protocol.documentKinds.length > 0;
    return datum({
      ids: included.map(({ id }) => id),
      lacking: [
        ...lackIn(
          idsWhere(included, ({ issued }) => issued === undefined),
          included.length,
          'included documents',
          'have no year',
        ),
        ...lackIn(
          idsWhere(included, ({ kind }) => hasKinds && !kind),
          included.length,
          'included documents',
          'have no kind',
        ),
        ...lackIn(
          idsWhere(included, ({ title }) => title.trim() === ''),
          included.length,
          'included documents',
          'have no title',
        ),
      ],
      none: 'no document is included yet',
    });
  },

  relevance: (facts: ChecklistFacts): Datum => appraised(facts, 'relevance'),
  rigour: (facts: ChecklistFacts): Datum => appraised(facts, 'rigour'),

  'scale-meaning': ({ review }: ChecklistFacts): Datum => {
    const { appraisalScales } = review.protocol;
    const named = appraisalScales.map(({ dimension, meaning }) => ({ id: dimension, meaning }));
    return datum({
      fields: appraisalScales.map((_, place) => `protocol.appraisalScales.${place}`),
      lacking: lackIn(
        idsWhere(named, ({ meaning }) => !meaning?.trim()),
        named.length,
        'scales of appraisal',
        'do not say what they mean',
      ),
      none: 'no scale of appraisal is declared',
    });
  },
} as const;

function onFullText({ state, review }: ChecklistFacts) {
  const stageIds = new Set(review.protocol.stages.filter(({ reads }) => reads === 'full-text').map(({ id }) => id));
  return state.outcomes.filter(({ stageId }) => stageIds.has(stageId));
}

function unreasoned(facts: ChecklistFacts): string[] {
  return onFullText(facts)
    .filter(({ status, criterionIds }) => status === 'excluded' && criterionIds.length === 0)
    .map(({ documentId }) => documentId);
}

const ends = new Set(['included', 'excluded', 'not-retrieved']);

function openEnds({ documents, state }: ChecklistFacts): string[] {
  const statusOf = new Map(state.outcomes.map(({ documentId, status }) => [documentId, status]));
  return idsWhere(documents, ({ id }) => !ends.has(statusOf.get(id) ?? 'unscreened'));
}

function unlisted({ review }: ChecklistFacts): string[] {
  const recordsOf = groupBy(
    review.documents.flatMap(({ origins }) => origins),
    ({ searchId }) => searchId,
  );
  return idsWhere(review.searches, ({ id, hits }) => hits !== null && hits > (recordsOf.get(id)?.length ?? 0));
}

/** A document is appraised where it, or an extract of it, is rated. */
function appraised({ review, included }: ChecklistFacts, dimension: string): Datum {
  const isDeclared = review.protocol.appraisalScales.some((scale) => scale.dimension === dimension);
  const documentOf = new Map(review.extracts.map(({ id, documentId }) => [id, documentId]));
  const own = review.appraisals.filter((appraisal) => appraisal.dimension === dimension);
  const rated = new Set(
    own.map(({ target }) => ('documentId' in target ? target.documentId : documentOf.get(target.extractId))),
  );
  const unrated = idsWhere(included, ({ id }) => !rated.has(id));
  return datum({
    ids: own.map(({ id }) => id),
    lacking: [
      ...(isDeclared ? [] : [`no scale of ${dimension} is declared`]),
      ...lackIn(unrated, included.length, 'included documents', `have no rating of ${dimension}`),
    ],
    none: `nobody rated the ${dimension} of a document or an extract`,
  });
}
