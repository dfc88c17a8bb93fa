import type { Problem } from '../core/problem.ts';
import type { ByteSource, StopSignal } from '../core/web-types.ts';
import type { Document } from '../document/document.ts';
import { byteDecoder } from './bytes/byte-decoder.ts';
import { bytePieces } from './bytes/byte-pieces.ts';
import type { ReadOptions } from './read-options.ts';
import { textDocuments } from './text-documents.ts';

/** How far a stream was read. */
export interface StreamProgress {
  /** Bytes that were read so far. */
  readonly bytesRead: number;
  /** Documents that were found so far. */
  readonly documents: number;
}

/** How to read a bibliographic file from a stream. */
export interface StreamOptions extends ReadOptions {
  /** Stops the reading: the next step throws the signal's reason, and the source is let go. */
  readonly signal?: StopSignal;
  /** Called for every piece of the file, before the documents that were found in it are given. */
  readonly onProgress?: (progress: StreamProgress) => void;
}

/** What a stretch of a file holds. */
export interface DocumentBatch {
  /** The documents that were finished in this stretch; there may be none. */
  readonly documents: readonly Document[];
  /** What was odd or wrong. */
  readonly problems: readonly Problem[];
  /** Bytes that were read since the start of the file. */
  readonly bytesRead: number;
}

/** A longer piece is read in parts, so that what is found in one part can be worked on before the next is read. */
const partLength = 65_536;

/**
 * Reads an export of any size from a stream of bytes, in flat memory: documents are given as they are found. A web
 * stream (`response.body`, `file.stream()`) will do, and whatever `for await` walks (`createReadStream` of Node,
 * `Deno.open`).
 *
 * Together, the batches hold the documents, ids and problems that `readBytes` gives for the whole file, however the
 * stream cuts it. The encoding is told from the first 64 KiB. What is not UTF-8 further on is judged in stretches of 64
 * KiB: a file that turns into windows-1252 in the middle is read on as such (`not-utf-8`), single words are mended
 * (`mixed-encoding`); nothing is lost. What an object wraps (`{"items": […]}` in CSL-JSON) is one value and is held
 * until its end.
 *
 * The source is let go when its end is reached, when the loop is left and when the signal comes. What the source throws
 * is passed on.
 *
 * @throws RealistError `unknown-format` where `options.format` is not one that the library knows, `not-bytes` where the
 * source gives something else than `Uint8Array`; the reason of `options.signal` when it comes.
 * @example
 * const text = 'TY  - JOUR\nTI  - Trust\nER  - \nTY  - JOUR\nTI  - Doubt\nER  - \n';
 * const body = new Blob([text]).stream();
 * const titles = [];
 * for await (const { documents } of streamDocuments(body)) titles.push(...documents.map(({ title }) => title));
 * titles; // ['Trust', 'Doubt']
 */
export async function* streamDocuments(source: ByteSource, options: StreamOptions = {}): AsyncGenerator<DocumentBatch> {
  let documents: Document[] = [];
  let problems: Problem[] = [];
  const progress = { bytesRead: 0, documents: 0 };
  const report = (problem: Problem) => problems.push(problem);
  const reader = textDocuments(options, (document) => documents.push(document), report);
  const decoder = byteDecoder(reader.push, report);

  function batch(): DocumentBatch {
    progress.documents += documents.length;
    options.onProgress?.({ ...progress });
    const found = { documents, problems, bytesRead: progress.bytesRead };
    documents = [];
    problems = [];
    return found;
  }

  for await (const piece of bytePieces(source, options.signal)) {
    for (let from = 0; from < piece.length; from += partLength) {
      if (options.signal?.aborted) throw options.signal.reason;
      const part = piece.subarray(from, from + partLength);
      decoder.push(part);
      progress.bytesRead += part.length;
      const found = batch();
      if (saysSomething(found)) yield found;
    }
  }
  decoder.end();
  reader.end();
  const last = batch();
  if (saysSomething(last)) yield last;
}

function saysSomething({ documents, problems }: DocumentBatch): boolean {
  return documents.length + problems.length > 0;
}
