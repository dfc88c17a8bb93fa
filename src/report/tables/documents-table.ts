import type { Caveat } from '../../review/caveat.ts';
import type { DocumentAnswer } from '../../review/document-answers.ts';
import type { DocumentCharacteristics } from '../../review/document-table.ts';
import type { Theme } from '../../theory/theme.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { displayable } from '../displayable.ts';
import type { Table, TableColumn, TableRow } from '../table.ts';
import { capitalised, joined, numberColumn, textColumn } from './column.ts';

/** What the table of documents takes from elsewhere. */
export interface DocumentsTableOptions {
  /** The themes of the review, for their labels. Default: ids stand for them. */
  readonly themes?: readonly Theme[];
  /** The caveats of the review: those about documents, extractions and appraisals become notes. Default: none. */
  readonly caveats?: readonly Caveat[];
  /** Ids of the fields of extraction forms that get a column, in this order. Default: all that were answered. */
  readonly fields?: readonly string[];
}

/**
 * The characteristics of the included documents, ready for a manuscript: one row a document, one column for each answer
 * that the extraction forms asked for (country, setting, population, …) and for each dimension on which documents were
 * appraised, and the configurations and themes to which it speaks. Where reviewers differ, each answer stands, with ` / `
 * between. A note counts what is not recorded.
 *
 * @example
 * documentsTable([]).notes; // ['No document is included yet.']
 * @see RAMESES publication standards, item 13. https://doi.org/10.1186/1741-7015-11-21
 */
export function documentsTable(
  documents: readonly DocumentCharacteristics[],
  { themes = [], caveats = [], fields }: DocumentsTableOptions = {},
): Table {
  const dimensions = [...new Set(documents.flatMap(({ ratings }) => Object.keys(ratings)))];
  const asked = askedFields(documents, fields).filter(({ fieldId }) => !dimensions.includes(fieldId));
  const facts = [
    numberColumn('year', 'Year'),
    textColumn('kind', 'Kind'),
    textColumn('sources', 'Found in'),
    ...asked.map(columnOfField(documents)),
    ...dimensions.map((dimension) => textColumn(`rating ${dimension}`, capitalised(dimension))),
  ];
  const themeLabels = new Map(themes.map(({ id, label }) => [id, label]));
  const rows = documents.map((document) => ({
    document: document.reference,
    title: document.title === '' ? null : document.title,
    year: document.year,
    kind: document.kind,
    sources: joined(document.sources),
    ...Object.fromEntries(asked.map((field) => [columnId(field), answerIn(document, field)])),
    ...Object.fromEntries(dimensions.map((one) => [`rating ${one}`, ratingIn(document, one)])),
    configurations: joined(document.configurationIds, ', '),
    themes: joined(document.themeIds.map((id) => themeLabels.get(id) ?? id)),
  }));
  return displayable({
    caption: 'Characteristics of the included documents',
    columns: [
      textColumn('document', 'Document'),
      textColumn('title', 'Title'),
      ...facts,
      textColumn('configurations', 'Configurations'),
      textColumn('themes', 'Themes'),
    ],
    rows,
    notes: [
      ...(documents.length === 0 ? ['No document is included yet.'] : []),
      ...notRecorded(facts, rows),
      ...caveatsAbout(caveats, ['documents', 'appraisals', 'screening', 'extractions']),
    ],
  });
}

type AskedField = Pick<DocumentAnswer, 'formId' | 'fieldId' | 'label'>;

// the first words that a field has stand for all versions of its form
function askedFields(
  documents: readonly DocumentCharacteristics[],
  wanted: readonly string[] | undefined,
): DocumentAnswer[] {
  const answers = documents.flatMap((document) => document.answers ?? []);
  const found = [...new Map(answers.map((answer) => [columnId(answer), answer])).values()];
  return wanted ? wanted.flatMap((id) => found.filter(({ fieldId }) => fieldId === id)) : found;
}

function columnId({ formId, fieldId }: AskedField): string {
  return `answer ${formId} ${fieldId}`;
}

function columnOfField(documents: readonly DocumentCharacteristics[]): (field: AskedField) => TableColumn {
  const isNumber = (field: AskedField) =>
    documents.every((document) => typeof (answerIn(document, field) ?? 0) === 'number');
  return (field) => (isNumber(field) ? numberColumn : textColumn)(columnId(field), field.label);
}

function answerIn({ answers = [] }: DocumentCharacteristics, field: AskedField): string | number | null {
  const values = answers.find((answer) => columnId(answer) === columnId(field))?.values ?? [];
  const [only = null, ...others] = values;
  return others.length === 0 ? only : values.join(' / ');
}

function ratingIn({ ratings, answers = [] }: DocumentCharacteristics, dimension: string): string | null {
  const own = joined(ratings[dimension] ?? [], ' / ');
  return (
    own ??
    joined(
      answers.filter(({ fieldId }) => fieldId === dimension).flatMap(({ values }) => values.map(String)),
      ' / ',
    )
  );
}

function notRecorded(columns: readonly TableColumn[], rows: readonly TableRow[]): string[] {
  const gaps = columns.flatMap(({ id, label }) => {
    const missing = rows.filter((row) => (row[id] ?? null) === null).length;
    return missing === 0 ? [] : [`${label} ${missing}`];
  });
  return gaps.length === 0 ? [] : [`Not recorded, of ${rows.length} documents: ${gaps.join(', ')}.`];
}
