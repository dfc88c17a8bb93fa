/**
 * A part of a number's name, made of an id or a label: letters and digits stay, other signs part words, and the words are
 * joined in camel case. What is written in capitals stays so. Empty text, or text of signs alone, is `unnamed`.
 *
 * @example
 * nameSegment('title-abstract'); // 'titleAbstract'
 * nameSegment('local authority or CCG document'); // 'localAuthorityOrCCGDocument'
 * nameSegment('CMO'); // 'CMO'
 */
export function nameSegment(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [first, ...others] = words;
  if (first === undefined) return 'unnamed';
  return [
    isCapitals(first, others.length === 0) ? first : withFirst(first, 'lower'),
    ...others.map((word) => withFirst(word, 'upper')),
  ].join('');
}

/** One letter in capitals is an article in `A report`, but a name where it stands alone. */
function isCapitals(word: string, isAlone: boolean): boolean {
  return (word.length > 1 || isAlone) && word === word.toUpperCase();
}

function withFirst(word: string, form: 'lower' | 'upper'): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return (form === 'lower' ? first.toLowerCase() : first.toUpperCase()) + word.slice(first.length);
}
