/** Counts the characters over which the searches of strings and patterns walk, until it is stopped. */
export function charactersWalked(): { readonly count: () => number; readonly stop: () => void } {
  const { indexOf, includes, lastIndexOf, trim, trimStart, trimEnd } = String.prototype;
  const { exec } = RegExp.prototype;
  const trims = { trim, trimStart, trimEnd };
  let characters = 0;

  function walk(from: number, found: number, end: number): number {
    characters += Math.max(0, (found < 0 ? end : found) - from);
    return found;
  }

  String.prototype.indexOf = function (this: string, text, from = 0) {
    return walk(from, indexOf.call(this, text, from), this.length);
  };
  String.prototype.includes = function (this: string, text, from = 0) {
    return walk(from, indexOf.call(this, text, from), this.length) >= 0;
  };
  String.prototype.lastIndexOf = function (this: string, text, from = this.length) {
    const found = lastIndexOf.call(this, text, from);
    walk(found, -1, from);
    return found;
  };
  for (const name of ['trim', 'trimStart', 'trimEnd'] as const)
    String.prototype[name] = function (this: string) {
      const trimmed = trims[name].call(this);
      walk(trimmed.length, -1, this.length);
      return trimmed;
    };
  RegExp.prototype.exec = function (this: RegExp, text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    // a pattern that may match at one place alone is looked for nowhere else
    const isFixed = this.sticky || (this.source.startsWith('^') && !this.multiline);
    if (found !== null) walk(from, found.index + found[0].length, text.length);
    else if (!isFixed) walk(from, -1, text.length);
    return found;
  };

  return {
    count: () => characters,
    stop() {
      Object.assign(String.prototype, { indexOf, includes, lastIndexOf, ...trims });
      RegExp.prototype.exec = exec;
    },
  };
}
