import type { DocumentType } from '../../document/document.ts';
import { normaliseDoi, normaliseOrcid, normaliseRegistration } from '../../document/identifiers.ts';
import { parsePersonName } from '../../document/parse-person-name.ts';
import type { PersonName } from '../../document/person-name.ts';
import { addOnce } from '../fields/add-once.ts';
import { isMedlineShortName } from '../fields/print-name.ts';
import { ownRemainder } from '../fields/remainder.ts';
import { issued, pages } from '../fields/take-dates.ts';
import { rulesOf, type Take, type TakeValue } from '../fields/take-fields.ts';
import { pmcid, pmid, serialNumbers } from '../fields/take-identifiers.ts';
import { englishTitle } from '../fields/take-marked-title.ts';
import { abstract, text, title, words } from '../fields/take-text.ts';
import type { TaggedField } from './tagged-lines.ts';

/** PubMed's publication types that tell the type of a document; every other is an article's. */
const typeByPublicationType = new Map<string, DocumentType>([
  ['Journal Article', 'article-journal'],
  ['Book', 'book'],
  ['Book Chapter', 'chapter'],
  ['Preprint', 'article'],
  ['Dataset', 'dataset'],
  ['Technical Report', 'report'],
  ['Academic Dissertation', 'thesis'],
  ['Newspaper Article', 'article-newspaper'],
]);

/** PubMed's publication type for a type of document. */
export function publicationTypeOf(type: DocumentType): string | undefined {
  return [...typeByPublicationType].find(([, known]) => known === type)?.[0];
}

/** Publication types are many, and finer than types of documents: each is kept in `raw`. */
export const publicationType: TakeValue = (draft, { value }) => {
  const found = typeByPublicationType.get(value);
  if (found !== undefined && draft.type === 'document') draft.type = found;
  return false;
};

/**
 * A name in full makes an author; the name in short behind it must say the same, else it is kept in `raw`. CN names a
 * body, and an ORCID iD belongs to the author above it.
 */
const author: Take = (draft, field, record, place) => {
  if (field.tag === 'AUID') return authorId(draft, field);
  if (field.tag !== 'CN') return person(draft.authors, field, record.fields[place - 1]);
  draft.authors.push({ literal: field.value });
  return true;
};

const editor: Take = (draft, field, { fields }, place) => person(draft.editors, field, fields[place - 1]);

/** The tag of a name in full, by that of the name in short behind it. */
const fullNameOf = new Map([
  ['AU', 'FAU'],
  ['ED', 'FED'],
]);

function person(people: PersonName[], { tag, value }: TaggedField, above: TaggedField | undefined): boolean {
  const previous = people.at(-1);
  if (previous && above?.value && above.tag === fullNameOf.get(tag)) return isMedlineShortName(value, previous);
  const name = parsePersonName(value);
  if (name) people.push(name);
  return name !== null;
}

const authorId: TakeValue = (draft, { value }) => {
  const orcid = normaliseOrcid(value);
  const last = draft.authors.at(-1);
  if (orcid === null || last === undefined) return false;
  draft.authors.splice(-1, 1, { ...last, orcid });
  return value === `ORCID: ${orcid}`;
};

/** LID and AID hold identifiers of several kinds, each with its kind in brackets. */
const doiOfKind: Take = (draft, { value }) => {
  if (!value.endsWith('[doi]')) return false;
  if (draft.doi !== undefined && saysAgain(value, draft.doi)) return true;
  const printed = value.slice(0, -'[doi]'.length).trimEnd();
  const found = normaliseDoi(printed);
  if (found !== null) draft.doi ??= found;
  return draft.doi === printed && value.length === printed.length + ' [doi]'.length;
};

/** AID says what LID has said. */
function saysAgain(value: string, doi: string): boolean {
  return value.length === doi.length + ' [doi]'.length && value.endsWith(' [doi]') && value.startsWith(doi);
}

const container = text('containerTitle');

/** The title of a book: what has another title is a part of it. PubMed tells neither by a publication type. */
const bookTitle: TakeValue = (draft, field) => {
  const isPart = draft.title !== undefined;
  if (draft.type === 'document') draft.type = isPart ? 'chapter' : 'book';
  return isPart ? container(draft, field) : title(draft, field);
};

/** A number of a register of trials is also kept in `otherIds`. */
export const registration: Take = (draft, { value }) => {
  const found = normaliseRegistration(value);
  if (found !== null) addOnce(draft.otherIds, `trial:${found}`);
  return false;
};

export const pubmedNumber: TakeValue = (draft, field) => {
  const taken = pmid(draft, field);
  if (draft.pmid !== undefined) {
    draft.accession ??= draft.pmid;
    draft.database ??= 'PubMed';
  }
  return taken;
};

/** Which tag of MEDLINE says what, in the order in which they are asked. */
export const medlineRules = rulesOf([
  { tags: ['GN'], take: ownRemainder },
  { tags: ['PMID'], take: pubmedNumber },
  { tags: ['PT'], take: publicationType },
  { tags: ['FAU', 'AU', 'CN', 'AUID'], inOrder: true, take: author },
  { tags: ['FED', 'ED'], inOrder: true, take: editor },

  { tags: ['TI'], take: englishTitle },
  { tags: ['BTI'], take: bookTitle },
  { tags: ['TT'], take: title },
  { tags: ['JT'], take: text('containerTitle') },
  { tags: ['TA'], take: text('containerShort') },
  { tags: ['CTI'], take: text('series') },

  { tags: ['DP'], take: issued },
  { tags: ['VI'], take: text('volume') },
  { tags: ['IP'], take: text('issue') },
  { tags: ['PG'], take: pages },
  { tags: ['EN'], take: text('edition') },
  { tags: ['PB'], take: text('publisher') },
  { tags: ['PL'], take: text('place') },

  { tags: ['LID', 'AID'], take: doiOfKind },
  { tags: ['PMC'], take: pmcid },
  { tags: ['IS', 'ISBN'], take: serialNumbers },
  { tags: ['SI'], take: registration },

  { tags: ['AB'], take: abstract },
  { tags: ['OT'], take: words('keywords') },
  { tags: ['MH'], take: words('subjectHeadings') },
  { tags: ['LA'], take: text('language') },
]);
