import { RealistError } from '../core/realist-error.ts';
import type { Incidence } from './incidence.ts';

/** What one reading from the first document to the last counts. */
export interface CodeFrequencies {
  /** For each code the number of documents that hold it. */
  readonly frequencies: Int32Array;
  /** For each document the codes that no document before it holds. */
  readonly newCodes: number[];
}

/**
 * Counts documents by code and new codes by document.
 *
 * @throws RealistError `broken-row` for a row that is not ascending places of codes.
 */
export function codeFrequencies({ codes, rows }: Pick<Incidence, 'codes' | 'rows'>): CodeFrequencies {
  const frequencies = new Int32Array(codes.length);
  const newCodes = rows.map((row, document) => {
    let fresh = 0;
    let before = -1;
    for (const code of row) {
      const frequency = frequencies[code];
      if (frequency === undefined || code <= before) refuse(document, code);
      if (frequency === 0) fresh += 1;
      frequencies[code] = frequency + 1;
      before = code;
    }
    return fresh;
  });
  return { frequencies, newCodes };
}

function refuse(document: number, code: number): never {
  const message = `row ${document} holds ${code}; it must name places in codes, each once and ascending`;
  throw new RealistError('broken-row', ['rows', document], message);
}
