import { attributeOf, elementsIn, hasMarks, markupOf, textOf, type XmlElement } from './xml-element.ts';
import { passingPlace, type Shape } from './xml-fields.ts';

/**
 * An abstract, one block on a line, the titles of its sections before their first: `Methods: We asked.` Abstracts of a
 * kind (graphical, for the public) are known by it.
 */
export const jatsAbstract: Shape = (element, place, gather) => {
  const kind = attributeOf(element, 'abstract-type');
  const path = kind === undefined ? place.path : `${place.path}[@abstract-type='${kind}']`;
  gather.attributes(element, passingPlace(path), 'abstract-type');
  const [first] = elementsIn(element);
  const title = first?.name === 'title' ? first : undefined;
  if (title) gather.value(`${path}/title`, textOf(title), title.line);
  const blocks = (write: (block: XmlElement) => string) => blocksIn(element, write, title).join('\n');
  gather.value(path, blocks(textOf), element.line);
  if (hasMarks(element)) gather.value(`${path}/node()`, blocks(markupOf), element.line);
};

function blocksIn(element: XmlElement, write: (block: XmlElement) => string, leftOut?: XmlElement): string[] {
  if (typeof element.content === 'string' || element.hasText) return [write(element)].filter((text) => text !== '');
  const blocks: string[] = [];
  let label = '';
  for (const child of elementsIn(element)) {
    if (child === leftOut) continue;
    if (child.name === 'title') {
      label = write(child);
      continue;
    }
    const [first = '', ...rest] = blocksIn(child, write);
    if (first !== '') blocks.push(withLabel(label, first), ...rest);
    label = '';
  }
  return label === '' ? blocks : [...blocks, label];
}

function withLabel(label: string, text: string): string {
  if (label === '') return text;
  return /[:.?!]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`;
}
