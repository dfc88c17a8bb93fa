import { emptyDraft } from '../fields/draft.ts';
import { takeFields } from '../fields/take-fields.ts';
import type { Format } from '../format.ts';
import { printMedline } from './medline-print.ts';
import { medlineRecords } from './medline-records.ts';
import { medlineRules } from './medline-rules.ts';

/** MEDLINE, as PubMed writes it (`.nbib`). */
export const medline: Format = {
  name: 'medline',

  signIn: (head) => head.search(/^(?:\uFEFF|ï»¿)?(?:PMID|OWN |STAT)- ?/m),

  reader(sink, database) {
    return medlineRecords((record) => {
      const draft = emptyDraft(database);
      takeFields(draft, record, medlineRules);
      // what MEDLINE holds is an article unless it says otherwise
      if (draft.type === 'document') draft.type = 'article-journal';
      sink.record(draft, record.line);
    }, sink.problem);
  },

  print: printMedline,

  join: (records) => records.join('\n'),
};
