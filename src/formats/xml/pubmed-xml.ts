import type { Draft } from '../fields/draft.ts';
import type { ReadableFormat } from '../format.ts';
import { pubmedRules } from './pubmed-rules.ts';
import { pubmedShapes, pubmedSilent } from './pubmed-shapes.ts';
import { elementNamed, type XmlElement } from './xml-element.ts';
import { xmlReader } from './xml-reader.ts';

const elements = {
  records: new Set(['PubmedArticle', 'PubmedBookArticle']),
  bare: new Set(['MedlineCitation', 'BookDocument']),
};

const sign = /<(?:Pubmed(?:Book)?Article(?:Set)?|MedlineCitation(?:Set)?|BookDocument)[\s/>]/;

/** The XML of PubMed: articles, books and their chapters. */
export const pubmedXml: ReadableFormat = {
  name: 'pubmed-xml',

  signIn: (head) => head.search(sign),

  reader: xmlReader(elements, { rules: pubmedRules, shapes: pubmedShapes, silent: pubmedSilent }, (draft, element) => {
    if (draft.type === 'document') draft.type = typeOf(element, draft);
  }),
};

/**
 * What PubMed holds is an article unless it says otherwise; of a book, what has the book as its container is a chapter.
 */
function typeOf(element: XmlElement, { containerTitle }: Draft): Draft['type'] {
  if (elementNamed(element, 'BookDocument') === undefined) return 'article-journal';
  return containerTitle === undefined ? 'book' : 'chapter';
}
