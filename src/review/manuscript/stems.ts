import { foldText } from '../../core/fold-text.ts';

/** The words of a text in lower case and without accents, each without the ending of its plural. */
export function stemsOf(text: string): string[] {
  return foldText(text).split(' ').filter(Boolean).map(stem);
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}
