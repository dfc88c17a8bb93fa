import type { Appraisal } from '../../../appraisal/appraisal.ts';
import type { Document } from '../../../document/document.ts';
import type { Configuration } from '../../../theory/configuration.ts';
import { configurationForm } from '../../../theory/configuration-form.ts';
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

const typesByGuid: ReadonlyMap<Guid, QdaVariableType> = new Map(
  Object.entries(types).map(([name, type]) => [variableGuid(name), type]),
);

/** Whether a GUID is that of a variable which every project of a review has. */
export function isReviewVariable(guid: Guid): boolean {
  return typesByGuid.has(sameGuid(guid));
}

/** The type of a variable which every project of a review has. */
export function reviewType(guid: Guid): QdaVariableType | undefined {
  return typesByGuid.get(sameGuid(guid));
}

/** The value of a variable. */
function variableValue(name: ReviewVariable, value: string): QdaVariableValue {
  return { variableRef: variableGuid(name), type: types[name], value };
}

/** What programs can sort and filter documents by. */
export function documentValues(document: Document, appraisals: readonly Appraisal[]): QdaVariableValue[] {
  const ratings = new Map(appraisals.map(({ dimension, rating }) => [dimension, rating]));
  return [
    variableValue('document type', document.kind ?? document.type),
    ...(document.issued === undefined ? [] : [variableValue('year', String(document.issued.year))]),
    ...(document.doi === undefined ? [] : [variableValue('DOI', document.doi)]),
    ...[...ratings].map(([dimension, rating]): QdaVariableValue => {
      return { variableRef: variableGuid(`appraisal: ${dimension}`), type: 'Text', value: rating };
    }),
  ];
}

/** What programs can sort and filter configurations by; the labels of their themes stand in one value. */
export function configurationValues(configuration: Configuration, themes: readonly string[]): QdaVariableValue[] {
  const { status, modality, valence, level } = configuration;
  return [
    variableValue('form', configurationForm(configuration)),
    variableValue('status', status),
    variableValue('modality', modality),
    ...(valence === undefined ? [] : [variableValue('valence', valence)]),
    ...(level === undefined ? [] : [variableValue('level', level)]),
    ...(themes.length === 0 ? [] : [variableValue('theme', themes.join('; '))]),
  ];
}

/** All variables of a review: those of every review, and one for each dimension of appraisal. */
export function reviewVariables({ appraisals }: QdaReviewParts): QdaVariable[] {
  const dimensions = [...new Set(appraisals.map(({ dimension }) => `appraisal: ${dimension}`))];
  return [
    ...Object.entries(types).map(([name, typeOfVariable]) => ({ guid: variableGuid(name), name, typeOfVariable })),
    ...dimensions.map((name): QdaVariable => ({ guid: variableGuid(name), name, typeOfVariable: 'Text' })),
  ];
}
