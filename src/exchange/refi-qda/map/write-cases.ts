import { groupBy, indexById } from '../../../core/group-by.ts';
import type { EvidenceLink } from '../../../theory/evidence-link.ts';
import { renderStatement } from '../../../theory/render-statement.ts';
import type { QdaCase, QdaSet } from '../model/qda-project.ts';
import { guidOfCode, guidOfEntity } from './guids.ts';
import { describe } from './payload.ts';
import type { QdaReviewParts } from './review-parts.ts';
import { configurationValues } from './review-variables.ts';

interface PlacedEvidence {
  readonly place: number;
  readonly value: EvidenceLink;
}

/** Each configuration is a case: its slots as codes, its evidence as selections and sources, its fields as variables. */
export function writeCases(parts: QdaReviewParts, placedExtractIds: ReadonlySet<string>): QdaCase[] {
  const evidence = groupBy(
    parts.evidence.map((value, place): PlacedEvidence => ({ value, place })),
    ({ value }) => value.configurationId,
  );
  const concepts = indexById(parts.concepts);
  const themes = indexById(parts.themes);
  const documents = indexById(parts.documents);
  return parts.configurations.map((configuration, place): QdaCase => {
    const own = evidence.get(configuration.id) ?? [];
    const extractIds = [
      ...configuration.slots.flatMap((slot) => slot.extractIds),
      ...own.flatMap(({ value }) => value.extractId ?? []),
    ].filter((id) => placedExtractIds.has(id));
    const documentIds = own.map(({ value }) => value.documentId).filter((id) => documents.has(id));
    const codes = configuration.slots.filter(({ conceptId }) => concepts.has(conceptId));
    return {
      guid: guidOfEntity('configuration', configuration.id),
      name: `CMOC ${configuration.id}`,
      description: describe(configuration.statement ?? renderStatement(configuration, concepts), {
        kind: 'configuration',
        place,
        value: configuration,
        more: { evidence: own },
      }),
      codeRefs: once(codes.map(({ conceptId, role }) => guidOfCode(conceptId, role))),
      variableValues: configurationValues(
        configuration,
        configuration.themeIds.flatMap((id) => themes.get(id)?.label ?? []),
      ),
      sourceRefs: once(documentIds.map((id) => guidOfEntity('document', id))),
      selectionRefs: once(extractIds.map((id) => guidOfEntity('extract', id))),
    };
  });
}

function once<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** Each theme is a set of the codes of its configurations; a set cannot hold cases. */
export function writeThemes({ themes, configurations, concepts }: QdaReviewParts): QdaSet[] {
  const known = indexById(concepts);
  return themes.map((theme, place): QdaSet => {
    const slots = configurations
      .filter(({ themeIds }) => themeIds.includes(theme.id))
      .flatMap((configuration) => configuration.slots)
      .filter(({ conceptId }) => known.has(conceptId));
    return {
      guid: guidOfEntity('theme', theme.id),
      name: theme.label,
      description: describe('', { kind: 'theme', place, value: theme, more: {} }),
      memberCodes: once(slots.map(({ conceptId, role }) => guidOfCode(conceptId, role))),
      memberSources: [],
      memberNotes: [],
    };
  });
}
