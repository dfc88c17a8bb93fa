import type { Coding } from '../../../extraction/coding.ts';
import { codingKey } from '../../../extraction/coding-key.ts';
import type { Extract } from '../../../extraction/extract.ts';
import { sameGuid } from '../model/guid.ts';
import type { QdaCoding } from '../model/qda-coding.ts';
import { codersByCode, isCodedBy, unknownCoder } from './coders.ts';
import { type Finds, noteLoss } from './finds.ts';
import { guidOfCode } from './guids.ts';
import { personOf } from './read-people.ts';

/** A coding of a selection: its code, and its coder where one is named. */
interface FoundCoding {
  readonly code: string;
  readonly coder: string | undefined;
  readonly coding: QdaCoding;
}

type CodersByCode = ReturnType<typeof codersByCode>;

/** The extract of a selection that a program made, with what it was coded with. */
export function withCodings(extract: Extract, codings: readonly QdaCoding[], finds: Finds): Extract {
  const coded = codingsOf(foundCodings(codings, finds), extract, finds);
  return coded.length === 0 ? extract : { ...extract, codings: coded };
}

/**
 * An extract of the review with the codings that its selection has now: without those that a program took away, and with
 * those that it added. What slots show by the extract was written as codings too, and is none of its own; where it was taken
 * away, the slots lose the quote.
 */
export function withCodingsNow(extract: Extract, codings: readonly QdaCoding[], finds: Finds): Extract {
  const found = foundCodings(codings, finds);
  const shown = finds.shown.get(extract.id) ?? new Set();
  const present = new Set(found.map(({ code }) => code));
  const gone = [...shown].filter((code) => finds.codes.has(code) && !present.has(code));
  if (gone.length > 0) finds.unshown.set(extract.id, new Set(gone));

  const own = extract.codings ?? [];
  const coders = codersByCode(found);
  const written = codersByCode(own.map((coding) => ({ code: codeOf(coding), coder: coderOf(coding, extract) })));
  const kept = own.filter((coding) => isCodedBy(coders.get(codeOf(coding)), coderOf(coding, extract)));
  noteCodersDropped(kept, extract, found, coders, finds);
  const added = found.filter((one) => !isWritten(one, written) && !isShown(one, shown, written, extract));
  if (kept.length === own.length && added.length === 0) return extract;
  const { codings: _, ...bare } = extract;
  const now = [...kept, ...codingsOf(added, extract, finds)];
  return now.length === 0 ? bare : { ...bare, codings: now };
}

/** Who coded is kept where a program names nobody; that is told where it was not who made the quote. */
function noteCodersDropped(
  kept: readonly Coding[],
  extract: Extract,
  found: readonly FoundCoding[],
  coders: CodersByCode,
  { told }: Finds,
): void {
  const isDropped = (coding: Coding) => {
    const coder = coderOf(coding, extract);
    return coder !== undefined && coder !== extract.reviewerId && !coders.get(codeOf(coding))?.has(coder);
  };
  const dropped = new Set(kept.filter(isDropped).map(codeOf));
  for (const { code, coder, coding } of found)
    if (coder === undefined && dropped.has(code)) told.note('changed-creating-user', 'Coding', coding.guid);
}

/** The codings of an extract that is no selection: those whose code the project still has. */
export function withCodesLeft(extract: Extract, finds: Finds): Extract {
  const { codings, ...bare } = extract;
  const left = codings?.filter((coding) => finds.codes.has(codeOf(coding)));
  if (left === undefined || left.length === codings?.length) return extract;
  return left.length === 0 ? bare : { ...bare, codings: left };
}

function foundCodings(codings: readonly QdaCoding[], finds: Finds): FoundCoding[] {
  return codings.map((coding) => ({
    code: sameGuid(coding.codeRef),
    coder: coding.creatingUser === undefined ? undefined : personOf(finds, coding.creatingUser),
    coding,
  }));
}

function codeOf({ conceptId, role }: Coding): string {
  return sameGuid(guidOfCode(conceptId, role ?? null));
}

/** Some programs name no coders, and who is unknown was written as nobody. */
function coderOf({ reviewerId }: Coding, extract: Extract): string | undefined {
  return namedCoder(reviewerId ?? extract.reviewerId);
}

function namedCoder(personId: string): string | undefined {
  return personId === unknownCoder ? undefined : personId;
}

function isWritten({ code, coder }: FoundCoding, written: CodersByCode): boolean {
  return isCodedBy(written.get(code), coder);
}

/** Whether a coding says no more than that a slot shows it by the extract. */
function isShown(
  { code, coder }: FoundCoding,
  shown: ReadonlySet<string>,
  written: CodersByCode,
  { reviewerId }: Extract,
): boolean {
  return shown.has(code) && !written.has(code) && isCodedBy(new Set([namedCoder(reviewerId)]), coder);
}

/** What programs coded, each once; a coding by nobody counts as by who made the selection. */
function codingsOf(found: readonly FoundCoding[], extract: Extract, finds: Finds): Coding[] {
  const once = new Map<string, Coding>();
  for (const { code, coder = extract.reviewerId, coding } of found) {
    const known = finds.codes.get(code);
    if (known === undefined) {
      const message = `a coding of ${extract.id} names a code that the project does not have`;
      noteLoss(finds, 'coding-without-code', 'Coding', [coding.guid], message);
      continue;
    }
    const { conceptId, role } = known;
    const said = { conceptId, ...(role && { role }), ...(coder !== extract.reviewerId && { reviewerId: coder }) };
    const key = codingKey(said, extract);
    if (once.has(key)) {
      const message = `${coder} coded ${extract.id} with ${conceptId} more than once; it is kept once`;
      noteLoss(finds, 'coding-twice', 'Coding', [coding.guid], message);
    } else once.set(key, said);
  }
  return [...once.values()];
}
