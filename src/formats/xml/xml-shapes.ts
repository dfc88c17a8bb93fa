import { attributeOf, hasMarks, markupOf, textOf, type XmlElement } from './xml-element.ts';
import { type FieldGatherer, type FieldPlace, type Shape, typedPath } from './xml-fields.ts';

/** A value of which an attribute says what it is: `ArticleId[@IdType='doi']`. */
export function typedBy(name: string): Shape {
  return (element, place, gather) => {
    const type = attributeOf(element, name);
    gather.attributes(element, place, name, 'ValidYN');
    const path = type === undefined ? place.path : typedPath(place, name, type);
    const isValid = attributeOf(element, 'ValidYN') !== 'N';
    gather.value(isValid ? path : `${path}[@ValidYN='N']`, textOf(element), element.line);
  };
}

/** A text with marks: as plain text, and with them as `node()`. */
export const marked: Shape = (element, place, gather) => {
  gather.attributes(element, place);
  gather.value(place.path, textOf(element), element.line);
  addMarkup(element, place, gather);
};

/** Keeps a text with its marks, where it has some. */
export function addMarkup(element: XmlElement, place: FieldPlace, gather: FieldGatherer): void {
  if (hasMarks(element)) gather.value(`${place.path}/node()`, markupOf(element), element.line);
}
