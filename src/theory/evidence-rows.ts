import type { Appraisal } from '../appraisal/appraisal.ts';
import { compareText } from '../core/compare-text.ts';
import { groupBy, indexById } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import { shortReference } from '../document/short-reference.ts';
import type { Extract } from '../extraction/extract.ts';
import type { Configuration, Slot } from './configuration.ts';
import { type ConfigurationForm, configurationForm, slotsOf } from './configuration-form.ts';
import type { EvidenceLink } from './evidence-link.ts';
import type { SlotRole } from './heuristic.ts';
import type { TheoryData } from './theory-data.ts';

/** A slot as a table shows it. */
export interface SlotLabel {
  readonly conceptId: string;
  /** The concept's label; its id where the concept is not recorded. */
  readonly label: string;
  readonly polarity: Slot['polarity'];
  readonly basis: Slot['basis'];
}

/** A slot that a quote shows, with its role. */
export interface ShownSlot extends SlotLabel {
  readonly role: SlotRole;
}

/**
 * One configuration with one piece of its evidence. Where it has none, all from `evidenceId` on is `null` and `shows` is
 * empty.
 */
export interface EvidenceRow {
  readonly configurationId: string;
  readonly form: ConfigurationForm;
  readonly status: Configuration['status'];
  /** Labels of its themes; the id where a theme is not recorded. */
  readonly themes: readonly string[];
  readonly context: readonly SlotLabel[];
  readonly intervention: readonly SlotLabel[];
  readonly actor: readonly SlotLabel[];
  readonly resource: readonly SlotLabel[];
  readonly reasoning: readonly SlotLabel[];
  readonly outcome: readonly SlotLabel[];
  /** `null` too for a quote that shows a slot and that no evidence link of the configuration names. */
  readonly evidenceId: string | null;
  readonly documentId: string | null;
  /** Author and year; the id where the document is not recorded. */
  readonly document: string | null;
  /** The study of which the document tells; its own id where it names none. */
  readonly studyId: string | null;
  readonly bearing: EvidenceLink['bearing'] | null;
  /** How the reviewer reasoned from the document to the configuration. */
  readonly inference: NonNullable<EvidenceLink['inference']> | null;
  readonly extractId: string | null;
  /** The slots that the quote shows. */
  readonly shows: readonly ShownSlot[];
  /** The words of the document; `null` where it is cited, not shown. */
  readonly quote: string | null;
  /** Page as printed. */
  readonly page: string | null;
  /** Section of the document. */
  readonly section: string | null;
  /** Rating of the extract, else of the document; where reviewers differ, their ratings with ` / ` between. */
  readonly relevance: string | null;
  /** As `relevance`. */
  readonly rigour: string | null;
  /** As `relevance`. */
  readonly richness: string | null;
  /** The reviewer who took the extract. */
  readonly extractor: string | null;
}

/**
 * The evidence table of a realist synthesis: one row for each configuration and piece of its evidence, one row without
 * evidence for a configuration that has none, and one for each further quote that shows one of its slots.
 *
 * Rows follow the configurations as given, within one the evidence as given, and then the quotes of its slots. Evidence of
 * a configuration that is not in the list gives no row. Ratings are joined in the order of their reviewers' ids, equal
 * ones once.
 *
 * @example
 * const configurations = [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate' })];
 * evidenceRows({ configurations, concepts: [], themes: [], evidence: [] }, [], [], []).map(({ documentId }) => documentId); // [null]
 * @see Wong G, Greenhalgh T, Westhorp G, Buckingham J, Pawson R. RAMESES publication standards: realist syntheses. BMC Med
 *   2013;11:21. https://doi.org/10.1186/1741-7015-11-21
 */
export function evidenceRows(
  {
    configurations,
    concepts,
    themes,
    evidence,
  }: Pick<TheoryData, 'configurations' | 'concepts' | 'themes' | 'evidence'>,
  extracts: readonly Extract[],
  documents: readonly Document[],
  appraisals: readonly Appraisal[],
): EvidenceRow[] {
  const conceptLabels = new Map(concepts.map(({ id, label }) => [id, label]));
  const themeLabels = new Map(themes.map(({ id, label }) => [id, label]));
  const sources: Sources = {
    extracts: indexById(extracts),
    documents: indexById(documents),
    references: new Map(),
    appraisals: groupBy(appraisals, ({ target }) => ('extractId' in target ? target.extractId : target.documentId)),
  };
  const evidenceOf = groupBy(evidence, ({ configurationId }) => configurationId);

  return configurations.flatMap((configuration) => {
    const shared = {
      ...slotColumns(configuration, conceptLabels),
      configurationId: configuration.id,
      form: configurationForm(configuration),
      status: configuration.status,
      themes: configuration.themeIds.map((id) => themeLabels.get(id) ?? id),
    };
    const shown = slotsByExtract(configuration, conceptLabels);
    const links = evidenceOf.get(configuration.id) ?? [];
    const linked = new Set(links.map(({ extractId }) => extractId));
    const unlinked = [...shown.keys()].filter((extractId) => !linked.has(extractId));
    const rows = [
      ...(links.length === 0 ? [noEvidence] : links.map((link) => evidenceColumns(link, shown, sources))),
      ...unlinked.flatMap((extractId) => quoteColumns(extractId, shown, sources)),
    ];
    return rows.map((row) => ({ ...shared, ...row }));
  });
}

