import type { ReportedCounts } from '../reported-counts.ts';

/** The fields of some counts that hold a number. */
type NumberField<T> = { [K in keyof T]-?: T[K] extends number | null ? K : never }[keyof T];

type OtherArm = NonNullable<ReportedCounts['other']>;

/** What a row of the template holds, and which fields of the counts it is about. */
export type RowContent =
  | { readonly kind: 'title' }
  | { readonly kind: 'count'; readonly field: NumberField<ReportedCounts> }
  | { readonly kind: 'other-count'; readonly field: NumberField<OtherArm> }
  | { readonly kind: 'sources'; readonly field: 'databaseSources' | 'registerSources' }
  | { readonly kind: 'reasons' }
  | { readonly kind: 'other-reasons' };

/** A row of the template: where the package draws it, what it says and what it holds. */
export interface TemplateRow {
  /** The name in the column `data`; `NA` for titles. */
  readonly data: string;
  readonly node: string;
  readonly box: string;
  readonly text: string;
  readonly content: RowContent;
}

const row = (data: string, node: string, box: string, text: string, content: RowContent): TemplateRow => ({
  data,
  node,
  box,
  text,
  content,
});
const title = (node: string, box: string, text: string) => row('NA', node, box, text, { kind: 'title' });
const sideTitle = (node: string, box: string, text: string) => row(box, node, box, text, { kind: 'title' });
const count = (data: string, node: string, box: string, text: string, field: NumberField<ReportedCounts>) =>
  row(data, node, box, text, { kind: 'count', field });
const otherCount = (data: string, node: string, box: string, text: string, field: NumberField<OtherArm>) =>
  row(data, node, box, text, { kind: 'other-count', field });
const sources = (data: string, text: string, field: 'databaseSources' | 'registerSources') =>
  row(data, 'NA', 'box2', text, { kind: 'sources', field });

/** The rows of the template of PRISMA2020 1.1.4, in its order. */
export const templateRows: readonly TemplateRow[] = [
  title('node4', 'prevstud', 'Previous studies'),
  count('previous_studies', 'node5', 'box1', 'Studies included in previous version of review', 'previousStudies'),
  count(
    'previous_reports',
    'NA',
    'box1',
    'Reports of studies included in previous version of review',
    'previousReports',
  ),
  title('node6', 'newstud', 'Identification of new studies via databases and registers'),
  count('database_results', 'node7', 'box2', 'Databases', 'databases'),
  sources('database_specific_results', 'Specific databases', 'databaseSources'),
  count('register_results', 'NA', 'box2', 'Registers', 'registers'),
  sources('register_specific_results', 'Specific registers', 'registerSources'),
  title('node16', 'othstud', 'Identification of new studies via other methods'),
  otherCount('website_results', 'node17', 'box11', 'Websites', 'websites'),
  otherCount('organisation_results', 'NA', 'box11', 'Organisations', 'organisations'),
  otherCount('citations_results', 'NA', 'box11', 'Citation searching', 'citations'),
  count('duplicates', 'node8', 'box3', 'Duplicate records', 'duplicates'),
  count('excluded_automatic', 'NA', 'box3', 'Records marked as ineligible by automation tools', 'removedByAutomation'),
  count('excluded_other', 'NA', 'box3', 'Records removed for other reasons', 'removedOtherwise'),
  count('records_screened', 'node9', 'box4', 'Records screened', 'screened'),
  count('records_excluded', 'node10', 'box5', 'Records excluded', 'excluded'),
  count('dbr_sought_reports', 'node11', 'box6', 'Reports sought for retrieval', 'sought'),
  count('dbr_notretrieved_reports', 'node12', 'box7', 'Reports not retrieved', 'notRetrieved'),
  otherCount('other_sought_reports', 'node18', 'box12', 'Reports sought for retrieval', 'sought'),
  otherCount('other_notretrieved_reports', 'node19', 'box13', 'Reports not retrieved', 'notRetrieved'),
  count('dbr_assessed', 'node13', 'box8', 'Reports assessed for eligibility', 'assessed'),
  row('dbr_excluded', 'node14', 'box9', 'Reports excluded', { kind: 'reasons' }),
  otherCount('other_assessed', 'node20', 'box14', 'Reports assessed for eligibility', 'assessed'),
  row('other_excluded', 'node21', 'box15', 'Reports excluded', { kind: 'other-reasons' }),
  count('new_studies', 'node15', 'box10', 'New studies included in review', 'studies'),
  count('new_reports', 'NA', 'box10', 'Reports of new included studies', 'included'),
  count('total_studies', 'node22', 'box16', 'Total studies included in review', 'totalStudies'),
  count('total_reports', 'NA', 'box16', 'Reports of total included studies', 'totalReports'),
  sideTitle('node1', 'identification', 'Identification'),
  sideTitle('node2', 'screening', 'Screening'),
  sideTitle('node3', 'included', 'Included'),
  count('total_studies_ma', 'node23', 'box17', 'Total studies included in meta-analysis', 'metaAnalysisStudies'),
  count('total_reports_ma', 'NA', 'box17', 'Reports of total included studies in meta-analysis', 'metaAnalysisReports'),
];
