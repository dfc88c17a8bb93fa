/** Signs that mean something to a format, to JavaScript or to a decoder of text. */
const sharp = [
  '__proto__',
  'constructor',
  'ER  - \n',
  'TY  - JOUR\n',
  '\nPMID- 1\n',
  '\nER\n\nPT J\n',
  '%0 Book\n',
  '<1>\nTitle\n',
  'RT Journal\n',
  '@article{a,\n',
  '@string{a = "b"}\n',
  ' # a #',
  '<record>',
  '</record>',
  '<PubmedArticle>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>&c;',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '<?xml version="1.0"?>',
  '&amp;',
  '&#x0;',
  '&#99999999999;',
  '&lol;',
  '{"type":',
  '}]',
  '\\u0000',
  '"',
  '""',
  "'",
  '{',
  '}',
  '\\',
  '\\"{',
  '$x^2$',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\n\n',
  '\u2028',
  '\0',
  '\ufeff',
  '\ufffd',
  '\ud83c',
  '🌱',
  '10.1000/',
  'https://doi.org/',
  '0000-0002-1825-0097',
  '978-0-7611-5009-7',
  '2021/06//',
  'NOV 15',
  '99999999999999999999',
  '-1',
  '1e999',
  'NaN',
  ' and ',
  ' (',
  '[',
  ' - ',
  '-'.repeat(40),
  ' '.repeat(40),
];

/** A text that was damaged in up to four places: cut out, doubled, moved, or with something sharp in it. */
export function mutant(text: string, others: readonly string[], random: () => number): string {
  let damaged = text;
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time += 1) damaged = damagedOnce(damaged, others, random);
  return damaged;
}

function damagedOnce(text: string, others: readonly string[], random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const at = below(text.length + 1);
  const end = at + below(random() < 0.5 ? 8 : 200);
  const [before, part, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (below(7)) {
    case 0:
      return before + after;
    case 1:
      return before + part.repeat(1 + below(5)) + after;
    case 2:
      return before + [...part].reverse().join('') + after;
    case 3: {
      const other = others[below(others.length)] ?? '';
      const from = below(other.length);
      return before + other.slice(from, from + below(300)) + after;
    }
    case 4:
      return (
        before + Array.from(part, () => String.fromCharCode(below(random() < 0.5 ? 128 : 65_536))).join('') + after
      );
    case 5:
      return before;
    default:
      return before + (sharp[below(sharp.length)] ?? '').repeat(random() < 0.9 ? 1 : 50) + after;
  }
}

/** Text of any characters, and of what is sharp. */
export function noise(random: () => number): string {
  const length = Math.floor(random() * 60);
  return Array.from({ length }, () => {
    const any = random();
    if (any < 0.5) return sharp[Math.floor(random() * sharp.length)] ?? '';
    return String.fromCodePoint(Math.floor(random() * (any < 0.9 ? 128 : 0x110000)));
  }).join('');
}
