import type { Problem } from '../../core/problem.ts';
import { byteDecoder } from '../../formats/bytes/byte-decoder.ts';

/** The text of some bytes: UTF-8, or what they are else. A byte order mark is no part of it. */
export function textOfBytes(bytes: Uint8Array, report: (problem: Problem) => void): string {
  const pieces: string[] = [];
  const decoder = byteDecoder((text) => pieces.push(text), report);
  decoder.push(bytes);
  decoder.end();
  return pieces.join('');
}
