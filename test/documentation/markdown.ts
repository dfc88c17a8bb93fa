/** A block of code in a page of Markdown. */
export interface CodeBlock {
  /** The word behind the opening fence, such as `ts`. */
  readonly language: string;
  readonly code: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

const fenced = /^([ \t]*)(`{3,}|~{3,})([^\n`]*)\n(.*?)^[ \t]*\2[ \t]*$/gms;

/** The fenced blocks of code of a page, in order. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  return [...markdown.matchAll(fenced)].map(({ index, 1: indent = '', 3: language = '', 4: code = '' }) => ({
    language: language.trim(),
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    line: markdown.slice(0, index).split('\n').length,
  }));
}

/** The targets of a page's links and pictures that lead to files of the project, without what follows `#`. */
export function relativeLinks(markdown: string): readonly string[] {
  const prose = markdown.replace(fenced, '').replace(/`[^`\n]*`/g, '');
  const patterns = [/\]\(\s*<?([^)\s>]+)/g, /^\s*\[[^\]]+\]:\s*<?(\S+?)>?\s*$/gm, /\b(?:src|href)="([^"]+)"/g];
  return patterns
    .flatMap((pattern) => [...prose.matchAll(pattern)].map(([, target = '']) => target))
    .filter((target) => !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target))
    .map((target) => decodeURI(target.replace(/#.*$/, '')));
}
