import type { Problem } from '../../core/problem.ts';
import { byteText } from './byte-text.ts';
import { type Encoding, encodingOf } from './encoding-of.ts';
import { isSpace } from './mixed-bytes.ts';
import { utf16Text } from './utf-16.ts';

/** Takes the bytes of a file in pieces of any size. */
export interface ByteDecoder {
  push(bytes: Uint8Array): void;
  /** Tells that the file is over. */
  end(): void;
}

const carriageReturn = 13;

/**
 * Bytes are decoded in blocks of this size, cut where the file says, so that the borders of the pieces play no part.
 */
const blockLength = 65_536;

/**
 * Makes text of the bytes of a file. A byte order mark decides, else the places of zero bytes in the first block:
 * UTF-16, or bytes, which are UTF-8 or windows-1252 (see `byteText`).
 *
 * @param take - Gets the text, in pieces.
 */
export function byteDecoder(take: (text: string) => void, report: (problem: Problem) => void): ByteDecoder {
  const held = new Uint8Array(blockLength);
  const words = byteText(report);
  let filled = 0;
  let encoding: Encoding | null = null;

  /** @returns How many of the bytes were decoded. */
  function decode(block: Uint8Array, isLast: boolean): number {
    if (encoding === null) {
      encoding = encodingOf(block);
      if (encoding.unit !== 'bytes') report(isUtf16(encoding));
      return encoding.markLength + decode(block.subarray(encoding.markLength), isLast);
    }
    return encoding.unit === 'bytes' ? decodeBytes(block, isLast) : decodePairs(block, isLast);
  }

  function decodeBytes(block: Uint8Array, isLast: boolean): number {
    const end = isLast ? block.length : endOfWords(block);
    take(words.text(block.subarray(0, end)));
    return end;
  }

  function decodePairs(block: Uint8Array, isLast: boolean): number {
    take(utf16Text(block, encoding?.unit === 'utf-16le'));
    const isHalved = block.length % 2 === 1;
    if (isLast && isHalved) report(halfCharacter());
    return block.length - (isHalved ? 1 : 0);
  }

  return {
    push(bytes) {
      let at = 0;
      while (filled + bytes.length - at >= blockLength) {
        if (filled === 0) {
          at += decode(bytes.subarray(at, at + blockLength), false);
          continue;
        }
        const needed = blockLength - filled;
        held.set(bytes.subarray(at, at + needed), filled);
        at += needed;
        const used = decode(held, false);
        held.copyWithin(0, used);
        filled = blockLength - used;
      }
      held.set(bytes.subarray(at), filled);
      filled += bytes.length - at;
    },
    end() {
      decode(held.subarray(0, filled), true);
      filled = 0;
      words.over();
    },
  };
}

/** Where the last word ends that is whole in the block; in a block of one word, its last whole character. */
function endOfWords(block: Uint8Array): number {
  for (let end = block.length; end > 0; end -= 1) {
    // CR may be half a line end
    if (isSpace(block[end - 1]) && block[end - 1] !== carriageReturn) return end;
  }
  return endOfCharacters(block);
}

function endOfCharacters(block: Uint8Array): number {
  for (let back = 1; back <= 4; back += 1) {
    const byte = block[block.length - back] ?? 0;
    const isContinuation = byte >= 0x80 && byte < 0xc0;
    if (!isContinuation) return byte < 0x80 ? block.length : block.length - back;
  }
  return block.length;
}

function isUtf16({ unit, markLength }: Encoding): Problem {
  const order = unit === 'utf-16le' ? 'little-endian' : 'big-endian';
  const [severity, why] =
    markLength > 0 ? (['note', 'its byte order mark says'] as const) : (['warning', 'its zero bytes show'] as const);
  return {
    code: 'utf-16',
    severity,
    message: `the file was read as UTF-16 (${order}), as ${why}; save it as UTF-8 for programs that read nothing else.`,
  };
}

function halfCharacter(): Problem {
  return {
    code: 'half-character',
    severity: 'warning',
    message:
      'the file is UTF-16 and ends with half a character, which was left out; export it again if its end is missing.',
  };
}
