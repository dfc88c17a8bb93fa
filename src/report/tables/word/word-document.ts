import type { Table } from '../../table.ts';
import type { PageLayout } from './page-layout.ts';
import { relationsNamespace, wordNamespace, xmlDeclaration } from './word-names.ts';
import { wordTable } from './word-table.ts';
import { field, paragraph, textRuns } from './word-text.ts';

/** What is said of a document as a whole. */
export interface WordText {
  readonly title: string;
  readonly numbered: boolean;
  readonly language: string;
}

/** The main part of a Word document: each table with its caption and its notes. */
export function wordDocument(tables: readonly Table[], page: PageLayout, { title, numbered }: WordText): string {
  const head = title === '' ? [] : [paragraph('Title', textRuns(title))];
  const body = tables.flatMap((table, place) => [
    caption(table.caption, { number: numbered ? place + 1 : null, onNewPage: place > 0 }),
    wordTable(table, page),
    // a table must not end a page's part, and two of them must not touch
    ...(table.notes.length === 0 ? [paragraph('TableNote', '')] : table.notes.map(note)),
  ]);
  const empty = head.length + body.length === 0 ? [paragraph('Normal', '')] : [];
  return [
    `${xmlDeclaration}<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationsNamespace}"><w:body>`,
    ...head,
    ...body,
    ...empty,
    section(page),
    '</w:body></w:document>',
  ].join('');
}

function caption(text: string, { number, onNewPage }: { number: number | null; onNewPage: boolean }): string {
  const numbering = number === null ? '' : `${textRuns('Table ')}${field(' SEQ Table \\* ARABIC ', String(number))}`;
  const between = number === null || text === '' ? '' : textRuns('. ');
  return paragraph('Caption', `${numbering}${between}${textRuns(text)}`, { pageBreakBefore: onNewPage, like: text });
}

function note(text: string): string {
  return paragraph('TableNote', textRuns(text), { like: text });
}

function section({ width, height, margin, landscape }: PageLayout): string {
  const orientation = landscape ? ' w:orient="landscape"' : '';
  const margins = ['top', 'right', 'bottom', 'left'].map((side) => ` w:${side}="${margin}"`).join('');
  return [
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"${orientation}/>`,
    `<w:pgMar${margins} w:header="567" w:footer="567" w:gutter="0"/>`,
    '</w:sectPr>',
  ].join('');
}
