import type { ReadableFormat } from '../format.ts';
import { hasRefworksTag, refworksRecords } from './refworks-records.ts';
import { refworksRules } from './refworks-rules.ts';
import { taggedReader } from './tagged-reader.ts';

const typeLine = /^(?:\uFEFF|ï»¿)?RT [^\r\n]*[\r\n]+([^\r\n]*)/gm;

/** The tagged format of RefWorks. */
export const refworks: ReadableFormat = {
  name: 'refworks',

  /** A line with RT may also be a sentence, so a second tag must follow it. */
  signIn(head) {
    for (const found of head.matchAll(typeLine)) if (hasRefworksTag(found[1] ?? '')) return found.index;
    return -1;
  },

  reader: taggedReader(refworksRecords, refworksRules),
};
