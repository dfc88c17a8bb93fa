import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withAccents } from '../../../src/formats/bibtex/bibtex-accents.ts';
import { textOfLatex } from '../../../src/formats/bibtex/bibtex-latex.ts';

it.each([
  ['M{\\"u}ller', 'Müller'],
  ['M\\"{u}ller', 'Müller'],
  ['M{\\"{u}}ller', 'Müller'],
  ["Garc{\\'\\i}a", 'García'],
  ["Garc\\'{\\i}a", 'García'],
  // a letter that no brace holds, and a command, are left to the reader of LaTeX
  ['M\\"uller', 'M\\"uller'],
  ['{\\v S}eva', '{\\v S}eva'],
])('gives the letters of %s their accents', (latex, text) => {
  expect(withAccents(latex)).toBe(text);
});

it('gives letters what the reader of LaTeX gives them', () => {
  const letter = fc.constantFrom(...'aeiouncszAEIOUNCSZq', '\\i', '\\j');
  const group = fc.constantFrom(['{\\', '', '}'], ['{\\', '{', '}}'], ['\\', '{', '}']);
  fc.assert(
    fc.property(fc.constantFrom(...'"\'`^~=.'), letter, group, (sign, base, [open, hold, close]) => {
      const latex = `A${open}${sign}${hold}${base}${close}b`;
      expect(withAccents(latex)).toBe(textOfLatex(latex));
    }),
  );
});
