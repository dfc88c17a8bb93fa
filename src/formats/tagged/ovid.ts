import type { ReadableFormat } from '../format.ts';
import { ovidRecords } from './ovid-records.ts';
import { ovidRules } from './ovid-rules.ts';
import { taggedReader } from './tagged-reader.ts';

/** The name of the vendor; or the number of a record, and then a tag, or a label with its value indented below it. */
const signs: readonly RegExp[] = [
  /^(?:\uFEFF|ï»¿)? ?VN {1,2}- Ovid/m,
  // Ovid also puts such numbers in front of the TY of RIS
  /^(?:\uFEFF|ï»¿)? ?<\d{1,9}\. ?>\s{1,9}(?!TY)[A-Z][A-Z0-9] {1,2}- /m,
  /^(?:\uFEFF|ï»¿)?<\d{1,9}>[ \t]{0,9}[\r\n]{1,4}[A-Z][^\r\n]{1,60}[\r\n]{1,2}[ \t]{1,9}\S/m,
];

/** The formats of Ovid that are not RIS: fields with two letters and a dash, or with labels. */
export const ovid: ReadableFormat = {
  name: 'ovid',

  signIn(head) {
    const places = signs.map((sign) => head.search(sign)).filter((place) => place >= 0);
    return places.length === 0 ? -1 : Math.min(...places);
  },

  reader: taggedReader(ovidRecords, ovidRules, (draft) => {
    // what has a journal is an article unless it says otherwise
    if (draft.type === 'document' && draft.containerTitle !== undefined) draft.type = 'article-journal';
  }),
};
