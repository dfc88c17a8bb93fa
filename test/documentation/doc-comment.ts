/** A doc comment, taken apart. */
export interface DocComment {
  /** What stands before the first tag. */
  readonly text: string;
  /** The text of each `@example`. */
  readonly examples: readonly string[];
}

/** Takes a doc comment apart. Its text is kept letter by letter, which the compiler's own reading of tags does not do. */
export function docComment(source: string): DocComment {
  const lines = source
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''));
  const [text = '', ...tags] = lines.join('\n').split(/^[ \t]*@(?=[a-z])/m);
  const examples = tags.filter((tag) => /^example\b/.test(tag)).map((tag) => tag.replace(/^example/, '').trim());
  return { text: text.trim(), examples };
}
