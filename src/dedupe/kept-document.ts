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
    .map((document) => ({ document, rank: rankOf(document, keep), completeness: completenessOf(document) }))
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

function rankOf(document: Document, keep: KeepRecord): number {
  if (typeof keep !== 'object') return 0;
  const wanted = keep.databases.map(foldText);
  const ranks = document.origins
    .map(({ database }) => wanted.indexOf(foldText(database ?? '')))
    .filter((rank) => rank >= 0);
  return Math.min(wanted.length, ...ranks);
}

/** Fields that are filled; what a reader needs most counts more. */
function completenessOf(document: Document): number {
  const filled = Object.values(document).filter(
    (value) => value !== '' && !(Array.isArray(value) && value.length === 0),
  ).length;
  const telling = [document.abstract, document.doi, document.pages?.last, document.volume, document.issued].filter(
    Boolean,
  ).length;
  return filled + telling;
}
