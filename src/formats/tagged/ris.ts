import { addAll } from '../add-all.ts';
import { emptyDraft } from '../fields/draft.ts';
import { takeFields } from '../fields/take-fields.ts';
import { turnInvertedNames } from '../fields/take-names.ts';
import type { Format } from '../format.ts';
import { printRis } from './ris-print.ts';
import { type RisRecord, risRecords } from './ris-records.ts';
import { risRules } from './ris-rules.ts';

const typeLine = /^(?:\uFEFF|ï»¿)?TY[ \t]{1,3}-/m;
const endLine = /^ER {1,2}-/m;
const titleLine = /^(?:AU|A1|TI|T1) {1,2}- /m;

/** RIS, in the dialects of the databases and of the reference managers. */
export const ris: Format = {
  name: 'ris',

  signIn(head) {
    const type = head.search(typeLine);
    return type >= 0 || !endLine.test(head) ? type : head.search(titleLine);
  },

  reader(sink, database) {
    const take = (record: RisRecord) => {
      const draft = emptyDraft(database);
      addAll(draft.problems, record.problems);
      takeFields(draft, record, risRules);
      if (/^rayyan-/i.test(draft.accession ?? '')) turnInvertedNames(draft, record.line);
      sink.record(draft, record.line);
    };
    return risRecords(take, sink.problem);
  },

  print: printRis,

  join: (records) => records.join('\n'),
};
