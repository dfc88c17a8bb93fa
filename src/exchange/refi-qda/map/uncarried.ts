import type { QdaItem, QdaStamp } from '../model/qda-item.ts';
import type { QdaVariableValue } from '../model/qda-variable.ts';
import type { QdaLoss } from './review-parts.ts';
import { reviewType } from './review-variables.ts';

/** What of entities has no field in a review, by the code of its loss, and how the loss says it. */
const reasons = {
  'creating-user': 'who made them has no place',
  'creation-date': 'when they were made has no place',
  'modifying-user': 'who changed them last has no place',
  'modification-date': 'when they were changed last has no place',
  extras: 'what the standard does not have was kept as extras, and has no place',
  name: 'the name has no place; what it names was read',
  description: 'the description has no place; what it describes was read',
  path: 'a path has no place beside the place of the full text',
  'project-origin': 'which program wrote the project has no place',
  'base-path': 'the folder to which relative paths belong has no place',
  'user-login': 'the name under which the program knows the user has no place',
  'guid-repeated': 'they share their GUID with one of their kind before; what refers to it refers to the first',
  'code-not-codable': 'that nothing can be coded with them has no place; they were read as concepts',
  'heading-changed': 'the heading of a role bears other words; it was read as the heading that it was',
  'variable-type': 'the type of the variable has no place; values of sources are kept as text',
  'variable-description': 'the description of the variable has no place',
  'variable-unused': 'no source has a value of the variable',
  'value-type': 'the type under which their values stand has no place',
  'source-kind': 'they become documents of text; what is no text stays in the file of the project',
  'source-file': 'the bytes of their file have no place; keep the file beside the review',
  'file-unnamed': 'no source names the file',
  'transcript-time': 'moments of a recording have no place; what is said between them was quoted',
  'inner-selection': 'what is selected there and in no text of a source has no place, and with it go its codings',
  'inner-variable': 'variables of what is no document of its own have no place',
  'case-code-without-role': 'codes without a role are no slots of a configuration',
  'case-source': 'whole sources are no evidence; a configuration needs quotes',
  'case-selection': 'selections without a quote are no evidence',
  'note-host': 'that a note hangs on them has no place; a note that says something was read as a memo',
  'note-variable': 'variables of notes have no place',
  'link-direction': 'the direction of the link has no place; its kind says it',
  'link-color': 'the colour of the link has no place',
  'changed-name': 'a program changed their names; the review has no place for them, or kept its own',
  'changed-description': 'a program changed their descriptions; they have no place beside what they describe',
  'changed-text': 'a program changed their words; those of the review were kept',
  'changed-path': 'a program changed where their formatted text is; it has no place',
  'changed-creating-user': 'a program named another maker, or none; that of the review was kept',
  'changed-creation-date': 'a program changed when they were made; the instant of the review was kept',
  'changed-parent': 'a program moved them; concepts kept the roles and the wider concepts that they had',
  'changed-notes': 'a program took notes from them; what the memos are about was kept',
  'changed-codes': 'a program gave them codes without a role, which are no slots',
  'changed-sources': 'a program changed their sources; evidence needs quotes, and that of the review was kept',
  'changed-selections': 'a program changed their selections; not all are quotes, and slots kept those that they show',
  'changed-values':
    'a program changed values that have no place, or that could not be read; those of the review were kept',
  'changed-place': 'a program moved them; their words are others there, or have no place in a text',
  'changed-members': 'a program changed their members; a theme groups configurations, and kept its own',
  'changed-ends': 'a program changed what they join; it is no two configurations, and the ends of the review were kept',
  'changed-direction': 'a program changed their direction; their kind says it',
  'changed-login': 'a program changed under which name it knows them; the ids of the review were kept',
  'changed-variable': 'a program changed the name, the type or the words of the variable; the review has its own',
  'changed-graph': 'a program changed the drawing; a review draws its own',
  'renamed-twice': 'codes of one concept were given different words; those of the first were taken',
  dropped: 'they are no longer there; what the review knows of them was kept',
} as const satisfies Record<string, string>;

/** The code of a loss that many entities can share. */
type UncarriedCode = keyof typeof reasons;

/** Gathers what entities do not bring along: one loss for each code and element, with all GUIDs. */
export interface Uncarried {
  /** Tells of an entity, by its GUID, or of it and of what goes with it; the project itself has none. */
  note(code: UncarriedCode, element: string, ids?: string | readonly string[]): void;
  losses(): QdaLoss[];
}

/** Nothing told as yet. */
export function uncarried(): Uncarried {
  const told = new Map<string, { code: UncarriedCode; element: string; ids: string[] }>();
  return {
    note(code, element, ids = []) {
      const key = `${code} ${element}`;
      const known = told.get(key) ?? { code, element, ids: [] };
      told.set(key, known);
      for (const id of typeof ids === 'string' ? [ids] : ids) known.ids.push(id);
    },
    losses: () =>
      [...told.values()].map(({ code, element, ids }) => {
        const message = `${element}${ids.length > 1 ? ` (${ids.length} of them)` : ''}: ${reasons[code]}`;
        return { code, element, ids, message };
      }),
  };
}

/** Tells what only the file of the project can hold of an entity, whatever it is. */
export function noteExtrasOf(told: Uncarried, element: string, { guid, extras }: QdaItem): void {
  if (extras !== undefined) told.note('extras', element, guid);
}

/** Tells when an entity was made and changed, and by whom it was changed. */
export function noteChanges(told: Uncarried, element: string, stamp: QdaStamp, guid?: string): void {
  if (stamp.creationDateTime !== undefined) told.note('creation-date', element, guid);
  if (stamp.modifyingUser !== undefined) told.note('modifying-user', element, guid);
  if (stamp.modifiedDateTime !== undefined) told.note('modification-date', element, guid);
}

/** Tells who made an entity, and when, and who changed it. */
export function noteStamp(told: Uncarried, element: string, stamp: QdaStamp, guid?: string): void {
  if (stamp.creatingUser !== undefined) told.note('creating-user', element, guid);
  noteChanges(told, element, stamp, guid);
}

/** The types and extras of values, which stand in the entity of a GUID. */
export function noteValues(told: Uncarried, values: readonly QdaVariableValue[], guid: string): void {
  const isTyped = values.some(({ type, variableRef }) => type !== (reviewType(variableRef) ?? (type && 'Text')));
  if (isTyped) told.note('value-type', 'VariableValue', guid);
  if (values.some(({ extras }) => extras !== undefined)) told.note('extras', 'VariableValue', guid);
}
