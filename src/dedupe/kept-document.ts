import { compareText } from '../core/compare-text.ts';
import { foldText } from '../core/fold-text.ts';
import { RealistError } from '../core/realist-error.ts';
import type { Document } from '../document/document.ts';
import type { KeepRecord } from './keep-record.ts';

/**
 * Puts the record to keep first and the others behind it by their completeness; ties go by id.
 *
 * @throws RealistError `unknown-id` where a function gives an id that no member has.
 */
export function byPreference(members: readonly Document[], keep: KeepRecord): readonly Document[] {
  const ordered = members
    .map((document) => ({ document, rank: preferenceOf(document, keep), completeness: completenessOf(document) }))
    .sort((a, b) => a.rank - b.rank || b.completeness - a.completeness || compareText(a.document.id, b.document.id))
    .map(({ document }) => document);
  return typeof keep === 'function' ? keptFirst(ordered, keep(ordered), ['keep']) : ordered;
}

/**
 * Puts the record of an id before the others.
 *
 * @throws RealistError `unknown-id`.
 */
export function keptFirst(members: readonly Document[], keptId: string, path: readonly string[]): readonly Document[] {
  const kept = members.find(({ id }) => id === keptId);
  if (kept === undefined) {
    throw new RealistError(
      'unknown-id',
      path,
      `'${keptId}' is no record of this cluster; give the id of one of its members`,
    );
  }
  return [kept, ...members.filter((document) => document !== kept)];
}

/** The place of a record's database in the order of preference; lower is wanted more. */
export function preferenceOf(document: Document, keep: KeepRecord): number {
  if (typeof keep !== 'object') return 0;
  const wanted = keep.databases.map(foldText);
  const ranks = document.origins
    .map(({ database }) => wanted.indexOf(foldText(database ?? '')))
    .filter((rank) => rank >= 0);
  return Math.min(wanted.length, ...ranks);
}

/** Fields that are filled; what a reader needs most counts more. */
export function completenessOf(document: Document): number {
  let filled = 0;
  let field: keyof Document;
  // a list of the values would be made and thrown away for every record
  for (field in document) {
    const value = document[field];
    if (value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0)) filled += 1;
  }
  const { abstract, doi, pages, volume, issued } = document;
  for (const telling of [abstract, doi, pages?.last, volume, issued]) if (telling) filled += 1;
  return filled;
}
