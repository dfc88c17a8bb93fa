import { indexById } from '../../core/group-by.ts';
import { shortReference } from '../../document/short-reference.ts';
import type { Review } from '../../review/review.ts';
import { type ReviewSaturation, reviewSaturation } from '../../review/review-saturation.ts';
import { caveatsAbout } from '../caveats-about.ts';
import type { Table } from '../table.ts';
import { tableToHtml } from '../tables/table-to-html.ts';
import { paragraph, type ReportPart, reportPart, wide } from './markup.ts';

/** How fast new concepts came in, document by document, and what the declared rule says. */
export function saturationPart(review: Review): ReportPart {
  const saturation = reviewSaturation(review);
  const { incidence, newCodes, observedCurve } = saturation;
  if (incidence.documents.length === 0) return reportPart('saturation', 'Saturation');
  const unit = review.protocol.saturationPlan?.unit === 'configuration' ? 'configurations' : 'concepts';
  const documents = indexById(review.documents);
  const table: Table = {
    caption: `New ${unit} in each document, in reading order`,
    columns: [
      { id: 'place', label: 'No.', type: 'number' },
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'fresh', label: `New ${unit}`, type: 'number' },
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
    notes: caveatsAbout(review.caveats, ['saturation', 'protocol', 'evidence']),
  };
  return reportPart(
    'saturation',
    'Saturation',
    paragraph(ruleInWords(saturation)),
    wide(table.caption, tableToHtml(table)),
  );
}

function ruleInWords({ guest }: ReviewSaturation): string {
  const aside = 'It concerns what was found in this order of reading, never whether the theory is adequate.';
  if (guest === null) return `The protocol declares no rule for saturation. ${aside}`;
  const { base, run, threshold, status, at, newCodesAfter } = guest;
  const rule = `Declared rule (Guest et al. 2020): base of ${base} documents, runs of ${run}, at most ${Math.round(threshold * 1000) / 10} % new`;
  const answers = {
    reached: `reached at ${at ?? ''}; documents read after that still brought ${newCodesAfter} new`,
    'not-reached': 'not reached',
    insufficient: 'too few documents to say',
    undefined: 'no answer, because the base holds nothing',
  };
  return `${rule}: ${answers[status]}. ${aside}`;
}
