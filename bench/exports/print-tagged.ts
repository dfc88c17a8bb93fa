import type { MadeRecord } from './made-records.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The date in words, as PubMed and Web of Science print it. */
export function monthOf({ month }: MadeRecord): string {
  return months[month - 1] ?? '';
}

const reversed = ({ family, given }: MadeRecord['authors'][number]) => `${family}, ${given}`;
const withInitials = ({ family, initials }: MadeRecord['authors'][number]) =>
  `${family} ${initials.replaceAll('.', '')}`;

/** As Scopus prints RIS. */
export function printRis(record: MadeRecord): string {
  const { authors, keywords } = record;
  return `TY  - JOUR
TI  - ${record.title}
T2  - ${record.journal}
VL  - ${record.volume}
IS  - ${record.issue}
SP  - ${record.firstPage}
EP  - ${record.lastPage}
PY  - ${record.year}
DO  - ${record.doi}
${authors.map((author) => `AU  - ${reversed(author)}\n`).join('')}AD  - ${record.address}
AB  - ${record.abstract}
${keywords.map((keyword) => `KW  - ${keyword}\n`).join('')}SN  - ${record.issn}
J2  - ${record.short}
M3  - Article
DB  - Scopus
UR  - https://www.example.org/inward/record.uri?eid=2-s2.0-${record.pmid}&doi=${encodeURIComponent(record.doi)}
N1  - Export Date: 1 May 2024; Cited By: ${record.issue}
ER  - 

`;
}

/** As PubMed prints MEDLINE, with lines of 88 characters. */
export function printMedline(record: MadeRecord): string {
  const { authors } = record;
  const fields = [
    ['PMID', String(record.pmid)],
    ['OWN', 'NLM'],
    ['STAT', 'MEDLINE'],
    ['DCOM', `${record.year}0101`],
    ['IS', `${record.issn} (Electronic)`],
    ['VI', String(record.volume)],
    ['IP', String(record.issue)],
    ['DP', `${record.year} ${monthOf(record)} ${record.day}`],
    ['TI', record.title],
    ['PG', `${record.firstPage}-${record.lastPage}`],
    ['LID', `${record.doi} [doi]`],
    ['AB', record.abstract],
    ...authors.flatMap((author) => [
      ['FAU', reversed(author)],
      ['AU', withInitials(author)],
      ['AD', record.address],
    ]),
    ['LA', 'eng'],
    ['PT', 'Journal Article'],
    ['PL', 'England'],
    ['TA', record.short],
    ['JT', record.journal],
    ...record.headings.map((heading) => ['MH', heading]),
    ...record.keywords.map((keyword) => ['OT', keyword]),
    ['AID', `${record.doi} [doi]`],
    ['SO', `${record.short} ${record.year} ${monthOf(record)};${record.volume}(${record.issue}):${record.firstPage}.`],
  ];
  return `\n${fields.map(([tag = '', value = '']) => `${tag.padEnd(4)}- ${wrapped(value, 82)}\n`).join('')}`;
}

function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n      ');
}

/** As Web of Science prints its tagged format. */
export function printWos(record: MadeRecord): string {
  const { authors } = record;
  return `PT J
AU ${authors.map(withInitials).join('\n   ')}
AF ${authors.map(reversed).join('\n   ')}
TI ${record.title}
SO ${record.journal.toUpperCase()}
LA English
DT Article
DE ${record.keywords.join('; ')}
ID ${record.headings.join('; ').toUpperCase()}
AB ${record.abstract}
C1 [${authors.map(reversed).join('; ')}] ${record.address}.
NR ${record.issue}
TC ${record.volume}
SN ${record.issn}
J9 ${record.short.toUpperCase()}
PD ${monthOf(record).toUpperCase()}
PY ${record.year}
VL ${record.volume}
IS ${record.issue}
BP ${record.firstPage}
EP ${record.lastPage}
DI ${record.doi}
UT WOS:0000${record.pmid}
ER

`;
}

/** As EndNote prints its tagged format. */
export function printEnw(record: MadeRecord): string {
  return `%0 Journal Article
%T ${record.title}
${record.authors.map((author) => `%A ${reversed(author)}\n`).join('')}%J ${record.journal}
%V ${record.volume}
%N ${record.issue}
%P ${record.firstPage}-${record.lastPage}
%@ ${record.issn}
%D ${record.year}
%R ${record.doi}
%X ${record.abstract}
${record.keywords.map((keyword) => `%K ${keyword}\n`).join('')}%+ ${record.address}

`;
}

/** As RefWorks prints its tagged format. */
export function printRefworks(record: MadeRecord): string {
  return `RT Journal Article
SR Electronic(1)
ID ${record.pmid}
${record.authors.map((author) => `A1 ${reversed(author)}\n`).join('')}T1 ${record.title}
YR ${record.year}
FD ${monthOf(record)} ${record.day}
VO ${record.volume}
IS ${record.issue}
SP ${record.firstPage}
OP ${record.lastPage}
${record.keywords.map((keyword) => `K1 ${keyword}\n`).join('')}AB ${record.abstract}
JF ${record.journal}
SN ${record.issn}
DO ${record.doi}

`;
}

/** As Ovid prints its fields with their names. */
export function printOvid(record: MadeRecord, index: number): string {
  return `<${index + 1}>
Unique Identifier
  ${record.pmid}
Title
  ${record.title}.
Source
  ${record.journal}. ${record.volume}(${record.issue}):${record.firstPage}-${record.lastPage}, ${record.year} ${monthOf(record)}.
Authors
  ${record.authors.map(withInitials).join('; ')}.
Abstract
  ${record.abstract}
Subject Headings
  ${record.headings.join('\n  ')}
Year of Publication
  ${record.year}
Digital Object Identifier
  https://dx.doi.org/${record.doi}

`;
}
