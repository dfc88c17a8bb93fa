import { all, make } from './data.ts';

/** Headings of long tables sort their rows: once up, again down. */
export function makeSortable(): void {
  for (const table of all<HTMLTableElement>('#documents table, #themes table, #agreement table')) {
    const headings = all<HTMLTableCellElement>('thead th', table);
    headings.forEach((heading, column) => {
      const button = make('button', { type: 'button' }, ...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const falls = heading.getAttribute('aria-sort') === 'ascending';
        for (const other of headings) other.removeAttribute('aria-sort');
        heading.setAttribute('aria-sort', falls ? 'descending' : 'ascending');
        sortRows(table, column, falls);
      });
    });
  }
}

function sortRows(table: HTMLTableElement, column: number, falls: boolean): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const keyed = [...body.rows].map((row) => ({ row, text: row.cells[column]?.textContent ?? '' }));
  keyed.sort((a, b) => (falls ? -1 : 1) * compare(a.text, b.text));
  body.append(...keyed.map(({ row }) => row));
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true });
}
