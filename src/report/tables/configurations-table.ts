import { groupBy, indexById } from '../../core/group-by.ts';
import { shortReference } from '../../document/short-reference.ts';
import type { Review } from '../../review/review.ts';
import type { Configuration } from '../../theory/configuration.ts';
import { configurationForm, isStanding, slotsOf } from '../../theory/configuration-form.ts';
import { type EvidenceBalance, evidenceBalances } from '../../theory/evidence-balance.ts';
import type { SlotRole } from '../../theory/heuristic.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { displayable } from '../displayable.ts';
import type { Table, TableColumn, TableRow } from '../table.ts';
import { capitalised, joined, numberColumn, textColumn } from './column.ts';
import { inferredNote, slotsInWords } from './slots-in-words.ts';

/** The lists of a review that the table of configurations shows. */
export type ConfigurationsTableSource = Pick<
  Review,
  'configurations' | 'concepts' | 'themes' | 'evidence' | 'documents'
> &
  Partial<Pick<Review, 'confidence' | 'caveats'>>;

/**
 * The configurations of a theory, one row each: theme, context, mechanism (resource and reasoning), outcome, the documents
 * that support, refute and refine it, the number of studies behind the supporting ones, and what people judged of the
 * confidence that it deserves. Configurations that were merged or withdrawn are left out, and a note counts them.
 *
 * Columns for intervention, actor, refuting and refining documents, and for confidence stand only where some row has them.
 *
 * @example
 * configurationsTable({ configurations: [], concepts: [], themes: [], evidence: [], documents: [] }).notes; // ['No configuration is recorded yet.']
 * @see RAMESES publication standards, item 14. https://doi.org/10.1186/1741-7015-11-21
 */
export function configurationsTable(review: ConfigurationsTableSource): Table {
  const standing = review.configurations.filter(isStanding);
  const row = rowOf(review);
  const rows = standing.map(row);
  const used = (column: TableColumn) => rows.some((cells) => (cells[column.id] ?? null) !== null);
  return displayable({
    caption: 'Context–mechanism–outcome configurations',
    columns: [
      textColumn('configuration', 'Configuration'),
      textColumn('themes', 'Theme'),
      textColumn('context', 'Context'),
      ...[textColumn('intervention', 'Intervention'), textColumn('actor', 'Actor')].filter(used),
      textColumn('resource', 'Mechanism: resource'),
      textColumn('reasoning', 'Mechanism: reasoning'),
      textColumn('outcome', 'Outcome'),
      textColumn('form', 'Form'),
      textColumn('status', 'Status'),
      textColumn('modality', 'Modality'),
      textColumn('supports', 'Supported by'),
      ...[textColumn('refutes', 'Refuted by'), textColumn('refines', 'Refined by')].filter(used),
      numberColumn('studies', 'Supporting studies'),
      ...[textColumn('confidence', 'Confidence: concerns')].filter(used),
    ],
    rows,
    notes: notesOf(review, standing),
  });
}

const roles: readonly SlotRole[] = ['context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome'];

function rowOf(review: ConfigurationsTableSource): (configuration: Configuration) => TableRow {
  const conceptLabels = new Map(review.concepts.map(({ id, label }) => [id, label]));
  const themeLabels = new Map(review.themes.map(({ id, label }) => [id, label]));
  const documents = indexById(review.documents);
  const balances = evidenceBalances(review.configurations, review.evidence, { documents: review.documents });
  const concerns = groupBy(review.confidence ?? [], ({ configurationId }) => configurationId);
  const cited = (ids: readonly string[] = []) => {
    const references = ids.map((id) => {
      const document = documents.get(id);
      return document ? shortReference(document) : id;
    });
    return joined(references);
  };
  return (configuration) => {
    const balance: EvidenceBalance | undefined = balances.get(configuration.id);
    const slots = roles.map((role) => {
      const labelled = slotsOf(configuration, role).map((slot) => ({
        ...slot,
        label: conceptLabels.get(slot.conceptId) ?? slot.conceptId,
      }));
      return [role, slotsInWords(labelled, role)];
    });
    const judged = (concerns.get(configuration.id) ?? []).map(({ component, concern }) => `${component}: ${concern}`);
    return {
      ...Object.fromEntries(slots),
      configuration: configuration.id,
      themes: joined(configuration.themeIds.map((id) => themeLabels.get(id) ?? id)),
      form: configurationForm(configuration) || null,
      status: configuration.status,
      modality: configuration.modality,
      supports: cited(balance?.supports),
      refutes: cited(balance?.refutes),
      refines: cited(balance?.refines),
      studies: balance?.studies.supports.length ?? 0,
      confidence: joined(judged.map(capitalised)),
    };
  };
}

function notesOf(
  { configurations, caveats = [] }: ConfigurationsTableSource,
  standing: readonly Configuration[],
): string[] {
  const gone = configurations.length - standing.length;
  const slots = standing.flatMap((configuration) => configuration.slots);
  return [
    ...(configurations.length === 0 ? ['No configuration is recorded yet.'] : []),
    ...(gone === 0 ? [] : [`Not shown: ${gone} merged or withdrawn.`]),
    ...(slots.some(({ basis }) => basis === 'inferred') ? [inferredNote] : []),
    ...caveatsAbout(caveats, ['concepts', 'configurations', 'evidence', 'confidence']),
  ];
}
