import type { Problem } from '../../core/problem.ts';

/** Gathers problems, so that a hundred thousand of one kind are told in a few. */
export interface ProblemNotes {
  add(problem: Problem): void;
  /** All that were found, in the order in which their kinds first came. */
  problems(): Problem[];
}

/** So many of one kind are told one by one. */
const shownOfAKind = 20;

/** Gathers problems, none as yet. */
export function problemNotes(): ProblemNotes {
  const kinds = new Map<string, { readonly shown: Problem[]; more: number }>();
  return {
    add(problem) {
      const kind = kinds.get(problem.code);
      if (kind === undefined) kinds.set(problem.code, { shown: [problem], more: 0 });
      else if (kind.shown.length < shownOfAKind) kind.shown.push(problem);
      else kind.more += 1;
    },
    problems() {
      return [...kinds.values()].flatMap(({ shown, more }) => [...shown, ...rest(shown, more)]);
    },
  };
}

function rest([first]: readonly Problem[], more: number): Problem[] {
  if (first === undefined || more === 0) return [];
  const { code, severity } = first;
  return [
    { code, severity, message: `and ${more} more problems of the kind ${code}, of which ${shownOfAKind} are told` },
  ];
}
