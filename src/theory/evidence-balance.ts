import type { Appraisal } from '../appraisal/appraisal.ts';
import { compareText } from '../core/compare-text.ts';
import { groupBy, indexById } from '../core/group-by.ts';
import { requireRange } from '../core/require.ts';
import type { Document } from '../document/document.ts';
import type { EvidenceLink } from './evidence-link.ts';

/** Something for each side of a configuration. */
export type EvidenceSides<T> = Readonly<Record<EvidenceLink['bearing'], T>>;

/**
 * The documents on each side of a configuration (distinct ids, sorted), the studies behind them, and what these weigh.
 * One document may stand on several sides, and no side is ever subtracted from another.
 */
export interface EvidenceBalance extends EvidenceSides<readonly string[]> {
  /** Distinct studies, sorted: reports of one study are one, and a document without a `studyId` is its own study. */
  readonly studies: EvidenceSides<readonly string[]>;
  /** What the studies of a side weigh together; a study weighs as much as its weightiest document. */
  readonly weights: EvidenceSides<number>;
}

/** What the documents are and how they are weighed. */
export interface EvidenceBalanceOptions {
  /** Where the study of a document is found; default: none, and each document is its own study. */
  readonly documents?: readonly Pick<Document, 'id' | 'studyId'>[];
  /** Ratings of the documents and of their extracts; default: none. */
  readonly appraisals?: readonly Appraisal[];
  /**
   * What a document weighs on one side, from 0 up, by the ratings of the document and of the extracts that are evidence
   * there. Default: 1, so that a side weighs as many studies as it has.
   */
  readonly weigh?: (appraisals: readonly Appraisal[], documentId: string) => number;
}

/**
 * The distinct documents and studies that support, refute and refine a configuration, and what they weigh. However many
 * quotes a document gives, it counts once a side; refuting evidence stands beside the supporting and is never subtracted
 * from it.
 *
 * @throws RealistError `out-of-range` where `weigh` gives less than 0 or no finite number.
 * @example
 * const link = { configurationId: 'A', documentId: 'd1', bearing: 'supports' } as const;
 * const evidence = [{ ...link, id: 'e1' }, { ...link, id: 'e2' }, { ...link, id: 'e3', documentId: 'd2' }];
 * evidenceBalance('A', evidence).supports; // ['d1', 'd2']
 * const documents = [{ id: 'd1', studyId: 's' }, { id: 'd2', studyId: 's' }];
 * evidenceBalance('A', evidence, { documents }).weights; // { supports: 1, refutes: 0, refines: 0 }
 * @see Pawson R. Evidence-based Policy: A Realist Perspective. London: Sage; 2006.
 */
export function evidenceBalance(
  configurationId: string,
  evidence: readonly EvidenceLink[],
  options: EvidenceBalanceOptions = {},
): EvidenceBalance {
  const own = evidence.filter((link) => link.configurationId === configurationId);
  return balanceAt(0, sidesOf([configurationId], own, options));
}

/**
 * {@link evidenceBalance} of every configuration, in one pass over the evidence.
 *
 * @returns By the id of the configuration, in the order given. Evidence of a configuration that is not given is left out.
 * @throws RealistError `out-of-range` where `weigh` gives less than 0 or no finite number.
 * @example
 * const evidence = [{ id: 'e1', configurationId: 'A', documentId: 'd1', bearing: 'refutes' } as const];
 * evidenceBalances([{ id: 'A' }, { id: 'B' }], evidence).get('A')?.refutes; // ['d1']
 */
export function evidenceBalances(
  configurations: readonly { readonly id: string }[],
  evidence: readonly EvidenceLink[],
  options: EvidenceBalanceOptions = {},
): Map<string, EvidenceBalance> {
  const ids = configurations.map(({ id }) => id);
  const sides = sidesOf(ids, evidence, options);
  return new Map(ids.map((id, place) => [id, balanceAt(place, sides)]));
}

interface Sources {
  readonly studyOf: (documentId: string) => string;
  readonly appraisalsOf: ReadonlyMap<string, readonly Appraisal[]>;
  /** Left out where every document weighs 1. */
  readonly weigh: EvidenceBalanceOptions['weigh'];
}

function sourcesOf({ documents = [], appraisals = [], weigh }: EvidenceBalanceOptions): Sources {
  const documentById = indexById(documents);
  return {
    studyOf: (id) => documentById.get(id)?.studyId ?? id,
    appraisalsOf: groupBy(appraisals, ({ target }) => ('extractId' in target ? target.extractId : target.documentId)),
    weigh,
  };
}

/** The sides of configurations, in the order of their ids. */
function sidesOf(
  ids: readonly string[],
  evidence: readonly EvidenceLink[],
  options: EvidenceBalanceOptions,
): EvidenceSides<readonly EvidenceSide[]> {
  const sources = sourcesOf(options);
  const side = (bearing: EvidenceLink['bearing']) => {
    const linksOf = groupBy(
      evidence.filter((link) => link.bearing === bearing),
      ({ configurationId }) => configurationId,
    );
    return ids.map((id) => sideOf(linksOf.get(id), sources));
  };
  return { supports: side('supports'), refutes: side('refutes'), refines: side('refines') };
}

function balanceAt(place: number, sides: EvidenceSides<readonly EvidenceSide[]>): EvidenceBalance {
  const supports = sides.supports[place] ?? emptySide;
  const refutes = sides.refutes[place] ?? emptySide;
  const refines = sides.refines[place] ?? emptySide;
  return {
    supports: supports.documents,
    refutes: refutes.documents,
    refines: refines.documents,
    studies: { supports: supports.studies, refutes: refutes.studies, refines: refines.studies },
    weights: { supports: supports.weight, refutes: refutes.weight, refines: refines.weight },
  };
}

interface EvidenceSide {
  readonly documents: readonly string[];
  readonly studies: readonly string[];
  readonly weight: number;
}

const emptySide: EvidenceSide = { documents: [], studies: [], weight: 0 };

function sideOf(links: readonly EvidenceLink[] | undefined, sources: Sources): EvidenceSide {
  // most configurations have one side alone
  if (links === undefined) return emptySide;
  const documents = sortedOnce(links.map(({ documentId }) => documentId));
  const studies = sortedOnce(documents.map(sources.studyOf));
  return { documents, studies, weight: weightOf(links, studies, sources) };
}

function sortedOnce(ids: readonly string[]): readonly string[] {
  return ids.length === 1 ? ids : [...new Set(ids)].sort(compareText);
}

/** The sum in the order of the studies, so that it does not hang on the order of the evidence. */
function weightOf(links: readonly EvidenceLink[], studies: readonly string[], sources: Sources): number {
  const { studyOf, appraisalsOf, weigh } = sources;
  if (weigh === undefined) return studies.length;
  const heaviest = new Map<string, number>();
  for (const [documentId, own] of groupBy(links, (link) => link.documentId)) {
    const judged = new Set([documentId, ...own.flatMap(({ extractId }) => extractId ?? [])]);
    const weight = weigh(
      [...judged].flatMap((id) => appraisalsOf.get(id) ?? []),
      documentId,
    );
    requireRange(weight, 0, Number.MAX_VALUE, 'weigh');
    const study = studyOf(documentId);
    heaviest.set(study, Math.max(heaviest.get(study) ?? 0, weight));
  }
  return studies.reduce((sum, study) => sum + (heaviest.get(study) ?? 0), 0);
}
