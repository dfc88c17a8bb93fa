import type { DocumentType } from '../../document/document.ts';

/**
 * The names that EndNote and RefWorks have for the types of documents. The first of each says no more than the type
 * itself.
 */
const meanings: readonly (readonly [type: DocumentType, ...names: string[]])[] = [
  ['article', 'Unpublished Work', 'Unpublished Material', 'Preprint'],
  ['article-journal', 'Journal Article', 'Journal', 'Electronic Article', 'Journal, Electronic', 'Abstract', 'Article'],
  ['article-magazine', 'Magazine Article'],
  ['article-newspaper', 'Newspaper Article', 'Press Release'],
  ['bill', 'Bill', 'Bills', 'Bills/Resolutions', 'Resolutions'],
  ['broadcast', 'Television Episode', 'Podcast'],
  ['book', 'Book', 'Book, Whole', 'Edited Book', 'Book, Edited', 'Electronic Book', 'Monograph', 'Catalog', 'Serial'],
  ['chapter', 'Book Section', 'Book, Section', 'Book Chapter', 'Electronic Book Section'],
  ['classic', 'Classical Work', 'Ancient Text'],
  ['dataset', 'Dataset', 'Aggregated Database', 'Online Database'],
  ['document', 'Generic'],
  ['entry-dictionary', 'Dictionary'],
  ['entry-encyclopedia', 'Encyclopedia'],
  ['figure', 'Figure', 'Chart or Table', 'Equation'],
  ['graphic', 'Artwork'],
  ['hearing', 'Hearing'],
  ['interview', 'Interview'],
  ['legal_case', 'Case', 'Case/Court Decisions', 'Court Decisions'],
  ['legislation', 'Statute', 'Statutes', 'Laws/Statutes', 'Laws'],
  ['manuscript', 'Manuscript'],
  ['map', 'Map'],
  [
    'motion_picture',
    'Film or Broadcast',
    'Motion Picture',
    'Audiovisual Material',
    'Online Multimedia',
    'Video/ DVD',
    'Video',
    'DVD',
  ],
  ['musical_score', 'Music', 'Music Score'],
  ['pamphlet', 'Pamphlet'],
  ['paper-conference', 'Conference Paper', 'Conference Proceedings', 'Conference', 'Conference Proceeding'],
  ['patent', 'Patent'],
  ['personal_communication', 'Personal Communication'],
  ['post', 'Social Media', 'Discussion Forum', 'Online Discussion Forum', 'Online Discussion Forum/Blogs'],
  ['post-weblog', 'Blog'],
  ['regulation', 'Legal Rule or Regulation'],
  ['report', 'Report', 'Government Document', 'Grant'],
  ['software', 'Computer Program', 'Multimedia Application'],
  ['song', 'Sound Recording'],
  ['standard', 'Standard'],
  [
    'thesis',
    'Thesis',
    'Dissertation',
    'Dissertation/Thesis',
    'Dissertation/Thesis, Unpublished',
    'Thesis, Unpublished',
  ],
  ['webpage', 'Web Page', 'Website'],
];

const typeByName = new Map(meanings.flatMap(([type, ...names]) => names.map((name) => [name.toLowerCase(), type])));
const nameByType = new Map(meanings.map(([type, name]) => [type, name]));

/** The type that a name of EndNote or RefWorks stands for; `undefined` for an unknown name. */
export function typeOfReference(name: string): DocumentType | undefined {
  return typeByName.get(name.toLowerCase());
}

/** The plain name of a type. */
export function referenceOfType(type: DocumentType): string | undefined {
  return nameByType.get(type);
}
