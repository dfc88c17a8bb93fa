import type { Document } from '../../document/document.ts';
import { plainText } from './plain-text.ts';

/** The title with its marks, where they say the same title; `undefined` where there is none. */
export function printedTitle({ title, titleMarkup }: Pick<Document, 'title' | 'titleMarkup'>): string | undefined {
  if (titleMarkup !== undefined && plainText(titleMarkup) === title) return titleMarkup;
  return title === '' ? undefined : title;
}
