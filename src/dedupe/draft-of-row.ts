import { startOfFamily } from './comparable-author.ts';
import { containerNumber, initialOf } from './comparable-container.ts';
import type { DocumentRow } from './comparable-row.ts';
import { hashOfDigits } from './comparable-title.ts';
import { numberOfDigits } from './digits-number.ts';
import type { Lexicon } from './lexicon.ts';
import { noticeKinds, reportForms } from './packed-field.ts';
import { listNumber } from './read-row.ts';
import { addAuthor, newRowDraft, type RowDraft } from './row-draft.ts';
import { internText } from './text-table.ts';
import { takeWords } from './title-scan.ts';

/** The draft of a row that was made before, written over another where one is given. */
export function draftOfRow(row: DocumentRow, lexicon: Lexicon, draft: RowDraft = newRowDraft()): RowDraft {
  const { texts, serials } = lexicon;
  const digits = (text: string) => numberOfDigits(text, texts);
  Object.assign(draft, {
    id: row.id,
    otherTitles: row.title.otherLetters,
    digits: hashOfDigits(row.title.digits),
    tellingWords: row.title.tellingWords,
    isTranslated: row.title.isTranslated,
    familyStart: startOfFamily(row.authors[0]?.family ?? ''),
    year: row.year,
    volume: digits(row.volume),
    issue: digits(row.issue),
    firstPage: digits(row.pages.first),
    lastPage: digits(row.pages.last),
    runsThroughVolume: row.pages.runsThroughVolume,
    pmid: digits(row.pmid),
    dois: row.dois,
    cochraneVersion: row.cochraneVersion,
    container: containerNumber(lexicon, row.container),
    containerInitial: initialOf(row.container),
    issn: listNumber(row.issn, serials),
    isbn: listNumber(row.isbn, serials),
    abstractWords: row.abstractWords,
    notice: Math.max(0, noticeKinds.indexOf(row.kind.notice)),
    form: Math.max(0, reportForms.indexOf(row.kind.form)),
    isReprint: row.kind.isReprint,
    authorCount: 0,
  } satisfies Partial<RowDraft>);
  takeWords(draft.title, row.title.words, lexicon);
  for (const { family, given, initials } of row.authors) {
    addAuthor(draft, internText(texts, family), internText(texts, given), internText(texts, initials));
  }
  return draft;
}
