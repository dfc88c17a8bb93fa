import { describe, expect, it } from 'vitest';
import { publicExports } from './public-exports.ts';
import { runExample } from './run-example.ts';

for (const { name, place, isValue, comments } of publicExports()) {
  describe(`${name} (${place})`, () => {
    const examples = comments.flatMap((comment) => comment.examples);

    it('has a doc comment', () => {
      expect(comments.map(({ text }) => text).join('')).not.toBe('');
    });

    if (isValue) it('has an example', () => expect(examples).not.toEqual([]));

    for (const example of examples) it(`keeps what its example promises: ${example}`, () => runExample(example));
  });
}
