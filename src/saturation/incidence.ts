import { compareText } from '../core/compare-text.ts';
import { RealistError } from '../core/realist-error.ts';

/** Which document holds which codes, in reading order. Only what is there is stored. */
export interface Incidence {
  /**
   * The documents in reading order; one that holds no code stays, for it is evidence of quiet. Where reports of one study
   * were merged, the first of them that was read stands for all.
   */
  readonly documents: readonly string[];
  /** The codes in the order in which reading finds them; those of one document in the order of their code units. */
  readonly codes: readonly string[];
  /** For each document the places in `codes` of what it holds, each once, ascending. */
  readonly rows: readonly (readonly number[])[];
  /** For each document the reports that were merged into it, itself first; missing where `studyOf` was not given. */
  readonly reports?: readonly (readonly string[])[];
  /** For each document the search wave that brought it, `null` where none is known; missing without `waveOf`. */
  readonly waves?: readonly (string | null)[];
}

/** A code found in a document. */
export interface CodedDocument {
  /** The document's id. */
  readonly document: string;
  /** What was found: a concept, a theme, a configuration. */
  readonly code: string;
}

/** What is known of the documents beside their codes. */
export interface IncidenceOptions {
  /** The study that a document reports; documents of one study count as one, since they are not independent. */
  readonly studyOf?: (document: string) => string | undefined;
  /** The search wave, or round, that brought a document; of a merged study that of the report that was read first. */
  readonly waveOf?: (document: string) => string | undefined;
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
 * incidence(found, ['d1', 'd2', 'd3'], { studyOf: (id) => (id === 'd3' ? undefined : 's1') }).reports; // [['d1', 'd2'], ['d3']]
 */
export function incidence(
  found: Iterable<CodedDocument>,
  order: readonly string[],
  { studyOf, waveOf }: IncidenceOptions = {},
): Incidence {
  const { reports, rowOf } = mergeReports(order, studyOf);
  const held: Set<number>[] = reports.map(() => new Set());
  const names = new Map<string, number>();
  for (const { document, code } of found) {
    const codes = held[rowOf.get(document) ?? -1];
    if (codes === undefined) {
      const message = `${document} holds the code ${code} but is not in order; name every document that was read`;
      throw new RealistError('unknown-document', ['order'], message);
    }
    let name = names.get(code);
    if (name === undefined) {
      name = names.size;
      names.set(code, name);
    }
    codes.add(name);
  }
  const documents = reports.flatMap(([first]) => first ?? []);
  return {
    documents,
    ...inReadingOrder(held, [...names.keys()]),
    ...(studyOf && { reports }),
    ...(waveOf && { waves: documents.map((document) => waveOf(document) ?? null) }),
  };
}

function mergeReports(order: readonly string[], studyOf: IncidenceOptions['studyOf']) {
  const reports: string[][] = [];
  const rowOf = new Map<string, number>();
  const rowOfStudy = new Map<string, number>();
  for (const [place, document] of order.entries()) {
    if (rowOf.has(document)) {
      const message = `order names ${document} twice; a document is read once`;
      throw new RealistError('repeated-document', ['order', place], message);
    }
    const study = studyOf?.(document);
    const row = (study === undefined ? undefined : rowOfStudy.get(study)) ?? reports.length;
    if (study !== undefined) rowOfStudy.set(study, row);
    rowOf.set(document, row);
    const merged = reports[row];
    if (merged) merged.push(document);
    else reports.push([document]);
  }
  return { reports, rowOf };
}

/** Numbers the codes anew, in the order in which reading finds them. */
function inReadingOrder(held: readonly ReadonlySet<number>[], names: readonly string[]) {
  const places = new Map<number, number>();
  const nameOf = (code: number) => names[code] ?? '';
  const rows = held.map((row) => {
    const unseen = [...row].filter((code) => !places.has(code));
    unseen.sort((a, b) => compareText(nameOf(a), nameOf(b)));
    for (const code of unseen) places.set(code, places.size);
    return [...row].map((code) => places.get(code) ?? 0).sort((a, b) => a - b);
  });
  return { codes: [...places.keys()].map(nameOf), rows };
}
