import type { Polarity } from './configuration.ts';
import type { ConfigurationForm } from './configuration-form.ts';
import type { SlotRole } from './heuristic.ts';

/**
 * The words in which a language states a configuration. In a slot's wording `{label}` stands for the concept's label as
 * written, `{lowered}` for the label as it reads inside a sentence: first letter small, no full stop.
 */
export interface StatementLocale {
  /** The whole sentence, with `{if}`, `{then}` and `{because}`. */
  readonly sentence: string;
  /**
   * The short sentence for each set of parts that are known: `C` for `{if}` (contexts, interventions, actors), `M` for
   * `{because}`, `O` for `{then}`.
   */
  readonly short: Readonly<Record<ConfigurationForm, string>>;
  /** How a concept is worded in each role, present or absent. */
  readonly slots: Readonly<Record<SlotRole, Readonly<Record<Polarity, string>>>>;
  /** What stands around the parts of a mechanism, with `{parts}`. */
  readonly mechanism: string;
  /** What is said in the place of a part that is not known. */
  readonly missing: Readonly<Record<SlotRole | 'mechanism', string>>;
  /** Between the items of a list, but for the last two. */
  readonly comma: string;
  /** Between the last two items of a list. */
  readonly and: string;
  /** First words that keep their capital letter in `{lowered}`, such as names. */
  readonly capitalised: readonly string[];
}

/**
 * English statements. Contexts and outcomes are read as clauses; mechanisms and whatever is absent stand in quotation
 * marks, so that labels of any grammar fit.
 *
 * @example
 * englishStatements.missing.context; // '(context not stated)'
 */
export const englishStatements: StatementLocale = {
  sentence: 'If {if}, then {then}, because {because}.',
  short: {
    CMO: 'If {if}, then {then}, because {because}.',
    MO: 'Because {because}, {then}.',
    CO: 'If {if}, then {then}.',
    CM: 'If {if}, it works because {because}.',
    C: 'It depends on whether {if}.',
    M: 'It works because {because}.',
    O: 'It follows that {then}.',
    '': 'Nothing is stated.',
  },
  slots: {
    context: { '+': '{lowered}', '-': '“{label}” does not hold' },
    intervention: { '+': 'the intervention is “{label}”', '-': 'the intervention is not “{label}”' },
    actor: { '+': 'the actors are “{label}”', '-': 'the actors are not “{label}”' },
    resource: { '+': 'the resource “{label}”', '-': 'the absence of the resource “{label}”' },
    reasoning: { '+': 'the reasoning “{label}”', '-': 'the absence of the reasoning “{label}”' },
    outcome: { '+': '{lowered}', '-': 'there is less of “{label}”' },
  },
  mechanism: 'of {parts}',
  missing: {
    context: '(context not stated)',
    intervention: '(intervention not stated)',
    actor: '(actors not stated)',
    resource: '(resource not stated)',
    reasoning: '(reasoning not stated)',
    mechanism: '(mechanism not stated)',
    outcome: '(outcome not stated)',
  },
  comma: ', ',
  and: ' and ',
  capitalised: ['I'],
};
