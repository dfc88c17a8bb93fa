import { type DocumentType, documentTypeSchema } from '../../document/document.ts';
import { typeOfRis } from '../tagged/ris-types.ts';
import { columnName, spacedName } from './csv-name.ts';

/**
 * The words of databases and reference managers for the types of documents. The first of each is the one that is
 * written.
 */
const meanings: readonly (readonly [type: DocumentType, ...words: string[]])[] = [
  ['article', 'preprint', 'unpublished', 'working paper', 'working papers', 'posted content'],
  [
    'article-journal',
    'journal article',
    'article',
    'j',
    'review',
    'review article',
    'article in press',
    'short survey',
    'letter',
    'editorial',
    'note',
    'erratum',
    'data paper',
    'retracted',
    'meeting abstract',
    'early access',
    'research article',
    'scholarly journals',
    'journal',
    'clinical trial',
    'ieee journals',
    'ieee journals magazines',
    'ieee early access articles',
    'iet journals',
  ],
  ['article-magazine', 'magazine article', 'magazines', 'trade journals', 'magazine', 'ieee magazines'],
  ['article-newspaper', 'newspaper article', 'newspapers', 'newspaper', 'news item'],
  ['bill', 'bill'],
  ['book', 'book', 'b', 'books', 'monograph', 'edited book', 'reference book', 'book whole', 'book series'],
  ['broadcast', 'tv broadcast', 'radio broadcast', 'podcast'],
  ['chapter', 'book chapter', 'book section', 'chapter', 'book part', 'reference entry'],
  ['dataset', 'dataset', 'data set', 'database'],
  ['document', 'document', 'generic', 'other', 'paratext'],
  ['entry-dictionary', 'dictionary entry'],
  ['entry-encyclopedia', 'encyclopedia article'],
  ['graphic', 'artwork'],
  ['hearing', 'hearing'],
  ['interview', 'interview'],
  ['legal_case', 'case'],
  ['legislation', 'statute'],
  ['manuscript', 'manuscript'],
  ['map', 'map'],
  ['motion_picture', 'film', 'video recording'],
  [
    'paper-conference',
    'conference paper',
    'proceedings paper',
    'conference proceedings',
    'conference proceeding',
    'conference review',
    'conference proceedings article',
    'conference papers proceedings',
    'proceedings article',
    'proceedings',
    'proceeding',
    'c',
    's',
    'ieee conferences',
    'iet conferences',
  ],
  ['patent', 'patent', 'p'],
  ['personal_communication', 'email', 'personal communication'],
  ['post', 'forum post'],
  ['post-weblog', 'blog post', 'blog'],
  ['report', 'report', 'reports', 'government report', 'technical report', 'report component'],
  ['review-book', 'book review'],
  ['software', 'software', 'computer program'],
  ['song', 'audio recording'],
  ['speech', 'presentation', 'speech'],
  ['standard', 'standard', 'ieee standards'],
  ['thesis', 'thesis', 'dissertation', 'dissertations theses', 'phd thesis', 'masters thesis'],
  ['webpage', 'web page', 'webpage', 'website', 'internet site', 'online resource'],
];

const typeByWord = new Map<string, DocumentType>([
  ...documentTypeSchema.options.map((type) => [columnName(type), type] as const),
  ...meanings.flatMap(([type, ...words]) => words.map((word) => [word, type] as const)),
]);

const wordByType = new Map(meanings.map(([type, word]) => [type, word]));

/**
 * The type that the words of a table stand for; of several (`Article; Early Access`) the first. `undefined` for unknown
 * words.
 */
export function typeOfWords(words: string): DocumentType | undefined {
  const simple = typeByWord.get(words.toLowerCase());
  if (simple !== undefined) return simple;
  const [first = ''] = words.slice(0, 200).split(/[;|]/);
  return typeByWord.get(columnName(first)) ?? typeByWord.get(spacedName(first)) ?? typeOfRis(first);
}

/** The word for a type that reads as that type again. */
export function wordsOfType(type: DocumentType): string {
  return wordByType.get(type) ?? type;
}
