import type { Concept } from './concept.ts';
import type { Configuration, Slot } from './configuration.ts';
import { slotsOf } from './configuration-form.ts';
import { cmoHeuristic, type Heuristic, type SlotRole } from './heuristic.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { englishStatements, type StatementLocale } from './statement-locale.ts';

/** How a statement is worded. */
export interface StatementOptions {
  /** The language; default {@link englishStatements}. */
  readonly locale?: StatementLocale;
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
 * apart. What is not known is said: `(context not stated)`.
 *
 * The sentence is as grammatical as the labels are; the reviewers' own sentence is `configuration.statement`. A concept
 * that is not in the list is named by its id.
 *
 * @param concepts - A list, or a map by id where many statements are made.
 * @example
 * const labels = [{ id: 'split', label: 'Services are split' }, { id: 'forum', label: 'A joint forum' }, { id: 'gaps', label: 'Gaps close' }].map((concept) => conceptSchema.parse(concept));
 * const slots = [{ conceptId: 'split', role: 'context' }, { conceptId: 'forum', role: 'resource' }, { conceptId: 'gaps', role: 'outcome' }].map((slot) => slotSchema.parse(slot));
 * renderStatement({ slots }, labels); // 'If services are split, then gaps close, because of the resource “A joint forum” (reasoning not stated).'
 */
export function renderStatement(
  configuration: Pick<Configuration, 'slots'>,
  concepts: Lookup<Concept>,
  options: StatementOptions = {},
): string {
  const { locale = englishStatements } = options;
  const parts = statementParts(configuration, concepts, options);
  return fill(locale.sentence, { ...parts });
}

/**
 * The three parts of {@link renderStatement}: contexts, interventions and actors under `if`, outcomes under `then`,
 * resources and reasoning under `because`. They have the shape of the statement of a `TheoryVersion`.
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
  const worded = (role: SlotRole) => slotsOf(configuration, role).map((slot) => wordSlot(slot, concepts, locale));
  const orMissing = (role: SlotRole) => {
    const words = worded(role);
    return words.length === 0 && heuristic.roles.includes(role) ? [locale.missing[role]] : words;
  };

  const conditions = [...orMissing('context'), ...orMissing('intervention'), ...orMissing('actor')];
  const outcomes = worded('outcome');
  return {
    if: conditions.length === 0 ? locale.missing.context : list(conditions, locale),
    then: outcomes.length === 0 ? locale.missing.outcome : list(outcomes, locale),
    because: wordMechanism(worded('resource'), worded('reasoning'), locale, heuristic),
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
  const label = lookUp(concepts, conceptId)?.label ?? conceptId;
  return fill(locale.slots[role][polarity], { label, lowered: lowered(label, locale) });
}

/** A label as it reads inside a sentence: abbreviations and listed names keep their capitals. */
function lowered(label: string, { capitalised }: StatementLocale): string {
  const text = label.trim().replace(/\.$/, '');
  const [firstWord = ''] = /^[\p{L}\p{N}]+/u.exec(text) ?? [];
  const [firstLetter = '', ...rest] = firstWord;
  const keeps = capitalised.includes(firstWord) || /[\p{Lu}\p{N}]/u.test(rest.join(''));
  return keeps ? text : firstLetter.toLowerCase() + text.slice(firstLetter.length);
}

function list(items: readonly string[], { comma, and }: StatementLocale): string {
  const last = items.slice(-1);
  const others = items.slice(0, -1);
  return [...(others.length > 0 ? [others.join(comma)] : []), ...last].join(and);
}

/** Fills a template in one pass, so that a label with braces or dollars stays as it is. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  const known = new Map(Object.entries(values));
  return template.replace(/\{(\w+)\}/g, (place, name: string) => known.get(name) ?? place);
}
