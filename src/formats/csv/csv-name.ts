/** A name without what differs between exports: `Author(s) ID` and `author_s_id` are one. */
export function columnName(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same, of a name that is written in one word: `ParentTitle` is `parent title`. */
export function spacedName(printed: string): string {
  return columnName(printed.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}
