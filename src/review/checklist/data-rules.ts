import type { ChecklistFacts } from './checklist-facts.ts';
import { dataOfAbstract } from './data-of-abstract.ts';
import { dataOfExtraction } from './data-of-extraction.ts';
import { dataOfMachines } from './data-of-machines.ts';
import { dataOfScope } from './data-of-scope.ts';
import { dataOfSearching } from './data-of-searching.ts';
import { dataOfSelection } from './data-of-selection.ts';
import { dataOfStatements } from './data-of-statements.ts';
import { dataOfTheory } from './data-of-theory.ts';
import type { Datum } from './datum.ts';

const rules = {
  ...dataOfScope,
  ...dataOfAbstract,
  ...dataOfStatements,
  ...dataOfSearching,
  ...dataOfSelection,
  ...dataOfExtraction,
  ...dataOfTheory,
  ...dataOfMachines,
} as const;

/** A rule that looks for one datum, by its name. */
export type DataRule = keyof typeof rules;

/** One rule for each datum that a standard asks for; items of several standards share them. */
export const dataRules: Readonly<Record<DataRule, (facts: ChecklistFacts) => Datum>> = rules;
