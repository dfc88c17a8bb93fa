import type { Problem } from '../../core/problem.ts';
import { type XmlAttribute, xmlAttributes } from '../../formats/xml/xml-attributes.ts';
import { xmlScanner } from '../../formats/xml/xml-scanner.ts';

/** An element of a file in XML. */
export interface XmlNode {
  /** Its name without a prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  /** The text that stands in it directly. */
  text: string;
  readonly line: number;
}

/** A file in XML that was read whole, or why it was refused. */
export type XmlFile =
  | { readonly root: XmlNode; readonly problem?: undefined }
  | { readonly root?: undefined; readonly problem: Problem };

/**
 * Reads a small file in XML, strictly: a DOCTYPE, an unknown entity, or tags that do not close each other refuse it. Nothing
 * outside the text is ever read and nothing in it expands.
 */
export function readXml(text: string): XmlFile {
  if (startsWithDoctype(text)) return refused('refused-doctype', 'it has a DOCTYPE; remove it', 1, 1);
  const top: XmlNode = { name: '', attributes: new Map(), children: [], text: '', line: 1 };
  const open: XmlNode[] = [top];
  let fault: XmlFile | undefined;
  const refuse = (code: string, what: string, line: number, column: number) => {
    fault ??= refused(code, what, line, column);
  };
  const scanner = xmlScanner({
    open(tag, attributes, line) {
      const node = newNode(tag, attributes, line);
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close(tag, line, column) {
      const node = open.length > 1 ? open.pop() : undefined;
      if (node?.name !== localName(tag)) refuse('malformed-xml', `</${tag}> closes nothing that is open`, line, column);
    },
    leaf: () => null,
    text(content, line) {
      const node = open.at(-1);
      if (node === top && content.trim() !== '') refuse('malformed-xml', 'text stands outside the root', line, 1);
      if (node) node.text += content;
    },
    fault: ({ code, what, line, column }) => refuse(code, what, line, column),
    end: () => undefined,
  });
  scanner.push(text);
  scanner.end();
  if (fault) return fault;
  const [root, second] = top.children;
  if (open.length > 1)
    return refused('malformed-xml', `<${open.at(-1)?.name}> is not closed`, open.at(-1)?.line ?? 1, 1);
  if (root === undefined || second !== undefined)
    return refused('malformed-xml', 'it must have one root element', 1, 1);
  return { root };
}

/** The elements of a name directly inside another. */
export function childrenNamed({ children }: XmlNode, name: string): XmlNode[] {
  return children.filter((child) => child.name === name);
}

/** The elements of a name anywhere inside another, in their order. */
export function descendantsNamed(node: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  const left = node.children.toReversed();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.name === name) found.push(next);
    left.push(...next.children.toReversed());
  }
  return found;
}

function newNode(tag: string, attributes: string, line: number): XmlNode {
  const read = xmlAttributes(attributes).map(({ name, value }: XmlAttribute): [string, string] => [name, value]);
  return { name: localName(tag), attributes: new Map(read), children: [], text: '', line };
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

/** Whether a DOCTYPE stands before the root; behind comments and instructions it may. */
function startsWithDoctype(text: string): boolean {
  const before = /^\ufeff?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(text)?.[0].length ?? 0;
  return /^<!doctype/i.test(text.slice(before, before + 9));
}

function refused(code: string, what: string, line: number, column: number): XmlFile {
  const message = `The file was not read: ${what} (line ${line}, column ${column})`;
  return { problem: { code, severity: 'error', message, line, column } };
}
