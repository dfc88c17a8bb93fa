import { indexById } from '../../core/group-by.ts';
import { shortReference } from '../../document/short-reference.ts';
import type { Review } from '../../review/review.ts';
import { type ReviewSaturation, reviewSaturation } from '../../review/review-saturation.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { saturationFigure } from '../figures/saturation-figure.ts';
import type { Table } from '../table.ts';
import { tableToHtml } from '../tables/table-to-html.ts';
import { figureInPage } from './figure-in-page.ts';
import { paragraph, type ReportPart, reportPart, tag, wide } from './markup.ts';

/** How fast new concepts came in, document by document, and what that says against the target that the protocol declares. */
export function saturationPart(review: Review): ReportPart {
  const saturation = reviewSaturation(review);
  const { incidence, assessment } = saturation;
  if (incidence.documents.length === 0) return reportPart('saturation', 'Saturation');
  const codes = review.protocol.saturationPlan?.unit === 'configuration' ? 'configurations' : 'concepts';
  const caveats = caveatsAbout(review.caveats, ['saturation', 'protocol', 'evidence']);
  const table = newCodesTable(review, saturation, codes);
  return reportPart(
    'saturation',
    'Saturation',
    paragraph(assessment.sentence),
    paragraph('It concerns what was found in this order of reading, never whether the theory is adequate.', 'quiet'),
    figureInPage(saturationFigure({ assessment, incidence }, { codes, caveats })),
    tag('details', {}, tag('summary', {}, table.caption), wide(table.caption, tableToHtml({ ...table, caption: '' }))),
  );
}

function newCodesTable(review: Review, { incidence, newCodes, observedCurve }: ReviewSaturation, codes: string): Table {
  const documents = indexById(review.documents);
  return {
    caption: `New ${codes} in each document, in reading order`,
    columns: [
      { id: 'place', label: 'No.', type: 'number' },
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'fresh', label: `New ${codes}`, type: 'number' },
      { id: 'found', label: 'Found so far', type: 'number' },
    ],
    rows: incidence.documents.map((id, place) => {
      const document = documents.get(id);
      return {
        place: place + 1,
        document: document === undefined ? id : shortReference(document),
        fresh: newCodes[place] ?? null,
        found: observedCurve[place] ?? null,
      };
    }),
    notes: [],
  };
}
