import type { ReadableFormat } from '../format.ts';
import { enwRecords } from './enw-records.ts';
import { enwRules } from './enw-rules.ts';
import { taggedReader } from './tagged-reader.ts';

const typeLine = /^(?:\uFEFF|ï»¿)?%0(?:[ \t]|$)/m;
const authorLine = /^(?:\uFEFF|ï»¿)?%A[ \t]/m;
const titleLine = /^(?:\uFEFF|ï»¿)?%T[ \t]/m;

/** EndNote's tagged format (`.enw`), and refer, from which it comes. */
export const enw: ReadableFormat = {
  name: 'enw',

  signIn(head) {
    const type = head.search(typeLine);
    if (type >= 0) return type;
    const [author, title] = [head.search(authorLine), head.search(titleLine)];
    return author < 0 || title < 0 ? -1 : Math.min(author, title);
  },

  reader: taggedReader(enwRecords, enwRules),
};
