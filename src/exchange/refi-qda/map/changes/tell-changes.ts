import type { Guid } from '../../model/qda-item.ts';
import type { Finds } from '../finds.ts';
import type { ComparedField } from './compared-fields.ts';

/** Tells of the changes to an entity that were not taken. Notes are told later, when it is known what each is about. */
export function tellChanges(
  { told, rehung }: Finds,
  element: string,
  one: { readonly guid: Guid; readonly noteRefs?: readonly Guid[] },
  changed: Iterable<ComparedField>,
): void {
  for (const field of changed) {
    if (field === 'notes') rehung.push({ element, guid: one.guid, noteRefs: one.noteRefs ?? [] });
    else told.note(`changed-${field}`, element, one.guid);
  }
}
