import type { DocumentType } from '../../document/document.ts';

/**
 * What the types of RIS mean, and the words that some tools write in their place. The first of each is the one that is
 * written.
 */
const meanings: readonly (readonly [type: DocumentType, ...codes: string[]])[] = [
  ['article', 'UNPD'],
  ['article-journal', 'JOUR', 'EJOUR', 'ABST', 'INPR', 'Journal Article', 'Journal'],
  ['article-magazine', 'MGZN'],
  ['article-newspaper', 'NEWS'],
  ['bill', 'BILL', 'UNBILL'],
  ['book', 'BOOK', 'EBOOK', 'EDBOOK', 'SER', 'CTLG'],
  ['broadcast', 'POD'],
  ['chapter', 'CHAP', 'ECHAP', 'Book Section', 'Book Chapter'],
  ['classic', 'CLSWK', 'ANCIENT'],
  ['dataset', 'DATA', 'AGGR', 'DBASE'],
  ['document', 'GEN', 'Generic', 'PRESS'],
  ['entry-dictionary', 'DICT'],
  ['entry-encyclopedia', 'ENCYC'],
  ['figure', 'FIGURE', 'CHART', 'EQUA'],
  ['graphic', 'ART'],
  ['hearing', 'HEAR'],
  ['interview', 'INTV'],
  ['legal_case', 'CASE'],
  ['legislation', 'STAT'],
  ['manuscript', 'MANSCPT', 'UNPB'],
  ['map', 'MAP'],
  ['motion_picture', 'MPCT', 'VIDEO', 'ADVS', 'MULTI'],
  ['musical_score', 'MUSIC'],
  ['pamphlet', 'PAMP'],
  ['paper-conference', 'CPAPER', 'CONF', 'Conference Paper', 'Conference Proceedings'],
  ['patent', 'PAT'],
  ['periodical', 'JFULL'],
  ['personal_communication', 'PCOMM', 'ICOMM'],
  ['post-weblog', 'BLOG'],
  ['regulation', 'LEGAL'],
  ['report', 'RPRT', 'GOVDOC', 'GRNT'],
  ['software', 'COMP'],
  ['song', 'SOUND'],
  ['speech', 'SLIDE'],
  ['standard', 'STAND'],
  ['thesis', 'THES', 'Dissertation'],
  ['webpage', 'ELEC', 'WEB', 'Web Page'],
];

const typeByCode = new Map(meanings.flatMap(([type, ...codes]) => codes.map((code) => [code.toUpperCase(), type])));
const codeByType = new Map(meanings.map(([type, code]) => [type, code]));

/** The type that a code of RIS stands for; `undefined` for an unknown code. */
export function typeOfRis(code: string): DocumentType | undefined {
  return typeByCode.get(code) ?? typeByCode.get(code.trim().toUpperCase());
}

/** The code of RIS for a type; `GEN` where RIS has none. */
export function risOfType(type: DocumentType): string {
  return codeByType.get(type) ?? 'GEN';
}
