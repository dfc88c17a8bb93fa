import { xmlText } from '../../../graph/export/xml-text.ts';

/** The value of an attribute; `undefined` where the element does not have it. */
export type AttributeValue = string | number | boolean | undefined;

/** An element with nothing but elements in it, each on its line. Those that are empty text are left out. */
export function printElement(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  children: readonly string[] = [],
): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${typeof value === 'string' ? xmlText(value) : value}"`;
  }
  const content = children.filter((child) => child !== '');
  return content.length === 0 ? `${tag}/>` : `${tag}>\n${content.join('\n')}\n</${name}>`;
}

/** An element with its text; nothing where there is none. White space is written so that every reader gives it back. */
export function printText(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${xmlText(text)}</${name}>`;
}

/** A list, such as `Users`; nothing where it is empty, for the standard has no empty lists. */
export function printList(name: string, members: readonly string[]): string {
  const content = members.filter((member) => member !== '');
  return content.length === 0 ? '' : printElement(name, {}, content);
}
