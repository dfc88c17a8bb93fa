import { sameGuid } from '../../model/guid.ts';
import type { QdaVariableValue } from '../../model/qda-variable.ts';
import { asWritten } from '../payload.ts';

/** A value that an entity has now and had not when it was written. */
interface ChangedValue {
  /** The GUID of its variable, as `sameGuid` has it. */
  readonly variable: string;
  readonly value: string;
  /** Whether a value of the variable stands before it. */
  readonly isRepeated: boolean;
}

/** How the values of an entity differ from those that were written. */
interface ChangedValues {
  readonly changed: readonly ChangedValue[];
  /** Whether some that were written are there no more. */
  readonly isDropped: boolean;
}

/** Finds the values that are others than those that were written, with their outer spaces cut off. */
export function changedValues(
  written: ReadonlyMap<string, string>,
  values: readonly QdaVariableValue[],
): ChangedValues {
  const seen = new Set<string>();
  const found = values.map(({ variableRef, value }): ChangedValue => {
    const variable = sameGuid(variableRef);
    const isRepeated = seen.size === seen.add(variable).size;
    return { variable, value: value.trim(), isRepeated };
  });
  const isSame = ({ variable, value, isRepeated }: ChangedValue) =>
    !isRepeated && written.has(variable) && value === asWritten(written.get(variable) ?? '').trim();
  return {
    changed: found.filter((one) => !isSame(one)),
    isDropped: [...written.keys()].some((variable) => !seen.has(variable)),
  };
}

/** Values by their variables. */
export function valuesByVariable(values: readonly QdaVariableValue[]): ReadonlyMap<string, string> {
  return new Map(values.map(({ variableRef, value }) => [sameGuid(variableRef), value]));
}
