import {
  doiInUrl,
  normaliseDoi,
  normaliseIsbn,
  normaliseIssn,
  normalisePmcid,
  normalisePmid,
} from '../../document/identifiers.ts';
import { addOnce, isIn } from './add-once.ts';
import type { Draft } from './draft.ts';
import type { TakeValue } from './take-fields.ts';
import { linesOf, quoted, unreadable } from './take-text.ts';

/** Takes identifiers that the record gives as its own; a second, different one goes to `otherIds`. */
export const doi: TakeValue = (draft, { value, line }) => {
  for (const part of linesOf(value)) {
    const found = normaliseDoi(part) ?? doiInUrl(part);
    if (found === null)
      unreadable(draft, 'invalid-doi', line, `${quoted(part)} is no DOI`, 'Correct it at its source.');
    else addDoi(draft, found);
  }
  return draft.doi === value || isIn(draft.otherIds, `doi:${value}`);
};

function addDoi(draft: Draft, found: string): void {
  draft.doi ??= found;
  if (draft.doi !== found) addOnce(draft.otherIds, `doi:${found}`);
}

/**
 * Finds the identifier in a field that is sometimes used for it, where the record gives none in the field made for it.
 */
export const doiElsewhere: TakeValue = (draft, { value }) => {
  draft.doi ??= normaliseDoi(value) ?? undefined;
  return draft.doi === value;
};

/** Finds identifiers in web addresses, where the record gives none in the fields made for them. */
export const idsInAddress: TakeValue = (draft, { value }) => {
  for (const address of addresses(value)) {
    draft.doi ??= doiInUrl(address) ?? undefined;
    draft.pmid ??= normalisePmid(address) ?? undefined;
    draft.pmcid ??= normalisePmcid(address) ?? undefined;
  }
  return false;
};

/** Takes the first web address. */
export const url: TakeValue = (draft, { value }) => {
  draft.url ??= addresses(value)[0];
  return draft.url === value;
};

const addressStart = /^(?:https?:\/\/|ftp:\/\/|www\.)/i;
const addressEnd = /[\s;]+/;

function addresses(value: string): readonly string[] {
  if (!addressEnd.test(value)) return addressStart.test(value) ? [value] : [];
  return value.split(addressEnd).filter((part) => addressStart.test(part));
}

/** Takes serial and book numbers, whatever stands between or behind them. */
export const serialNumbers: TakeValue = (draft, { value, line }) => {
  if (takeIssn(draft, value)) return isIn(draft.issn, value);
  const parts = value.split(/[\n,;]+/).flatMap(numbersIn);
  // every part is taken, also behind one that is no number
  const [unknown] = parts.filter((part) => part !== '' && !takeNumber(draft, part));
  if (unknown === undefined) return isIn(draft.issn, value) || isIn(draft.isbn, value);
  const what = `${quoted(unknown)} is no ISSN or ISBN with a right check digit`;
  unreadable(draft, 'invalid-serial-number', line, what, 'Correct it at its source.');
  return false;
};

function takeNumber(draft: Draft, text: string): boolean {
  return takeIssn(draft, text) || takeIsbn(draft, text);
}

function takeIssn(draft: Draft, text: string): boolean {
  const issn = normaliseIssn(text);
  if (issn !== null) addOnce(draft.issn, issn);
  return issn !== null;
}

function takeIsbn(draft: Draft, text: string): boolean {
  const isbn = normaliseIsbn(text);
  if (isbn !== null) addOnce(draft.isbn, isbn);
  return isbn !== null;
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
  draft.pmcid ??= normalisePmcid(value) ?? undefined;
  return draft.pmcid === value;
};

const onlyIds = /^(?:\s*PMC?ID:\s*\w+[.,;]?)+\s*$/i;

/** Finds identifiers in a note, on lines that hold nothing else: `PMID: 16403221`, as Zotero and Sage write them. */
export const idsInNote: TakeValue = (draft, { value }) => {
  const lines = linesOf(value).filter((line) => line.length < 100 && onlyIds.test(line));
  for (const [, label = '', number = ''] of lines.join('\n').matchAll(/(PMC?ID):\s*(\w+)/gi)) {
    if (label.toUpperCase() === 'PMID') draft.pmid ??= normalisePmid(number) ?? undefined;
    else draft.pmcid ??= normalisePmcid(number) ?? undefined;
  }
  return false;
};
