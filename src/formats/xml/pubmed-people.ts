import { normaliseOrcid } from '../../document/identifiers.ts';
import type { PersonName } from '../../document/person-name.ts';
import { isMedlineShortName } from '../fields/print-name.ts';
import { attributeOf, elementNamed, elementsIn, textOf, type XmlElement } from './xml-element.ts';
import { type FieldGatherer, type FieldPlace, passingPlace, type Shape } from './xml-fields.ts';
import { nameOfParts } from './xml-names.ts';

/** The places of more people are not worth remembering. */
const mostPeople = 50;

/** The authors, or the editors of a book. */
export const people: Shape = (list, place, gather) => {
  const key = attributeOf(list, 'Type') === 'editors' ? 'editors' : 'authors';
  gather.attributes(list, place, 'Type');
  elementsIn(list).forEach((element, index) => {
    const name = `${element.name}[${index + 1}]`;
    const own = index < mostPeople ? gather.below(place, name) : passingPlace(`${place.path}/${name}`);
    person(element, own, gather, key);
  });
};

/** Of a chapter with authors of its own, the authors of the book are others. */
export const peopleOfBook: Shape = (list, place, gather) => {
  const document = elementNamed(gather.record, 'BookDocument');
  const isOthers = document && elementNamed(document, 'AuthorList') && attributeOf(list, 'Type') !== 'editors';
  if (isOthers) gather.children(list, place);
  else people(list, place, gather);
};

function person(element: XmlElement, place: FieldPlace, gather: FieldGatherer, key: 'authors' | 'editors'): void {
  gather.attributes(element, place);
  // a name that was corrected stands there too, as not valid
  const name = attributeOf(element, 'ValidYN') === 'N' ? null : nameOf(element);
  if (name === null) {
    if (typeof element.content === 'string') gather.value(place.path, textOf(element), element.line);
    gather.children(element, place);
    return;
  }
  for (const part of elementsIn(element))
    if (!takesPart(name, part, textOf(part))) gather.element(part, gather.below(place, part.name));
  gather.draft[key].push(name);
}

type Name = { -readonly [K in keyof PersonName]: PersonName[K] };

function nameOf(element: XmlElement): Name | null {
  const part = (name: string) => {
    const found = elementNamed(element, name);
    return found === undefined ? '' : textOf(found);
  };
  const literal = typeof element.content === 'string' ? textOf(element) : part('CollectiveName');
  if (literal !== '') return { literal };
  const given = part('ForeName') || `${part('FirstName')} ${part('MiddleName')}`.trim() || part('Initials');
  return nameOfParts({ family: part('LastName'), given, suffix: part('Suffix') });
}

/** Whether a name says what a part of it says, or takes it. */
function takesPart(name: Name, part: XmlElement, text: string): boolean {
  const { particle, family, given, suffix, literal } = name;
  switch (part.name) {
    case 'CollectiveName':
      return text === literal;
    case 'FirstName':
    case 'ForeName':
    case 'LastName':
    case 'MiddleName':
    case 'Suffix':
      return (
        text === family || text === given || [given, particle, family, suffix].filter(Boolean).join(' ').includes(text)
      );
    case 'Initials':
      return (
        isFirstLetters(text, given) ||
        isMedlineShortName([particle, family, text, suffix].filter(Boolean).join(' '), name)
      );
    case 'Identifier':
      return attributeOf(part, 'Source') === 'ORCID' && takeOrcid(name, text);
    default:
      return false;
  }
}

/** Tells the initials of most names at little cost. */
function isFirstLetters(initials: string, given = ''): boolean {
  let at = 0;
  for (let place = 0; place >= 0 && place < given.length; place = given.indexOf(' ', place) + 1 || given.length) {
    if (given.charCodeAt(place) !== initials.charCodeAt(at)) return false;
    at += 1;
  }
  return at === initials.length;
}

function takeOrcid(name: Name, text: string): boolean {
  const orcid = normaliseOrcid(text);
  if (orcid !== null) name.orcid = orcid;
  return orcid === text;
}
