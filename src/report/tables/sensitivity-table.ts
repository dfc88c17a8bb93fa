import type { AppraisalSensitivity, SensitivityLoss } from '../../review/appraisal-sensitivity.ts';
import { displayable } from '../displayable.ts';
import type { Table } from '../table.ts';
import { numberColumn, textColumn } from './column.ts';

/**
 * What would be lost without the evidence below each rating: a row for each dimension and threshold, and the losses both
 * ways, with what nobody rated counted in and left out.
 *
 * @example
 * sensitivityTable([{ dimension: 'rigour', thresholds: [], unsupportedIds: ['C4'] }]).notes[0]; // 'Without supporting evidence in any case: C4.'
 */
export function sensitivityTable(found: readonly AppraisalSensitivity[]): Table {
  const unsupported = new Set(found.flatMap(({ unsupportedIds }) => unsupportedIds));
  return displayable({
    caption: 'What rests on evidence below each rating',
    columns: [
      textColumn('dimension', 'Dimension'),
      textColumn('threshold', 'Without what is rated below'),
      numberColumn('falling', 'Falling'),
      numberColumn('undecided', 'Unrated or differing'),
      textColumn('lost', 'Configurations lost'),
      textColumn('lostAtMost', 'Lost if the undecided fall too'),
    ],
    rows: found.flatMap(({ dimension, thresholds }) =>
      thresholds.map((at) => ({
        dimension,
        threshold: at.threshold,
        falling: at.fallingIds.length,
        undecided: at.unratedIds.length + at.differingIds.length,
        lost: inWords(at.ifUndecidedStand),
        lostAtMost: inWords(at.ifUndecidedFall),
      })),
    ),
    notes: unsupported.size === 0 ? [] : [`Without supporting evidence in any case: ${[...unsupported].join(', ')}.`],
  });
}

function inWords({ lostConfigurationIds, lostTheoryIds }: SensitivityLoss): string {
  if (lostConfigurationIds.length === 0) return 'none';
  const theories = lostTheoryIds.length === 0 ? '' : `; whole theories: ${lostTheoryIds.join(', ')}`;
  return `${lostConfigurationIds.length}: ${lostConfigurationIds.join(', ')}${theories}`;
}
