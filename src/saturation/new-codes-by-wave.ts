import { groupBy } from '../core/group-by.ts';
import { codeFrequencies } from './code-frequencies.ts';
import type { Incidence } from './incidence.ts';

/** What one search wave brought. */
export interface WaveYield {
  /** The wave; `null` for documents of which none is known. */
  readonly wave: string | null;
  readonly documents: number;
  /** Codes that no document before, in reading order, holds. */
  readonly newCodes: number;
  /** Documents of the wave that brought a new code. */
  readonly documentsWithNewCode: number;
}

/**
 * What each search wave brought, in the order in which reading meets them; empty where no waves are known.
 *
 * @throws RealistError `broken-row` for a row that is not ascending places of codes.
 * @example
 * const read = { documents: ['d1', 'd2', 'd3'], codes: ['a', 'b'], rows: [[0], [0], [1]], waves: ['1', '1', '2'] };
 * newCodesByWave(read).map(({ wave, newCodes }) => [wave, newCodes]); // [['1', 1], ['2', 1]]
 */
export function newCodesByWave(incidence: Incidence): WaveYield[] {
  const { waves } = incidence;
  if (waves === undefined) return [];
  const { newCodes } = codeFrequencies(incidence);
  const members = groupBy(newCodes.keys(), (document) => waves[document] ?? null);
  return [...members].map(([wave, documents]) => {
    const fresh = documents.map((document) => newCodes[document] ?? 0);
    return {
      wave,
      documents: documents.length,
      newCodes: fresh.reduce((sum, count) => sum + count, 0),
      documentsWithNewCode: fresh.filter((count) => count > 0).length,
    };
  });
}
