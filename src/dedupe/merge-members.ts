import { RealistError } from '../core/realist-error.ts';
import type { Document, RawField } from '../document/document.ts';

/**
 * Makes one document of records, of which the first is kept and the others are ordered by how complete they are.
 *
 * @throws RealistError `empty-list`.
 */
export function mergeMembers(members: readonly Document[]): Document {
  const [kept, ...others] = members;
  if (kept === undefined) throw new RealistError('empty-list', ['documents'], 'a cluster needs at least one document');

  let filled = kept;
  for (const other of others) filled = { ...other, ...filled };
  const { titleMarkup: _markup, ...plain } = filled;
  return {
    ...plain,
    type: members.find(({ type }) => type !== 'document')?.type ?? kept.type,
    ...bestTitle(members),
    ...bestFields(members),
    authors: longestList(members.map(({ authors }) => authors)),
    editors: longestList(members.map(({ editors }) => editors)),
    isbn: distinct(members.flatMap(({ isbn }) => isbn)),
    issn: distinct(members.flatMap(({ issn }) => issn)),
    otherIds: otherIds(members, filled),
    keywords: distinct(members.flatMap(({ keywords }) => keywords)),
    subjectHeadings: distinct(members.flatMap(({ subjectHeadings }) => subjectHeadings)),
    origins: members.flatMap(({ origins }) => origins),
    raw: distinctFields(members.flatMap(({ raw }) => raw)),
  };
}

function bestTitle(members: readonly Document[]): Pick<Document, 'title' | 'titleMarkup'> {
  const titled = members.filter(({ title }) => title.trim() !== '');
  const chosen = titled.find(({ title }) => title !== title.toUpperCase()) ?? titled[0] ?? members[0];
  const markup = titled.find(
    (member) => member.title === chosen?.title && member.titleMarkup !== undefined,
  )?.titleMarkup;
  return { title: chosen?.title ?? '', ...(markup === undefined ? {} : { titleMarkup: markup }) };
}

function bestFields(members: readonly Document[]): Pick<Document, 'abstract' | 'pages' | 'issued'> {
  const abstract = longest(members.flatMap((member) => member.abstract ?? []));
  const pages = members.flatMap((member) => member.pages ?? []);
  const dates = members.flatMap((member) => member.issued ?? []);
  // pages from 1, as before print, are not those of a volume
  const page = pages.find(({ first, last }) => first === pages[0]?.first && last !== undefined) ?? pages[0];
  const sameYear = dates.filter(({ year }) => year === dates[0]?.year);
  const date =
    sameYear.find(({ day }) => day !== undefined) ?? sameYear.find(({ month }) => month !== undefined) ?? dates[0];
  return {
    ...(abstract === undefined ? {} : { abstract }),
    ...(page === undefined ? {} : { pages: page }),
    ...(date === undefined ? {} : { issued: date }),
  };
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (best, text) => (best !== undefined && best.length >= text.length ? best : text),
    undefined,
  );
}

function longestList<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.reduce((best, list) => {
    if (list.length !== best.length) return list.length > best.length ? list : best;
    if (list.length === 0) return best;
    return JSON.stringify(list).length > JSON.stringify(best).length ? list : best;
  }, []);
}

/** Identifiers that found no room in a field of their own, each with its scheme. */
function otherIds(members: readonly Document[], { doi, pmid, pmcid }: Document): string[] {
  const further = members.flatMap((member) => [
    ...(member.doi === undefined || member.doi === doi ? [] : [`doi:${member.doi}`]),
    ...(member.pmid === undefined || member.pmid === pmid ? [] : [`pmid:${member.pmid}`]),
    ...(member.pmcid === undefined || member.pmcid === pmcid ? [] : [`pmcid:${member.pmcid}`]),
  ]);
  return distinct([...members.flatMap((member) => member.otherIds), ...further]);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function distinctFields(fields: readonly RawField[]): RawField[] {
  return [...new Map(fields.map((field) => [JSON.stringify([field.tag, field.value]), field])).values()];
}
