import { indexById } from '../../core/group-by.ts';
import { escapeText } from '../drawing/escape-markup.ts';
import { documentsTable } from '../tables/documents-table.ts';
import { tableToHtml } from '../tables/table-to-html.ts';
import { anchorOf, innerLink, type ReportPart, reportPart, tag, wide } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** The included documents with what each contributes; each has an address: `#doc-ref-16`. */
export function documentsPart({ review, documents, configurations }: ReportFacts): ReportPart {
  if (documents.length === 0) return reportPart('documents', 'Included documents');
  const byId = indexById(review.documents);
  const table = documentsTable(documents, { themes: review.themes, caveats: review.caveats });
  const rowOf = new Map(table.rows.map((row, place) => [row, documents[place]]));
  const html = tableToHtml(table, {
    cell: (row, column) => {
      const document = rowOf.get(row);
      if (document === undefined) return null;
      if (column.id === 'document') {
        const { documentId, reference } = document;
        return tag('span', { id: anchorOf('doc', documentId) }, outerLink(reference, byId.get(documentId)?.doi));
      }
      if (column.id !== 'configurations' || document.configurationIds.length === 0) return null;
      const links = document.configurationIds.map((id) =>
        configurations.has(id) ? innerLink(anchorOf('cfg', id), id) : escapeText(id),
      );
      return links.join(', ');
    },
  });
  return reportPart('documents', 'Included documents', wide(table.caption, html));
}

// only a DOI leads out: an address from a record may be anything
function outerLink(text: string, doi: string | undefined): string {
  if (doi === undefined || !/^10\.\d{4,9}\/\S+$/.test(doi)) return escapeText(text);
  const href = `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
  return tag('a', { href, rel: 'noreferrer' }, escapeText(text));
}
