import type { CmoSource } from '../../src/report/figures/cmo-model.ts';
import type { Configuration, Slot } from '../../src/theory/configuration.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { type SlotRole, slotRoleSchema } from '../../src/theory/heuristic.ts';

/** A slot in short: `context:split`, `outcome:-trust` for a falling one, `reasoning:hope?` for an inferred one. */
export type ShortSlot = `${SlotRole}:${string}`;

/** Reads a slot in short. */
function slot(short: ShortSlot): Slot {
  const [, role = 'context', sign, conceptId = '', mark] = /^(\w+):(-?)(.*?)(\??)$/s.exec(short) ?? [];
  return {
    conceptId,
    role: slotRoleSchema.parse(role),
    polarity: sign === '-' ? '-' : '+',
    basis: mark === '?' ? 'inferred' : 'stated',
    extractIds: [],
  };
}

/** A configuration in short. */
export function configuration(
  id: string,
  slots: readonly ShortSlot[],
  more: Partial<Configuration> = {},
): Configuration {
  return {
    ...configurationSchema.parse({ id, modality: 'claimed', status: 'supported' }),
    slots: slots.map(slot),
    ...more,
  };
}

/** A theory of these configurations, with a concept for each that they name. */
export function theoryOf(
  configurations: readonly Configuration[],
  more: Partial<CmoSource> = {},
  labels: Readonly<Record<string, string>> = {},
): CmoSource {
  const ids = [...new Set(configurations.flatMap(({ slots }) => slots.map(({ conceptId }) => conceptId)))];
  const themeIds = [...new Set(configurations.flatMap((one) => one.themeIds))];
  return {
    concepts: ids.map((id) => ({ id, label: labels[id] ?? `The concept ${id}`, aliases: [], broaderIds: [] })),
    themes: themeIds.map((id) => ({ id, label: `Theme ${id}`, aliases: [] })),
    configurations,
    evidence: [],
    links: [],
    ...more,
  };
}

/** Evidence that so many documents support a configuration. */
export function support(configurationId: string, documents: readonly string[]): CmoSource['evidence'] {
  return documents.map((documentId) => ({
    id: `ev-${configurationId}-${documentId}`,
    configurationId,
    documentId,
    bearing: 'supports',
  }));
}

/** A recorded ripple. */
export function ripple(id: string, fromId: string, toId: string, viaConceptId?: string): CmoSource['links'][number] {
  const link = { id, kind: 'ripple', fromId, toId, basis: 'stated', rationale: 'It returns', extractIds: [] } as const;
  return viaConceptId === undefined ? link : { ...link, viaConceptId };
}
