import { shortReference } from '../document/short-reference.ts';
import type { Extract } from '../extraction/extract.ts';
import type { Configuration } from '../theory/configuration.ts';
import { configurationForm, mechanismParts } from '../theory/configuration-form.ts';
import type { ProgrammeTheory, TheoryVersion } from '../theory/programme-theory.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import type { CmoNode } from './cmo-node.ts';
import type { CountsOf } from './evidence-counts.ts';
import { latestVersions } from './latest-versions.ts';

/** The nodes of a CMO graph, in the order of the data. */
export function cmoNodes(theory: TheoryData, countsOf: CountsOf, showsExtracts: boolean): CmoNode[] {
  const latest = latestVersions(theory.theoryVersions);
  const cited = citedDocuments(theory);
  return [
    ...theory.concepts.map(({ id, label }): CmoNode => ({ kind: 'concept', id, label })),
    ...theory.configurations.map((one) => configurationNode(one, countsOf)),
    ...theory.documents.filter(({ id }) => cited.has(id)).map(documentNode),
    ...(showsExtracts ? theory.extracts.map(extractNode) : []),
    ...theory.themes.map(({ id, label }): CmoNode => ({ kind: 'theme', id, label })),
    ...theory.theories.map((one) => theoryNode(one, latest.get(one.id))),
  ];
}

/** A review holds every record that its searches found; only those that speak in the theory belong in its graph. */
function citedDocuments({ evidence, extracts }: TheoryData): Set<string> {
  return new Set([...evidence, ...extracts].map(({ documentId }) => documentId));
}

function configurationNode(configuration: Configuration, countsOf: CountsOf): CmoNode {
  const { id, status, modality, valence } = configuration;
  return {
    kind: 'configuration',
    id,
    label: id,
    form: configurationForm(configuration),
    mechanism: mechanismParts(configuration),
    status,
    modality,
    valence: valence ?? null,
    ...countsOf(id),
  };
}

function documentNode(document: TheoryData['documents'][number]): CmoNode {
  return { kind: 'document', id: document.id, label: shortReference(document) };
}

function extractNode({ id, quote, page }: Extract): CmoNode {
  return { kind: 'extract', id, label: id, quote, page: page ?? null };
}

function theoryNode({ id, label, level }: ProgrammeTheory, latest: TheoryVersion | undefined): CmoNode {
  return { kind: 'theory', id, label, level, version: latest?.version ?? null, stage: latest?.stage ?? null };
}
