import type { ListedEdge, ListedNode } from '../readable-graph.ts';
import { edgeLabel, isInferred, labelOf } from './edge-look.ts';

/** Words longer than this are cut: a diagram is no place for more. */
const longestLabel = 300;

/** A node as a line; its shape tells its kind. */
export function nodeLine(name: string, { key, attributes }: ListedNode): string {
  const { kind } = attributes;
  const [open, close] = shapes.get(typeof kind === 'string' ? kind : '') ?? ['[', ']'];
  return `  ${name}${open}"${escaped(labelOf(key, attributes))}"${close}`;
}

/** An edge as a line, dotted where reviewers inferred it. */
export function edgeLine(source: string, target: string, { attributes }: ListedEdge): string {
  const label = edgeLabel(attributes);
  const arrow = isInferred(attributes) ? '-.->' : '-->';
  return `  ${source} ${arrow}${label === '' ? '' : `|"${escaped(label)}"|`} ${target}`;
}

const shapes: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['concept', ['(', ')']],
  ['document', ['[/', '/]']],
  ['extract', ['>', ']']],
  ['theme', ['{{', '}}']],
  ['theory', ['[[', ']]']],
]);

/**
 * Words inside quotes: everything but letters, digits and a little punctuation as a numbered entity. Mermaid rewrites text
 * before it parses it (comments, `style … :`, `%%`), so that no sign with a meaning may stand as itself.
 */
function escaped(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  const cut = characters.length > longestLabel ? [...characters.slice(0, longestLabel - 1), '…'] : characters;
  const shown = cut.map((character) => (plain.test(character) ? character : entity(character))).join('');
  return shown === '' ? ' ' : shown;
}

const plain = /^[\p{L}\p{M}\p{N} .,()'’–—…−-]$/u;

function entity(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isShown = code > 31 && !(code >= 127 && code < 160) && !(code >= 0xd800 && code < 0xe000);
  return isShown ? `#${code};` : '\ufffd';
}
