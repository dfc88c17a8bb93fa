import type { DocumentType } from '../../document/document.ts';

/**
 * What the entry types of BibTeX and BibLaTeX mean, and those that reference managers add. The first of each is the one that is written:
 * the type of BibTeX where it has one, so that old styles know it.
 */
const meanings: readonly (readonly [type: DocumentType, ...entryTypes: string[]])[] = [
  ['article', 'preprint'],
  ['article-journal', 'article', 'suppperiodical', 'shortarticle'],
  ['article-magazine', 'magazine'],
  ['article-newspaper', 'newspaper'],
  ['bill', 'bill'],
  [
    'book',
    ...['book', 'mvbook', 'collection', 'mvcollection', 'proceedings', 'mvproceedings', 'reference', 'mvreference'],
    ...['manual', 'commentary', 'ebook'],
  ],
  ['chapter', 'incollection', 'inbook', 'bookinbook', 'suppbook', 'suppcollection'],
  ['dataset', 'dataset'],
  ['document', 'misc', 'other', 'set', 'xdata', 'customa', 'customb', 'customc', 'customd', 'custome', 'customf'],
  ['entry-encyclopedia', 'inreference'],
  ['figure', 'image'],
  ['graphic', 'artwork'],
  ['hearing', 'hearing'],
  ['interview', 'interview'],
  ['legal_case', 'jurisdiction'],
  ['legislation', 'legislation', 'constitution', 'legmaterial', 'legadminmaterial'],
  ['manuscript', 'unpublished'],
  ['map', 'map'],
  ['motion_picture', 'movie', 'video', 'film'],
  ['pamphlet', 'booklet'],
  ['paper-conference', 'inproceedings', 'conference'],
  ['patent', 'patent'],
  ['performance', 'performance'],
  ['periodical', 'periodical'],
  ['personal_communication', 'letter'],
  ['report', 'techreport', 'report'],
  ['review', 'review'],
  ['software', 'software', 'softwareversion', 'softwaremodule', 'codefragment', 'program'],
  ['song', 'music', 'audio'],
  ['speech', 'presentation'],
  ['standard', 'standard'],
  ['thesis', 'phdthesis', 'thesis', 'mastersthesis', 'bachelorsthesis', 'diplomathesis'],
  ['treaty', 'legal'],
  ['webpage', 'online', 'electronic', 'www', 'webpage', 'internet'],
];

const typeByEntry = new Map(meanings.flatMap(([type, ...entries]) => entries.map((entry) => [entry, type])));
const entryByType = new Map(meanings.map(([type, entry]) => [type, entry]));

/** The type that an entry type stands for, written in lower case; `undefined` for an unknown one. */
export function typeOfBibtex(entryType: string): DocumentType | undefined {
  return typeByEntry.get(entryType);
}

/** The entry type for a type; `misc` where BibTeX and BibLaTeX have none. */
export function bibtexOfType(type: DocumentType): string {
  return entryByType.get(type) ?? 'misc';
}
