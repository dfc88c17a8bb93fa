import { sameGuid } from '../model/guid.ts';
import type { QdaCase, QdaProject } from '../model/qda-project.ts';
import type { QdaVariableValue } from '../model/qda-variable.ts';
import type { PlaysRole } from './roles-played.ts';
import { selectionsIn } from './selections-in.ts';
import { union } from './union.ts';

/**
 * Lays cases onto those of an older project. What a configuration cannot have is kept: the name, codes without a role,
 * sources, values, and selections that are no quotes of the review. Of the rest the review decides.
 */
export function caseMerger(newer: QdaProject, playsRole: PlaysRole): (a: QdaCase, b: QdaCase) => QdaCase {
  const quotes = new Set(newer.sources.flatMap((source) => selectionsIn(source).map(({ guid }) => sameGuid(guid))));
  return (a, b) => {
    const others = a.selectionRefs.filter((guid) => !quotes.has(sameGuid(guid)));
    return {
      ...a,
      ...b,
      ...(a.name !== undefined && { name: a.name }),
      codeRefs: union(
        b.codeRefs,
        a.codeRefs.filter((guid) => !playsRole(guid)),
      ),
      sourceRefs: union(b.sourceRefs, a.sourceRefs),
      selectionRefs: union(b.selectionRefs, others),
      variableValues: mergedValues(a.variableValues, b.variableValues),
    };
  };
}

/** The values of both; where both have one of a variable, the newer counts. */
export function mergedValues(
  older: readonly QdaVariableValue[],
  newer: readonly QdaVariableValue[],
): QdaVariableValue[] {
  const known = new Set(newer.map(({ variableRef }) => sameGuid(variableRef)));
  return [...older.filter(({ variableRef }) => !known.has(sameGuid(variableRef))), ...newer];
}
