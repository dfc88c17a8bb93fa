import type { Problem } from '../../core/problem.ts';
import { byteDecoder } from '../../formats/bytes/byte-decoder.ts';
import { encodingOf } from '../../formats/bytes/encoding-of.ts';
import { strictUtf8 } from '../../formats/bytes/strict-utf-8.ts';

/** The text of some bytes: UTF-8, or what they are else. A byte order mark is no part of it. */
export function textOfBytes(bytes: Uint8Array, report: (problem: Problem) => void): string {
  return utf8Text(bytes) ?? guessedText(bytes, report);
}

/** Most files are what they should be, and read at once. */
function utf8Text(bytes: Uint8Array): string | null {
  const { unit, markLength } = encodingOf(bytes);
  if (unit !== 'bytes') return null;
  try {
    return strictUtf8().decode(bytes.subarray(markLength));
  } catch {
    return null;
  }
}

function guessedText(bytes: Uint8Array, report: (problem: Problem) => void): string {
  const pieces: string[] = [];
  const decoder = byteDecoder((text) => pieces.push(text), report);
  decoder.push(bytes);
  decoder.end();
  return pieces.join('');
}
