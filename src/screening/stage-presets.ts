import { type StagePolicy, stagePolicySchema } from './stage-policy.ts';

/**
 * Two stages as Covidence has them: two blind votes; on titles and abstracts `maybe` counts as yes; a full text is
 * excluded for exactly one reason, and two exclusions for different reasons are a conflict. Anybody settles a conflict;
 * `adjudicatedBy` names people where the team's rules do.
 *
 * @example
 * covidenceStages.map(({ reasons }) => reasons); // ['optional', 'single']
 * covidenceStages[0]?.unsureMeans; // 'include'
 * @see Covidence. Resolving conflicts at screening stage.
 *   https://support.covidence.org/help/resolving-conflicts-at-screening-stage
 */
export const covidenceStages: readonly StagePolicy[] = [
  stagePolicySchema.parse({ id: 'title-abstract', label: 'Title and abstract screening' }),
  stagePolicySchema.parse({
    id: 'full-text',
    label: 'Full text review',
    reads: 'full-text',
    reasonsMustAgree: true,
    reasons: 'single',
  }),
];

/**
 * Two stages as Rayyan has them: `maybe` is no decision yet, so that beside an inclusion or an exclusion it is no conflict;
 * reasons are free and never a conflict; nobody settles a conflict from above: reviewers change their votes until they
 * agree. While a stage is blind, each sees only their own votes, until its owner sets `blind` to false.
 *
 * @example
 * rayyanStages[0]?.unsureMeans; // 'neutral'
 * rayyanStages[0]?.adjudicatedBy; // 'nobody'
 * @see Rayyan. Screening conflicts: frequently asked questions.
 *   https://help.rayyan.ai/hc/en-us/articles/34237677089809
 */
export const rayyanStages: readonly StagePolicy[] = [
  { id: 'title-abstract', label: 'Screening' },
  { id: 'full-text', label: 'Full-text screening', reads: 'full-text' as const },
].map((stage) =>
  stagePolicySchema.parse({ ...stage, blind: 'until-opened', unsureMeans: 'neutral', adjudicatedBy: 'nobody' }),
);
