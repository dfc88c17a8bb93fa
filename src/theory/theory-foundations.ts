import { compareText } from '../core/compare-text.ts';
import { groupBy, indexById } from '../core/group-by.ts';
import { RealistError } from '../core/realist-error.ts';
import type { TheoryVersion } from './programme-theory.ts';
import { reachable } from './reachable.ts';
import type { TheoryData } from './theory-data.ts';
import type { TheoryLists } from './theory-lists.ts';

/** What a theory stands on. All lists are distinct and sorted. */
export interface TheoryFoundations {
  /** The theories from which it abstracts, through as many steps as there are. */
  readonly theoryIds: readonly string[];
  /** The configurations from which it or one of these abstracts, and those of their last versions. */
  readonly configurationIds: readonly string[];
  /** Documents that support or refine one of these configurations. */
  readonly documentIds: readonly string[];
  /** The studies behind them; a document without a `studyId` is its own study. */
  readonly studyIds: readonly string[];
  /** Theories from outside the review that it or one of these draws on. */
  readonly substantiveTheoryIds: readonly string[];
  /** Ids that lead to no theory, configuration or substantive theory. */
  readonly unknownIds: readonly string[];
  /** Whether it abstracts, step by step, from itself. */
  readonly isCircular: boolean;
}

/**
 * What a theory stands on, from what a middle-range theory abstracts down to documents.
 *
 * @throws RealistError `theory-unknown`.
 * @example
 * const theories = [{ id: 'mrt', level: 'middle-range', abstractsIds: ['pt', 'B'] }, { id: 'pt', level: 'programme' }].map((one) => programmeTheorySchema.parse({ ...one, label: one.id }));
 * const configurations = [configurationSchema.parse({ id: 'B', modality: 'claimed', status: 'candidate' })];
 * const foundations = theoryFoundations('mrt', { theories, configurations, theoryVersions: [], evidence: [], documents: [] });
 * [foundations.theoryIds, foundations.configurationIds]; // [['pt'], ['B']]
 */
export function theoryFoundations(
  theoryId: string,
  theory: Pick<TheoryData, 'theories' | 'theoryVersions' | 'configurations' | 'evidence' | 'documents'> &
    Pick<TheoryLists, 'substantiveTheories'>,
): TheoryFoundations {
  const theoryById = indexById(theory.theories);
  if (!theoryById.has(theoryId))
    throw new RealistError('theory-unknown', ['theoryId'], `"${theoryId}" is not a theory`);

  const below = reachable(theoryId, (id) => theoryById.get(id)?.abstractsIds ?? []);
  const theoryIds = below.filter((id) => theoryById.has(id) && id !== theoryId);
  const own = [theoryId, ...theoryIds];
  const last = lastVersions(theory.theoryVersions);
  const known = new Set(theory.configurations.map(({ id }) => id));
  const named = [
    ...below.filter((id) => !theoryById.has(id)),
    ...own.flatMap((id) => last.get(id)?.configurationIds ?? []),
  ];
  const configurationIds = new Set(named.filter((id) => known.has(id)));
  const documentIds = new Set(
    theory.evidence
      .filter(({ configurationId, bearing }) => bearing !== 'refutes' && configurationIds.has(configurationId))
      .map(({ documentId }) => documentId),
  );
  const documents = indexById(theory.documents);
  const substantive = own.flatMap((id) => theoryById.get(id)?.substantiveTheoryIds ?? []);
  const substantiveKnown = theory.substantiveTheories && new Set(theory.substantiveTheories.map(({ id }) => id));
  return {
    theoryIds: sorted(theoryIds),
    configurationIds: sorted(configurationIds),
    documentIds: sorted(documentIds),
    studyIds: sorted([...documentIds].map((id) => documents.get(id)?.studyId ?? id)),
    substantiveTheoryIds: sorted(substantive.filter((id) => substantiveKnown?.has(id) ?? true)),
    unknownIds: sorted([
      ...named.filter((id) => !known.has(id)),
      ...substantive.filter((id) => substantiveKnown?.has(id) === false),
    ]),
    isCircular: below.includes(theoryId),
  };
}

function lastVersions(versions: readonly TheoryVersion[]): Map<string, TheoryVersion> {
  const groups = [...groupBy(versions, ({ theoryId }) => theoryId)];
  return new Map(groups.map(([id, own]) => [id, own.reduce((last, one) => (one.version > last.version ? one : last))]));
}

function sorted(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort(compareText);
}
