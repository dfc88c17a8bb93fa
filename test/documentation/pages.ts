import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeBlock, codeBlocks, relativeLinks } from './markdown.ts';

/** A page of Markdown that people read. */
export interface Page {
  /** Its path from the root of the project. */
  readonly page: string;
  /** Its blocks of TypeScript. */
  readonly blocks: readonly CodeBlock[];
  /** Where its links lead within the project. */
  readonly links: readonly string[];
}

const root = join(import.meta.dirname, '../..');

/** The pages of the project: those at its root, in `docs/` and beside the examples. */
export const pages: readonly Page[] = [
  ...pagesIn('.', { recursive: false }),
  ...pagesIn('docs', { recursive: true }),
  ...pagesIn('examples', { recursive: true }),
];

function pagesIn(folder: string, options: { readonly recursive: boolean }): Page[] {
  if (!existsSync(join(root, folder))) return [];
  const files = readdirSync(join(root, folder), { ...options, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => read(join(folder, file)));
}

function read(page: string): Page {
  const markdown = readFileSync(join(root, page), 'utf8');
  const blocks = codeBlocks(markdown).filter(({ language }) => language === 'ts');
  return { page, blocks, links: relativeLinks(markdown) };
}
