import { expect, it } from 'vitest';
import { xmlAttributes } from '../../../src/formats/xml/xml-attributes.ts';
import { xmlScanner } from '../../../src/formats/xml/xml-scanner.ts';

const ignore = () => undefined;
function texts(source: string, isExact: boolean, takesLeaves = false): string[] {
  const found: string[] = [];
  const leaves: { content: string | unknown[] }[] = [];
  const leaf = () => {
    const made = { content: '' };
    leaves.push(made);
    return made;
  };
  const events = { open: ignore, close: ignore, text: (text: string) => found.push(text), fault: ignore, end: ignore };
  const scanner = xmlScanner({ ...events, leaf: takesLeaves ? leaf : () => null }, isExact);
  scanner.push(source);
  scanner.end();
  return takesLeaves ? leaves.map(({ content }) => String(content)) : found;
}

it('gives white space and line ends exactly where they are data, and as layout elsewhere', () => {
  const source = '<a> \r\n </a>';
  expect([texts(source, true), texts(source, false)]).toEqual([[' \n '], ['\n']]);
  expect(texts('<r><a> \n</a></r>', true, true)).toEqual([' \n']);
  const references = '<a>x&#10;y&#13;&#xA;z</a>';
  expect([texts(references, true), texts(references, false)]).toEqual([['x\ny\r\nz'], ['x\ry\r\rz']]);
  expect(xmlAttributes(' n="a&#10;b\nc"', true)).toEqual([{ name: 'n', value: 'a\nb c' }]);
});
