import { RealistError } from '../core/realist-error.ts';
import { requireWhole } from '../core/require.ts';
import { type Incidence, type IncidenceOptions, incidence } from './incidence.ts';
import { newCodes } from './new-codes.ts';

/** A facet of a code found in a document: a dimension, a nuance, an aspect of what the code means. */
export interface FacetedCoding {
  readonly document: string;
  readonly code: string;
  /** What the document shows of the code. */
  readonly facet: string;
}

/** What the distinction of Hennink and colleagues is asked with. */
export interface HenninkOptions extends IncidenceOptions {
  /** Documents after which the codebook was changed: codes defined anew, split or merged. None where left out. */
  readonly codebookChanges?: readonly string[];
  /** Documents that must follow without anything new, 1 or more; 1 where left out, for the paper names no number. */
  readonly quiet?: number;
}

/** After which document nothing new came, and how many were read after it. */
export interface LastAddition {
  /** `insufficient`: nothing was found, or fewer documents were read than `quiet` and one. */
  readonly status: 'reached' | 'not-reached' | 'insufficient';
  /** The last document that added something, from 1 in reading order; 0 where nothing was found. */
  readonly at: number;
  /** Documents read after it. */
  readonly quietDocuments: number;
}

/** Saturation of codes, and of what they mean. */
export interface Hennink {
  /** No new code, and a codebook that stands. */
  readonly code: LastAddition;
  /** No new facet of any code. */
  readonly meaning: LastAddition;
  /** The same for the facets of each code, in the order in which codes were found. */
  readonly byCode: readonly (LastAddition & { readonly code: string; readonly facets: number })[];
}

/**
 * Code saturation and meaning saturation as Hennink, Kaiser and Marconi (2017) tell them apart: when no new code comes and
 * the codebook stands, and when no new facet of a known code comes, which takes longer.
 *
 * It looks back over the documents that were read and says nothing of those that were not; `nextDocument` on the incidence
 * of facets does.
 *
 * @param found - Facets of codes in documents, in any order.
 * @param order - Every document that was read, in reading order, those without any code too.
 * @throws RealistError `unknown-document`, `repeated-document` as {@link incidence}; `unknown-document` for a document in
 *   `codebookChanges` that `order` does not name; `out-of-range` or `not-whole` for `quiet`.
 * @example
 * const found = [['d1', 'trust', 'as calculation'], ['d3', 'trust', 'as habit']]
 *   .map(([document = '', code = '', facet = '']) => ({ document, code, facet }));
 * const { code, meaning } = hennink(found, ['d1', 'd2', 'd3', 'd4']);
 * [code.at, meaning.at, meaning.quietDocuments]; // [1, 3, 1]
 * @see Hennink MM, Kaiser BN, Marconi VC. Code saturation versus meaning saturation: how many interviews are enough? Qual
 *   Health Res 2017;27:591–608. https://doi.org/10.1177/1049732316665344
 */
export function hennink(
  found: Iterable<FacetedCoding>,
  order: readonly string[],
  { codebookChanges = [], quiet = 1, ...options }: HenninkOptions = {},
): Hennink {
  requireWhole(quiet, 1, Number.MAX_SAFE_INTEGER, 'quiet');
  const rows = [...found];
  const codes = incidence(rows, order, options);
  const change = Math.max(0, ...codebookChanges.map((document) => placeOf(document, codes)));
  const facetsOf = (some: readonly FacetedCoding[]) =>
    incidence(
      some.map(({ document, code, facet }) => ({ document, code: JSON.stringify([code, facet]) })),
      order,
      options,
    );
  return {
    code: lastAddition(codes, quiet, change),
    meaning: lastAddition(facetsOf(rows), quiet),
    byCode: codes.codes.map((code) => {
      const facets = facetsOf(rows.filter((row) => row.code === code));
      return { code, facets: facets.codes.length, ...lastAddition(facets, quiet) };
    }),
  };
}

/** The place, from 1, of the document or of the study that it reports. */
function placeOf(document: string, { documents, reports }: Incidence): number {
  const place = reports ? reports.findIndex((all) => all.includes(document)) : documents.indexOf(document);
  if (place >= 0) return place + 1;
  const message = `${document} changed the codebook but is not in order; name every document that was read`;
  throw new RealistError('unknown-document', ['codebookChanges'], message);
}

function lastAddition(found: Incidence, quiet: number, change = 0): LastAddition {
  const read = found.documents.length;
  const at = Math.max(change, newCodes(found).findLastIndex((fresh) => fresh > 0) + 1);
  const quietDocuments = read - at;
  if (found.codes.length === 0 || read <= quiet) return { status: 'insufficient', at, quietDocuments };
  return { status: quietDocuments >= quiet ? 'reached' : 'not-reached', at, quietDocuments };
}
