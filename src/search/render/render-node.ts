import type { SearchField, SearchLimit, StrategyNode } from '../strategy/strategy-node.ts';
import { limitInQuery } from './render-limit.ts';
import { renderScope } from './render-scope.ts';
import { renderSubject } from './render-subject.ts';
import { isWords, renderWords } from './render-words.ts';
import { bracketed, joinedBy, type RenderedPiece, type Rendering, report } from './rendering.ts';

/** Writes one line; a reference is written by `referenceText`, which knows the numbers of the lines. */
export function renderNode(
  rendering: Rendering,
  node: StrategyNode,
  referenceText: (id: string) => string,
  fields?: readonly SearchField[],
): RenderedPiece {
  if (isWords(node)) return renderBare(rendering, node, fields);
  if (!('op' in node)) return renderLeaf(rendering, node, referenceText);
  switch (node.op) {
    case 'field':
      return renderNode(rendering, node.of, referenceText, node.in);
    case 'not': {
      const keep = renderNode(rendering, node.keep, referenceText, fields);
      const dropping = { ...rendering, dropped: !rendering.dropped };
      return withoutDropped(rendering, keep, renderNode(dropping, node.drop, referenceText, fields));
    }
    case 'near':
      return renderWords(rendering, node, (text) => text);
    default: {
      const pieces = node.of.map((child) => renderNode(rendering, child, referenceText, fields));
      return rangeOf(rendering, node.op, node.of, referenceText) ?? joinedBy(rendering.profile, node.op, pieces);
    }
  }
}

function renderBare(rendering: Rendering, node: StrategyNode, fields?: readonly SearchField[]): RenderedPiece {
  if (fields !== undefined) return renderScope(rendering, node, fields);
  if (rendering.profile.withoutField === null) {
    const fault = `${rendering.profile.label} maps words without a field to others of its own`;
    report(rendering, 'field-missing', fault, 'say where the words are sought');
  }
  return renderWords(rendering, node, (text) => text);
}

function renderLeaf(
  rendering: Rendering,
  node: Exclude<StrategyNode, { op: string }>,
  referenceText: (id: string) => string,
): RenderedPiece {
  const { platform, label } = rendering.profile;
  if ('subject' in node) return renderSubject(rendering, node);
  if ('ref' in node) return { text: referenceText(node.ref), op: null };
  if ('limit' in node) return limitPiece(rendering, node.limit);
  if ('raw' in node) {
    const text = node.raw[platform];
    if (text === undefined)
      report(
        rendering,
        'raw-unsupported',
        `a part is written for another platform than ${label}`,
        'write it for this one',
      );
    return { text: text ?? '', op: null };
  }
  report(rendering, 'error-node', 'a part of the strategy could not be read', 'correct it before it is rendered');
  return { text: '', op: null };
}

/** A limit that is written as two bounds needs brackets among others. */
function limitPiece(rendering: Rendering, limit: SearchLimit): RenderedPiece {
  const text = limitInQuery(rendering, limit, 'and') ?? '';
  return { text, op: text.includes(` ${rendering.profile.operators.and} `) ? 'and' : null };
}

function withoutDropped(rendering: Rendering, keep: RenderedPiece, drop: RenderedPiece): RenderedPiece {
  const { operators, label, nesting } = rendering.profile;
  const fault = `${operators.not.trim()} on ${label} also loses records that speak of both`;
  report(rendering, 'not-risk', fault, 'prefer a phrase or a field, or leave it to screening');
  if (nesting) return { text: `${bracketed(keep)} ${operators.not} ${bracketed(drop)}`, op: 'not' };
  const dropped = drop.text.split(` ${operators.or} `).map((word) => `${operators.not}${word}`);
  return { text: [keep.text, ...dropped].join(' '), op: 'and' };
}

/** `or/1-3`, where the platform numbers lines without a mark and three or more follow each other. */
function rangeOf(
  { profile }: Rendering,
  op: 'and' | 'or',
  of: readonly StrategyNode[],
  referenceText: (id: string) => string,
): RenderedPiece | undefined {
  if (profile.lineMark !== '' || of.length < 3) return undefined;
  const numbers = of.map((node) => ('ref' in node ? Number(referenceText(node.ref)) : Number.NaN));
  const first = numbers[0] ?? Number.NaN;
  if (!numbers.every((number, at) => number === first + at)) return undefined;
  return { text: `${op}/${first}-${first + of.length - 1}`, op: null };
}
