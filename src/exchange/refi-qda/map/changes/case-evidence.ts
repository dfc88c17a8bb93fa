import type { Slot } from '../../../../theory/configuration.ts';
import type { EvidenceLink } from '../../../../theory/evidence-link.ts';
import { sameGuid } from '../../model/guid.ts';
import type { Guid } from '../../model/qda-item.ts';
import type { QdaCase } from '../../model/qda-project.ts';
import type { Finds } from '../finds.ts';
import { guidOfCode, guidOfEntity } from '../guids.ts';
import type { OwnValue } from '../own-value.ts';
import type { ComparedField } from './compared-fields.ts';

/**
 * The evidence of a configuration without that whose quote a program took from the case, or whose source where it has no
 * quote. A case without any has lost them to a program, not to a decision.
 */
export function evidenceLeft(
  evidence: readonly OwnValue<EvidenceLink>[],
  { selectionRefs, sourceRefs }: QdaCase,
  changed: ReadonlySet<ComparedField>,
  { ids }: Finds,
): OwnValue<EvidenceLink>[] {
  const selections = changed.has('selections') ? new Set(selectionRefs.map(sameGuid)) : new Set();
  const sources = changed.has('sources') ? new Set(sourceRefs.map(sameGuid)) : new Set();
  return evidence.filter(({ value: { extractId, documentId } }) => {
    const isQuote = extractId !== undefined;
    const refs = isQuote ? selections : sources;
    const guid = sameGuid(isQuote ? guidOfEntity('extract', extractId) : guidOfEntity('document', documentId));
    // what the project does not have was never in the case
    const isHere = ids.get(guid) === (extractId ?? documentId);
    return refs.size === 0 || refs.has(guid) || !isHere;
  });
}

/** The fields of a case that say no more than the configuration that was read out of it. */
export function takenFields(
  one: QdaCase,
  slots: readonly Slot[],
  evidence: readonly EvidenceLink[],
  { codes, ids }: Finds,
): ComparedField[] {
  const codesNow = slots
    .map(({ conceptId, role }) => guidOfCode(conceptId, role))
    .filter((guid) => codes.has(sameGuid(guid)));
  const extractIds = [
    ...slots.flatMap((slot) => slot.extractIds),
    ...evidence.flatMap(({ extractId }) => extractId ?? []),
  ];
  const selections = extractIds
    .map((id) => ({ id, guid: guidOfEntity('extract', id) }))
    .filter(({ id, guid }) => ids.get(sameGuid(guid)) === id);
  const sources = evidence.map(({ documentId }) => guidOfEntity('document', documentId));
  const taken: readonly [ComparedField, boolean][] = [
    // of a case without codes it is told that it lost them
    ['codes', one.codeRefs.length === 0 || isSame(codesNow, one.codeRefs)],
    [
      'selections',
      isSame(
        selections.map(({ guid }) => guid),
        one.selectionRefs,
      ),
    ],
    [
      'sources',
      isSame(
        sources.filter((guid) => ids.has(sameGuid(guid))),
        one.sourceRefs,
      ),
    ],
  ];
  return taken.flatMap(([field, isTaken]) => (isTaken ? [field] : []));
}

function isSame(a: readonly Guid[], b: readonly Guid[]): boolean {
  const [first, second] = [new Set(a.map(sameGuid)), new Set(b.map(sameGuid))];
  return first.size === second.size && [...first].every((guid) => second.has(guid));
}
