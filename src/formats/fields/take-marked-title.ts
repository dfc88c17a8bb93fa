import type { Take, TakeValue } from './take-fields.ts';
import { title } from './take-text.ts';

/** What PubMed writes where it has no title in English. */
const noTitle = /^\[(?:not available|in process citation)\]\.?$/i;

/** Takes a title in English, where the record has one. */
export const englishTitle: TakeValue = (draft, field) => !noTitle.test(field.value) && title(draft, field);

/** Takes a title, and with it the same title with its marks, which stands behind it as `node()`. */
export const markedTitle: Take = (draft, field, record, place) => {
  if (noTitle.test(field.value)) return false;
  const isFirst = draft.title === undefined;
  const isTitle = title(draft, field);
  const markup = record.fields[place + 1];
  if (isFirst && markup?.tag === `${field.tag}/node()`) draft.titleMarkup = markup.value;
  return isTitle || draft.title === field.value;
};

/** The title with its marks is held where its title was taken. */
export const titleMarkup: TakeValue = (draft, { value }) => draft.titleMarkup === value;
