import fc from 'fast-check';
import type { Document } from '../../src/document/document.ts';
import { documentCollector } from '../../src/formats/document-collector.ts';
import type { FormatName } from '../../src/formats/index.ts';
import { formatNamed } from '../../src/formats/registry.ts';

/** A file that comes in pieces. */
export function readInPieces(pieces: readonly string[], format: FormatName) {
  const documents: Document[] = [];
  const problems: unknown[] = [];
  const sink = documentCollector(
    format,
    {},
    (document) => documents.push(document),
    (problem) => problems.push(problem),
  );
  const reader = formatNamed(format).reader(sink, undefined);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { documents, problems };
}

/** A text cut into pieces at random places. */
export function cutAnywhere(text: string): fc.Arbitrary<string[]> {
  return fc.array(fc.nat(text.length), { maxLength: 12 }).map((places) => {
    const sorted = [0, ...places.sort((a, b) => a - b), text.length];
    return sorted.map((place, index) => text.slice(place, sorted[index + 1]));
  });
}

/** A text of which a part was replaced by other text. */
export function mutated(texts: readonly string[], others: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(30), others).map(([text, place, length, other]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + other + text.slice(at + length);
  });
}
