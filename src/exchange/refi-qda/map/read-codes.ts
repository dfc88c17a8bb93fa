import { type Concept, conceptSchema } from '../../../theory/concept.ts';
import type { SlotRole } from '../../../theory/heuristic.ts';
import { sameGuid } from '../model/guid.ts';
import type { QdaCode, QdaProject } from '../model/qda-project.ts';
import { fieldsOfCode } from './changes/compared-fields.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { guidOfCode, guidOfRole, isCodeElsewhere, roleHeadings } from './guids.ts';
import { type OwnValue, ownValue } from './own-value.ts';
import type { Described } from './payload.ts';
import { type QdaMapping, roleOfCode } from './role-of-code.ts';

/** The concepts of the review, renamed where a code was, and the codes that a program added. */
export function readCodes({ codes }: QdaProject, mapping: QdaMapping, finds: Finds): void {
  const reading: CodesReading = { mapping, finds, places: new Map(), changes: new Map() };
  for (const code of codes) readCode(code, [], reading);
}

interface CodesReading {
  readonly mapping: QdaMapping;
  readonly finds: Finds;
  /** Where the concepts of the review stand among those that were found, by their ids. */
  readonly places: Map<string, number>;
  /** What the codes of concepts were changed to so far. */
  readonly changes: Map<string, ConceptChange>;
}

function readCode(code: QdaCode, above: readonly QdaCode[], reading: CodesReading): void {
  const isHeading = roleHeadings.some(([role]) => guidOfRole(role) === sameGuid(code.guid));
  if (!isHeading) readConcept(code, above, reading);
  for (const child of code.codes) readCode(child, [...above, code], reading);
}

function readConcept(code: QdaCode, above: readonly QdaCode[], { mapping, finds, ...reading }: CodesReading): void {
  const described = describedIn(finds, 'Code', code.guid, code.description);
  const own = ownValue(described, 'concept', conceptSchema);
  const role = roleOfCode(code, above, mapping);
  if (own === null) addConcept(code, above, described.words, finds);
  else readOwnConcept(code, own, described, above.at(-1), { mapping, finds, ...reading });
  const conceptId = own?.value.id ?? `code-${code.guid}`;
  if (own === null && role?.isHalfUnknown) {
    const message = `the code "${code.name}" is a mechanism; which half it is nobody said, so it was read as ${role.role}`;
    noteLoss(finds, 'mechanism-half-unknown', 'Code', [code.guid], message);
  }
  if (!finds.codes.has(sameGuid(code.guid)))
    finds.codes.set(sameGuid(code.guid), { conceptId, role: ownRole(code, conceptId) ?? role?.role ?? null });
  finds.ids.set(sameGuid(code.guid), conceptId);
  if (code.color !== undefined)
    noteLoss(finds, 'color', 'Code', [code.guid], `the colour of "${code.name}" has no place`);
}

/** What a code says of its concept now; no definition where its words were taken away. */
interface ConceptChange {
  readonly label?: string;
  readonly definition?: string;
}

/** A concept has one label and one definition, and as many codes as roles: the first change of each is taken. */
function readOwnConcept(
  code: QdaCode,
  own: OwnValue<Concept>,
  described: Described,
  parent: QdaCode | undefined,
  { finds, places, changes }: CodesReading,
): void {
  const place = places.get(own.value.id) ?? finds.concepts.own.length;
  places.set(own.value.id, place);
  const changed = changedFields(described.payload?.written, fieldsOfCode(code, parent));
  const before = changes.get(own.value.id) ?? {};
  const change = {
    ...(changed.has('name') && /\S/.test(code.name) && changed.delete('name') && { label: code.name }),
    ...(changed.delete('description') && { definition: described.words }),
  };
  if (isOther(before, change)) finds.told.note('renamed-twice', 'Code', code.guid);
  tellChanges(finds, 'Code', code, changed);
  const now = { ...change, ...before };
  changes.set(own.value.id, now);
  finds.concepts.own[place] = { ...own, value: conceptNow((finds.concepts.own[place] ?? own).value, now) };
}

function conceptNow(concept: Concept, { label, definition }: ConceptChange): Concept {
  const renamed = label === undefined ? concept : { ...concept, label };
  if (definition === undefined) return renamed;
  const { definition: _, ...bare } = renamed;
  return definition === '' ? bare : { ...bare, definition };
}

function isOther(before: ConceptChange, now: ConceptChange): boolean {
  const differs = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
  return differs(before.label, now.label) || differs(before.definition, now.definition);
}

/** The role in which this library wrote a code, wherever it was moved: its GUID tells it. */
function ownRole({ guid }: QdaCode, conceptId: string): SlotRole | null {
  if (isCodeElsewhere(conceptId)) return null;
  return roleHeadings.find(([role]) => guidOfCode(conceptId, role) === sameGuid(guid))?.[0] ?? null;
}

function addConcept(code: QdaCode, above: readonly QdaCode[], definition: string, finds: Finds): void {
  if (finds.codes.has(sameGuid(code.guid))) {
    const message = `several codes have the GUID ${code.guid}, and what was coded with "${code.name}" cannot be told apart; the first is kept`;
    noteLoss(finds, 'guid-repeated', 'Code', [code.guid], message);
    return;
  }
  const parent = above.map(({ guid }) => finds.codes.get(sameGuid(guid))?.conceptId).findLast((id) => id !== undefined);
  const concept: Concept = {
    id: `code-${code.guid}`,
    label: /\S/.test(code.name) ? code.name : code.guid,
    ...(definition !== '' && { definition }),
    aliases: [],
    broaderIds: parent === undefined ? [] : [parent],
  };
  finds.concepts.added.push(concept);
}
