import { type Concept, conceptSchema } from '../../../theory/concept.ts';
import type { SlotRole } from '../../../theory/heuristic.ts';
import { sameGuid } from '../model/guid.ts';
import type { QdaCode, QdaProject } from '../model/qda-project.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { guidOfCode, guidOfRole, isCodeElsewhere, roleHeadings } from './guids.ts';
import { ownValue } from './own-value.ts';
import { asWritten } from './payload.ts';
import { type QdaMapping, roleOfCode } from './role-of-code.ts';

/** The concepts of the review, renamed where a code was, and the codes that a program added. */
export function readCodes({ codes }: QdaProject, mapping: QdaMapping, finds: Finds): void {
  for (const code of codes) readCode(code, [], mapping, finds);
}

function readCode(code: QdaCode, above: readonly QdaCode[], mapping: QdaMapping, finds: Finds): void {
  const isHeading = roleHeadings.some(([role]) => guidOfRole(role) === sameGuid(code.guid));
  if (!isHeading) readConcept(code, above, mapping, finds);
  for (const child of code.codes) readCode(child, [...above, code], mapping, finds);
}

function readConcept(code: QdaCode, above: readonly QdaCode[], mapping: QdaMapping, finds: Finds): void {
  const described = describedIn(finds, 'Code', code.guid, code.description);
  const own = ownValue(described, 'concept', conceptSchema);
  const role = roleOfCode(code, above, mapping);
  if (own === null) addConcept(code, above, described.words, finds);
  else {
    const now = conceptNow(own.value, code.name, described.words);
    const isChanged = now.label !== own.value.label || now.definition !== own.value.definition;
    // of the codes of one concept the one that was changed counts
    if (isChanged) finds.concepts.own.unshift({ ...own, value: now });
    else finds.concepts.own.push(own);
  }
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

/** A concept of the review with the name and the description that its code has now. */
function conceptNow(concept: Concept, name: string, words: string): Concept {
  const isRenamed = name !== asWritten(concept.label) && /\S/.test(name);
  const isReworded = words !== asWritten(concept.definition ?? '').replace(/\s+$/, '') && /\S/.test(words);
  return { ...concept, ...(isRenamed && { label: name }), ...(isReworded && { definition: words }) };
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
