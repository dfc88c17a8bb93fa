import { foldText } from '../../core/fold-text.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import { shortReference } from '../../document/short-reference.ts';

/** Finds a document by its id, its DOI or its short reference, if only one has it. Without documents a cell is an id. */
export function documentFinder(documents: readonly Document[] | undefined): (cell: string) => string | undefined {
  if (documents === undefined) return (cell) => cell;
  const ids = new Set(documents.map(({ id }) => id));
  const names = documents.flatMap((document) =>
    [shortReference(document), document.doi ?? ''].map((name) => ({ name: foldText(name), id: document.id })),
  );
  const byName = groupBy(names, ({ name }) => name);
  return (cell) => {
    if (ids.has(cell)) return cell;
    const found = new Set(byName.get(foldText(cell.replace(addressOfDoi, '')))?.map(({ id }) => id));
    const [only] = found;
    return found.size === 1 ? only : undefined;
  };
}

const addressOfDoi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;
