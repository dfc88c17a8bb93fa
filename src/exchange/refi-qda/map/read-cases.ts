import { type Configuration, configurationSchema, type Slot } from '../../../theory/configuration.ts';
import { configurationForm } from '../../../theory/configuration-form.ts';
import { type EvidenceLink, evidenceLinkSchema } from '../../../theory/evidence-link.ts';
import { themeSchema } from '../../../theory/theme.ts';
import { sameGuid } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaCase, QdaProject, QdaSet } from '../model/qda-project.ts';
import { evidenceLeft, takenFields } from './changes/case-evidence.ts';
import { type ComparedField, fieldsOfCase } from './changes/compared-fields.ts';
import { configurationNow, type ThemeNames } from './changes/configuration-now.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { guidOfCode, guidOfEntity } from './guids.ts';
import { ownIds } from './own-ids.ts';
import { moreValues, type OwnValue, ownValue } from './own-value.ts';
import { type Described, readDescription } from './payload.ts';

/** The configurations of the review as their cases have them now, and candidates from the cases of other programs. */
export function readCases({ cases, sets }: QdaProject, finds: Finds): void {
  const idOf = ownIds('Case', 'case', finds);
  const reading: CasesReading = { finds, themes: themeNames(sets), documentOf: documentsOfExtracts(finds) };
  for (const [index, one] of cases.entries()) {
    const id = idOf(one, index);
    const described = describedIn(finds, 'Case', one.guid, one.description);
    const own = ownValue(described, 'configuration', configurationSchema);
    if (own) readOwnCase(one, own, described, reading);
    else readOtherCase(one, id, described.words, reading);
  }
}

interface CasesReading {
  readonly finds: Finds;
  readonly themes: readonly ThemeNames[];
  /** The ids of documents by those of their extracts. */
  readonly documentOf: ReadonlyMap<string, string>;
}

function documentsOfExtracts({ extracts }: Finds): ReadonlyMap<string, string> {
  const all = [...extracts.own.map(({ value }) => value), ...extracts.added];
  return new Map(all.map(({ id, documentId }) => [id, documentId]));
}

function themeNames(sets: readonly QdaSet[]): ThemeNames[] {
  return sets.flatMap(({ name, description }) => {
    const own = ownValue(readDescription(description), 'theme', themeSchema);
    return own === null ? [] : [{ id: own.value.id, label: own.value.label, name }];
  });
}

/** What the cases say that the quotes of the review show, before the selections are read. */
export function readShownCodes({ cases }: QdaProject, finds: Finds): void {
  const own = cases.flatMap(
    ({ description }) => ownValue(readDescription(description), 'configuration', configurationSchema)?.value ?? [],
  );
  for (const { conceptId, role, extractIds } of own.flatMap(({ slots }) => slots)) {
    const code = sameGuid(guidOfCode(conceptId, role));
    for (const id of extractIds) finds.shown.set(id, (finds.shown.get(id) ?? new Set()).add(code));
  }
}

function readOwnCase(
  one: QdaCase,
  own: OwnValue<Configuration>,
  described: Described,
  { finds, themes, documentOf }: CasesReading,
): void {
  const changed = changedFields(described.payload?.written, fieldsOfCase(one));
  const slots = slotsNow(one, own.value, finds);
  const valued = changed.has('values') ? configurationNow(own.value, one.variableValues, themes) : null;
  if (valued?.isPartly === false) changed.delete('values');
  const value = { ...wordedNow(valued?.configuration ?? own.value, described.words, changed), slots };
  finds.configurations.own.push({ place: own.place, value });
  finds.owned.add(sameGuid(one.guid));
  finds.ids.set(sameGuid(one.guid), value.id);
  const evidence = moreValues(described, 'evidence', evidenceLinkSchema);
  const kept = evidenceLeft(evidence, one, changed, finds);
  for (const link of kept) finds.evidence.own.push(link);
  const known = new Set([
    ...evidence.flatMap(({ value: link }) => link.extractId ?? []),
    ...own.value.slots.flatMap(({ extractIds }) => extractIds),
  ]);
  const added = evidenceOf(one.selectionRefs, value.id, finds, documentOf).filter(
    ({ extractId = '' }) => !known.has(extractId),
  );
  for (const link of added) finds.evidence.added.push(link);
  for (const field of takenFields(one, slots, [...kept.map((link) => link.value), ...added], finds))
    changed.delete(field);
  tellChanges(finds, 'Case', one, changed);
}

