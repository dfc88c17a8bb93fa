import type { QdaCoding } from '../model/qda-coding.ts';
import type { Guid, QdaStamp } from '../model/qda-item.ts';
import type { QdaVariableValue } from '../model/qda-variable.ts';
import type { QdaKind } from '../model/walk-project.ts';
import { printElement, printText } from './print-xml.ts';
import { guidText, instantText, noteExtras, referenceText, type Writing } from './writing.ts';
import { fitsType } from './xsd-values.ts';

/** The attributes that say who made and changed an element, and when. */
export function stampAttributes(writing: Writing, stamp: QdaStamp, from: Guid) {
  return {
    creatingUser: referenceText(writing, 'user', stamp.creatingUser, from),
    creationDateTime: instantText(writing, stamp.creationDateTime, from),
    modifyingUser: referenceText(writing, 'user', stamp.modifyingUser, from),
    modifiedDateTime: instantText(writing, stamp.modifiedDateTime, from),
  };
}

/** References to entities of a kind. */
export function printRefs(
  writing: Writing,
  name: string,
  kind: QdaKind,
  targets: readonly Guid[],
  from: Guid,
): string[] {
  return targets.map((target) => {
    const targetGUID = referenceText(writing, kind, target, from);
    return targetGUID === undefined ? '' : printElement(name, { targetGUID });
  });
}

/** References to notes. */
export function printNoteRefs(writing: Writing, targets: readonly Guid[], from: Guid): string[] {
  return printRefs(writing, 'NoteRef', 'note', targets, from);
}

/** Codings; one whose code is not in the project cannot be written. */
export function printCodings(writing: Writing, codings: readonly QdaCoding[]): string[] {
  return codings.map((coding) => {
    const { guid, creatingUser, creationDateTime, codeRef, noteRefs, extras } = coding;
    noteExtras(writing, extras, guid);
    const [code = ''] = printRefs(writing, 'CodeRef', 'code', [codeRef], guid);
    if (code === '') return '';
    const attributes = {
      guid: guidText(writing, guid),
      creatingUser: referenceText(writing, 'user', creatingUser, guid),
      creationDateTime: instantText(writing, creationDateTime, guid),
    };
    return printElement('Coding', attributes, [code, ...printNoteRefs(writing, noteRefs, guid)]);
  });
}

/** The values of variables; one whose variable is not in the project cannot be written. */
export function printVariableValues(writing: Writing, values: readonly QdaVariableValue[], from: Guid): string[] {
  return values.map((value) => {
    noteExtras(writing, value.extras, from);
    const [variable = ''] = printRefs(writing, 'VariableRef', 'variable', [value.variableRef], from);
    return variable === '' ? '' : printElement('VariableValue', {}, [variable, printValue(writing, value, from)]);
  });
}

/** A value that does not fit its type is written as text: so it is kept, and the file is valid. */
function printValue({ notes }: Writing, { type, value }: QdaVariableValue, from: Guid): string {
  if (type === undefined) return '';
  if (fitsType(type, value)) return printText(`${type}Value`, value);
  const message = `${from} has the value ${JSON.stringify(value.slice(0, 40))}, which is no ${type}; it was written as text`;
  notes.add({ code: 'bad-value', severity: 'warning', message, ids: [from] });
  return printText('TextValue', value);
}
