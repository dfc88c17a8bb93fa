import type { ReadableFormat } from '../format.ts';
import { taggedReader } from './tagged-reader.ts';
import { giveOrcids } from './wos-people.ts';
import { wosRecords } from './wos-records.ts';
import { wosRules } from './wos-rules.ts';

/** Two lines that frame a file, or the line with which each record starts. */
const sign = /^(?:\uFEFF|ï»¿)?(?:FN [^\r\n]{0,200}[\r\n]{1,4}VR \d|PT [A-Z][ \t]*$)/m;

/** The tagged format of Web of Science (`.ciw`, `.isi`, plain text), also of the databases that it hosts. */
export const wos: ReadableFormat = {
  name: 'wos',
  signIn: (head) => head.search(sign),
  reader: taggedReader(wosRecords, wosRules, giveOrcids),
};
