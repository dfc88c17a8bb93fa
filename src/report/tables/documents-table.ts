import type { Caveat } from '../../review/caveat.ts';
import type { DocumentCharacteristics } from '../../review/document-table.ts';
import type { Theme } from '../../theory/theme.ts';
import { caveatsAbout } from '../caveats-about.ts';
import type { Table, TableColumn } from '../table.ts';

/** What the table of documents takes from elsewhere. */
export interface DocumentsTableOptions {
  /** The themes of the review, for their labels. Default: ids stand for them. */
  readonly themes?: readonly Theme[];
  /** The caveats of the review: those about documents and appraisals become notes. Default: none. */
  readonly caveats?: readonly Caveat[];
}

/**
 * The characteristics of the included documents, ready for a manuscript: one row a document, one column for each
 * dimension on which documents were appraised, and the configurations and themes to which it speaks.
 *
 * @example
 * documentsTable([]).notes; // ['No document is included yet.']
 * @see RAMESES publication standards, item 13. https://doi.org/10.1186/1741-7015-11-21
 */
export function documentsTable(
  documents: readonly DocumentCharacteristics[],
  { themes = [], caveats = [] }: DocumentsTableOptions = {},
): Table {
  const dimensions = [...new Set(documents.flatMap(({ ratings }) => Object.keys(ratings)))];
  const themeLabels = new Map(themes.map(({ id, label }) => [id, label]));
  const text = (id: string, label: string): TableColumn => ({ id, label, type: 'text' });
  return {
    caption: 'Characteristics of the included documents',
    columns: [
      text('document', 'Document'),
      text('title', 'Title'),
      { id: 'year', label: 'Year', type: 'number' },
      text('kind', 'Kind'),
      text('sources', 'Found in'),
      ...dimensions.map((dimension) => text(`rating ${dimension}`, capitalised(dimension))),
      text('configurations', 'Configurations'),
      text('themes', 'Themes'),
    ],
    rows: documents.map((document) => ({
      document: document.reference,
      title: document.title,
      year: document.year,
      kind: document.kind,
      sources: joined(document.sources),
      ...Object.fromEntries(dimensions.map((one) => [`rating ${one}`, joined(document.ratings[one] ?? [], ' / ')])),
      configurations: joined(document.configurationIds, ', '),
      themes: joined(document.themeIds.map((id) => themeLabels.get(id) ?? id)),
    })),
    notes: [
      ...(documents.length === 0 ? ['No document is included yet.'] : []),
      ...caveatsAbout(caveats, ['documents', 'appraisals', 'screening']),
    ],
  };
}

function joined(items: readonly string[], between = '; '): string | null {
  return items.length === 0 ? null : items.join(between);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
