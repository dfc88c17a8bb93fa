import { latexOfText } from './bibtex-encode.ts';
import { hasLatex, textOfLatex } from './bibtex-latex.ts';
import { readBibtexNames } from './bibtex-names.ts';
import { isPlain, singleSpaced } from './bibtex-plain.ts';
import { latexOfNames } from './bibtex-print-names.ts';
import { joinedBehind, splitOutsideBraces } from './bibtex-split.ts';
import type { BibtexTake } from './bibtex-take-text.ts';

/** Takes a list of names. A list that says that there are more (`and others`) is kept in `raw` too. */
export function takeNames(key: 'authors' | 'editors'): BibtexTake {
  return (draft, { source, plain }) => {
    if (draft[key].length > 0) return false;
    const printed = plain ? source : singleSpaced(source);
    const isText = plain || isPlain(printed);
    const { names, others } = readBibtexNames(printed, isText);
    for (const name of names) draft[key].push(name);
    if (others || names.length === 0) return printed === '';
    return isText || (!accent.test(printed) && latexOfNames(names) === printed);
  };
}

/** What our own writer never writes. */
const accent = /\\["'`^~=.]/;

/** Takes the words of authors. In Scopus, which has a field of its own for these, they are terms of an index. */
export const takeKeywords: BibtexTake = (draft, { name, source, plain }, record) => {
  const isIndex =
    name === 'keywords-plus' || (name !== 'author_keywords' && record.field('author_keywords') !== undefined);
  const words = isIndex ? draft.subjectHeadings : draft.keywords;
  if (words.length > 0) return false;
  const isText = plain || !hasLatex(source);
  for (const part of separateWords(source)) {
    const word = singleSpaced(isText ? part : textOfLatex(part));
    if (word !== '') words.push(word);
  }
  return isText || latexOfWords(words) === singleSpaced(source);
};

function separateWords(source: string): readonly string[] {
  const parts = splitOutsideBraces(source, ';');
  // the semicolon of `&amp;` parts nothing
  const words = source.includes('&') ? joinedBehind(parts, /&#?\w{1,8}$/, ';') : parts;
  return words.length > 1 ? words : splitOutsideBraces(source, ',');
}

/** Words between commas; between semicolons where a word has a comma in it. */
export function latexOfWords(words: readonly string[]): string {
  if (!words.some((word) => word.includes(','))) return words.map(latexOfText).join(', ');
  return words.length === 1 ? `${latexOfText(words.join(''))};` : words.map(latexOfText).join('; ');
}
