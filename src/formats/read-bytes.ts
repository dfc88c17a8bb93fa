import type { Problem } from '../core/problem.ts';
import type { Document } from '../document/document.ts';
import { byteDecoder } from './bytes/byte-decoder.ts';
import { requireBytes } from './bytes/require-bytes.ts';
import type { ReadResult } from './read-documents.ts';
import type { ReadOptions } from './read-options.ts';
import { textDocuments } from './text-documents.ts';

/**
 * Reads an export as it lies on a disk: finds out how its text was made bytes, then reads it as `readDocuments` does.
 *
 * A byte order mark decides. Without one, a file of which every other byte is zero is UTF-16 (`utf-16`), any other is
 * UTF-8. Where bytes are not UTF-8, the file is read as windows-1252 (`not-utf-8`), of which ISO 8859-1 is a part;
 * where more than a tenth of its words with accents and the like are UTF-8, only the others are (`mixed-encoding`), so
 * that a character which a database cut in half does not garble the rest. Each is told in a problem; no byte is lost.
 *
 * @throws RealistError `unknown-format` where `options.format` is not one that the library knows, `not-bytes` where
 * `bytes` are not a `Uint8Array`.
 * @example
 * const bytes = Uint8Array.from('TY  - JOUR\nTI  - Caf\xe9s and trust\nER  - \n', (letter) => letter.charCodeAt(0));
 * const { documents, problems } = readBytes(bytes);
 * documents[0].title; // 'Cafés and trust'
 * problems.map(({ code }) => code); // ['not-utf-8']
 */
export function readBytes(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  requireBytes(bytes, 'bytes');
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const reader = textDocuments(options, (document) => documents.push(document), report);
  const decoder = byteDecoder(reader.push, report);
  decoder.push(bytes);
  decoder.end();
  reader.end();
  return { documents, problems, format: reader.format() };
}
