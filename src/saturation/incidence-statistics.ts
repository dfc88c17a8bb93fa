import { requireWhole } from '../core/require.ts';
import { codeFrequencies } from './code-frequencies.ts';
import type { Incidence } from './incidence.ts';

/** How often codes occur over documents: all that estimates blind to the reading order need. */
export interface FrequencyStatistics {
  /** T: documents, empty ones too. */
  readonly documents: number;
  /** S: codes that some document holds. */
  readonly codes: number;
  /** U: pairs of a document and a code that it holds. */
  readonly incidences: number;
  /** Q_k: at place k the codes that exactly k documents hold; 0 at place 0, and nothing beyond the greatest k. */
  readonly frequencyCounts: readonly number[];
}

/** Frequencies, and what each document brought. */
export interface IncidenceStatistics extends FrequencyStatistics {
  /** For each document, in reading order, the codes that no document before it holds. */
  readonly newCodes: readonly number[];
  /** For each document the codes that no other document holds. */
  readonly uniqueCodes: readonly number[];
  /** D1: documents that hold a code which no other document holds. */
  readonly documentsWithUniqueCode: number;
  /** Documents without any code. They count in `documents`: they are evidence of quiet. */
  readonly emptyDocuments: number;
}

/**
 * Counts once what every statistic of this room is made of.
 *
 * @throws RealistError `broken-row` for a row that is not ascending places of codes.
 * @example
 * const read = { documents: ['d1', 'd2', 'd3', 'd4'], codes: ['a', 'b', 'c'], rows: [[0, 1], [1], [0, 2], []] };
 * const { frequencyCounts, documentsWithUniqueCode, emptyDocuments } = incidenceStatistics(read);
 * [frequencyCounts, documentsWithUniqueCode, emptyDocuments]; // [[0, 1, 2], 1, 1]
 */
export function incidenceStatistics(incidence: Incidence): IncidenceStatistics {
  const { frequencies, newCodes } = codeFrequencies(incidence);
  const uniqueCodes = incidence.rows.map((row) => {
    let unique = 0;
    for (const code of row) if (frequencies[code] === 1) unique += 1;
    return unique;
  });
  return {
    ...countFrequencies(frequencies, incidence.rows.length),
    newCodes,
    uniqueCodes,
    documentsWithUniqueCode: uniqueCodes.filter((unique) => unique > 0).length,
    emptyDocuments: incidence.rows.filter((row) => row.length === 0).length,
  };
}

/**
 * The statistics of codes of which only the number of documents is known, as from a published table.
 *
 * @param frequencies - For each code the number of documents that hold it, 0 to `documents`; codes with 0 do not count.
 * @throws RealistError `out-of-range` or `not-whole` for `documents` or a frequency.
 * @example
 * frequencyStatistics([2, 1, 2], 4).frequencyCounts; // [0, 1, 2]
 */
export function frequencyStatistics(frequencies: Iterable<number>, documents: number): FrequencyStatistics {
  requireWhole(documents, 0, Number.MAX_SAFE_INTEGER, 'documents');
  const checked = [...frequencies];
  for (const frequency of checked) requireWhole(frequency, 0, documents, 'frequencies');
  return countFrequencies(checked, documents);
}

function countFrequencies(frequencies: Iterable<number>, documents: number): FrequencyStatistics {
  const frequencyCounts = [0];
  let codes = 0;
  let incidences = 0;
  for (const frequency of frequencies) {
    if (frequency === 0) continue;
    while (frequencyCounts.length <= frequency) frequencyCounts.push(0);
    frequencyCounts[frequency] = (frequencyCounts[frequency] ?? 0) + 1;
    codes += 1;
    incidences += frequency;
  }
  return { documents, codes, incidences, frequencyCounts };
}
