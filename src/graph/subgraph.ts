import { groupBy, indexById } from '../core/group-by.ts';
import { RealistError } from '../core/realist-error.ts';
import type { Configuration, Polarity } from '../theory/configuration.ts';
import type { Theme } from '../theory/theme.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import { familiesOf } from './concept-families.ts';

/** Which part of a theory is wanted. What is given must all hold; an empty list is held by nothing. */
export interface SubgraphFilter {
  /** Configurations in one of these themes, or in a theme inside one. */
  readonly themeIds?: readonly string[];
  /** Configurations on which one of these documents bears; no other evidence stays. */
  readonly documentIds?: readonly string[];
  /** Configurations with an outcome of this polarity. */
  readonly polarity?: Polarity;
  readonly statuses?: readonly Configuration['status'][];
}

/**
 * The part of a theory that some configurations make: these, the concepts of their slots with all wider ones, their evidence
 * with its documents and extracts, the links among them, their themes with all wider ones, and the theories of whose versions
 * they are part. The part is a theory in lists again, so {@link cmoGraph} and every query take it.
 *
 * Versions of theories keep of their configurations only these: the part is a view, never to be stored as a theory.
 *
 * @throws RealistError `unknown-id` for a theme or document that the theory does not have.
 * @example
 * const configuration = (id: string, status: 'supported' | 'refuted') => configurationSchema.parse({ id, modality: 'claimed', status });
 * const theory = { concepts: [], configurations: [configuration('A', 'supported'), configuration('B', 'refuted')], evidence: [], links: [], themes: [], theories: [], theoryVersions: [], documents: [], extracts: [] };
 * subgraph(theory, { statuses: ['refuted'] }).configurations.map(({ id }) => id); // ['B']
 */
export function subgraph(theory: TheoryData, filter: SubgraphFilter): TheoryData {
  const configurations = configurationsIn(theory, filter);
  const kept = new Set(configurations.map(({ id }) => id));
  const documentIds = filter.documentIds && new Set(filter.documentIds);
  const evidence = theory.evidence.filter(
    ({ configurationId, documentId }) => kept.has(configurationId) && (documentIds?.has(documentId) ?? true),
  );
  const slots = configurations.flatMap((one) => one.slots);
  const families = familiesOf(theory.concepts);
  const concepts = new Set(slots.flatMap(({ conceptId }) => families(conceptId)));
  const themes = withWider(theory.themes, new Set(configurations.flatMap(({ themeIds }) => themeIds)));
  const links = theory.links.filter(({ fromId, toId }) => kept.has(fromId) && kept.has(toId));
  const shown = new Set([
    ...evidence.flatMap(({ extractId = [] }) => extractId),
    ...[...slots, ...links].flatMap(({ extractIds }) => extractIds),
  ]);
  const extracts = theory.extracts.filter(
    ({ id, documentId }) => shown.has(id) && (documentIds?.has(documentId) ?? true),
  );
  const documents = new Set([...evidence, ...extracts].map(({ documentId }) => documentId));
  const versions = theory.theoryVersions
    .map((one) => ({ ...one, configurationIds: one.configurationIds.filter((id) => kept.has(id)) }))
    .filter(({ configurationIds }) => configurationIds.length > 0);
  const theories = new Set(versions.map(({ theoryId }) => theoryId));
  return {
    concepts: theory.concepts.filter(({ id }) => concepts.has(id)),
    configurations,
    evidence,
    links,
    themes: theory.themes.filter(({ id }) => themes.has(id)),
    theories: theory.theories.filter(({ id }) => theories.has(id)),
    theoryVersions: versions,
    documents: theory.documents.filter(({ id }) => documents.has(id)),
    extracts,
  };
}

function configurationsIn(theory: TheoryData, { themeIds, documentIds, polarity, statuses }: SubgraphFilter) {
  requireKnown(theory.themes, themeIds ?? [], 'themeIds');
  requireKnown(theory.documents, documentIds ?? [], 'documentIds');
  const themes = themeIds && withNarrower(theory.themes, themeIds);
  const documents = documentIds && new Set(documentIds);
  const cited =
    documents &&
    new Set(theory.evidence.flatMap((one) => (documents.has(one.documentId) ? [one.configurationId] : [])));
  const holds = [
    (one: Configuration) => themes === undefined || one.themeIds.some((id) => themes.has(id)),
    (one: Configuration) => cited?.has(one.id) ?? true,
    (one: Configuration) =>
      polarity === undefined || one.slots.some((slot) => slot.role === 'outcome' && slot.polarity === polarity),
    (one: Configuration) => statuses?.includes(one.status) ?? true,
  ];
  return theory.configurations.filter((one) => holds.every((test) => test(one)));
}

function requireKnown(things: readonly { readonly id: string }[], ids: readonly string[], argument: string): void {
  const known = indexById(things);
  const place = ids.findIndex((id) => !known.has(id));
  if (place < 0) return;
  throw new RealistError('unknown-id', [argument, place], `${argument} names "${ids[place]}", which is not recorded`);
}

/** Themes and all that lie inside them. */
function withNarrower(themes: readonly Theme[], ids: readonly string[]): Set<string> {
  const inside = groupBy(themes, ({ parentId }) => parentId);
  const found = new Set(ids);
  for (const wider of found) for (const { id } of inside.get(wider) ?? []) found.add(id);
  return found;
}

/** Themes and all that they lie in. */
function withWider(themes: readonly Theme[], ids: ReadonlySet<string>): Set<string> {
  const parents = new Map(themes.map(({ id, parentId }) => [id, parentId]));
  const found = new Set(ids);
  for (const id of found) {
    const parent = parents.get(id);
    if (parent !== undefined) found.add(parent);
  }
  return found;
}
