import { groupBy, indexById } from '../../core/group-by.ts';
import { documentTable } from '../../review/document-table.ts';
import type { Review } from '../../review/review.ts';

/** A document or a theme of a heat map. */
export interface NamedItem {
  readonly id: string;
  readonly label: string;
}

/** How many configurations of each theme each document is evidence for. */
export interface DocumentThemes {
  readonly documents: readonly NamedItem[];
  /** The themes of the review; one with the id `''` at the end for configurations without a theme, where any has evidence. */
  readonly themes: readonly NamedItem[];
  /** For each document a number for each theme; `null` where nothing of the document is coded yet. */
  readonly counts: readonly (readonly (number | null)[])[];
}

/**
 * Counts for each included document the configurations of each theme that it supports, refutes or refines. A document
 * with neither evidence nor an extract is not coded yet, which is not the same as 0.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && documentThemes(review); // { documents: [], themes: [], counts: [] }
 */
export function documentThemes(review: Review): DocumentThemes {
  const rows = documentTable(review);
  const byId = indexById(review.configurations);
  const quoted = groupBy(review.extracts, ({ documentId }) => documentId);
  const themesOf = (id: string) => {
    const own = byId.get(id)?.themeIds ?? [];
    return own.length === 0 ? [withoutTheme.id] : own;
  };
  const isBare = rows.some(({ configurationIds }) => configurationIds.some((id) => themesOf(id).includes('')));
  const themes = [...review.themes.map(({ id, label }) => ({ id, label })), ...(isBare ? [withoutTheme] : [])];
  return {
    documents: rows.map(({ documentId, reference }) => ({ id: documentId, label: reference })),
    themes,
    counts: rows.map(({ documentId, configurationIds }) => {
      const isCoded = configurationIds.length > 0 || quoted.has(documentId);
      return themes.map(({ id }) =>
        isCoded ? configurationIds.filter((one) => themesOf(one).includes(id)).length : null,
      );
    }),
  };
}

const withoutTheme: NamedItem = { id: '', label: 'Without a theme' };
