import type { PhraseNode, SearchLimit, StrategyNode, SubjectNode, TermNode } from './strategy-node.ts';

/** A node without parts in its shortest form: defaults left out, no place in a text. */
export function canonicalLeaf(node: StrategyNode): StrategyNode {
  if ('term' in node || 'phrase' in node) return canonicalWords(node);
  if ('subject' in node) return canonicalSubject(node);
  if ('limit' in node) return { limit: canonicalLimit(node.limit) };
  const { src: _, ...rest } = node;
  return rest;
}

function canonicalWords(node: TermNode | PhraseNode): TermNode | PhraseNode {
  const given = 'term' in node ? [node.term] : node.phrase;
  const words = given.flatMap((word) => word.split(/\s+/).filter((part) => part !== '')).map(canonicalWord);
  const [only] = words;
  return {
    ...(words.length === 1 && only !== undefined ? { term: only } : { phrase: words }),
    ...(node.variants !== undefined && node.variants.length > 0 && { variants: node.variants }),
    ...(node.match === 'exact' && { match: node.match }),
  };
}

/** Wildcards for exactly n characters as n for one, so that there is one way to write them. */
function canonicalWord(word: string): string {
  return word.replace(/\*+/g, '*').replace(/\{([2-9]|[1-9]\d)\}/g, (_, count: string) => '{1}'.repeat(Number(count)));
}

function canonicalSubject({ subject, explode, focus, sub }: SubjectNode): SubjectNode {
  return {
    subject,
    ...(explode === false && { explode }),
    ...(focus === true && { focus }),
    ...(sub !== undefined && { sub }),
  };
}

/** A bound from and a bound to that follow each other, as one range; `undefined` where they are none. */
export function yearRange(first: SearchLimit, second: SearchLimit): SearchLimit | undefined {
  if (first.limit !== 'year' || second.limit !== 'year') return undefined;
  return first.to === undefined && second.from === undefined ? { ...first, ...second } : undefined;
}

/** A limit with its words in one case: languages with a capital, types of publication without. */
export function canonicalLimit(limit: SearchLimit): SearchLimit {
  if (limit.limit === 'year' || limit.limit === 'other') return limit;
  const lower = limit.value.toLowerCase();
  if (limit.limit === 'pubtype') return { ...limit, value: lower };
  return { ...limit, value: lower.charAt(0).toUpperCase() + lower.slice(1) };
}
