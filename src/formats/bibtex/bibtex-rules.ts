import { doi, pmcid, pmid } from '../fields/take-identifiers.ts';
import { text } from '../fields/take-text.ts';
import { insideBraces } from './bibtex-braces.ts';
import { isPlain } from './bibtex-plain.ts';
import { takeDate, takeDay, takeMonth, takeYear } from './bibtex-take-dates.ts';
import {
  asAddress,
  takeAddress,
  takeEprint,
  takeHowPublished,
  takeNote,
  takeSerialNumbers,
  takeSource,
} from './bibtex-take-ids.ts';
import { takeKeywords, takeNames } from './bibtex-take-lists.ts';
import {
  asText,
  type BibtexTake,
  takeAbstract,
  takeContainer,
  takeNumber,
  takePages,
  takeTitle,
} from './bibtex-take-text.ts';

/** Which fields say what, in the order in which they are asked; in each row the best first. */
const rules: readonly (readonly [names: string, take: BibtexTake])[] = [
  ['author', takeNames('authors')],
  ['editor', takeNames('editors')],
  ['title', takeTitle],
  ['journaltitle fjournal journal', takeContainer('journalsubtitle')],
  ['booktitle', takeContainer('booksubtitle')],
  ['maintitle', takeContainer('mainsubtitle')],
  ['shortjournal abbrev_source_title journal-iso', asText(text('containerShort'))],
  ['series', asText(text('series'))],

  ['date', takeDate],
  ['year', takeYear],
  ['month', takeMonth],
  ['day', takeDay],
  ['volume', asText(text('volume'))],
  ['number', takeNumber],
  ['issue', asText(text('issue'))],
  ['pages', takePages],
  ['eid articleno article-number article_number art_number elocation-id', asText(text('articleNumber'))],
  ['edition', asText(text('edition'))],
  ['publisher institution school organization', asText(text('publisher'))],
  ['address location', asText(text('place'))],

  ['doi', asAddress(doi)],
  ['pmid pubmed_id pubmedid', asAddress(pmid)],
  ['pmcid pmc', asAddress(pmcid)],
  ['eprint', takeEprint],
  ['note', takeNote],
  ['url', takeAddress],
  ['ee link bdsk-url-1', takeAddress],
  ['howpublished', takeHowPublished],
  ['issn eissn e-issn isbn eisbn isbn-13 isbn-10', takeSerialNumbers],
  ['database', asText(text('database'))],
  ['source', takeSource],
  ['unique-id accession accession_number', asText(text('accession'))],

  ['abstract', takeAbstract],
  ['author_keywords keywords keyword keywords-plus', takeKeywords],
  ['language langid', asText(text('language'))],
];

/** Where braces around the whole keep capitals, or tell a body from a person. */
const bracesMatter: ReadonlySet<string> = new Set(['author', 'booktitle', 'editor', 'title']);

/** Each name with what takes it, in the order in which they are asked. */
export const rulesInOrder: readonly (readonly [name: string, take: BibtexTake])[] = rules.flatMap(([names, take]) =>
  names.split(' ').map((name): [string, BibtexTake] => [name, bracesMatter.has(name) ? take : unbraced(take)]),
);

/** Asks without a second pair of braces around the whole value, which Web of Science puts everywhere. */
function unbraced(take: BibtexTake): BibtexTake {
  return (draft, field, record) => {
    const inner = field.source.startsWith('{') ? insideBraces(field.source) : null;
    return take(draft, inner === null ? field : { ...field, source: inner, plain: isPlain(inner) }, record);
  };
}

const ranks: ReadonlyMap<string, number> = new Map(rulesInOrder.map(([name], rank) => [name, rank]));

/** The place of a name in that order; `undefined` for one that no rule knows. */
export function rankOf(name: string): number | undefined {
  return ranks.get(name);
}
