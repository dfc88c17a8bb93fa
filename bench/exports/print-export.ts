import type { FormatName } from '../../src/formats/index.ts';
import type { MadeRecord } from './made-records.ts';
import { printEnw, printMedline, printOvid, printRefworks, printRis, printWos } from './print-tagged.ts';
import { printEndnote, printJats, printPubmed } from './print-xml.ts';

/** How the file of a format is put together. */
interface Export {
  readonly start: string;
  print(record: MadeRecord, index: number): string;
  readonly end: string;
}

const exports: Readonly<Record<FormatName, Export>> = {
  ris: { start: '', print: printRis, end: '' },
  medline: { start: '', print: printMedline, end: '' },
  wos: { start: 'FN Clarivate Analytics Web of Science\nVR 1.0\n', print: printWos, end: 'EF\n' },
  enw: { start: '', print: printEnw, end: '' },
  refworks: { start: '', print: printRefworks, end: '' },
  ovid: { start: '', print: printOvid, end: '' },
  'pubmed-xml': {
    start: '<?xml version="1.0" ?>\n<PubmedArticleSet>\n',
    print: printPubmed,
    end: '</PubmedArticleSet>\n',
  },
  'endnote-xml': {
    start: '<?xml version="1.0" encoding="UTF-8" ?><xml><records>',
    print: printEndnote,
    end: '</records></xml>',
  },
  jats: { start: '<pmc-articleset>\n', print: printJats, end: '</pmc-articleset>\n' },
  bibtex: { start: '', print: printBibtex, end: '' },
  'csl-json': { start: '[\n', print: printCsl, end: '\n]\n' },
  csv: {
    start:
      '"Authors","Title","Year","Source title","Volume","Issue","Page start","Page end","DOI","Affiliations","Abstract","Author Keywords","Index Keywords","ISSN","Source"\n',
    print: printRow,
    end: '',
  },
};

/** Records as a file of a format, as a database prints it. */
export function printExport(records: readonly MadeRecord[], format: FormatName): string {
  const { start, print, end } = exports[format];
  return start + records.map(print).join('') + end;
}

/** The same file without end: its start, then its records over and over. */
export function* endlessExport(records: readonly MadeRecord[], format: FormatName): Generator<Uint8Array> {
  const { start, print } = exports[format];
  yield new Uint8Array(Buffer.from(start));
  const all = new Uint8Array(Buffer.from(records.map(print).join('')));
  for (;;) for (let at = 0; at < all.length; at += 65_536) yield all.subarray(at, at + 65_536);
}

function printBibtex(record: MadeRecord, index: number): string {
  const accented = record.authors.map(
    ({ family, given }) => `${family.replace('ü', '{\\"u}').replace('í', "{\\'\\i}")}, ${given}`,
  );
  return `@article{${record.authors[0]?.family.normalize('NFD').replace(/\W/g, '')}${record.year}${index},
  author = {${accented.join(' and ')}},
  title = {{${record.title.replace('&', '\\&')}}},
  journal = {${record.journal}},
  year = {${record.year}},
  volume = {${record.volume}},
  number = {${record.issue}},
  pages = {${record.firstPage}--${record.lastPage}},
  doi = {${record.doi}},
  issn = {${record.issn}},
  keywords = {${record.keywords.join('; ')}},
  abstract = {${record.abstract}},
}

`;
}

function printCsl(record: MadeRecord, index: number): string {
  return (index === 0 ? '' : ',\n') + JSON.stringify(cslOf(record));
}

/** What a record is in CSL-JSON. */
function cslOf(record: MadeRecord) {
  return {
    id: String(record.pmid),
    type: 'article-journal',
    title: record.title,
    author: record.authors.map(({ family, given }) => ({ family, given })),
    issued: { 'date-parts': [[record.year, record.month, record.day]] },
    'container-title': record.journal,
    volume: String(record.volume),
    issue: String(record.issue),
    page: `${record.firstPage}-${record.lastPage}`,
    DOI: record.doi,
    ISSN: record.issn,
    abstract: record.abstract,
    keyword: record.keywords.join('; '),
  };
}

function printRow(record: MadeRecord): string {
  const cells = [
    record.authors.map(({ family, initials }) => `${family}, ${initials}`).join('; '),
    record.title,
    record.year,
    record.journal,
    record.volume,
    record.issue,
    record.firstPage,
    record.lastPage,
    record.doi,
    record.address,
    record.abstract,
    record.keywords.join('; '),
    record.headings.join('; '),
    record.issn,
    'Scopus',
  ];
  return `${cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')}\n`;
}
