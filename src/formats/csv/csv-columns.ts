import { ownRemainder } from '../fields/remainder.ts';
import type { TakeValue } from '../fields/take-fields.ts';
import type { ColumnField } from './column-map.ts';
import { idsInExtra } from './csv-take-ids.ts';
import { citation, columnTakes, source } from './csv-takes.ts';

/** The names by which columns say one thing, the best first. */
export interface ColumnRule {
  /** What a caller's map of columns calls it; missing where only names tell. */
  readonly field?: ColumnField;
  readonly names: readonly string[];
  readonly take: TakeValue;
}

/**
 * A field, and the names of its columns in the exports of databases, reference managers and screening tools, parted by
 * strokes.
 */
function rule(field: ColumnField, names: string): ColumnRule {
  return { field, names: names === '' ? [] : names.split('|'), take: columnTakes[field] };
}

/** The name of the column that holds what no other column of our own tables can. */
export const ownColumn = 'realist-synthesis';

/** The same, in tables whose cells are guarded against being run as formulas. */
export const ownGuardedColumn = 'realist-synthesis guarded';

/** What the columns of a table say, in the order in which they are asked. Names as `columnName` makes them. */
export const columnRules: readonly ColumnRule[] = [
  { names: ['realist synthesis', 'realist synthesis guarded'], take: ownRemainder },
  rule(
    'type',
    'type|document type|publication type|item type|type of reference|reference type|ref type|doctype|doc type|article type|dt|pt|ty|genre|content type|type name|source type|entry type|document identifier',
  ),
  rule(
    'authors',
    'author full names|authors full names|af|authors|author|author s|author names|au|a1|first authors|author list|authors list|authorships author display name|authorships raw author name|creators|creator|contributors|all authors|book author full names|book authors|author name|first author',
  ),
  rule(
    'groupAuthors',
    'group authors|group author|book group authors|corporate author|corporate authors|collective name|ca',
  ),
  rule(
    'editors',
    'editors|editor|secondary authors|book editors|parent authors editors|parent authors|editor names|be|ed|a2',
  ),
  rule(
    'title',
    'title|primary title|article title|document title|item title|publication article title|study title|paper title|title of article|ti|t1|titles|reference title|original title|translated title',
  ),
  rule(
    'containerTitle',
    'source title|journal|journal title|journal name|publication title|full journal title|secondary title|journal book|container title|parent title|pubtitle|publication name|publication|jf|so|jt|t2|book title|host title|venue|primary location source display name|journal full title|jo|alternate title3|host organisation journal',
  ),
  { names: ['source', 'citation source'], take: source },
  rule(
    'containerShort',
    'abbreviated source title|journal abbreviation|journal iso abbreviation|journal abbreviated title|iso abbreviation|alternate title1|alternate title2|journal short title|container title short|j9|ji|j2|ja|ta',
  ),
  rule('series', 'series|series title|book series title|tertiary title|se|t3'),
  rule(
    'issued',
    'year|publication year|published year|pub year|pubyear|year of publication|year published|py|yr|date|publication date|date published|published date|published|date of publication|publish date|pub date|pubdate|cover date|issue date|issued|y1|pd|dp|da|early access date|ea',
  ),
  rule('month', 'month|published month|publication month'),
  rule('day', 'day|published day|publication day'),
  rule('volume', 'volume|vol|journal volume|biblio volume|volume number|vl|vi'),
  rule('issue', 'issue|number|issue number|journal issue|biblio issue|issue no|is|ip'),
  rule('pages', 'pages|page range|pagination|page numbers|page|pg'),
  rule('firstPage', 'page start|start page|startpage|first page|beginning page|biblio first page|page first|bp|sp'),
  rule('lastPage', 'page end|end page|endpage|last page|ending page|biblio last page|page last|ep'),
  rule('articleNumber', 'art no|article number|article no|artnum|elocation id|ar|c7|custom7'),
  rule('edition', 'edition|et'),
  rule('publisher', 'publisher|publisher name|book publisher|pu|pb'),
  rule(
    'place',
    'place|place published|place of publication|publisher city|publisher location|publication place|city|location|pi|cy',
  ),
  rule(
    'doi',
    'doi|di|do|item doi|article doi|digital object identifier|doi number|book doi|electronic resource number',
  ),
  rule('pmid', 'pubmed id|pmid|ids pmid|pubmedid|pm|pubmed pmid|medline pmid|pubmed'),
  rule('pmcid', 'pmcid|ids pmcid|pmc id|pmc|pubmed central id|pmc number'),
  { names: ['extra'], take: idsInExtra },
  rule(
    'url',
    'url|urls|link|doi link|ur|article url|articleurl|external url|document url|full text url|source urls|source url|embase link|open url link|plink|permalink|lens url|hyperlink|web of science record|pdf link|doi url|item url|best link',
  ),
  rule('database', 'database|name of database|database name|library catalog|db|database provider|search database'),
  rule(
    'accession',
    'accession number|eid|ut unique wos id|ut|lens id|openalex id|accession|an|key|record id|id|publication id|item id|itemid|covidence|ui|unique identifier|record number|reference id|storeid|article id|paper id|corpusid|cord uid|pui|embase accession id',
  ),
  rule(
    'serialNumbers',
    'issn|e issn|eissn|print issn|electronic issn|issns|issn isbn|isbn issn|standard number|isbn|e isbn|eisbn|isbns|sn|ei|bn',
  ),
  rule(
    'otherIds',
    'other ids|clinical trial numbers|clinical trial number|nct number|trial registration number|trial registration',
  ),
  { names: ['citation'], take: citation },
  rule(
    'abstract',
    'abstract|abstract note|abstracts|ab|notes abstract|n2|summary|abstract text|original abstract|description',
  ),
  rule(
    'keywords',
    'author keywords|keywords|keyword|key words|manual tags|automatic tags|keywords author|identifier keywords|de|kw|ot',
  ),
  rule(
    'subjectHeadings',
    'subject headings|index keywords|mesh terms|mesh|mesh headings|mesh subject headings|emtree drug index terms major focus|emtree drug index terms|emtree medical index terms major focus|emtree medical index terms|subjects|subject terms|subject|ieee terms|inspec controlled terms|thesaurus terms|descriptors|mh|keywords plus',
  ),
  rule('language', 'language|language of original document|article language|language of article|languages|lang|la'),
  rule('kind', 'kind'),
  // what these say no field holds; they help to know a header
  rule(
    'raw',
    'affiliations|authors with affiliations|author affiliations|addresses|cited by|times cited|references|cited references|funding details|funding texts|correspondence address|page count|num pages|open access|publication stage|conference name|short title|date added|date modified|access date|file attachments|tags|notes|note|study|included|label included|label|asreview label|exclusion reason|decision|user id|user email|create date|nihms id|rights|country',
  ),
];

/** What Web of Science means by tags that have another meaning in RIS and elsewhere. */
export const webOfScienceTags: ReadonlyMap<string, string> = new Map([
  ['cy', 'conference date'],
  ['da', 'date of export'],
  ['ed', 'editors of an issue'],
  ['id', 'keywords plus'],
  ['is', 'issue'],
  ['pg', 'number of pages'],
  ['sp', 'conference sponsor'],
]);

/** The database that an export comes from, told by a column that no other has. */
export const databaseOfColumn: ReadonlyMap<string, string> = new Map([
  ['emtree medical index terms', 'Embase'],
  ['nihms id', 'PubMed'],
  ['ut unique wos id', 'Web of Science'],
  ['ut', 'Web of Science'],
  ['author s id', 'Scopus'],
  ['lens id', 'The Lens'],
  ['date added to xplore', 'IEEE Xplore'],
  ['authorships author display name', 'OpenAlex'],
  ['gsrank', 'Google Scholar'],
  ['storeid', 'ProQuest'],
]);
