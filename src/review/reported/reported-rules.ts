import { isCount, known, knownOrNone, sumOf, totalOf, without } from './count-range.ts';
import { type NamedNumber, numbersIn } from './numbers-in.ts';
import { allReports, allStudies, arms, armsTogether, left, soughtOtherwise, toScreen } from './reported-arms.ts';
import { limitRule, type ReportedContradiction, type ReportedRule, sumRule } from './reported-rule.ts';

/**
 * What must hold between the numbers of a flow. A missing number is any number, so it contradicts nothing; a box that flows
 * leave out where it is empty (removed by automation, still awaited) counts as none.
 *
 * @example
 * reportedRules.length; // 14
 */
export const reportedRules: readonly ReportedRule[] = [
  {
    code: 'reported-no-count',
    severity: 'error',
    says: 'numbers of a flow are whole and not negative',
    find: (counts) => numbersIn(counts).flatMap(noCount),
  },
  sumRule(
    {
      code: 'reported-identified-sum',
      severity: 'error',
      says: 'records by source make the records identified',
    },
    (counts) => [
      { field: 'identified', reported: counts.identified, computed: totalOf(counts.sources) },
      {
        field: 'identified',
        reported: counts.identified,
        computed: armsTogether(counts),
        says: 'identified = all arms',
      },
    ],
  ),
  sumRule(
    {
      code: 'reported-screened-sum',
      severity: 'error',
      says: 'screened = identified − duplicates − otherwise removed',
    },
    (counts) => {
      const { screened, removedByAutomation, removedOtherwise } = counts;
      const isPlain = removedByAutomation === null && removedOtherwise === null;
      const says = `screened = identified − duplicates${isPlain ? '' : ' − otherwise removed'}`;
      return [{ field: 'screened', reported: screened, computed: toScreen(counts), says }];
    },
  ),
  sumRule(
    {
      code: 'reported-sought-sum',
      severity: 'error',
      severityIf: { severalReportsPerRecord: 'warning' },
      says: 'sought = screened − excluded',
    },
    ({ sought, screened, excluded, awaitingScreening }) => [
      {
        field: 'sought',
        reported: sought,
        computed: without(known(screened), known(excluded), knownOrNone(awaitingScreening)),
      },
    ],
  ),
  sumRule({ code: 'reported-assessed-sum', severity: 'error', says: 'assessed = sought − not retrieved' }, (counts) =>
    arms(counts).map(({ arm, field, where }) => ({
      field: field('assessed'),
      reported: arm.assessed,
      computed: without(known(arm.sought), known(arm.notRetrieved), knownOrNone(arm.awaitingRetrieval)),
      says: `assessed = sought − not retrieved${where}`,
    })),
  ),
  sumRule(
    { code: 'reported-reasons-sum', severity: 'error', says: 'reasons make the full-text exclusions' },
    (counts) =>
      arms(counts).map(({ arm, field, where }) => ({
        field: field('excludedFullText'),
        reported: arm.excludedFullText,
        computed: totalOf(arm.reasons),
        says: `reasons make the full-text exclusions${where}`,
      })),
  ),
  sumRule(
    {
      code: 'reported-other-sum',
      severity: 'warning',
      says: 'sought = websites + organisations + citations − duplicates − excluded, by other methods',
    },
    ({ other }) =>
      other === undefined ? [] : [{ field: 'other.sought', reported: other.sought, computed: soughtOtherwise(other) }],
  ),
  sumRule(
    {
      code: 'reported-included-sum',
      severity: 'warning',
      severityIf: { strict: 'error' },
      says: 'included = assessed − excluded on full text',
    },
    (counts) => [
      { field: 'included', reported: counts.included, computed: sumOf(...arms(counts).map(({ arm }) => left(arm))) },
    ],
  ),
  limitRule(
    { code: 'reported-studies-exceed-reports', severity: 'error', says: 'each study has a report' },
    ({ studies, included, totalStudies, totalReports, previousStudies, previousReports }) => [
      { field: 'studies', reported: studies, computed: known(included) },
      { field: 'previousStudies', reported: previousStudies, computed: known(previousReports) },
      { field: 'totalStudies', reported: totalStudies, computed: known(totalReports) },
    ],
  ),
  sumRule(
    { code: 'reported-total-sum', severity: 'error', says: 'total = previous + new' },
    ({ totalStudies, totalReports, previousStudies, previousReports, studies, included }) => [
      {
        field: 'totalStudies',
        reported: totalStudies,
        computed: sumOf(known(previousStudies), known(studies)),
        says: 'total studies = previous + new',
      },
      {
        field: 'totalReports',
        reported: totalReports,
        computed: sumOf(known(previousReports), known(included)),
        says: 'total reports = previous + new',
      },
    ],
  ),
  limitRule(
    { code: 'reported-meta-analysis-exceeds-total', severity: 'error', says: 'what is in a meta-analysis is included' },
    (counts) => [
      { field: 'metaAnalysisStudies', reported: counts.metaAnalysisStudies, computed: allStudies(counts) },
      { field: 'metaAnalysisReports', reported: counts.metaAnalysisReports, computed: allReports(counts) },
    ],
  ),
  sumRule(
    { code: 'reported-sources-sum', severity: 'warning', says: 'sources make the records of their kind' },
    ({ databases, registers, databaseSources, registerSources }) => [
      { field: 'databases', reported: databases, computed: totalOf(databaseSources), says: 'databases make their sum' },
      { field: 'registers', reported: registers, computed: totalOf(registerSources), says: 'registers make their sum' },
    ],
  ),
  sumRule(
    { code: 'reported-kinds-sum', severity: 'error', says: 'kinds make the documents included' },
    ({ kinds, included }) => [{ field: 'included', reported: included, computed: totalOf(kinds) }],
  ),
  {
    code: 'reported-open-when-final',
    severity: 'error',
    says: 'a finished review leaves nothing open',
    find: (counts) => (counts.final === true ? numbersIn(counts).flatMap(stillOpen) : []),
  },
];

function noCount([field, value]: NamedNumber): ReportedContradiction[] {
  return isCount(value) ? [] : [{ ids: [field], message: `${field} is ${value}, which counts nothing` }];
}

function stillOpen([field, value]: NamedNumber): ReportedContradiction[] {
  if (!/(?:^|\.)awaiting/.test(field) || value <= 0) return [];
  return [{ ids: [field], message: `the review says that it is finished, and ${value} still wait (${field})` }];
}
