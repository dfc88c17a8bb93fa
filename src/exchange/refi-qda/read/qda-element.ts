import { xmlAttributes } from '../../../formats/xml/xml-attributes.ts';
import type { QdaElement } from '../model/qda-item.ts';
import type { XmlTree } from '../xml/xml-tree.ts';

/** An element as plain data, with all that is in it. */
export function qdaElement({ name, attributes, content }: XmlTree): QdaElement {
  return {
    name,
    attributes: Object.fromEntries(xmlAttributes(attributes, true).map((one) => [one.name, one.value])),
    content: content.map((part) => (typeof part === 'string' ? part : qdaElement(part))),
  };
}

/** The text in an element, that of elements within it included. */
export function textOf({ content }: XmlTree): string {
  return content.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}
