import type { AppraisalScale } from '../appraisal/appraisal.ts';
import type { AppraisalCell } from '../appraisal/appraisal-cell.ts';
import { type AppraisalMatrix, appraisalMatrix } from '../appraisal/appraisal-matrix.ts';
import { groupBy } from '../core/group-by.ts';
import { latestVersions } from '../graph/latest-versions.ts';
import { isStanding } from '../theory/configuration-form.ts';
import type { EvidenceLink } from '../theory/evidence-link.ts';
import type { Review } from './review.ts';

/** What would be lost if some documents or extracts did not count. */
export interface SensitivityLoss {
  /** Configurations that have support, and would have none, in the order of the review. */
  readonly lostConfigurationIds: readonly string[];
  /** Theories that would lose a configuration of their last version. */
  readonly theories: readonly {
    readonly theoryId: string;
    readonly lostIds: readonly string[];
    /** Configurations of its last version that would keep support. */
    readonly standingIds: readonly string[];
  }[];
  /** Theories of which no configuration that has support today would keep it. */
  readonly lostTheoryIds: readonly string[];
}

/** What rests on evidence below one rating of a scale. */
export interface ThresholdSensitivity {
  /** What is rated lower than this falls. */
  readonly threshold: string;
  /** Supporting documents, or extracts, that would fall. */
  readonly fallingIds: readonly string[];
  readonly standingIds: readonly string[];
  /** Nobody rated them. */
  readonly unratedIds: readonly string[];
  /** Their ratings stand on both sides of the threshold, and nothing settles them. */
  readonly differingIds: readonly string[];
  /** What is lost where the unrated and the differing count. */
  readonly ifUndecidedStand: SensitivityLoss;
  /** What is lost where they do not. */
  readonly ifUndecidedFall: SensitivityLoss;
}

/** How far configurations and theories rest on what is rated low on one dimension. */
export interface AppraisalSensitivity {
  readonly dimension: string;
  /** One for each rating above the lowest, from the lowest to the highest. */
  readonly thresholds: readonly ThresholdSensitivity[];
  /** Standing configurations that have no supporting evidence in any case. */
  readonly unsupportedIds: readonly string[];
}

/** What falls, and by which ratings. */
export interface AppraisalSensitivityOptions {
  /**
   * What falls: whole documents by their own rating, or single pieces of evidence by the rating of their extract, and by that
   * of its document where the extract is not rated. Default: `document`.
   */
  readonly unit?: 'document' | 'extract';
  /** The theory for which ratings are read; default: those of all theories, and what differs between them is undecided. */
  readonly forTheoryId?: string;
}

/**
 * Which configurations would lose all support, and which theories would lose configurations, if documents, or extracts, below
 * a rating did not count: for each dimension that the protocol declares, and each threshold on its scale.
 *
 * What nobody rated, and what reviewers rated on both sides of the threshold, neither stands nor falls by itself: both ways
 * are shown. Refining evidence supports; refuting evidence does not. Nothing is excluded by this: it shows what rests on what.
 *
 * @example
 * const { review } = parseReview({
 *   schemaVersion: 1,
 *   kind: 'synthesis',
 *   title: 'Trust',
 *   protocol: { version: 1, appraisalScales: [{ dimension: 'rigour', ratings: ['low', 'high'] }] },
 *   appraisals: [{ id: 'a1', target: { documentId: 'd1' }, dimension: 'rigour', rating: 'low', rationale: 'No method is told', reviewerId: 'ann' }],
 *   configurations: [{ id: 'C1', modality: 'claimed', status: 'supported' }, { id: 'C2', modality: 'claimed', status: 'supported' }],
 *   evidence: [{ id: 'e1', configurationId: 'C1', documentId: 'd1', bearing: 'supports' }, { id: 'e2', configurationId: 'C2', documentId: 'd2', bearing: 'supports' }],
 * });
 * const [rigour] = review ? appraisalSensitivity(review) : [];
 * rigour?.thresholds[0]?.ifUndecidedStand.lostConfigurationIds; // ['C1']
 * rigour?.thresholds[0]?.ifUndecidedFall.lostConfigurationIds; // ['C1', 'C2']
 */
export function appraisalSensitivity(
  review: Review,
  { unit = 'document', ...theory }: AppraisalSensitivityOptions = {},
): AppraisalSensitivity[] {
  const { protocol, appraisals, extracts } = review;
  const support = supportOf(review);
  const documentIds = [...new Set(support.links.map(({ documentId }) => documentId))];
  const matrix = appraisalMatrix(appraisals, documentIds, protocol.appraisalScales, {
    ...(unit === 'extract' && { extracts }),
    ...theory,
  });
  return matrix.scales.map((scale, place) => {
    const units = unitsOf(support.links, matrix, place, unit);
    return {
      dimension: scale.dimension,
      thresholds: scale.ratings.slice(1).map((_, step) => sensitivityAt(step + 1, scale, units, support)),
      unsupportedIds: support.configurationIds.filter((id) => !support.supported.has(id)),
    };
  });
}

