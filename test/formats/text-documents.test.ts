import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import type { Document } from '../../src/document/document.ts';
import { type FormatName, readDocuments } from '../../src/formats/index.ts';
import { formats } from '../../src/formats/registry.ts';
import { headLength, textDocuments } from '../../src/formats/text-documents.ts';
import { fixtures } from './fixtures.ts';

/** A file, read in pieces; where the format is not named, it is told from the start. */
function readInPieces(pieces: readonly string[], format?: FormatName) {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const reader = textDocuments(
    format === undefined ? {} : { format },
    (document) => documents.push(document),
    (problem) => problems.push(problem),
  );
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { documents, problems, format: reader.format() };
}

/** Milliseconds for as many readings of a file as it has characters, on a busy machine. */
const manyReadings = 180_000;

function cutAt(text: string, places: readonly number[]): string[] {
  const sorted = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b)];
  return sorted.map((place, index) => text.slice(place, sorted[index + 1]));
}

it('has a fixture for every format', () => {
  const names = formats.map(({ name }) => name).sort();
  expect([...new Set(fixtures.map(({ format }) => format))].sort()).toEqual(names);
});

describe.each(fixtures)('$file, read as $format', ({ text, format }) => {
  const whole = readDocuments(text, { format });

  it(
    'is read the same in two pieces, wherever it is cut',
    () => {
      const different: number[] = [];
      const expected = JSON.stringify(whole);
      for (let at = 0; at <= text.length; at += 1) {
        const cut = readInPieces([text.slice(0, at), text.slice(at)], format);
        if (JSON.stringify(cut) !== expected) different.push(at);
      }
      expect(different).toEqual([]);
    },
    manyReadings,
  );

  it('is read the same character by character, with every line end', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const ended = text.replaceAll(/\r\n?|\n/g, lineEnd);
      const [cut, whole] = [readInPieces([...ended], format), readDocuments(ended, { format })];
      expect(JSON.stringify(cut)).toBe(JSON.stringify(whole));
    }
  });

  it('is read the same in many pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), (places) => {
        expect(JSON.stringify(readInPieces(cutAt(text, places), format))).toBe(JSON.stringify(whole));
      }),
      { numRuns: 20 },
    );
  });

  it('is known by its start, however that comes', () => {
    expect(JSON.stringify(readInPieces([...text]))).toBe(JSON.stringify(readDocuments(text)));
  });
});

it('tells the format from as much of the start as readDocuments does', () => {
  const record = 'TY  - JOUR\nTI  - Trust\nER  - \n';
  for (const preface of [headLength - 30, headLength - 3, headLength]) {
    const text = `${' '.repeat(preface - 1)}\n${record}`;
    expect(readInPieces([text.slice(0, 999), text.slice(999)])).toEqual(readDocuments(text));
  }
});
