import type { Format } from '../format.ts';
import { printEndnote } from './endnote-print.ts';
import { endnoteRules, endnoteShapes } from './endnote-rules.ts';
import { xmlReader } from './xml-reader.ts';

const sign =
  /<xml>\s*<records[\s/>]|<records>\s*<record[\s>]|<record>\s*<(?:database|source-app|rec-number|foreign-keys|ref-type|contributors|titles)[\s/>]/;

/** EndNote's XML, which other reference managers write too. */
export const endnoteXml: Format = {
  name: 'endnote-xml',

  signIn: (head) => head.search(sign),

  reader: xmlReader({ records: new Set(['record']) }, { rules: endnoteRules, shapes: endnoteShapes }),

  print: printEndnote,

  join: (records) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<xml>\n<records>\n${records.join('')}</records>\n</xml>\n`,
};
