import { doiInUrl, normaliseIsbn, normaliseIssn, normaliseRegistration } from '../../document/identifiers.ts';
import { addOnce } from '../fields/add-once.ts';
import type { TakeValue } from '../fields/take-fields.ts';
import { doiElsewhere, idsInAddress, pmcid, pmid, serialNumbers, url } from '../fields/take-identifiers.ts';
import { listInBrackets, wordsInCell } from './csv-list.ts';

/** A cell with more identifiers was made to break a reader, and is left in `raw`. */
const mostIds = 1000;

/** Takes each item of a list in brackets, as pandas writes lists. */
export function each(take: TakeValue): TakeValue {
  return (draft, field) => {
    const items = listInBrackets(field.value);
    if (items === null) return take(draft, field);
    for (const value of items.slice(0, mostIds)) take(draft, { ...field, value });
    return false;
  };
}

/** Takes serial numbers, also those that a spreadsheet took for a number and robbed of their first zeros. */
export const numbers: TakeValue = (draft, field) => {
  const padded = /^\d{3,6}[\dXx]$/.test(field.value) ? normaliseIssn(field.value.padStart(8, '0')) : null;
  const isbn = /^\d{8}[\dXx]$/.test(field.value) ? normaliseIsbn(`0${field.value}`) : null;
  if (padded === null && isbn === null) return serialNumbers(draft, field);
  if (padded !== null) addOnce(draft.issn, padded);
  if (isbn !== null) addOnce(draft.isbn, isbn);
  return false;
};

/** Takes a web address; identifiers in it are looked for where the record has none of its own. */
export const address: TakeValue = (draft, field) => {
  const { value } = field;
  const isAlone = /^https?:\/\/[^\s;]+$/i.test(value);
  if (!isAlone || /ncbi|pubmed|pmc/i.test(value.slice(0, 200))) idsInAddress(draft, field);
  const found = draft.doi === undefined ? doiInUrl(value) : null;
  if (found !== null) draft.doi = found;
  if (!isAlone) return url(draft, field);
  draft.url ??= value;
  return draft.url === value;
};

/** Takes numbers of registers, and identifiers with their scheme. */
export const otherIds: TakeValue = (draft, { value }) => {
  const { items, isPlain } = wordsInCell(value);
  const ids = items.slice(0, mostIds).map(otherId);
  for (const id of ids) if (id !== null) addOnce(draft.otherIds, id);
  return isPlain && items.length <= mostIds && ids.every((id, place) => id === items[place]);
};

function otherId(item: string): string | null {
  if (/^[a-z]+:\S/.test(item)) return item;
  const inBrackets = /\(([^()]*)\)$/.exec(item.slice(0, 200))?.[1];
  const registration = normaliseRegistration(item) ?? normaliseRegistration(inBrackets ?? '');
  return registration === null ? null : `trial:${registration}`;
}

/** Takes PubMed's number, behind which Embase writes its address in brackets. */
export const pubmedNumber: TakeValue = (draft, field) =>
  pmid(draft, { ...field, value: field.value.replace(/ ?\(https?:[^()]*\)$/, '') }) && draft.pmid === field.value;

const labelled = /(?<!\S)(DOI|PMID|PMCID):\s*(\S+)/gi;

/** Finds identifiers in Zotero's field for what has no other: `PMID: 16403221 PMCID: PMC1373603`, one a line or all on one. */
export const idsInExtra: TakeValue = (draft, field) => {
  for (const [, label = '', value = ''] of field.value.matchAll(labelled)) {
    const take = { doi: doiElsewhere, pmid, pmcid }[label.toLowerCase()];
    take?.(draft, { ...field, value });
  }
  return false;
};
