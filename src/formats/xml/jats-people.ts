import { normaliseOrcid } from '../../document/identifiers.ts';
import { parsePersonName } from '../../document/parse-person-name.ts';
import type { PersonName } from '../../document/person-name.ts';
import { attributeOf, elementNamed, elementsIn, textOf, withoutElements, type XmlElement } from './xml-element.ts';
import { type FieldGatherer, type FieldPlace, passingPlace, type Shape } from './xml-fields.ts';
import { nameOfParts } from './xml-names.ts';

const roles = new Map<string, 'authors' | 'editors'>([
  ['author', 'authors'],
  ['authors', 'authors'],
  ['editor', 'editors'],
  ['editors', 'editors'],
]);

/** The people of an article; who neither wrote nor edited it is kept in `raw`. */
export const contributors: Shape = (group, place, gather) => {
  gather.attributes(group, place);
  const common = attributeOf(group, 'content-type') ?? 'author';
  for (const element of elementsIn(group)) {
    const role = roles.get(attributeOf(element, 'contrib-type') ?? common);
    const below = gather.below(place, element.name);
    if (element.name === 'contrib' && role !== undefined) contributor(element, below, gather, role);
    else gather.element(element, below);
  }
};

function contributor(element: XmlElement, place: FieldPlace, gather: FieldGatherer, key: 'authors' | 'editors'): void {
  const people = gather.draft[key];
  const role = attributeOf(element, 'contrib-type');
  const predicate = role === undefined ? '' : `[@contrib-type='${role}']`;
  const own = passingPlace(`${place.path}${predicate}[${people.length + 1}]`);
  gather.attributes(element, own, 'contrib-type');
  const name = nameIn(element);
  const orcid = elementsIn(element)
    .map(orcidOf)
    .find((found) => found !== null);
  if (name) people.push(orcid ? { ...name, orcid } : name);
  const held = name ? heldBy(name, orcid) : new Set<string>();
  for (const child of elementsIn(element)) addPart(child, gather.below(own, child.name), gather, held);
}

/** An ORCID iD stands in an element of its own, or, of old, as an address. */
function orcidOf(element: XmlElement): string | null {
  return element.name === 'contrib-id' || element.name === 'uri' ? normaliseOrcid(textOf(element)) : null;
}

const alternatives = ['name-alternatives', 'collab-alternatives'];

function nameIn(element: XmlElement): PersonName | null {
  const person = elementNamed(element, 'name') ?? elementNamed(element, 'string-name');
  if (person) return personName(person);
  const body = elementNamed(element, 'collab');
  if (body) return bodyName(body);
  const other = elementsIn(element).find(({ name }) => alternatives.includes(name));
  return other ? nameIn(other) : null;
}

function personName(element: XmlElement): PersonName | null {
  const part = (name: string) => {
    const found = elementNamed(element, name);
    return found ? textOf(found) : '';
  };
  const parts = { family: part('surname'), given: part('given-names'), suffix: part('suffix') };
  return parts.family === '' && parts.given === '' ? parsePersonName(textOf(element)) : nameOfParts(parts);
}

/** A body may name its members inside it. */
const notOfBody = new Set(['address', 'aff', 'contrib-group', 'email', 'ext-link', 'fn', 'xref']);

function bodyName(element: XmlElement): PersonName | null {
  const literal = textOf(withoutElements(element, notOfBody));
  return literal === '' ? null : { literal };
}

const holders = new Set(['name', 'string-name', 'collab', 'name-alternatives', 'collab-alternatives']);

/** Adds a part of a contributor, except what its name or its number holds. */
function addPart(element: XmlElement, place: FieldPlace, gather: FieldGatherer, held: ReadonlySet<string>): void {
  const children = elementsIn(element);
  if (children.length === 0 && held.has(textOf(element))) return;
  if (!holders.has(element.name) || held.size === 0) {
    gather.element(element, place);
    return;
  }
  gather.attributes(element, place);
  for (const child of children) addPart(child, gather.below(place, child.name), gather, held);
}

function heldBy(
  { particle, family, given, suffix, literal }: PersonName,
  orcid: string | null | undefined,
): Set<string> {
  const whole = [particle, family].filter(Boolean).join(' ');
  return new Set([whole, family, given, suffix, literal, orcid].filter((text) => typeof text === 'string'));
}
