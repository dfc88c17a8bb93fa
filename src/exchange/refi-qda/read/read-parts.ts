import { guidOf } from '../model/guid.ts';
import type { QdaCoding } from '../model/qda-coding.ts';
import type { Guid, QdaStamp } from '../model/qda-item.ts';
import type { QdaVariableType, QdaVariableValue } from '../model/qda-variable.ts';
import type { XmlTree } from '../xml/xml-tree.ts';
import { given } from './given.ts';
import { attributeOf, noteAt, type OpenElement, openElement, putBack, restOf } from './open-element.ts';
import { textOf } from './qda-element.ts';
import { readAll } from './read-children.ts';
import { guidIn, referenceOf } from './read-values.ts';

/** Who made and changed an element, and when. A project names its users by other attributes. */
export function stampIn(reader: OpenElement, suffix: '' | 'GUID' = ''): QdaStamp {
  return {
    ...given('creatingUser', referenceOf(reader, `creatingUser${suffix}`)),
    ...given('creationDateTime', attributeOf(reader, 'creationDateTime')),
    ...given('modifyingUser', referenceOf(reader, `modifyingUser${suffix}`)),
    ...given('modifiedDateTime', attributeOf(reader, 'modifiedDateTime')),
  };
}

/** The GUIDs that the children of a name refer to. */
export function refsIn(reader: OpenElement, child: string): Guid[] {
  return readAll(reader, child, (tree, notes) => {
    const ref = openElement(tree, notes);
    // a codebook names its members by guid
    const target = referenceOf(ref, 'targetGUID') ?? referenceOf(ref, 'guid') ?? null;
    if (target !== null && restOf(ref).extras) putBack(reader, tree);
    return target;
  });
}

/** The notes on an element. */
export function noteRefsIn(reader: OpenElement): Guid[] {
  return refsIn(reader, 'NoteRef');
}

/** The codings in an element. One with several codes is several. */
export function codingsIn(reader: OpenElement): QdaCoding[] {
  return readAll(reader, 'Coding', (tree, notes) => {
    const coding = openElement(tree, notes);
    const [codeRef, ...others] = refsIn(coding, 'CodeRef');
    if (codeRef === undefined) return null;
    const first: QdaCoding = {
      guid: guidIn(coding),
      ...given('creatingUser', referenceOf(coding, 'creatingUser')),
      ...given('creationDateTime', attributeOf(coding, 'creationDateTime')),
      codeRef,
      noteRefs: noteRefsIn(coding),
      ...restOf(coding),
    };
    if (others.length > 0)
      noteAt(coding, 'several-codes', 'warning', `names ${others.length + 1} codes; a coding was made of each`);
    return [first, ...others.map((one) => ({ ...first, guid: guidOf(`${first.guid} ${one}`), codeRef: one }))];
  }).flat();
}

const valueElements: Readonly<Record<string, QdaVariableType>> = {
  TextValue: 'Text',
  BooleanValue: 'Boolean',
  IntegerValue: 'Integer',
  FloatValue: 'Float',
  DateValue: 'Date',
  DateTimeValue: 'DateTime',
};

/** The values of variables in an element. */
export function variableValuesIn(reader: OpenElement): QdaVariableValue[] {
  return readAll(reader, 'VariableValue', (tree, notes) => {
    const value = openElement(tree, notes);
    const [variableRef, ...others] = refsIn(value, 'VariableRef');
    const values = readAll(value, Object.keys(valueElements), variableValue);
    if (variableRef === undefined || others.length > 0 || values.length > 1) return null;
    return { variableRef, value: '', ...values[0], ...restOf(value) };
  });
}

function variableValue(tree: XmlTree): Pick<QdaVariableValue, 'type' | 'value'> | null {
  const [, type] = Object.entries(valueElements).find(([name]) => name.toLowerCase() === tree.name.toLowerCase()) ?? [];
  return type === undefined ? null : { type, value: textOf(tree) };
}
