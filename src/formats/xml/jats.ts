import type { ReadableFormat } from '../format.ts';
import { jatsRules } from './jats-rules.ts';
import { jatsShapes } from './jats-shapes.ts';
import { xmlReader } from './xml-reader.ts';

const elements = {
  records: new Set(['article']),
  skipped: new Set(['body', 'back', 'floats-group', 'floats-wrap', 'response', 'sub-article']),
};

const front = /<(?:front|journal-meta|article-meta)[\s>]/;

/** The front matter of articles in JATS, the XML of journals and of PubMed Central (`.nxml`). */
export const jats: ReadableFormat = {
  name: 'jats',

  signIn: (head) => (front.test(head) ? head.search(/<article[\s>]/) : -1),

  reader: xmlReader(elements, { rules: jatsRules, shapes: jatsShapes }, (draft) => {
    if (draft.type === 'document') draft.type = 'article-journal';
  }),
};
