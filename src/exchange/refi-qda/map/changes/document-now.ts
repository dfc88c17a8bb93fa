import type { Appraisal } from '../../../../appraisal/appraisal.ts';
import type { Document, RawField } from '../../../../document/document.ts';
import { normaliseDoi } from '../../../../document/identifiers.ts';
import type { QdaVariableValue } from '../../model/qda-variable.ts';
import type { OwnValue } from '../own-value.ts';
import { documentValues, isReviewVariable, variableGuid } from '../review-variables.ts';
import { changedValues, valuesByVariable } from './changed-values.ts';

/** What a document of the review is and how it was judged. */
export interface JudgedDocument {
  readonly document: Document;
  readonly appraisals: readonly OwnValue<Appraisal>[];
}

/** A document with the values that its source has now. */
interface DocumentNow extends JudgedDocument {
  /** Whether some change could not be taken. */
  readonly isPartly: boolean;
  /** The appraisals whose rating is another now: what was said for the one before is said of it still. */
  readonly rerated: readonly string[];
}

/**
 * Takes the kind, the year, the DOI and the ratings of a document from its variables, where they can be read. A rating
 * counts where one appraisal alone can be meant. Variables of a program become further fields of the document.
 *
 * @param nameOf - The name of a variable by its GUID.
 */
export function documentNow(
  judged: JudgedDocument,
  values: readonly QdaVariableValue[],
  nameOf: (guid: string) => string,
): DocumentNow {
  const ratings = judged.appraisals.map(({ value }) => value);
  const written = valuesByVariable(documentValues(judged.document, ratings));
  const { changed, isDropped } = changedValues(written, values);
  let now: DocumentNow = { ...judged, isPartly: isDropped, rerated: [] };
  for (const { variable, value, isRepeated } of changed) {
    const name = nameOf(variable);
    const isOurs = written.has(variable) || isReviewVariable(variable) || variable === variableGuid(name);
    if (!isOurs) now = withField(now, name, value);
    else now = isRepeated ? { ...now, isPartly: true } : withValue(now, variable, value);
  }
  return now;
}

const [kind, year, doi] = [variableGuid('document type'), variableGuid('year'), variableGuid('DOI')];

function withValue(now: DocumentNow, variable: string, value: string): DocumentNow {
  const { document } = now;
  if (variable === kind && value !== '') return { ...now, document: { ...document, kind: value } };
  if (variable === year && /^(?!0000)\d{4}$/.test(value)) {
    return { ...now, document: { ...document, issued: { year: Number(value) } } };
  }
  const identifier = variable === doi ? normaliseDoi(value) : null;
  if (identifier !== null) return { ...now, document: { ...document, doi: identifier } };
  return rerated(now, variable, value);
}

function rerated(now: DocumentNow, variable: string, rating: string): DocumentNow {
  const meant = now.appraisals.filter(({ value }) => variableGuid(`appraisal: ${value.dimension}`) === variable);
  const [only] = meant;
  if (only === undefined || meant.length > 1 || rating === '') return { ...now, isPartly: true };
  const appraisals = now.appraisals.map((one) => (one === only ? { ...one, value: { ...one.value, rating } } : one));
  return { ...now, appraisals, rerated: [...now.rerated, only.value.id] };
}

/** A variable that the document had already has one value. */
function withField(now: DocumentNow, tag: string, value: string): DocumentNow {
  const { document } = now;
  const place = document.raw.findIndex((field) => field.tag === tag);
  if (document.raw.some((field) => field.tag === tag && field.value === value)) return now;
  const raw: RawField[] = place < 0 ? [...document.raw, { tag, value }] : document.raw.with(place, { tag, value });
  return { ...now, document: { ...document, raw } };
}
