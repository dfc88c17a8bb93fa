import type { ReviewExplanation } from './explain/explanation.ts';

/**
 * An explanation as plain text: one line for each thing, indented under what it is behind.
 *
 * @example
 * renderExplanation({ kind: 'theory', id: 'pt', label: 'Trust', behind: [{ kind: 'memo', id: 'm1', label: 'why?', behind: [] }] }); // 'theory pt: Trust\n  memo m1: why?\n'
 */
export function renderExplanation(explanation: ReviewExplanation): string {
  const lines: string[] = [];
  const open = [{ node: explanation, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    lines.push(`${'  '.repeat(Math.min(depth, deepest))}${lineOf(node)}\n`);
    open.push(...node.behind.map((inner) => ({ node: inner, depth: depth + 1 })).reverse());
  }
  return lines.join('');
}

/** Further in, lines would have no room for their words. */
const deepest = 40;

function lineOf({ kind, id, label, as, isRepeated }: ReviewExplanation): string {
  const relation = as === undefined ? '' : `${as} – `;
  const line = `${relation}${kind} ${id}: ${label}`.replace(/\s+/g, ' ');
  return isRepeated ? `${line} (told above)` : line;
}
