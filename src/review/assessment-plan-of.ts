import type { AssessmentPlan } from '../saturation/assessment-plan.ts';
import type { SaturationPlan } from './protocol.ts';

/** The declared plan as the room of saturation takes it: the rule of Guest with the plan's numbers, beside the others. */
export function assessmentPlanOf(plan: SaturationPlan | undefined): AssessmentPlan {
  if (plan === undefined) return {};
  const { base, run, threshold, declared, target, minimumDocuments, circumstances } = plan;
  return {
    rules: [{ rule: 'guest2020', base, run, threshold }, { rule: 'francis2010' }, { rule: 'weller2018' }],
    ...(declared !== undefined && { declared }),
    ...(target !== undefined && { target }),
    ...(minimumDocuments !== undefined && { minimumDocuments }),
    ...(circumstances !== undefined && { circumstances }),
  };
}
