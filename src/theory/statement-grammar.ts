import { groupBy } from '../core/group-by.ts';
import type { Slot } from './configuration.ts';
import type { SlotRole } from './heuristic.ts';
import type { StatementLocale } from './statement-locale.ts';

/** A slot as a statement says it. */
export type StatedSlot = Pick<Slot, 'conceptId' | 'role' | 'polarity'>;

/** A part of a statement. */
export type StatementPart = 'if' | 'then' | 'because';

/** The roles that each part of a statement tells. */
export const rolesOf: Readonly<Record<StatementPart, readonly SlotRole[]>> = {
  if: ['context', 'intervention', 'actor'],
  then: ['outcome'],
  because: ['resource', 'reasoning'],
};

/**
 * A step from one state of a sentence to another: over words as they stand, or over any slot of a part. A state has a
 * greater number than those from which words of no length lead to it.
 */
export interface GrammarStep {
  readonly from: number;
  readonly to: number;
  readonly over: { readonly words: string } | { readonly slotOf: StatementPart };
}

/** What a template can say; it begins in state 0 and ends in the last. */
export interface Grammar {
  /** By the state from which they lead. */
  readonly stepsFrom: ReadonlyMap<number, readonly GrammarStep[]>;
  readonly end: number;
}

/** The grammar of the sentences that a template with `{if}`, `{then}` and `{because}` can make. */
export function grammarOf(template: string, locale: StatementLocale): Grammar {
  const steps: GrammarStep[] = [];
  let end = 0;
  const say = (words: string, from = end) => {
    end += 1;
    steps.push({ from, to: end, over: { words } });
  };
  const list = (part: StatementPart) => {
    const added = listSteps(part, end, locale);
    steps.push(...added.steps);
    end = added.end;
  };

  for (const piece of template.split(/(\{(?:if|then|because)\})/)) {
    if (piece === '{if}') list('if');
    else if (piece === '{then}') list('then');
    else if (piece === '{because}') {
      const start = end;
      const [before = '', after = ''] = locale.mechanism.split('{parts}');
      say(before);
      list('because');
      say(after);
      const told = end;
      const { mechanism, resource, reasoning } = locale.missing;
      end += 1;
      for (const note of ['', ` ${resource}`, ` ${reasoning}`])
        steps.push({ from: told, to: end, over: { words: note } });
      steps.push({ from: start, to: end, over: { words: mechanism } });
    } else say(piece);
  }
  return { stepsFrom: groupBy(steps, ({ from }) => from), end };
}

/** One item; or several with commas between them and "and" before the last. */
function listSteps(part: StatementPart, start: number, { comma, and, missing }: StatementLocale) {
  const [first, afterComma, item, afterAnd, last, end] = [
    start + 1,
    start + 2,
    start + 3,
    start + 4,
    start + 5,
    start + 6,
  ];
  const words = (from: number, to: number, said: string): GrammarStep => ({ from, to, over: { words: said } });
  const anItem = (from: number, to: number): GrammarStep[] => [
    { from, to, over: { slotOf: part } },
    ...rolesOf[part].map((role) => words(from, to, missing[role])),
  ];
  const steps = [
    ...anItem(start, first),
    words(first, end, ''),
    words(first, afterComma, comma),
    words(first, afterAnd, and),
    ...anItem(afterComma, item),
    words(item, afterComma, comma),
    words(item, afterAnd, and),
    ...anItem(afterAnd, last),
    words(last, end, ''),
  ];
  return { steps, end };
}
