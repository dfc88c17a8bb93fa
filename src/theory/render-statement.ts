import type { Concept } from './concept.ts';
import type { Configuration, Slot } from './configuration.ts';
import { slotsOf } from './configuration-form.ts';
import { cmoHeuristic, type Heuristic, type SlotRole } from './heuristic.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { englishStatements, type StatementLocale } from './statement-locale.ts';
import { fill, wordLabel } from './word-label.ts';

/** How a statement is worded. */
export interface StatementOptions {
  /** The language; default {@link englishStatements}. */
  readonly locale?: StatementLocale;
  /** `long`: what is not known is said; `short`: it is left out. Default `long`. */
  readonly length?: 'long' | 'short';
  /** The review's heuristic: only a part that it asks for is called missing; default {@link cmoHeuristic}. */
  readonly heuristic?: Heuristic;
}

/** The parts of a statement: if this holds, then that follows, because people respond so. */
export interface StatementParts {
  readonly if: string;
  readonly then: string;
  readonly because: string;
}

/**
 * States a configuration as an if–then–because sentence made of the labels of its concepts, resource and reasoning told
 * apart. What is not known is said, as in `(context not stated)`, or in a short statement left out.
 *
 * The sentence is as grammatical as the labels are; the reviewers' own sentence is `configuration.statement`. A concept
 * that is not in the list is named by its id. `parseStatement` reads the sentence back.
 *
 * @param concepts - A list, or a map by id where many statements are made.
 * @example
 * const labels = [{ id: 'split', label: 'Services are split' }, { id: 'forum', label: 'A joint forum' }, { id: 'gaps', label: 'Gaps close' }].map((concept) => conceptSchema.parse(concept));
 * const slots = [{ conceptId: 'split', role: 'context' }, { conceptId: 'forum', role: 'resource' }, { conceptId: 'gaps', role: 'outcome' }].map((slot) => slotSchema.parse(slot));
 * renderStatement({ slots }, labels); // 'If services are split, then gaps close, because of the resource “A joint forum” (reasoning not stated).'
 * renderStatement({ slots: slots.slice(1) }, labels, { length: 'short' }); // 'Because of the resource “A joint forum”, gaps close.'
 */
export function renderStatement(
  configuration: Pick<Configuration, 'slots'>,
  concepts: Lookup<Concept>,
  options: StatementOptions = {},
): string {
  const { locale = englishStatements, length = 'long' } = options;
  if (length === 'long') return fill(locale.sentence, { ...statementParts(configuration, concepts, options) });

  const { conditions, outcomes, resources, reasonings } = wordedSlots(configuration, concepts, locale);
  const mechanism = [...resources, ...reasonings];
  const form =
    `${conditions.length > 0 ? 'C' : ''}${mechanism.length > 0 ? 'M' : ''}${outcomes.length > 0 ? 'O' : ''}` as const;
  return fill(locale.short[form], {
    if: list(conditions, locale),
    then: list(outcomes, locale),
    because: fill(locale.mechanism, { parts: list(mechanism, locale) }),
  });
}

/**
 * The three parts of a long {@link renderStatement}: contexts, interventions and actors under `if`, outcomes under
 * `then`, resources and reasoning under `because`. They have the shape of the statement of a `TheoryVersion`.
 *
 * @param concepts - A list, or a map by id where many statements are made.
 * @example
 * statementParts({ slots: [] }, []); // { if: '(context not stated)', then: '(outcome not stated)', because: '(mechanism not stated)' }
 */
export function statementParts(
  configuration: Pick<Configuration, 'slots'>,
  concepts: Lookup<Concept>,
  { locale = englishStatements, heuristic = cmoHeuristic }: StatementOptions = {},
): StatementParts {
  const worded = wordedSlots(configuration, concepts, locale);
  const orMissing = (role: SlotRole, words: readonly string[]) =>
    words.length === 0 && heuristic.roles.includes(role) ? [locale.missing[role]] : words;

  const conditions = [
    ...orMissing('context', worded.contexts),
    ...orMissing('intervention', worded.interventions),
    ...orMissing('actor', worded.actors),
  ];
  return {
    if: conditions.length === 0 ? locale.missing.context : list(conditions, locale),
    then: worded.outcomes.length === 0 ? locale.missing.outcome : list(worded.outcomes, locale),
    because: wordMechanism(worded.resources, worded.reasonings, locale, heuristic),
  };
}

/** The slots of each role in words. */
function wordedSlots({ slots }: Pick<Configuration, 'slots'>, concepts: Lookup<Concept>, locale: StatementLocale) {
  const worded = (role: SlotRole) => slotsOf({ slots }, role).map((slot) => wordSlot(slot, concepts, locale));
  const [contexts, interventions, actors] = [worded('context'), worded('intervention'), worded('actor')];
  return {
    contexts,
    interventions,
    actors,
    conditions: [...contexts, ...interventions, ...actors],
    resources: worded('resource'),
    reasonings: worded('reasoning'),
    outcomes: worded('outcome'),
  };
}

function wordMechanism(
  resources: readonly string[],
  reasonings: readonly string[],
  locale: StatementLocale,
  heuristic: Heuristic,
): string {
  const parts = [...resources, ...reasonings];
  if (parts.length === 0) return locale.missing.mechanism;

  const stated = fill(locale.mechanism, { parts: list(parts, locale) });
  if (resources.length === 0 && heuristic.roles.includes('resource')) return `${stated} ${locale.missing.resource}`;
  if (reasonings.length === 0 && heuristic.roles.includes('reasoning')) return `${stated} ${locale.missing.reasoning}`;
  return stated;
}

function wordSlot({ conceptId, role, polarity }: Slot, concepts: Lookup<Concept>, locale: StatementLocale): string {
  return wordLabel(lookUp(concepts, conceptId)?.label ?? conceptId, role, polarity, locale);
}

function list(items: readonly string[], { comma, and }: StatementLocale): string {
  const last = items.slice(-1);
  const others = items.slice(0, -1);
  return [...(others.length > 0 ? [others.join(comma)] : []), ...last].join(and);
}