/** A configuration with the sentence that its case has now; without one of the reviewers the words are made of the slots. */
function wordedNow(configuration: Configuration, words: string, changed: Set<ComparedField>): Configuration {
  const isSaid = /\S/.test(words);
  const isReworded = (isSaid || configuration.statement !== undefined) && changed.delete('description');
  if (!isReworded) return configuration;
  const { statement: _, ...bare } = configuration;
  return isSaid ? { ...bare, statement: words } : bare;
}

/**
 * The slots of a configuration without those whose code was taken from the case, and with those that were added. A case
 * without any code has lost them to a program, not to a decision.
 */
function slotsNow({ guid, codeRefs }: QdaCase, { id, slots }: Configuration, finds: Finds): readonly Slot[] {
  const guidOf = ({ conceptId, role }: Pick<Slot, 'conceptId' | 'role'>) => sameGuid(guidOfCode(conceptId, role));
  if (codeRefs.length === 0 && slots.some((slot) => finds.codes.has(guidOf(slot)))) {
    const message = `the case of ${id} has lost all its codes, as some programs drop them; its slots were kept`;
    noteLoss(finds, 'case-codes-dropped', 'CodeRef', [guid], message);
    return slots.map((slot) => withQuotesNow(slot, finds));
  }
  const present = new Set(codeRefs.map(sameGuid));
  const kept = slots
    .filter((slot) => present.has(guidOf(slot)) || !finds.codes.has(guidOf(slot)))
    .map((slot) => withQuotesNow(slot, finds));
  const written = new Set(slots.map(guidOf));
  return [
    ...kept,
    ...slotsOfCodes(
      [...new Set(codeRefs)].filter((guid) => !written.has(sameGuid(guid))),
      [],
      finds,
    ),
  ];
}

/** A slot without the quotes from which its code was taken. */
function withQuotesNow(slot: Slot, { unshown }: Finds): Slot {
  const code = sameGuid(guidOfCode(slot.conceptId, slot.role));
  const extractIds = slot.extractIds.filter((id) => !unshown.get(id)?.has(code));
  return extractIds.length === slot.extractIds.length ? slot : { ...slot, extractIds };
}

/** The slots that codes with a role make. */
function slotsOfCodes(codeRefs: readonly Guid[], extractIds: readonly string[], finds: Finds): Slot[] {
  return codeRefs.flatMap((guid): Slot[] => {
    const { conceptId, role } = finds.codes.get(sameGuid(guid)) ?? {};
    if (conceptId === undefined || !role) return [];
    return [{ conceptId, role, polarity: '+', basis: 'stated', extractIds }];
  });
}

function evidenceOf(
  selectionRefs: readonly Guid[],
  configurationId: string,
  { ids }: Finds,
  documentOf: ReadonlyMap<string, string>,
): EvidenceLink[] {
  return selectionRefs.flatMap((guid): EvidenceLink[] => {
    const extractId = ids.get(sameGuid(guid)) ?? '';
    const documentId = documentOf.get(extractId);
    if (documentId === undefined) return [];
    const id = `evidence-${guidOfEntity('evidence', `${configurationId} ${extractId}`)}`;
    return [{ id, configurationId, documentId, extractId, bearing: 'supports' }];
  });
}

function readOtherCase(one: QdaCase, id: string, words: string, { finds, documentOf }: CasesReading): void {
  const slots = slotsOfCodes([...new Set(one.codeRefs)], [], finds);
  if (configurationForm({ slots }).length < 2) {
    const held = [
      `${one.codeRefs.length} codes`,
      `${one.selectionRefs.length} quotes`,
      `${one.sourceRefs.length} sources`,
      `${one.variableValues.length} variables`,
      ...(words === '' ? [] : ['its description']),
    ];
    const message = `the case "${one.name ?? one.guid}" names no two of context, mechanism and outcome; it is no configuration, and with it go ${held.join(', ')}`;
    noteLoss(finds, 'case-without-roles', 'Case', [one.guid], message);
    return;
  }
  const statement = [words, one.name ?? ''].find((text) => /\S/.test(text));
  finds.configurations.added.push(
    configurationSchema.parse({ id, slots, modality: 'claimed', status: 'candidate', ...(statement && { statement }) }),
  );
  if (!finds.ids.has(sameGuid(one.guid))) finds.ids.set(sameGuid(one.guid), id);
  for (const link of evidenceOf(one.selectionRefs, id, finds, documentOf)) finds.evidence.added.push(link);
  if (one.variableValues.length === 0) return;
  const message = `the ${one.variableValues.length} variables of the case "${one.name ?? one.guid}" have no place in a configuration`;
  noteLoss(finds, 'case-variables', 'VariableValue', [one.guid], message);
}
