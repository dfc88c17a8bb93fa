import { sameGuid } from '../model/guid.ts';
import type { QdaAnySelection, QdaTextSelection } from '../model/qda-selection.ts';
import type { QdaSource } from '../model/qda-source.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { guidOfEntity } from './guids.ts';
import type { QdaLoss, QdaReviewParts } from './review-parts.ts';
import { selectionsIn } from './selections-in.ts';
import { sourceElements } from './source-elements.ts';

/**
 * The quotes of a review for which the source onto which they were laid has no place: a recording, whose words stand
 * between moments, a picture without text, a PDF without its text, a source whose text is missing or another.
 */
export function placelessQuotes(
  { extracts }: QdaReviewParts,
  sources: readonly QdaSource[],
  laid: readonly QdaTextSource[],
): QdaLoss[] {
  const wanted = new Map(laid.map(({ guid, selections }) => [sameGuid(guid), selections]));
  const ids = new Map<string, string>();
  const losses: QdaLoss[] = [];
  for (const source of sources) {
    const there = new Set(placesOf(selectionsIn(source)));
    const gone = (wanted.get(sameGuid(source.guid)) ?? []).filter(
      (one) => !placesOf([one]).some((place) => there.has(place)),
    );
    if (gone.length === 0) continue;
    if (ids.size === 0) for (const { id } of extracts) ids.set(sameGuid(guidOfEntity('extract', id)), id);
    losses.push(
      withoutPlace(
        source,
        gone.map(({ guid }) => ids.get(sameGuid(guid)) ?? guid),
      ),
    );
  }
  return losses;
}

/** The GUIDs of selections, and their places: one that shared its GUID with another has a GUID of its own now. */
function placesOf(selections: readonly (QdaAnySelection | QdaTextSelection)[]): string[] {
  return selections.flatMap((one) => [
    sameGuid(one.guid),
    ...('startPosition' in one ? [`${one.startPosition} ${one.endPosition}`] : []),
  ]);
}

function withoutPlace({ kind, guid, name = guid }: QdaSource, ids: readonly string[]): QdaLoss {
  const [element] = sourceElements[kind];
  const message = `the source "${name}" has no place in its text for the quotes ${ids.join(', ')}; they stay in the review`;
  return { code: 'quote-without-place', element, ids, message };
}
