import type { DocumentRow } from './comparable-row.ts';
import { draftOfRow } from './draft-of-row.ts';
import { namedEvidence, newEvidenceRange } from './evidence-range.ts';
import { newLexicon } from './lexicon.ts';
import { newPackedRows, packRow } from './packed-rows.ts';
import type { PairEvidence } from './pair-evidence.ts';
import { compareRows, newComparing } from './row-evidence.ts';

/**
 * Compares two rows; the order of the two does not matter.
 *
 * @example
 * const blank = { type: 'article-journal', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const first = documentRow({ ...blank, id: 'a', title: 'Trust in alliances', issued: { year: 2019 } });
 * const second = documentRow({ ...blank, id: 'b', title: 'Trust in alliances.', issued: { year: 2020 } });
 * comparePair(first, second).title; // 100
 * comparePair(first, second).year; // 1
 */
export function comparePair(a: DocumentRow, b: DocumentRow): PairEvidence {
  const lexicon = newLexicon();
  const rows = newPackedRows(2, lexicon);
  packRow(rows, draftOfRow(a, lexicon));
  packRow(rows, draftOfRow(b, lexicon));
  const range = newEvidenceRange();
  compareRows(newComparing(rows), 0, 1, range);
  return namedEvidence(range);
}
