import type { DocumentRow } from './document-row.ts';

/** A text that two rows share when they agree in every field but their ids. */
export function rowSignature(row: DocumentRow): string {
  return JSON.stringify({ ...row, id: '' });
}

/** Whether two rows agree in every field and have a title. */
export function isSameRow(a: DocumentRow, b: DocumentRow): boolean {
  if (a.title.letters === '' || a.title.letters !== b.title.letters) return false;
  if (a.year !== b.year || a.volume !== b.volume || a.pages.first !== b.pages.first) return false;
  return rowSignature(a) === rowSignature(b);
}
