import { configurationForm } from '../../theory/configuration-form.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { type Datum, datum, idsWhere, lackIn } from './datum.ts';

/** What a review says of its configurations, its theory and what follows. */
export const dataOfTheory = {
  constructs: ({ review, configurations }: ChecklistFacts): Datum =>
    datum({
      ids: [...review.concepts, ...configurations].map(({ id }) => id),
      none: 'no concept and no configuration is recorded',
    }),

  'synthesis-trail': ({ review }: ChecklistFacts): Datum => {
    const causeless = review.theoryVersions.filter(({ version, causes }) => version > 1 && causes.length === 0);
    return datum({
      ids: [
        ...[...review.memos, ...review.operations].map(({ id }) => id),
        ...review.theoryVersions.flatMap(({ theoryId, causes }) => (causes.length > 0 ? [theoryId] : [])),
      ],
      lacking: causeless.map(({ theoryId, version }) => `version ${version} of theory ${theoryId} gives no cause`),
      none: 'no memo, no operation on evidence and no cause of a theory version shows how the synthesis went',
    });
  },

  'final-theory': (facts: ChecklistFacts): Datum => {
    const finals = facts.lastVersions.filter(({ stage }) => stage === 'final');
    const others = facts.lastVersions.filter(({ stage }) => stage !== 'final');
    const used = new Set(facts.lastVersions.flatMap(({ configurationIds }) => configurationIds));
    const parts = facts.configurations.filter(({ id }) => used.has(id));
    const quotes = new Set(facts.review.extracts.map(({ id }) => id));
    const isQuoted = (id: string) =>
      (facts.evidenceOf.get(id) ?? []).some((link) => link.bearing !== 'refutes' && quotes.has(link.extractId ?? ''));
    return datum({
      ids: facts.lastVersions.map(({ theoryId }) => theoryId),
      lacking: [
        ...(finals.length === 0
          ? others.map(({ theoryId, stage }) => `theory ${theoryId} has no final version: its last is ${stage}`)
          : []),
        ...(used.size === 0 ? ['no theory names the configurations of which it is made'] : []),
        ...lackIn(
          idsWhere(parts, (one) => configurationForm(one) !== 'CMO'),
          parts.length,
          'configurations of the theory',
          'lack a context, a mechanism or an outcome',
        ),
        ...lackIn(
          idsWhere(parts, ({ id }) => !isQuoted(id)),
          parts.length,
          'configurations of the theory',
          'have no supporting quote',
        ),
      ],
      none: 'no version of a programme theory is recorded',
    });
  },

  'answered-questions': ({ review }: ChecklistFacts): Datum => {
    const findings = new Set([...review.configurations, ...review.theories].map(({ id }) => id));
    const answers = review.memos.filter(({ about }) => about.some((id) => findings.has(id)));
    const answered = (question: string) => answers.some(({ about }) => about.includes(question));
    const open = idsWhere(review.questions, ({ id }) => !answered(id));
    return datum({
      ids: idsWhere(review.questions, ({ id }) => answered(id)),
      lacking: lackIn(open, review.questions.length, 'questions', 'are tied to no finding by a memo'),
      none: 'no memo ties a question to a finding',
    });
  },

  'evidence-strength': (facts: ChecklistFacts): Datum => {
    const { configurations, evidenceOf } = facts;
    const sources = (id: string) =>
      new Set(
        (evidenceOf.get(id) ?? []).filter(({ bearing }) => bearing !== 'refutes').map(({ documentId }) => documentId),
      ).size;
    return datum({
      ids: idsWhere(configurations, ({ id }) => sources(id) > 0),
      lacking: lackIn(
        idsWhere(configurations, ({ id }) => sources(id) === 0),
        configurations.length,
        'configurations',
        'have no supporting evidence',
      ),
      none: 'no configuration has supporting evidence',
    });
  },

  confidence: ({ review, configurations }: ChecklistFacts): Datum => {
    const judged = new Set(review.confidence.map(({ configurationId }) => configurationId));
    return datum({
      ids: review.confidence.map(({ id }) => id),
      lacking: lackIn(
        idsWhere(configurations, ({ id }) => !judged.has(id)),
        configurations.length,
        'configurations',
        'have no assessment of confidence',
      ),
      none: 'nobody assessed the confidence in a configuration',
    });
  },

  contributors: ({ configurations, evidenceOf, review }: ChecklistFacts): Datum => {
    const rated = new Set(
      review.appraisals.map(({ target }) => ('documentId' in target ? target.documentId : target.extractId)),
    );
    const links = configurations.flatMap(({ id }) => evidenceOf.get(id) ?? []);
    const unrated = new Set(
      links
        .filter(({ documentId, extractId = '' }) => !rated.has(documentId) && !rated.has(extractId))
        .map(({ documentId }) => documentId),
    );
    return datum({
      ids: idsWhere(configurations, ({ id }) => evidenceOf.has(id)),
      lacking: [
        ...lackIn(
          idsWhere(configurations, ({ id }) => !evidenceOf.has(id)),
          configurations.length,
          'configurations',
          'name no document',
        ),
        ...lackIn(
          [...unrated],
          new Set(links.map(({ documentId }) => documentId)).size,
          'documents behind configurations',
          'are not appraised',
        ),
      ],
      none: 'no configuration names a document',
    });
  },

  variation: ({ configurations, review }: ChecklistFacts): Datum =>
    datum({
      ids: [
        ...review.evidence.flatMap(({ id, bearing }) => (bearing === 'supports' ? [] : [id])),
        ...review.operations.map(({ id }) => id),
        ...idsWhere(configurations, ({ slots }) => slots.some(({ role }) => role === 'context')),
      ],
      lacking:
        review.evidence.some(({ bearing }) => bearing !== 'supports') || review.operations.length > 0
          ? []
          : ['no evidence that refutes or refines, and no operation on evidence, shows that variation was explored'],
      none: 'no context, no refuting or refining evidence and no operation on evidence is recorded',
    }),

  assignment: ({ configurations, evidenceOf, included }: ChecklistFacts): Datum => {
    const used = new Set(
      configurations.flatMap(({ id }) => (evidenceOf.get(id) ?? []).map(({ documentId }) => documentId)),
    );
    return datum({
      ids: idsWhere(included, ({ id }) => used.has(id)),
      lacking: lackIn(
        idsWhere(included, ({ id }) => !used.has(id)),
        included.length,
        'included documents',
        'bear on no configuration',
      ),
      none: 'no included document bears on a configuration',
    });
  },

  sensitivity: ({ review, evidenceOf }: ChecklistFacts): Datum => {
    const dimensions = new Set(review.appraisals.map(({ dimension }) => dimension));
    const scales = review.protocol.appraisalScales.flatMap(({ dimension }, place) =>
      dimensions.has(dimension) ? [`protocol.appraisalScales.${place}`] : [],
    );
    return datum({
      fields: evidenceOf.size === 0 ? [] : scales,
      none: 'no rating on a declared scale bears on the evidence, so nothing shows how far findings rest on weaker documents',
    });
  },

  limitations: ({ review }: ChecklistFacts): Datum =>
    datum({
      ids: [
        ...idsWhere(review.evidence, ({ bearing }) => bearing === 'refutes'),
        ...review.confidence.map(({ id }) => id),
        ...idsWhere(review.memos, ({ text }) => /limit|weakness/i.test(text)),
      ],
      none: 'no refuting evidence, no assessment of confidence and no memo on limits is recorded',
    }),

  comparison: ({ review }: ChecklistFacts): Datum =>
    datum({
      ids: [
        ...review.substantiveTheories.map(({ id }) => id),
        ...idsWhere(review.documents, ({ type }) => type === 'review'),
        ...idsWhere(review.searches, ({ kind }) => kind === 'prior-review'),
      ],
      none: 'no theory from outside and no earlier review is recorded for comparison',
    }),

  recommendations: ({ review }: ChecklistFacts): Datum => {
    const known = new Set(review.configurations.map(({ id }) => id));
    const untraced = idsWhere(
      review.recommendations,
      ({ configurationIds }) => !configurationIds.some((id) => known.has(id)),
    );
    return datum({
      ids: review.recommendations.map(({ id }) => id),
      lacking: lackIn(untraced, review.recommendations.length, 'recommendations', 'rest on no configuration'),
      none: 'no recommendation is recorded',
    });
  },

  display: ({ configurations }: ChecklistFacts): Datum =>
    datum({
      ids: configurations.map(({ id }) => id),
      none: 'no configuration is recorded that a table or figure could show',
    }),
} as const;
