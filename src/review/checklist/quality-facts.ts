import { configurationForm, mechanismParts } from '../../theory/configuration-form.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { dataRules } from './data-rules.ts';
import { idsWhere, lackIn } from './datum.ts';
import { protocolDrift } from './protocol-drift.ts';
import type { QualityCriterion } from './quality-grade.ts';

/** One fact on a sheet, with the entities behind its number. */
export interface QualityFact {
  readonly label: string;
  readonly count: number;
  readonly ids: readonly string[];
}

/** What the record says to one criterion: facts, and what a careful grader would ask about. */
export interface QualityFacts {
  readonly facts: readonly QualityFact[];
  readonly warnings: readonly string[];
}

/** What a review's records say to each criterion but that of reporting, which the checklist answers. */
export const qualityFacts: Readonly<
  Record<Exclude<QualityCriterion, 'reporting'>, (facts: ChecklistFacts) => QualityFacts>
> = {
  'research-problem': (facts) => ({
    facts: [
      fact(
        'Questions',
        facts.review.questions.map(({ id }) => id),
      ),
      ruleFact('Questions in realist words', 'question-words', facts),
    ],
    warnings: lacks(['question-words', 'method-rationale'], facts),
  }),

  'underpinning-principles': ({ configurations }) => {
    const formless = (form: string) => idsWhere(configurations, (one) => configurationForm(one) === form);
    const copied = idsWhere(configurations, ({ slots }) => {
      const offered = new Set(slots.filter(({ role }) => role === 'intervention').map(({ conceptId }) => conceptId));
      return slots.some(
        ({ role, conceptId }) => (role === 'resource' || role === 'reasoning') && offered.has(conceptId),
      );
    });
    const all = configurations.length;
    const unreasoned = idsWhere(configurations, (one) => mechanismParts(one) === 'resource');
    return {
      facts: [
        fact('Configurations with context, mechanism and outcome', formless('CMO')),
        fact(
          'Configurations',
          configurations.map(({ id }) => id),
        ),
      ],
      warnings: [
        ...lackIn([...formless('CO'), ...formless('C'), ...formless('O')], all, 'configurations', 'have no mechanism'),
        ...lackIn([...formless('MO'), ...formless('M')], all, 'configurations', 'have no context'),
        ...lackIn([...formless('CM')], all, 'configurations', 'have no outcome'),
        ...lackIn(unreasoned, all, 'configurations', 'name a resource and nobody’s reasoning'),
        ...lackIn(copied, all, 'configurations', 'give the intervention itself as the mechanism'),
      ],
    };
  },

  focusing: (facts) => ({
    facts: [
      fact(
        'Changes of the protocol',
        facts.review.protocol.changes.map(({ version }) => `protocol version ${version}`),
      ),
      ruleFact('Memos and inputs on the focus', 'focus-reason', facts),
      fact(
        'Inputs of stakeholders that changed something',
        idsWhere(facts.review.stakeholderInputs, ({ affects }) => affects.length > 0),
      ),
    ],
    warnings: [...protocolDrift(facts.review), ...lacks(['focus-reason', 'stakeholders'], facts)],
  }),

  'programme-theory': (facts) => {
    const { review, lastVersions } = facts;
    const once = lastVersions.filter(({ version }) => version === 1).map(({ theoryId }) => theoryId);
    const thin = lastVersions
      .filter(({ configurationIds }) => configurationIds.length < 2)
      .map(({ theoryId }) => theoryId);
    return {
      facts: [
        fact(
          'Versions of theories',
          review.theoryVersions.map(({ theoryId, version }) => `${theoryId} version ${version}`),
        ),
        fact('Configurations in the last versions', [
          ...new Set(lastVersions.flatMap(({ configurationIds }) => configurationIds)),
        ]),
        fact(
          'Links between configurations',
          review.links.map(({ id }) => id),
        ),
        fact(
          'Theories from outside the review',
          review.substantiveTheories.map(({ id }) => id),
        ),
      ],
      warnings: [
        ...lackIn(once, lastVersions.length, 'theories', 'have one version only'),
        ...lackIn(thin, lastVersions.length, 'theories', 'are made of fewer than two configurations'),
        ...lacks(['synthesis-trail', 'final-theory'], facts),
        ...(review.links.length === 0 ? ['no link joins two configurations'] : []),
        ...(review.substantiveTheories.length === 0 ? ['no theory from outside the review is named'] : []),
      ],
    };
  },

  'search-strategy': ({ review: { searches } }) => {
    const kinds = [...new Set(searches.map(({ kind }) => kind))];
    const rounds = [...new Set(searches.map(({ round }) => round))];
    const byDesign = idsWhere(searches, ({ limits, filters }) =>
      [limits ?? []]
        .flat()
        .concat(filters)
        .some((text) => designs.test(text)),
    );
    return {
      facts: [
        fact('Kinds of source', kinds),
        fact(
          'Rounds of searching',
          rounds.map((round) => `round ${round}`),
        ),
        fact(
          'Searches led by theory',
          idsWhere(searches, ({ purpose }) => purpose === 'theory-driven'),
        ),
      ],
      warnings: [
        ...(kinds.length < 2 ? ['fewer than two kinds of source were searched'] : []),
        ...(rounds.length < 2 ? ['there is no second round of searching'] : []),
        ...lackIn(byDesign, searches.length, 'searches', 'are limited by study design'),
      ],
    };
  },

  'selection-and-appraisal': (facts) => {
    const { criteria } = facts.review.protocol;
    const onDesign = new Set(idsWhere(criteria, ({ kind, text }) => kind === 'exclusion' && designs.test(text)));
    const fallen = facts.state.outcomes.filter(
      ({ status, criterionIds }) =>
        status === 'excluded' && criterionIds.length > 0 && criterionIds.every((id) => onDesign.has(id)),
    );
    return {
      facts: [ruleFact('Ratings of relevance', 'relevance', facts), ruleFact('Ratings of rigour', 'rigour', facts)],
      warnings: [
        ...lacks(['relevance', 'rigour'], facts),
        ...lackIn(
          fallen.map(({ documentId }) => documentId),
          facts.state.outcomes.length,
          'screened documents',
          'are excluded for their design alone',
        ),
      ],
    };
  },

  'data-extraction': (facts) => {
    const { extracts, evidence, forms } = facts.review;
    const used = new Set([
      ...evidence.map(({ extractId }) => extractId),
      ...facts.review.configurations.flatMap(({ slots }) => slots.flatMap(({ extractIds }) => extractIds)),
    ]);
    return {
      facts: [
        fact(
          'Quotes behind configurations',
          idsWhere(extracts, ({ id }) => used.has(id)),
        ),
        fact(
          'Quotes',
          extracts.map(({ id }) => id),
        ),
        fact(
          'Versions of extraction forms',
          forms.map(({ id, version }) => `${id} version ${version}`),
        ),
        fact('Documents on which forms were piloted', [...new Set(forms.flatMap(({ pilotedOn }) => pilotedOn))]),
      ],
      warnings: [
        ...lacks(['form', 'extraction'], facts),
        ...lackIn(
          idsWhere(extracts, ({ id }) => !used.has(id)),
          extracts.length,
          'quotes',
          'bear on no configuration',
        ),
        ...(forms.every(({ pilotedOn }) => pilotedOn.length === 0) ? ['no extraction form was piloted'] : []),
      ],
    };
  },
};

const designs =
  /\b(?:randomi[sz]ed|rcts?|trials?|stud(?:y|ies) designs?|cohort|quasi-experimental|qualitative only)\b/i;

function fact(label: string, ids: readonly string[]): QualityFact {
  return { label, count: ids.length, ids };
}

function ruleFact(label: string, rule: keyof typeof dataRules, facts: ChecklistFacts): QualityFact {
  return fact(label, dataRules[rule](facts).ids);
}

function lacks(rules: readonly (keyof typeof dataRules)[], facts: ChecklistFacts): string[] {
  return rules.flatMap((rule) => dataRules[rule](facts).lacking);
}
