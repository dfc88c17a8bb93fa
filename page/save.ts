import { tableToCsv } from '../src/report/tables/table-to-csv.ts';

/** A piece of evidence that is shown, with its configuration. */
export interface ShownEvidence {
  readonly element: HTMLElement;
  readonly article: HTMLElement;
  /** Number of its document, or empty where that is not included. */
  readonly document: string;
}

/** Where a cell stands in the page, in the evidence or in the heading of its configuration. */
const columns = [
  ['.configuration', 'Configuration'],
  ['.statement', 'Statement'],
  [':scope > :first-child', 'Document'],
  ['b', 'Bearing'],
  ['i', 'Page'],
  ['.relevance', 'Relevance'],
  ['.rigour', 'Rigour'],
  ['.richness', 'Richness'],
  ['.extractor', 'Extracted by'],
  ['blockquote', 'Quote'],
] as const;

/** Saves the evidence that is shown as CSV, safe to open in a spreadsheet. */
export function saveEvidence(shown: readonly ShownEvidence[]): void {
  const rows = shown.map(({ element, article }) => {
    const told = (selector: string) => element.querySelector(selector) ?? article.querySelector(`h4 ${selector}`);
    return Object.fromEntries(columns.map(([selector]) => [selector, told(selector)?.textContent ?? null]));
  });
  const table = {
    caption: '',
    notes: [],
    columns: columns.map(([id, label]) => ({ id, label, type: 'text' as const })),
    rows,
  };
  save('evidence.csv', 'text/csv;charset=utf-8', tableToCsv(table, { byteOrderMark: true }));
}

/** Saves the documents that are shown as RIS. */
export function saveReferences(records: readonly string[]): void {
  save('documents.ris', 'application/x-research-info-systems', records.join(''));
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
