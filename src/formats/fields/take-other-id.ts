import { addOnce } from './add-once.ts';
import type { TakeValue } from './take-fields.ts';

/** Takes a number of another kind, with its kind before it: of a publisher, of a bookshelf. */
export const otherId =
  (scheme: string): TakeValue =>
  (draft, { value }) => {
    const id = `${scheme}:${value}`;
    addOnce(draft.otherIds, id);
    return true;
  };
