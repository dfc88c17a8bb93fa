/**
 * A caller's mistake: unequal lengths, an unknown option. Data from outside never throws; it gives a `Problem`.
 *
 * @example
 * const error = new RealistError('unequal-length', ['second'], 'second has 3 items, first has 4');
 * error.code; // 'unequal-length'
 */
export class RealistError extends Error {
  /** A stable name for this kind of mistake, in kebab-case. */
  readonly code: string;
  /** The way to the bad argument. */
  readonly path: readonly (string | number)[];

  constructor(code: string, path: readonly (string | number)[], message: string) {
    super(message);
    this.name = 'RealistError';
    this.code = code;
    this.path = path;
  }
}