/** What evidence refers to, by id. */
interface Sources {
  readonly extracts: ReadonlyMap<string, Extract>;
  readonly documents: ReadonlyMap<string, Document>;
  /** Author and year of the documents met so far. */
  readonly references: Map<string, string>;
  /** By the id of the document or extract that they judge; ids are unique over a review. */
  readonly appraisals: ReadonlyMap<string, readonly Appraisal[]>;
}

type SlotColumns = Pick<EvidenceRow, SlotRole>;
type EvidenceColumns = Omit<EvidenceRow, SlotRole | 'configurationId' | 'form' | 'status' | 'themes'>;

type LinkColumns = Pick<EvidenceColumns, 'evidenceId' | 'bearing' | 'inference'> & {
  readonly shown: ReadonlyMap<string, readonly ShownSlot[]>;
};

const noEvidence: EvidenceColumns = {
  evidenceId: null,
  documentId: null,
  document: null,
  studyId: null,
  bearing: null,
  inference: null,
  extractId: null,
  shows: [],
  quote: null,
  page: null,
  section: null,
  relevance: null,
  rigour: null,
  richness: null,
  extractor: null,
};

function slotColumns(configuration: Configuration, labels: ReadonlyMap<string, string>): SlotColumns {
  const column = (role: SlotRole) => slotsOf(configuration, role).map((slot) => labelOf(slot, labels));
  return {
    context: column('context'),
    intervention: column('intervention'),
    actor: column('actor'),
    resource: column('resource'),
    reasoning: column('reasoning'),
    outcome: column('outcome'),
  };
}

function labelOf({ conceptId, polarity, basis }: Slot, labels: ReadonlyMap<string, string>): SlotLabel {
  return { conceptId, label: labels.get(conceptId) ?? conceptId, polarity, basis };
}

function slotsByExtract({ slots }: Configuration, labels: ReadonlyMap<string, string>): Map<string, ShownSlot[]> {
  const shown = slots.flatMap((slot) =>
    [...new Set(slot.extractIds)].map((extractId) => ({
      extractId,
      slot: { role: slot.role, ...labelOf(slot, labels) },
    })),
  );
  const groups = groupBy(shown, ({ extractId }) => extractId);
  return new Map([...groups].map(([extractId, found]) => [extractId, found.map(({ slot }) => slot)]));
}

function evidenceColumns(
  link: EvidenceLink,
  shown: ReadonlyMap<string, readonly ShownSlot[]>,
  sources: Sources,
): EvidenceColumns {
  const { id, documentId, extractId, bearing, inference = null } = link;
  return documentColumns(documentId, extractId, sources, { evidenceId: id, bearing, inference, shown });
}

/** A quote that shows a slot without being evidence for or against the whole; one that is not recorded has no document. */
function quoteColumns(
  extractId: string,
  shown: ReadonlyMap<string, readonly ShownSlot[]>,
  sources: Sources,
): EvidenceColumns[] {
  const documentId = sources.extracts.get(extractId)?.documentId;
  if (documentId === undefined) return [];
  return [documentColumns(documentId, extractId, sources, { evidenceId: null, bearing: null, inference: null, shown })];
}

function documentColumns(
  documentId: string,
  extractId: string | undefined,
  { extracts, documents, references, appraisals }: Sources,
  { evidenceId, bearing, inference, shown }: LinkColumns,
): EvidenceColumns {
  const extract = extracts.get(extractId ?? '');
  const document = documents.get(documentId);
  const reference = references.get(documentId) ?? (document ? shortReference(document) : documentId);
  references.set(documentId, reference);
  const rating = (dimension: string) =>
    joinedRatings(appraisals.get(extract?.id ?? ''), dimension) ?? joinedRatings(appraisals.get(documentId), dimension);
  return {
    evidenceId,
    documentId,
    document: reference,
    studyId: document?.studyId ?? documentId,
    bearing,
    inference,
    extractId: extractId ?? null,
    shows: shown.get(extractId ?? '') ?? [],
    quote: extract?.quote ?? null,
    page: extract?.page ?? null,
    section: extract?.section ?? null,
    relevance: rating('relevance'),
    rigour: rating('rigour'),
    richness: rating('richness'),
    extractor: extract?.reviewerId ?? null,
  };
}

function joinedRatings(appraisals: readonly Appraisal[] | undefined, dimension: string): string | null {
  const own = (appraisals ?? []).filter((appraisal) => appraisal.dimension === dimension);
  if (own.length === 0) return null;
  own.sort((a, b) => compareText(a.reviewerId, b.reviewerId) || compareText(a.id, b.id));
  return [...new Set(own.map(({ rating }) => rating))].join(' / ');
}
