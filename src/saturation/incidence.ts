import { compareText } from '../core/compare-text.ts';
import { RealistError } from '../core/realist-error.ts';

/** Which document holds which codes, in reading order. Only what is there is stored. */
export interface Incidence {
  /** The documents in reading order; one that holds no code stays, for it is evidence of quiet. */
  readonly documents: readonly string[];
  /** The codes in the order in which reading finds them; those of one document in the order of their code units. */
  readonly codes: readonly string[];
  /** For each document the places in `codes` of what it holds, each once, ascending. */
  readonly rows: readonly (readonly number[])[];
}

/** A code found in a document. */
export interface CodedDocument {
  /** The document's id. */
  readonly document: string;
  /** What was found: a concept, a theme, a configuration. */
  readonly code: string;
}

/**
 * Arranges codings by document, in the order in which the documents were read.
 *
 * A code that a document holds several times counts once in it. The order of `found` leaves no trace.
 *
 * @param found - Codes in documents, in any order.
 * @param order - Every document that was read, in reading order, those without any code too.
 * @throws RealistError `unknown-document` where a code stands in a document that `order` does not name,
 *   `repeated-document` where `order` names one twice.
 * @example
 * const found = [{ document: 'd2', code: 'trust' }, { document: 'd1', code: 'trust' }, { document: 'd2', code: 'blame' }];
 * incidence(found, ['d1', 'd2', 'd3']).codes; // ['trust', 'blame']
 * incidence(found, ['d1', 'd2', 'd3']).rows; // [[0], [0, 1], []]
 */
export function incidence(found: Iterable<CodedDocument>, order: readonly string[]): Incidence {
  const held = new Map(order.map((document) => [document, new Set<string>()]));
  if (held.size < order.length) refuseRepeated(order);
  for (const { document, code } of found) {
    const codes = held.get(document);
    if (!codes) {
      const message = `${document} holds the code ${code} but is not in order; name every document that was read`;
      throw new RealistError('unknown-document', ['order'], message);
    }
    codes.add(code);
  }
  const places = new Map<string, number>();
  const rows = order.map((document) => placesOf(held.get(document) ?? new Set(), places));
  return { documents: [...order], codes: [...places.keys()], rows };
}

function refuseRepeated(order: readonly string[]): never {
  const place = order.findIndex((document, k) => order.indexOf(document) < k);
  const message = `order names ${order[place]} twice; a document is read once`;
  throw new RealistError('repeated-document', ['order', place], message);
}

function placesOf(codes: ReadonlySet<string>, places: Map<string, number>): number[] {
  const unseen = [...codes].filter((code) => !places.has(code)).sort(compareText);
  for (const code of unseen) places.set(code, places.size);
  return [...codes].map((code) => places.get(code) ?? 0).sort((a, b) => a - b);
}
