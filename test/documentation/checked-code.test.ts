import { describe, expect, it } from 'vitest';
import { checkedCode } from './checked-code.ts';
import { docComment } from './doc-comment.ts';
import { codeBlocks, relativeLinks } from './markdown.ts';
import { runExample } from './run-example.ts';

describe('runExample', () => {
  it.each([
    ['1 + 1; // 2'],
    ['const a: number = 1;\na + 1; // 2'],
    ['[\n  1,\n  2,\n].length; // 2'],
    ["await Promise.resolve({ a: ['b'] }); // { a: ['b'] }"],
    ['1 + 1 // 2'],
    ["compareText('a', 'b'); // -1"],
    ["import { compareText as order } from 'realist-synthesis/core';\norder('a', 'b'); // -1"],
    ["import * as all from 'realist-synthesis';\nall.compareText('a', 'b'); // -1"],
    [
      "import type { Problem } from 'realist-synthesis';\nimport { basename } from 'node:path';\nbasename('a/b'); // 'b'",
    ],
    ['const compareText = 3; // no clash with the export\ncompareText; // 3'],
  ])('lets a true example pass: %s', (example) => runExample(example));

  it.each([
    ['1 + 1; // 3', 'to deeply equal 3'],
    ['[\n  1,\n].length; // 2', 'to deeply equal 2'],
    ['const a = 1;', 'must show a value'],
    ['1 + 1;', 'must show a value'],
    ['const a = 1; // 1\na; // 1', 'nothing checks the value'],
    ['1 + 1; // two of them', 'is not a value'],
    ['1 +; // 2', 'Expression expected'],
    ['missing(1); // 2', 'missing is not defined'],
  ])('refuses a false or idle example: %s', async (example, reason) => {
    await expect(runExample(example)).rejects.toThrow(reason);
  });

  it('counts the values shown', () => {
    expect(checkedCode('const a = 1; // a remark\na; // 1\na + 1; // 2').shown).toBe(2);
  });
});

describe('docComment', () => {
  it('keeps text and examples letter by letter, and ends an example at the next tag', () => {
    const source =
      "/**\n * Text\n * more.\n *\n * @example\n * f('a@b', {\n *   c: 1,\n * }); // 1\n * @example\n * g(); // 2\n * @see there\n */";
    expect(docComment(source)).toEqual({
      text: 'Text\nmore.',
      examples: ["f('a@b', {\n  c: 1,\n}); // 1", 'g(); // 2'],
    });
  });

  it('reads a comment of one line', () => {
    expect(docComment('/** Text. */')).toEqual({ text: 'Text.', examples: [] });
  });
});

describe('codeBlocks', () => {
  it('finds blocks with their language and line', () => {
    expect(codeBlocks('a\n\n```ts\nf();\n```\n\n- x\n  ~~~\n  g();\n  ~~~\n')).toEqual([
      { language: 'ts', code: 'f();\n', line: 3 },
      { language: '', code: 'g();\n', line: 8 },
    ]);
  });
});

describe('relativeLinks', () => {
  it('finds links and pictures, and passes over code and the web', () => {
    const page =
      '[a](b.md#c) ![d](e%20f.svg) [g](https://h) [i](#j) `[k](l)`\n[m]: n.md\n<img src="o.svg">\n```\n[p](q)\n```\n';
    expect(relativeLinks(page)).toEqual(['b.md', 'e f.svg', 'n.md', 'o.svg']);
  });
});
