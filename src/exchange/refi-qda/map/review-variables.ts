import { guidOf, sameGuid } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaVariable, QdaVariableType, QdaVariableValue } from '../model/qda-variable.ts';
import type { QdaReviewParts } from './review-parts.ts';

/** The variables of documents and configurations, and their types. */
const types = {
  'document type': 'Text',
  year: 'Integer',
  DOI: 'Text',
  form: 'Text',
  status: 'Text',
  modality: 'Text',
  valence: 'Text',
  level: 'Text',
  theme: 'Text',
} as const satisfies Record<string, QdaVariableType>;

/** The name of a variable that every project of a review has. */
type ReviewVariable = keyof typeof types;

/** The GUID of a variable. */
export function variableGuid(name: string): Guid {
  return guidOf(`variable:${name}`);
}

const guids: ReadonlySet<Guid> = new Set(Object.keys(types).map(variableGuid));

/** Whether a GUID is that of a variable which every project of a review has. */
export function isReviewVariable(guid: Guid): boolean {
  return guids.has(sameGuid(guid));
}

/** The value of a variable. */
export function variableValue(name: ReviewVariable, value: string): QdaVariableValue {
  return { variableRef: variableGuid(name), type: types[name], value };
}

/** All variables of a review: those of every review, and one for each dimension of appraisal. */
export function reviewVariables({ appraisals }: QdaReviewParts): QdaVariable[] {
  const dimensions = [...new Set(appraisals.map(({ dimension }) => `appraisal: ${dimension}`))];
  return [
    ...Object.entries(types).map(([name, typeOfVariable]) => ({ guid: variableGuid(name), name, typeOfVariable })),
    ...dimensions.map((name): QdaVariable => ({ guid: variableGuid(name), name, typeOfVariable: 'Text' })),
  ];
}
