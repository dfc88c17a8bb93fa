import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteDecoder } from '../../src/formats/bytes/byte-decoder.ts';
import { readBytes, readDocuments } from '../../src/formats/index.ts';
import { encoded, joined } from './bytes.ts';
import { fixtures } from './fixtures.ts';

const record = (title: string) => `TY  - JOUR\r\nTI  - ${title}\r\nER  - \r\n`;
const titles = (bytes: Uint8Array) => readBytes(bytes, { format: 'ris' }).documents.map(({ title }) => title);
const codes = (bytes: Uint8Array) => readBytes(bytes).problems.map(({ code }) => code);

/** The text that bytes are, and the codes of the problems. */
function decoded(bytes: Uint8Array, pieceLength = bytes.length || 1) {
  let text = '';
  const problems: string[] = [];
  const decoder = byteDecoder(
    (piece) => {
      text += piece;
    },
    ({ code }) => problems.push(code),
  );
  for (let at = 0; at < bytes.length; at += pieceLength) decoder.push(bytes.subarray(at, at + pieceLength));
  decoder.end();
  return { text, problems };
}

describe('a file in UTF-8', () => {
  it.each(fixtures)('reads $file as its text', ({ text }) => {
    expect(readBytes(encoded(text, 'utf-8'))).toEqual(readDocuments(text));
  });

  it('is read without its byte order mark, and says nothing of it', () => {
    const bytes = encoded(`\ufeff${record('Vertrauen, Zürich 🌱')}`, 'utf-8');
    expect([titles(bytes), codes(bytes)]).toEqual([['Vertrauen, Zürich 🌱'], []]);
  });

  it('is any text, long or short', () => {
    const letters = fc.constantFrom('a', 'é', '信', '🌱', ' ', '\r\n', '\r', 'Zürich ', '10.1000/x');
    const part = fc.array(letters, { minLength: 1, maxLength: 9 }).map((some) => some.join(''));
    fc.assert(
      fc.property(part, fc.nat(20_000), fc.integer({ min: 50, max: 99_999 }), (text, times, pieceLength) => {
        const long = text.repeat(times);
        const found = decoded(encoded(long, 'utf-8'), pieceLength);
        expect([found.text === long, found.problems]).toEqual([true, []]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a file in UTF-16', () => {
  it.each([
    ['utf-16le', '\ufeff', 'note'],
    ['utf-16be', '\ufeff', 'note'],
    ['utf-16le', '', 'warning'],
    ['utf-16be', '', 'warning'],
  ] as const)('is read as %s, starting with %j', (encoding, mark, severity) => {
    const bytes = encoded(mark + record('Żaneta – 信任 🌱').repeat(3000), encoding);
    const { documents, problems } = readBytes(bytes);
    expect([documents.length, documents.at(-1)?.title]).toEqual([3000, 'Żaneta – 信任 🌱']);
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([['utf-16', severity]]);
  });

  it('keeps all but half a character at its end', () => {
    const bytes = joined(encoded(`\ufeff${record('Trust')}`, 'utf-16le'), Uint8Array.of(65));
    expect([titles(bytes), codes(bytes)]).toEqual([['Trust'], ['utf-16', 'half-character']]);
  });

  it('keeps half a surrogate pair', () => {
    expect(decoded(encoded('\ufeffa\ud83c b', 'utf-16le')).text).toBe('a\ud83c b');
  });
});

describe('a file in windows-1252', () => {
  it('is told, with the first word that shows it', () => {
    const { documents, problems } = readBytes(encoded(`${record('Trust')}${record('Café Garc\xeda')}`, 'latin1'));
    expect(documents.map(({ title }) => title)).toEqual(['Trust', 'Café García']);
    expect(problems).toEqual([
      {
        code: 'not-utf-8',
        severity: 'warning',
        line: 5,
        message:
          'line 5: "Café" shows that the file is not UTF-8; it was read as windows-1252: if letters look wrong, save ' +
          'the file as UTF-8, or decode it and give its text to readDocuments.',
      },
    ]);
  });

  it('has its own signs where ISO 8859-1 has control characters', () => {
    const letters = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
    const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
    expect(decoded(letters).text).toBe(signs + Buffer.from(letters.slice(32)).toString('latin1'));
    expect(decoded(Uint8Array.of(0x93, 0x80, 0x94, 0x20, 0x96, 0x20, 0x9c)).text).toBe('“€” – œ');
  });

  it('may have a word that would be UTF-8', () => {
    // ß and a dash, which as UTF-8 would be a letter of N'Ko
    const text = 'Z\xfcrich K\xf6ln M\xfcnchen '.repeat(9);
    const { text: found, problems } = decoded(encoded(`${text}Strau\xdf\x96Kahn ${text}`, 'latin1'));
    expect([found.includes('Strauß–Kahn'), problems]).toEqual([true, ['not-utf-8']]);
  });

  it('loses no byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const visible = bytes.map((byte) => (byte === 0 ? 1 : byte));
        const { text } = decoded(joined(Uint8Array.of(0xe9, 0x20), visible));
        expect(text).not.toContain('\ufffd');
        expect(text.length).toBeGreaterThanOrEqual(2 + visible.length / 4);
      }),
    );
  });
});

describe('a file in UTF-8 with words that are not', () => {
  const good = encoded(`${record('Żaneta, Zürich')}`, 'utf-8');
  const bad = encoded(`${record('Garc\xeda')}`, 'latin1');

  it('keeps both', () => {
    const { documents, problems } = readBytes(joined(good, bad, good, bad));
    expect(documents.map(({ title }) => title)).toEqual(['Żaneta, Zürich', 'García', 'Żaneta, Zürich', 'García']);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['mixed-encoding', 5]]);
    expect(problems[0]?.message).toMatch(/^line 5: "García" and 1 more are not UTF-8/);
  });

  it('keeps what is left of a character that was cut', () => {
    const cut = encoded('TY  - JOUR\nAB  - Zürich und Köln und M\u00fc', 'utf-8').slice(0, -1);
    expect(readBytes(joined(cut, encoded('\nER  - \n', 'utf-8'))).documents[0]?.abstract).toBe(
      'Zürich und Köln und MÃ',
    );
  });

  it('far into the file', () => {
    const start = encoded(record('Żaneta').repeat(5000), 'utf-8');
    const end = encoded(record('Garc\xeda').repeat(5000), 'latin1');
    for (const bytes of [joined(start, end), joined(end, start)]) {
      const found = titles(bytes);
      expect(found.filter((title) => title === 'García')).toHaveLength(5000);
      expect(found.filter((title) => title === 'Żaneta')).toHaveLength(5000);
    }
  });
});

it('reads the same whatever the pieces', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constant(joined(encoded('Zürich '.repeat(9999), 'utf-8'), encoded('K\xf6ln\r\n'.repeat(22_222), 'latin1'))),
    fc.constant(encoded(`\ufeff${'🌱'.repeat(50_000)}`, 'utf-16le')),
  );
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 200_000 }), (file, length) => {
      const [cut, whole] = [decoded(file, Math.max(length, file.length / 99)), decoded(file)];
      expect([cut.text === whole.text, cut.problems]).toEqual([true, whole.problems]);
    }),
    { numRuns: 30 },
  );
});

it('stops a caller who has no bytes', () => {
  const notBytes: unknown = 'TY  - JOUR';
  expect(() => Reflect.apply(readBytes, undefined, [notBytes])).toThrow(
    expect.objectContaining({ code: 'not-bytes', path: ['bytes'] }),
  );
});
