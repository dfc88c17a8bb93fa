import { compareText } from '../core/compare-text.ts';
import { groupBy, indexById } from '../core/group-by.ts';
import type { Configuration } from '../theory/configuration.ts';
import { isStanding } from '../theory/configuration-form.ts';
import type { EvidenceOperation } from '../theory/evidence-operation.ts';
import { cmoHeuristic, type Heuristic } from '../theory/heuristic.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import { conceptGaps } from './concept-gaps.ts';
import { configurationGaps } from './configuration-gaps.ts';
import type { Gap, GapKind } from './gap.ts';
import { outcomeGaps } from './outcome-gaps.ts';
import { themeGaps } from './theme-gaps.ts';

/** What the search for gaps goes by. */
export interface GapOptions {
  /** The ids of the included documents; without them no document is asked what it contributed. */
  readonly includedIds?: readonly string[];
  /** The review's heuristic: only a part that it asks for can be missing; default {@link cmoHeuristic}. */
  readonly heuristic?: Heuristic;
}

/**
 * Where a theory has holes: the questions for the next round of searching and interviewing.
 *
 * - Configurations without context, mechanism, outcome or evidence; mechanisms of which one half is missing.
 * - Concepts in no configuration, unless narrower ones stand under them; concepts that rest on one document, by
 *   evidence that does not refute, by the extracts of their slots, or by quotes coded with them.
 * - Included documents that no configuration cites.
 * - Themes, with the themes inside them, that hold no configuration or have no link to one outside.
 * - Rival configurations that no `adjudicate` operation takes together.
 * - Where the heuristic asks for interventions: outcomes to which none leads, be it over several configurations.
 * - Theories without a version.
 *
 * Merged and withdrawn configurations are left out, and so is what hangs on them alone.
 *
 * @returns Gaps sorted by kind, in the order of this list, then by id.
 * @example
 * const configurations = [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'trust', role: 'reasoning' }, { conceptId: 'sharing', role: 'outcome' }] })];
 * const theory = { concepts: [], configurations, evidence: [], links: [], themes: [], theories: [], theoryVersions: [], documents: [], extracts: [] };
 * findGaps(theory).map(({ kind }) => kind); // ['configuration-without-context', 'mechanism-without-resource', 'configuration-without-evidence']
 */
export function findGaps(
  theory: TheoryData & { readonly operations?: readonly EvidenceOperation[] },
  { includedIds = [], heuristic = cmoHeuristic }: GapOptions = {},
): Gap[] {
  const standing = [...indexById(theory.configurations).values()].filter(isStanding);
  const gaps = [
    ...configurationGaps(standing, theory.evidence, heuristic),
    ...conceptGaps(standing, theory),
    ...documentGaps(standing, theory.evidence, includedIds),
    ...themeGaps(standing, theory),
    ...rivalGaps(standing, theory.links, theory.operations ?? []),
    ...outcomeGaps(standing, heuristic),
    ...theoryGaps(theory),
  ];
  return gaps.sort((a, b) => order[a.kind] - order[b.kind] || compareText(a.ids.join('\n'), b.ids.join('\n')));
}

const order: Readonly<Record<GapKind, number>> = {
  'configuration-without-context': 0,
  'configuration-without-mechanism': 1,
  'configuration-without-outcome': 2,
  'mechanism-without-resource': 3,
  'mechanism-without-reasoning': 4,
  'configuration-without-evidence': 5,
  'concept-unused': 6,
  'concept-in-one-document': 7,
  'included-without-trace': 8,
  'theme-without-configuration': 9,
  'theme-without-cross-link': 10,
  'rival-unadjudicated': 11,
  'outcome-unreached': 12,
  'theory-without-version': 13,
};

function documentGaps(
  configurations: readonly Configuration[],
  evidence: TheoryData['evidence'],
  includedIds: readonly string[],
): Gap[] {
  const standing = new Set(configurations.map(({ id }) => id));
  const cited = new Set(
    evidence.filter(({ configurationId }) => standing.has(configurationId)).map(({ documentId }) => documentId),
  );
  return [...new Set(includedIds)]
    .filter((id) => !cited.has(id))
    .map((id) => ({
      kind: 'included-without-trace',
      severity: 'warning',
      ids: [id],
      message: `Document "${id}" is included and no configuration cites it; extract from it, or say what it contributed`,
    }));
}

function rivalGaps(
  configurations: readonly Configuration[],
  links: TheoryData['links'],
  operations: readonly EvidenceOperation[],
): Gap[] {
  const standing = new Set(configurations.map(({ id }) => id));
  const inputs = operations
    .filter(({ kind }) => kind === 'adjudicate')
    .flatMap((operation) => operation.inputIds.map((id) => ({ id, operation })));
  const adjudications = groupBy(inputs, ({ id }) => id);
  return links
    .filter(({ kind, fromId, toId }) => kind === 'rival' && standing.has(fromId) && standing.has(toId))
    .filter(
      ({ fromId, toId }) => !adjudications.get(fromId)?.some(({ operation }) => operation.inputIds.includes(toId)),
    )
    .map(({ id, fromId, toId }) => ({
      kind: 'rival-unadjudicated',
      severity: 'warning',
      ids: [id, fromId, toId],
      message: `Configurations "${fromId}" and "${toId}" are rivals (link "${id}") and nobody decided between them; record an operation of kind "adjudicate" with both`,
    }));
}

function theoryGaps({ theories, theoryVersions }: Pick<TheoryData, 'theories' | 'theoryVersions'>): Gap[] {
  const stated = new Set(theoryVersions.map(({ theoryId }) => theoryId));
  return theories
    .filter(({ id }) => !stated.has(id))
    .map(({ id }) => ({
      kind: 'theory-without-version',
      severity: 'warning',
      ids: [id],
      message: `Theory "${id}" has no version and so says nothing yet; write its first statement`,
    }));
}
