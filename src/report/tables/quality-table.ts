import type { QualitySheet } from '../../review/checklist/quality-sheet.ts';
import { displayable } from '../displayable.ts';
import type { Table } from '../table.ts';
import { joined, textColumn } from './column.ts';

/**
 * The quality standards as a table: for each criterion the facts, the warnings, the grades that people gave with their
 * reasons, and the grade on which they agree, `null` where they do not. The notes give the agreement.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 } });
 * review && qualityTable(qualitySheet(review)).rows.map(({ criterion }) => criterion)[0]; // '1. The research problem'
 */
export function qualityTable({ rows, agreement }: QualitySheet): Table {
  return displayable({
    caption: 'RAMESES quality standards: evidence and grades',
    columns: [
      textColumn('criterion', 'Criterion'),
      textColumn('facts', 'Facts'),
      textColumn('warnings', 'To be asked'),
      textColumn('grades', 'Grades given'),
      textColumn('agreed', 'Agreed grade'),
    ],
    rows: rows.map(({ number, topic, facts, warnings, given, consensus, agreed }) => ({
      criterion: `${number}. ${topic}`,
      facts: joined(facts.map(({ label, count }) => `${label}: ${count}`)),
      warnings: joined(warnings),
      grades: joined(given.map(({ by, grade, reason }) => `${by}: ${grade} (${reason})`)),
      agreed: agreed === null ? null : `${agreed}${consensus === null ? '' : ` (consensus: ${consensus.reason})`}`,
    })),
    notes: [
      'Grades are given by people; none is computed.',
      ...agreement.pairs.map(({ firstId, secondId, percent, kappa }) => {
        const same =
          percent.value === null
            ? 'no criterion graded by both'
            : `the same grade for ${Math.round(percent.value * percent.pairs)} of ${percent.pairs} criteria`;
        const weighted = kappa.value === null ? 'not defined' : kappa.value.toFixed(2);
        return `${firstId} and ${secondId}: ${same}; weighted kappa ${weighted}.`;
      }),
    ],
  });
}
