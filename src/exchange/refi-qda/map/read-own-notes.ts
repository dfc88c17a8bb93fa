import { appraisalSchema } from '../../../appraisal/appraisal.ts';
import { extractSchema } from '../../../extraction/extract.ts';
import { configurationLinkSchema } from '../../../theory/configuration-link.ts';
import { evidenceOperationSchema } from '../../../theory/evidence-operation.ts';
import {
  programmeTheorySchema,
  substantiveTheorySchema,
  theoryVersionSchema,
} from '../../../theory/programme-theory.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { type ComparedField, fieldsOfNote } from './changes/compared-fields.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import type { Finds } from './finds.ts';
import { type Found, moreValues, ownValue, type ValueReader } from './own-value.ts';
import type { Described } from './payload.ts';
import { withCodesLeft } from './read-codings.ts';

/**
 * What the review wrote as a note and is no memo: quotes without a place, operations, theories, reasons of links and the
 * people; `false` where a note is none of these. Reasons, labels and citations are those that the note has now. The words of
 * quotes and of versions of a theory stand.
 */
export function readOwnNote(
  note: QdaTextSource,
  text: string | undefined,
  described: Described,
  finds: Finds,
): boolean {
  const changed = changedFields(described.payload?.written, fieldsOfNote(note, text));
  const words = text !== undefined && /\S/.test(text) && changed.has('text') ? text : undefined;
  const take = <T>(kind: string, schema: ValueReader<T>, { own }: Found<T>, reword: (value: T, words: string) => T) => {
    const read = ownValue(described, kind, schema);
    if (read === null) return false;
    own.push(words === undefined ? read : { ...read, value: reword(read.value, words) });
    if (words !== undefined) changed.delete('text');
    return true;
  };
  const isRead =
    readUnplaced(described, finds) ||
    described.payload?.kind === 'people' ||
    take('operation', evidenceOperationSchema, finds.operations, (one, reasoning) => ({ ...one, reasoning })) ||
    take('theory', programmeTheorySchema, finds.theories, (one, label) => ({ ...one, label })) ||
    take('substantive-theory', substantiveTheorySchema, finds.substantiveTheories, (one, citation) => ({
      ...one,
      citation,
    })) ||
    readVersion(described, finds) ||
    readReason(described, words, changed, finds);
  if (isRead) {
    renameTheory(note, described, changed, finds);
    tellOwn(note, described, changed, finds);
  }
  return isRead;
}

function readUnplaced(described: Described, finds: Finds): boolean {
  const extract = ownValue(described, 'extract', extractSchema);
  if (extract === null) return false;
  finds.extracts.own.push({ ...extract, value: withCodesLeft(extract.value, finds) });
  for (const one of moreValues(described, 'appraisals', appraisalSchema)) finds.appraisals.own.push(one);
  return true;
}

function readVersion(described: Described, { theoryVersions }: Finds): boolean {
  const version = ownValue(described, 'theory-version', theoryVersionSchema);
  if (version) theoryVersions.own.push(version);
  return version !== null;
}

/** The reason of a link, which was read before. */
function readReason(
  described: Described,
  rationale: string | undefined,
  changed: Set<ComparedField>,
  { links }: Finds,
): boolean {
  const link = ownValue(described, 'link', configurationLinkSchema);
  if (link === null || rationale === undefined) return link !== null;
  const index = links.own.findIndex(({ value }) => value.id === link.value.id);
  const own = links.own[index] ?? link;
  links.own[index] = { ...own, value: { ...own.value, rationale } };
  changed.delete('text');
  return true;
}

/** The name of a theory from elsewhere is that of its note. */
function renameTheory(
  { name = '' }: QdaTextSource,
  { payload }: Described,
  changed: Set<ComparedField>,
  { substantiveTheories: { own } }: Finds,
): void {
  const last = own.at(-1);
  if (payload?.kind !== 'substantive-theory' || last === undefined || !/\S/.test(name)) return;
  if (changed.delete('name')) own[own.length - 1] = { ...last, value: { ...last.value, name } };
}

/** Who made it and when is told of every note that is no memo and no quote. */
function tellOwn(note: QdaTextSource, { payload }: Described, changed: Set<ComparedField>, finds: Finds): void {
  changed.delete('creation-date');
  if (payload?.kind !== 'extract') changed.delete('creating-user');
  tellChanges(finds, 'Note', note, changed);
}
