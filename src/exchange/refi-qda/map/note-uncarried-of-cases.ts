import { sameGuid } from '../model/guid.ts';
import type { QdaCase, QdaProject } from '../model/qda-project.ts';
import type { Finds } from './finds.ts';
import { noteExtrasOf, noteValues, type Uncarried } from './uncarried.ts';

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
