import { appraisalCounts } from '../../appraisal/appraisal-counts.ts';
import { appraisalMatrix } from '../../appraisal/appraisal-matrix.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import type { FlowRecord } from '../flow/flow-records.ts';
import type { Review } from '../review.ts';
import { nameSegment } from './name-segment.ts';
import { counted, countedBy, lacking, type NumberDraft } from './number-draft.ts';
import { countedByOrigin } from './numbers-of-records.ts';

/** What was included: by kind, year and origin, as documents and as studies, and how it was appraised. */
export function numbersOfIncluded(
  review: Review,
  included: readonly Document[],
  records: readonly FlowRecord[],
): NumberDraft[] {
  const notes = { unit: 'documents', by: 'flow', partOf: 'included' } as const;
  const ids = included.map(({ id }) => id);
  const kinds = review.protocol.documentKinds.map(({ kind }) => kind);
  return [
    counted('included', ids, { unit: 'documents', by: 'flow', label: 'Documents included', partOf: 'unique' }),
    studies(included),
    ...countedBy('included.byKind', included, ({ kind }) => kind, {
      ...notes,
      label: 'Included by kind',
      declared: kinds,
    }),
    ...greyLiterature(review, included),
    ...countedBy('included.byType', included, ({ type }) => type, { ...notes, label: 'Included by type' }),
    ...countedBy('included.byYear', inOrderOfYear(included), ({ issued }) => issued?.year.toString(), {
      ...notes,
      label: 'Included by year of publication',
    }),
    year('included.firstYear', 'Earliest year of publication of the included', included, 0),
    year('included.lastYear', 'Latest year of publication of the included', included, -1),
    ...countedByOrigin('included', records, review.searches, { ...notes, label: 'Included' }),
    ...appraised(review, ids),
  ];
}

function studies(included: readonly Document[]): NumberDraft {
  const byStudy = groupBy(included, ({ id, studyId }) => studyId ?? id);
  return counted('included.studies', [...byStudy.keys()], {
    unit: 'studies',
    by: 'reviewNumbers',
    label: 'Studies included (reports of one study count once)',
  });
}

/** Grey and not grey, as the protocol declares its kinds; a document of no declared kind is neither. */
function greyLiterature(
  { protocol: { documentKinds } }: Pick<Review, 'protocol'>,
  included: readonly Document[],
): NumberDraft[] {
  const greyOf = new Map(documentKinds.map(({ kind, grey }) => [kind, grey]));
  const isDeclared = documentKinds.some(({ grey }) => grey !== undefined);
  return [
    { name: 'included.byKind.grey', label: 'Included grey literature', grey: true },
    { name: 'included.byKind.notGrey', label: 'Included documents other than grey literature', grey: false },
  ].map(({ name, label, grey }) => {
    const notes = { label, unit: 'documents', by: 'flow', partOf: 'included' } as const;
    const own = included.filter(({ kind }) => greyOf.get(kind ?? '') === grey);
    return isDeclared ? counted(name, idsOf(own), notes) : lacking(name, 'kinds-not-declared-grey', notes);
  });
}

function inOrderOfYear(included: readonly Document[]): Document[] {
  return [...included].sort((a, b) => (a.issued?.year ?? 0) - (b.issued?.year ?? 0));
}

function year(name: string, label: string, included: readonly Document[], place: 0 | -1): NumberDraft {
  const value = inOrderOfYear(included.filter(({ issued }) => issued !== undefined)).at(place)?.issued?.year ?? null;
  const ids = idsOf(included.filter(({ issued }) => issued !== undefined && issued.year === value));
  const draft: NumberDraft = { name, label, value, unit: 'year', by: 'reviewNumbers', ids };
  return value === null ? { ...draft, undefinedBecause: 'no-years' } : draft;
}

/** Ratings of the included documents on every declared scale; of relevance and rigour it is told where none is declared. */
function appraised({ appraisals, protocol: { appraisalScales } }: Review, ids: readonly string[]): NumberDraft[] {
  const notes = { unit: 'documents', by: 'appraisalCounts', partOf: 'included' } as const;
  const declared = new Set(appraisalScales.map(({ dimension }) => dimension));
  const undeclared = ['relevance', 'rigour'].filter((dimension) => !declared.has(dimension));
  const counts = appraisalCounts(appraisalMatrix(appraisals, ids, appraisalScales));
  return [
    ...counts.flatMap(({ dimension, rated, differingIds, unratedIds }) => {
      const name = `appraisal.${nameSegment(dimension)}`;
      const say = (what: string) => ({ ...notes, label: `Included documents by ${dimension}: ${what}` });
      const highest = rated.at(-1);
      return [
        ...rated.map(({ rating, documentIds }) => counted(`${name}.${nameSegment(rating)}`, documentIds, say(rating))),
        counted(
          `${name}.highest`,
          highest?.documentIds ?? [],
          say(`the highest rating (${highest?.rating ?? 'none'})`),
        ),
        counted(`${name}.differing`, differingIds, say('rated differently by different reviewers')),
        counted(`${name}.unrated`, unratedIds, say('not rated')),
      ];
    }),
    ...undeclared.map((dimension) =>
      lacking(`appraisal.${dimension}.highest`, 'no-scale-declared', {
        ...notes,
        label: `Included documents by ${dimension}: the highest rating`,
      }),
    ),
  ];
}

function idsOf(documents: readonly Document[]): string[] {
  return documents.map(({ id }) => id);
}
