import { requireWhole } from '../../../core/require.ts';
import { guidOf, isGuid, sameGuid } from '../model/guid.ts';
import { kindsInWords, type ProjectIndex, writableIndex } from '../model/project-index.ts';
import type { Guid, QdaExtras } from '../model/qda-item.ts';
import type { QdaProject } from '../model/qda-project.ts';
import { colorPattern } from '../model/values.ts';
import type { QdaKind } from '../model/walk-project.ts';
import { type ProblemNotes, problemNotes } from '../problem-notes.ts';
import { dateTimeText } from './xsd-values.ts';

/** What is known while a project is written: what its GUIDs name, what was found wrong, and where its files go. */
export interface Writing {
  readonly notes: ProblemNotes;
  readonly index: ProjectIndex;
  /** The path under which the file of a path is written. */
  path(path: string, isText: boolean): string;
}

/** Begins to write a project. */
export function beginWriting(project: QdaProject, path: Writing['path']): Writing {
  const writing = { notes: problemNotes(), index: writableIndex(project), path };
  for (const [guid, kinds] of writing.index.repeated) {
    if (kinds.length === 2 && kinds.every((kind) => kind === 'selection')) continue;
    const message = `${guid} names several things: ${kindsInWords(kinds)}; give each its own, for references cannot tell them apart`;
    writing.notes.add({ code: 'duplicate-guid', severity: 'warning', message, ids: [guid] });
  }
  return writing;
}

/** A GUID as the schema wants it. What is none becomes one, the same wherever it stands. */
export function guidText({ notes }: Writing, guid: Guid): Guid {
  const bare = guid.trim().replace(/^\{(.*)\}$/s, '$1');
  if (isGuid(bare)) return bare;
  const made = guidOf(`not a GUID: ${sameGuid(guid)}`);
  const message = `${guid.slice(0, 60)} is no GUID; ${made} was written for it`;
  notes.add({ code: 'bad-guid', severity: 'warning', message, ids: [guid] });
  return made;
}

/** A reference, where it names something of its kind; one that does not is left out and told. */
export function referenceText(
  writing: Writing,
  kind: QdaKind | 'any',
  target: Guid | undefined,
  from: Guid,
): Guid | undefined {
  if (target === undefined) return undefined;
  if (writing.index.has(kind, target)) return guidText(writing, target);
  const owner = from === '' ? 'the project' : from;
  const message = `${owner} refers to ${target}, which is no ${kind === 'any' ? 'entity' : kind} of the project; left out`;
  writing.notes.add({
    code: 'dangling-reference',
    severity: 'warning',
    message,
    ids: from === '' ? [target] : [from, target],
  });
  return undefined;
}

/** An instant as the schema wants it; one that it does not allow is left out and told. */
export function instantText({ notes }: Writing, instant: string | undefined, from: Guid): string | undefined {
  const text = instant === undefined ? undefined : dateTimeText(instant);
  if (instant !== undefined && text === undefined) {
    const message = `${from === '' ? 'the project' : from} has the instant ${instant.slice(0, 40)}, which is none; it was left out`;
    notes.add({ code: 'bad-date-time', severity: 'warning', message, ...(from !== '' && { ids: [from] }) });
  }
  return text;
}

/** A colour as the schema wants it; another is left out and told. */
export function colorText({ notes }: Writing, color: string | undefined, from: Guid): string | undefined {
  const text = color?.trim();
  if (text === undefined || colorPattern.test(text)) return text;
  const message = `${from} has the colour ${text.slice(0, 40)}, which is not #RRGGBB; it was left out`;
  notes.add({ code: 'bad-color', severity: 'warning', message, ids: [from] });
  return undefined;
}

/**
 * A whole number.
 *
 * @throws RealistError `out-of-range` or `not-whole`: no reader gives others, so a caller made them.
 */
export function wholeText(number: number | undefined, name: string): number | undefined {
  if (number !== undefined) requireWhole(number, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, name);
  return number;
}

/** Tells that an element has what the standard has no place for. */
export function noteExtras({ notes }: Writing, extras: QdaExtras | undefined, from: Guid): void {
  if (extras === undefined) return;
  const names = [...Object.keys(extras.attributes), ...extras.elements.map(({ name }) => name || 'text')];
  const message = `${from === '' ? 'the project' : from} has ${names.slice(0, 5).join(', ')}, for which the standard has no place; left out`;
  notes.add({ code: 'extras-left-out', severity: 'warning', message, ...(from !== '' && { ids: [from] }) });
}
