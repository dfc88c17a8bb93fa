/** A longer text may be a part of its file, which would then be kept with it. */
const shortText = 12;
const mostTexts = 2000;

/**
 * A reader of short texts that remembers what it made of them: a file says the same dates again and again.
 *
 * @param longest - Longer texts are read anew, as most of them differ.
 */
export function remembering<T extends object | null>(
  read: (text: string) => T,
  longest = shortText,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return read(text);
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const made = Object.freeze(read(text));
    if (known.size === mostTexts) known.clear();
    known.set(text, made);
    return made;
  };
}
