/** How much of a datum a review holds; `not-asked` where this review has no occasion for it. */
export type DatumExtent = 'complete' | 'partial' | 'none' | 'not-asked';

/** What a review holds of one datum that reporting standards ask for. */
export interface Datum {
  readonly extent: DatumExtent;
  readonly ids: readonly string[];
  readonly fields: readonly string[];
  readonly lacking: readonly string[];
}

/** What a rule has found. */
interface Found {
  readonly ids?: readonly string[];
  readonly fields?: readonly string[];
  /** Sentences on what is not there, though something is. */
  readonly lacking?: readonly string[];
  /** The sentence where nothing at all is there. */
  readonly none: string;
}

/** A datum that is complete where something is found and nothing lacks. */
export function datum({ ids = [], fields = [], lacking = [], none }: Found): Datum {
  if (ids.length === 0 && fields.length === 0) return { extent: 'none', ids: [], fields: [], lacking: [none] };
  return { extent: lacking.length === 0 ? 'complete' : 'partial', ids: [...new Set(ids)], fields, lacking };
}

/** A datum for which this review has no occasion. */
export const notAsked: Datum = { extent: 'not-asked', ids: [], fields: [], lacking: [] };

/** A text that the review holds in a field; blank text is none. */
export function textDatum(field: string, text: string | undefined, none: string): Datum {
  return datum({ fields: text?.trim() ? [field] : [], none });
}

/** One sentence on those of all things that lack something, with their ids as far as a reader can take them in; else none. */
export function lackIn(lackingIds: readonly string[], all: number, things: string, lack: string): string[] {
  if (lackingIds.length === 0) return [];
  const shown = lackingIds.slice(0, shownIds).join(', ');
  const more = lackingIds.length > shownIds ? ` and ${lackingIds.length - shownIds} more` : '';
  return [`${lackingIds.length} of ${all} ${things} ${lack}: ${shown}${more}`];
}

const shownIds = 10;

/** The ids of those things for which something holds. */
export function idsWhere<T extends { readonly id: string }>(
  things: readonly T[],
  holds: (thing: T) => boolean,
): string[] {
  return things.filter(holds).map(({ id }) => id);
}
