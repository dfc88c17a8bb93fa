import { blocksRun } from './blocks-run.ts';
import { charactersWalked } from './characters-walked.ts';

/** A text that can be printed shorter: `many` repeats a part. */
export type Print = (many: (part: string, count: number) => string) => string;

/** As many as the text says; and what is counted is a small part of it, once and twice as much. */
export const inFull: Parameters<Print>[0] = (part, count) => part.repeat(count);
const small = 1 / 40;

/**
 * How many times the steps grow when a text is made twice as long: 2 where they grow with the text, 4 where they grow
 * with its square.
 */
export function growthOf(print: Print, read: (text: string) => void): number {
  const texts = [small, 2 * small].map((share) => print((part, count) => part.repeat(Math.ceil(count * share))));
  const [once = 0, twice = 0] = stepsOfEach(texts.map((text) => () => read(text)));
  return twice / once;
}

/**
 * How many steps some work takes: each block of our own code that is run, and each character over which a search in a
 * text walks. The count is the same on every machine, busy or not. It does not see how often a pattern goes back within
 * one search: `npm run bench:growth` measures that.
 */
export function stepsOf(work: () => void): number {
  return stepsOfEach([work])[0] ?? 0;
}

function stepsOfEach(works: readonly (() => void)[]): number[] {
  blocksRun();
  return works.map((work) => {
    const walked = charactersWalked();
    try {
      work();
      return blocksRun() + walked.count();
    } finally {
      walked.stop();
    }
  });
}