/** One piece of supporting evidence, and the ratings by which it stands or falls. */
interface SupportUnit {
  readonly id: string;
  readonly configurationId: string;
  readonly range: RatingRange | null;
}

/** Places on a scale, from 0. */
interface RatingRange {
  readonly lowest: number;
  readonly highest: number;
}

function unitsOf(
  links: readonly EvidenceLink[],
  { rows, scales }: AppraisalMatrix,
  place: number,
  unit: 'document' | 'extract',
): SupportUnit[] {
  const scale = scales[place]?.ratings ?? [];
  const rangeIn = (cells: readonly AppraisalCell[]) => rangeOf(cells[place], scale);
  const ofDocument = new Map(rows.map(({ documentId, cells }) => [documentId, rangeIn(cells)]));
  const ofExtract = new Map(
    rows.flatMap(({ extracts }) => extracts.map(({ extractId, cells }) => [extractId, rangeIn(cells)])),
  );
  return links.map(({ documentId, extractId, configurationId }) => {
    const quoted = unit === 'extract' ? extractId : undefined;
    const range = (quoted === undefined ? null : ofExtract.get(quoted)) ?? ofDocument.get(documentId) ?? null;
    return { id: quoted ?? documentId, configurationId, range };
  });
}

interface Support {
  readonly configurationIds: readonly string[];
  readonly links: readonly EvidenceLink[];
  readonly supported: ReadonlySet<string>;
  readonly theories: readonly { readonly theoryId: string; readonly configurationIds: readonly string[] }[];
}

function supportOf({ configurations, evidence, theoryVersions }: Review): Support {
  const configurationIds = configurations.filter(isStanding).map(({ id }) => id);
  const standing = new Set(configurationIds);
  const links = evidence.filter((link) => link.bearing !== 'refutes' && standing.has(link.configurationId));
  return {
    configurationIds,
    links,
    supported: new Set(links.map(({ configurationId }) => configurationId)),
    theories: [...latestVersions(theoryVersions).values()],
  };
}

type Verdict = 'stands' | 'falls' | 'unrated' | 'differs';

function sensitivityAt(
  least: number,
  scale: AppraisalScale,
  units: readonly SupportUnit[],
  support: Support,
): ThresholdSensitivity {
  const byVerdict = groupBy(units, ({ range }) => verdictOf(range, least));
  const idsOf = (verdict: Verdict) => [...new Set((byVerdict.get(verdict) ?? []).map(({ id }) => id))];
  const keptBy = (...verdicts: Verdict[]) =>
    new Set(verdicts.flatMap((verdict) => byVerdict.get(verdict) ?? []).map(({ configurationId }) => configurationId));
  return {
    threshold: scale.ratings[least] ?? '',
    fallingIds: idsOf('falls'),
    standingIds: idsOf('stands'),
    unratedIds: idsOf('unrated'),
    differingIds: idsOf('differs'),
    ifUndecidedStand: lossOf(keptBy('stands', 'unrated', 'differs'), support),
    ifUndecidedFall: lossOf(keptBy('stands'), support),
  };
}

function verdictOf(range: RatingRange | null, least: number): Verdict {
  if (range === null) return 'unrated';
  if (range.lowest >= least) return 'stands';
  return range.highest >= least ? 'differs' : 'falls';
}

/** Between which places of its scale the ratings of a cell stand; `null` where there are none. */
function rangeOf(cell: AppraisalCell | undefined, scale: readonly string[]): RatingRange | null {
  if (cell === undefined || cell.status === 'unrated') return null;
  const { rating, ratings, consensus } = cell;
  // a consensus stands for the ratings that it settles
  const settled = new Set(consensus.map(({ forTheoryId }) => forTheoryId));
  const open = [...consensus, ...ratings.filter(({ forTheoryId }) => !settled.has(forTheoryId))];
  const places = (rating === undefined ? open.map((one) => one.rating) : [rating]).map((one) => scale.indexOf(one));
  return { lowest: Math.min(...places), highest: Math.max(...places) };
}

function lossOf(kept: ReadonlySet<string>, { configurationIds, supported, theories }: Support): SensitivityLoss {
  const isLost = (id: string) => supported.has(id) && !kept.has(id);
  const touched = theories
    .map(({ theoryId, configurationIds: own }) => ({
      theoryId,
      lostIds: own.filter(isLost),
      standingIds: own.filter((id) => kept.has(id)),
    }))
    .filter(({ lostIds }) => lostIds.length > 0);
  return {
    lostConfigurationIds: configurationIds.filter(isLost),
    theories: touched,
    lostTheoryIds: touched.filter(({ standingIds }) => standingIds.length === 0).map(({ theoryId }) => theoryId),
  };
}
