import { normalisePmid } from '../../document/identifiers.ts';
import { pages } from '../fields/take-dates.ts';
import type { TakeValue } from '../fields/take-fields.ts';
import { quoted, text, unreadable } from '../fields/take-text.ts';
import { referenceOfType, typeOfReference } from './reference-types.ts';

/** Takes the name that EndNote or RefWorks has for a type. */
export const referenceType: TakeValue = (draft, { value, line }) => {
  const found = typeOfReference(value);
  const remedy = 'The document has the type document.';
  if (found === undefined) unreadable(draft, 'unknown-type', line, `${quoted(value)} is no type of reference`, remedy);
  draft.type = found ?? 'document';
  return found !== undefined && referenceOfType(found) === value;
};

/**
 * Takes the pages of a part of a work; of a whole work, reference managers keep the number of its pages in the same
 * place.
 */
export const partPages: TakeValue = (draft, field) => {
  const isWhole = draft.type === 'book' || draft.type === 'thesis';
  return (!isWhole || /\d\s*[-–]\s*\d/.test(field.value)) && pages(draft, field);
};

const accession = text('accession');

/** Takes a database's own number of the record, which is PubMed's where the database is. */
export const databaseNumber: TakeValue = (draft, field) => {
  const found = /medline|pubmed|^nlm$/i.test(draft.database ?? '') ? normalisePmid(field.value) : null;
  if (found !== null) draft.pmid ??= found;
  return accession(draft, field);
};
