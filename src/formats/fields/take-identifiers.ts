import {
  doiInUrl,
  normaliseDoi,
  normaliseIsbn,
  normaliseIssn,
  normalisePmcid,
  normalisePmid,
} from '../../document/identifiers.ts';
import type { Draft } from './draft.ts';
import type { TakeValue } from './take-fields.ts';
import { quoted, unreadable } from './take-text.ts';

/** Takes identifiers that the record gives as its own; a second, different one goes to `otherIds`. */
export const doi: TakeValue = (draft, { value, line }) => {
  for (const part of value.split('\n')) {
    const found = normaliseDoi(part);
    if (found === null)
      unreadable(draft, 'invalid-doi', line, `${quoted(part)} is no DOI`, 'Correct it at its source.');
    else addDoi(draft, found);
  }
  return draft.doi === value || draft.otherIds.includes(`doi:${value}`);
};

function addDoi(draft: Draft, found: string): void {
  draft.doi ??= found;
  const other = `doi:${found}`;
  if (draft.doi !== found && !draft.otherIds.includes(other)) draft.otherIds.push(other);
}

function keepFirst(draft: Draft, key: 'doi' | 'pmcid' | 'pmid' | 'url', found: string | null | undefined): void {
  if (found !== null && found !== undefined) draft[key] ??= found;
}

/**
 * Finds the identifier in a field that is sometimes used for it, where the record gives none in the field made for it.
 */
export const doiElsewhere: TakeValue = (draft, { value }) => {
  keepFirst(draft, 'doi', normaliseDoi(value));
  return draft.doi === value;
};

/** Finds identifiers in web addresses, where the record gives none in the fields made for them. */
export const idsInAddress: TakeValue = (draft, { value }) => {
  for (const address of addresses(value)) {
    keepFirst(draft, 'doi', doiInUrl(address));
    keepFirst(draft, 'pmid', normalisePmid(address));
    keepFirst(draft, 'pmcid', normalisePmcid(address));
  }
  return false;
};

/** Takes the first web address. */
export const url: TakeValue = (draft, { value }) => {
  keepFirst(draft, 'url', addresses(value)[0]);
  return draft.url === value;
};

function addresses(value: string): string[] {
  return value.split(/[\s;]+/).filter((part) => /^(?:https?:\/\/|ftp:\/\/|www\.)/i.test(part));
}

/** Takes serial and book numbers, whatever stands between or behind them. */
export const serialNumbers: TakeValue = (draft, { value, line }) => {
  const parts = value.split(/[\n,;]+/).flatMap(numbersIn);
  // every part is taken, also behind one that is no number
  const [unknown] = parts.filter((part) => part !== '' && !takeNumber(draft, part));
  if (unknown === undefined) return draft.issn.includes(value) || draft.isbn.includes(value);
  const what = `${quoted(unknown)} is no ISSN or ISBN with a right check digit`;
  unreadable(draft, 'invalid-serial-number', line, what, 'Correct it at its source.');
  return false;
};

function takeNumber(draft: Draft, text: string): boolean {
  const issn = normaliseIssn(text);
  if (issn !== null && !draft.issn.includes(issn)) draft.issn.push(issn);
  const isbn = issn === null ? normaliseIsbn(text) : null;
  if (isbn !== null && !draft.isbn.includes(isbn)) draft.isbn.push(isbn);
  return issn !== null || isbn !== null;
}

/** `0312-5963 1179-1926` holds two numbers, `978 0 7619 5009 7` one. */
function numbersIn(text: string): string[] {
  const part = text.trim();
  return normaliseIsbn(part) === null ? part.split(/\s+(?=\d)/) : [part];
}

/** Takes PubMed's number from a field that is made for it. */
export const pmid: TakeValue = (draft, { value, line }) => {
  const found = normalisePmid(value);
  if (found === null)
    unreadable(draft, 'invalid-pmid', line, `${quoted(value)} is no PubMed number`, 'Correct it at its source.');
  else draft.pmid ??= found;
  return draft.pmid === value;
};

/** Takes PubMed Central's number where the field holds one. */
export const pmcid: TakeValue = (draft, { value }) => {
  keepFirst(draft, 'pmcid', normalisePmcid(value));
  return draft.pmcid === value;
};
