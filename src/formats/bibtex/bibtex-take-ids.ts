import { normaliseIssn } from '../../document/identifiers.ts';
import type { TakeValue } from '../fields/take-fields.ts';
import { idsInAddress, idsInNote, pmcid, pmid, serialNumbers, url } from '../fields/take-identifiers.ts';
import { addressOfLatex } from './bibtex-latex.ts';
import { singleSpaced } from './bibtex-plain.ts';
import { type BibtexTake, textOf } from './bibtex-take-text.ts';

/** Takes a field in which every sign stands for itself: an address, an identifier. */
export function asAddress(take: TakeValue): BibtexTake {
  return (draft, { name, source, line, plain }) => {
    const value = plain ? source : singleSpaced(addressOfLatex(source));
    if (value === '') return false;
    return take(draft, { tag: name, value, line }) && (value === source || value === singleSpaced(source));
  };
}

/** Takes an address, and what identifiers it has in it. */
export const takeAddress: BibtexTake = asAddress((draft, field) => {
  const { value } = field;
  if ((draft.doi === undefined && value.includes('10.')) || ofPubmed.test(value)) idsInAddress(draft, field);
  if (!isAddress.test(value)) return url(draft, field);
  draft.url ??= value;
  return draft.url === value;
});

const ofPubmed = /pubmed|pmc/i;
const isAddress = /^(?:https?:\/\/|ftp:\/\/|www\.)\S+$/i;

/** Takes serial and book numbers; most fields hold one ISSN in its one form, which is quickly told. */
export const takeSerialNumbers: BibtexTake = asAddress((draft, field) => {
  const issn = /^\d{4}-\d{3}[\dX]$/.test(field.value) ? normaliseIssn(field.value) : null;
  if (issn === null) return serialNumbers(draft, field);
  if (!draft.issn.includes(issn)) draft.issn.push(issn);
  return true;
});

/** Finds the address in the words that say how a thing was published. */
export const takeHowPublished: BibtexTake = (draft, field, record) => {
  const address = /(?:https?:\/\/|www\.)[^\s{}]{1,2000}/i.exec(field.source)?.[0];
  if (address !== undefined) takeAddress(draft, { ...field, source: address, plain: false }, record);
  return false;
};

/** Archives whose numbers are kept among the other identifiers. */
const archives: ReadonlySet<string> = new Set([
  'arxiv',
  'hdl',
  'jstor',
  'biorxiv',
  'medrxiv',
  'ssrn',
  'osf',
  'googlebooks',
]);

/** Takes the number of an electronic copy: PubMed's and PubMed Central's for what they are, an archive's among the other identifiers. */
export const takeEprint: BibtexTake = (draft, field, record) => {
  const value = singleSpaced(addressOfLatex(field.source));
  const said = textOf(record.field('eprinttype') ?? record.field('archiveprefix')).toLowerCase();
  const archive =
    said === '' && /^(?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(value) ? 'arxiv' : said;
  const ofField = { tag: field.name, value, line: field.line };
  if (archive === 'pubmed' || archive === 'pmid') pmid(draft, ofField);
  else if (archive === 'pmc' || archive === 'pmcid') pmcid(draft, ofField);
  else if (archives.has(archive) && value !== '') draft.otherIds.push(`${archive}:${value}`);
  return false;
};

export const takeNote: BibtexTake = (draft, { name, source, line }) =>
  idsInNote(draft, { tag: name, value: source, line });

const databases =
  /^(?:scopus|pubmed|medline|embase|cinahl|eric|psycinfo|psycnet|web of science|proquest|ebsco(?:host)?)$/i;

/** Takes the database; a `source` is one only where it is known to be. */
export const takeSource: BibtexTake = (draft, field) => {
  const value = textOf(field);
  if (databases.test(value)) draft.database ??= value;
  return draft.database === singleSpaced(field.source);
};
