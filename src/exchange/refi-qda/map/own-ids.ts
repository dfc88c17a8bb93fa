import { sameGuid } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';
import { type Finds, noteLoss } from './finds.ts';

/** What a program gives a GUID and mostly a name. */
interface Named {
  readonly guid: Guid;
  readonly name?: string;
}

/**
 * Ids for the entities of one kind in their order, made of their GUIDs. One that shares its GUID with an entity before it
 * has an id of its own, and is told.
 */
export function ownIds(
  element: 'Case' | 'Set' | 'Note',
  prefix: string,
  finds: Finds,
): (one: Named, index: number) => string {
  const seen = new Set<string>();
  return ({ guid, name = guid }, index) => {
    const isFirst = seen.size < seen.add(sameGuid(guid)).size;
    if (isFirst) return `${prefix}-${guid}`;
    const message = `several ${element.toLowerCase()}s have the GUID ${guid}; "${name}" was read as one of its own`;
    noteLoss(finds, 'guid-repeated', element, [guid], message);
    return `${prefix}-${guid}-${index + 1}`;
  };
}
