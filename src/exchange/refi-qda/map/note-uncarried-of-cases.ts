import { sameGuid } from '../model/guid.ts';
import type { QdaCase, QdaProject } from '../model/qda-project.ts';
import type { QdaVariableValue } from '../model/qda-variable.ts';
import type { Finds } from './finds.ts';
import { isReviewVariable } from './review-variables.ts';
import { noteExtrasOf, type Uncarried } from './uncarried.ts';

/** What cases hold beside the slots and the quotes of a configuration. */
export function noteUncarriedOfCases({ cases }: QdaProject, finds: Finds, told: Uncarried): void {
  const extractIds = new Set(
    [...finds.extracts.own.map(({ value }) => value), ...finds.extracts.added].map(({ id }) => id),
  );
  for (const one of cases) {
    noteExtrasOf(told, 'Case', one);
    noteValues(told, one.variableValues, one.guid);
    if (finds.owned.has(sameGuid(one.guid))) continue;
    noteOtherCase(one, finds, extractIds, told);
  }
}

function noteOtherCase(one: QdaCase, finds: Finds, extractIds: ReadonlySet<string>, told: Uncarried): void {
  const roleless = one.codeRefs.filter((guid) => !finds.codes.get(sameGuid(guid))?.role);
  const quoteless = one.selectionRefs.filter((guid) => !extractIds.has(finds.ids.get(sameGuid(guid)) ?? ''));
  if (roleless.length > 0) told.note('case-code-without-role', 'CodeRef', [one.guid, ...roleless]);
  if (one.sourceRefs.length > 0) told.note('case-source', 'SourceRef', [one.guid, ...one.sourceRefs]);
  if (quoteless.length > 0) told.note('case-selection', 'SelectionRef', [one.guid, ...quoteless]);
  // without a description the name is the statement
  if (/\S/.test(one.name ?? '') && /\S/.test(one.description ?? '')) told.note('name', 'Case', one.guid);
}

/** The types and extras of values, which stand in the entity of a GUID. */
export function noteValues(told: Uncarried, values: readonly QdaVariableValue[], guid: string): void {
  const isTyped = values.some(
    ({ type, variableRef }) => type !== undefined && type !== 'Text' && !isReviewVariable(variableRef),
  );
  if (isTyped) told.note('value-type', 'VariableValue', guid);
  if (values.some(({ extras }) => extras !== undefined)) told.note('extras', 'VariableValue', guid);
}
