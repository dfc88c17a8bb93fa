import type { Document } from '../document/document.ts';

/**
 * Which record of a cluster stands for all: the most complete; the one of the database that stands first in a list
 * (among equals the most complete); or the one whose id a function gives.
 */
export type KeepRecord =
  | 'most-complete'
  | { readonly databases: readonly string[] }
  | ((members: readonly Document[]) => string);
