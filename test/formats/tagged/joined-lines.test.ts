import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinedLines } from '../../../src/formats/tagged/joined-lines.ts';

const line = fc.oneof(fc.stringMatching(/^\w{1,6}$/), fc.stringMatching(/^\w{30,60}$/));
const gap = fc.constantFrom('\n', '\r\n', '\n   ', ' \n', '\n\t', '\r   ', '|');

it('puts the separator between lines, whatever stood there and however long they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, gap), { minLength: 2, maxLength: 12 }),
      fc.constantFrom(' ', '\n', '\n\n', ''),
      (parts, separator) => {
        let text = 'AB - ';
        const places: number[] = [];
        for (const [words, between] of parts) {
          places.push(text.length, text.length + words.length);
          text += words + between;
        }
        expect(joinedLines(text, { places, count: places.length, separator })).toBe(
          parts.map(([words]) => words).join(separator),
        );
      },
    ),
  );
});
