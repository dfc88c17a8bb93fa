import type { Extract } from '../../../extraction/extract.ts';
import type { Guid } from '../model/qda-item.ts';
import type { QdaLink } from '../model/qda-project.ts';
import type { QdaTextSource } from '../model/qda-text-source.ts';
import { dateTimeText } from '../write/xsd-values.ts';
import { madeBy } from './coders.ts';
import { guidOfEntity } from './guids.ts';
import { describe, type Payload } from './payload.ts';
import type { QdaReviewParts } from './review-parts.ts';
import { versionKey } from './version-key.ts';

/** The notes of a review: memos, operations, theories, quotes without a place, reasons of links, and the people. */
export function writeNotes(
  parts: QdaReviewParts,
  unplaced: readonly { readonly extract: Extract; readonly place: number }[],
): QdaTextSource[] {
  const theories = new Map(parts.theories.map(({ id, label }) => [id, label]));
  return [
    noteOf('people', 'review', 'People of the review', parts.people.map(({ name }) => name).join('\n'), {
      kind: 'people',
      place: 0,
      value: null,
      more: { people: parts.people.map((value, place) => ({ place, value })) },
    }),
    ...parts.memos.map((memo, place) => ({
      ...noteOf('memo', memo.id, `${memo.kind} ${memo.id}`, memo.text, { kind: 'memo', place, value: memo, more: {} }),
      ...madeBy(memo.by),
      ...madeAt(memo.at),
    })),
    ...parts.operations.map((operation, place) => {
      const payload = { kind: 'operation', place, value: operation, more: {} };
      return noteOf('operation', operation.id, `${operation.kind} ${operation.id}`, operation.reasoning, payload);
    }),
    ...parts.substantiveTheories.map((theory, place) => {
      const payload = { kind: 'substantive-theory', place, value: theory, more: {} };
      return noteOf('substantive-theory', theory.id, theory.name, theory.citation, payload);
    }),
    ...parts.theories.map((theory, place) => {
      const payload = { kind: 'theory', place, value: theory, more: {} };
      return noteOf('theory', theory.id, `Theory: ${theory.label}`, theory.label, payload);
    }),
    ...parts.theoryVersions.map((version, place) => {
      const { theoryId, statement } = version;
      const name = `${theories.get(theoryId) ?? theoryId}, version ${version.version}`;
      const text = `If ${statement.if}, then ${statement.then}, because ${statement.because}.`;
      const payload = { kind: 'theory-version', place, value: version, more: {} };
      return noteOf('theory-version', versionKey(version), name, text, payload);
    }),
    ...parts.links.map((link, place) => {
      const payload = { kind: 'link', place, value: link, more: {} };
      return noteOf('link-reason', link.id, `${link.kind} ${link.fromId} – ${link.toId}`, link.rationale, payload);
    }),
    ...unplaced.map(({ extract, place }) => ({
      ...noteOf('unplaced', extract.id, `Quote ${extract.id}`, extract.quote, {
        kind: 'extract',
        place,
        value: extract,
        more: {
          isUnplaced: true,
          appraisals: parts.appraisals.flatMap((value, at) => (isOf(value, extract) ? [{ place: at, value }] : [])),
        },
      }),
      ...madeBy(extract.reviewerId),
    })),
  ];
}

/** An instant that is none, such as the 30th of February, is kept in the data alone. */
function madeAt(at = ''): { readonly creationDateTime?: string } {
  return dateTimeText(at) === undefined ? {} : { creationDateTime: at };
}

function isOf({ target }: QdaReviewParts['appraisals'][number], { id }: Extract): boolean {
  return 'extractId' in target && target.extractId === id;
}

function noteOf(kind: string, id: string, name: string, text: string, payload: Payload): QdaTextSource {
  return {
    kind: 'text',
    guid: guidOfEntity(kind, id),
    name,
    description: describe('', payload),
    plainText: text,
    selections: [],
    codings: [],
    noteRefs: [],
    variableValues: [],
  };
}

/** Each link of configurations is a link of cases, its reason a note. */
export function writeLinks({ links, configurations }: QdaReviewParts): QdaLink[] {
  const known = new Set(configurations.map(({ id }) => id));
  const end = (id: string): Guid | undefined => (known.has(id) ? guidOfEntity('configuration', id) : undefined);
  return links.map((link): QdaLink => {
    const [originGUID, targetGUID] = [end(link.fromId), end(link.toId)];
    return {
      guid: guidOfEntity('link', link.id),
      name: link.kind,
      direction: oneWay.has(link.kind) ? 'OneWay' : 'Associative',
      ...(originGUID !== undefined && { originGUID }),
      ...(targetGUID !== undefined && { targetGUID }),
      noteRefs: [guidOfEntity('link-reason', link.id)],
    };
  });
}

const oneWay: ReadonlySet<string> = new Set(['ripple', 'precedes', 'nested', 'consolidates']);
