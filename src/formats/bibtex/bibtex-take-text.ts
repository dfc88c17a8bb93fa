import type { Document } from '../../document/document.ts';
import type { Draft } from '../fields/draft.ts';
import { pages } from '../fields/take-dates.ts';
import type { TakeValue } from '../fields/take-fields.ts';
import { abstract, text, title } from '../fields/take-text.ts';
import { insideBraces } from './bibtex-braces.ts';
import { isWritable, latexOfText } from './bibtex-encode.ts';
import type { BibtexEntry, BibtexField } from './bibtex-entry.ts';
import { textOfLatex } from './bibtex-latex.ts';
import { isPlain, singleSpaced } from './bibtex-plain.ts';
import { latexOfTitle, wholeTitle } from './bibtex-title.ts';

/** The fields of an entry, also those that it has from others, by their names. */
export interface BibtexRecord {
  /** What stands behind the `@`, in lower case. */
  readonly type: BibtexEntry['type'];
  /** The first field of a name. */
  field(name: string): BibtexField | undefined;
}

/**
 * Puts a field where it belongs in the draft.
 *
 * @returns Whether the draft holds the field so that the same LaTeX can be written again. Where it does not, the LaTeX is kept in `raw`.
 */
export type BibtexTake = (draft: Draft, field: BibtexField, record: BibtexRecord) => boolean;

/** The text of a field, on one line. */
export function textOf(field: BibtexField | undefined): string {
  if (field === undefined || field.plain) return field?.source ?? '';
  return singleSpaced(textOfLatex(singleSpaced(field.source)));
}

/** Takes a field as text. */
export function asText(take: TakeValue): BibtexTake {
  return (draft, { name, source, line, plain }) => {
    if (plain) return take(draft, { tag: name, value: source, line });
    const printed = singleSpaced(source);
    const value = singleSpaced(textOfLatex(printed));
    if (value === '') return printed === '';
    return take(draft, { tag: name, value, line }) && isWritten(value, printed);
  };
}

/** Takes the title together with its subtitle. */
export const takeTitle: BibtexTake = (draft, { name, source, line, plain }, record) => {
  if (draft.title !== undefined) return false;
  const subtitle = record.field('subtitle');
  if (subtitle === undefined && plain) return title(draft, { tag: name, value: source, line });
  const inner = subtitle === undefined ? insideBraces(source) : null;
  if (inner?.includes(' ') && isPlain(inner)) return titleInBraces(draft, { tag: name, value: inner, line });
  const printed = singleSpaced(source);
  const main = singleSpaced(textOfLatex(printed, { marked: true }));
  const further = subtitle === undefined ? '' : singleSpaced(textOfLatex(subtitle.source, { marked: true }));
  const value = wholeTitle(main, further);
  if (value === '') return false;
  title(draft, { tag: name, value, line });
  return value === printed || (isWritable(printed) && latexOfTitle(titleOf(draft)) === printed);
};

/** Takes a title that braces keep as it is; our own writer puts them around words, and never around a space. */
const titleInBraces: TakeValue = (draft, field) => {
  title(draft, field);
  return false;
};

function titleOf({ title: plain = '', titleMarkup }: Draft): Pick<Document, 'title' | 'titleMarkup'> {
  return titleMarkup === undefined ? { title: plain } : { title: plain, titleMarkup };
}

/** Takes the title of a whole that has no other: `@proceedings` with a `booktitle`. */
const titleOfWhole: BibtexTake = (draft, field, record) =>
  record.field('title') === undefined && draft.type === 'book' && takeTitle(draft, field, record);

/** Takes the title of the journal or book, together with its subtitle. */
export function takeContainer(subtitleName: string): BibtexTake {
  return (draft, field, record) => {
    if (titleOfWhole(draft, field, record)) return true;
    const printed = field.plain ? field.source : singleSpaced(field.source);
    const value = wholeTitle(textOf(field), textOf(record.field(subtitleName)));
    if (value === '') return false;
    if (draft.containerTitle !== undefined && field.name === 'journal')
      return asText(text('containerShort'))(draft, field, record);
    return text('containerTitle')(draft, { tag: field.name, value, line: field.line }) && isWritten(value, printed);
  };
}

function isWritten(value: string, printed: string): boolean {
  return value === printed || (isWritable(printed) && latexOfText(value) === printed);
}

/** Takes the abstract; an empty line in it parts its paragraphs. */
export const takeAbstract: BibtexTake = (draft, { name, source, line, plain }) => {
  const value = plain ? source : paragraphs(textOfLatex(source)).join('\n');
  if (value === '' || draft.abstract !== undefined) return draft.abstract === value;
  return (
    abstract(draft, { tag: name, value, line }) &&
    (value === source || isWritten(value, paragraphs(source).join('\n\n')))
  );
};

function paragraphs(text: string): string[] {
  if (!text.includes('\n')) return [singleSpaced(text)];
  return text
    .split(/\n\s*\n/)
    .map(singleSpaced)
    .filter((paragraph) => paragraph !== '');
}

/** Takes the pages as they are printed: `155--169` is how BibTeX writes a range. */
export const takePages: BibtexTake = (draft, { name, source, line, plain }) => {
  const printed = plain ? source : singleSpaced(source);
  const range = /^(\d{1,9})--?(\d{1,9})$/.exec(printed);
  const [, first = '', last = ''] = range ?? [];
  if (range && last.length >= first.length) draft.pages ??= { first, last, asPrinted: printed };
  else
    pages(draft, { tag: name, value: /[\\{}$~]/.test(printed) ? singleSpaced(textOfLatex(printed)) : printed, line });
  return draft.pages?.asPrinted === printed;
};

/** Takes the number: of the issue in a journal, of the thing itself where it is a report, a patent or a standard. */
export const takeNumber: BibtexTake = (draft, field, record) => {
  const inJournal = draft.type.startsWith('article') || draft.type === 'periodical';
  if (inJournal || record.field('journal') || record.field('journaltitle'))
    return asText(text('issue'))(draft, field, record);
  if (!numbered.has(draft.type)) return false;
  return asText(addNumber)(draft, field, record);
};

/** Types whose own number is kept among the other identifiers, with the type as its scheme. */
export const numbered: ReadonlySet<string> = new Set(['patent', 'report', 'standard']);

const addNumber: TakeValue = (draft, { value }) => {
  const id = `${draft.type}:${value}`;
  if (!draft.otherIds.includes(id)) draft.otherIds.push(id);
  return true;
};
