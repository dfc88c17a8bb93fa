import { RealistError } from '../../core/realist-error.ts';
import type { ByteSource, ByteStream, StopSignal } from '../../core/web-types.ts';
import { requireBytes } from './require-bytes.ts';

/** The pieces of a source, one after another. */
interface Pieces {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>;
  /** Lets a source go that is at its end. */
  release(): void;
  /** Lets a source go before its end. */
  close(reason: unknown): Promise<unknown>;
}

/**
 * Walks the pieces of a source of bytes and lets the source go in the end, also where the walk is broken off.
 *
 * @throws The signal's reason, as soon as the signal comes; what the source throws; RealistError `not-bytes`.
 */
export async function* bytePieces(source: ByteSource, signal: StopSignal | undefined): AsyncGenerator<Uint8Array> {
  const pieces = piecesOf(source);
  let isOver = false;
  try {
    while (!isOver) {
      const { done, value } = await (signal ? unlessStopped(pieces.next, signal) : pieces.next());
      isOver = done === true;
      if (isOver) break;
      requireBytes(value, 'source');
      yield value;
    }
  } finally {
    if (isOver) pieces.release();
    else await closed(pieces, signal);
  }
}

function piecesOf(source: ByteSource): Pieces {
  if (typeof source === 'object' && 'getReader' in source) return piecesOfStream(source);
  if (typeof source === 'object' && Symbol.asyncIterator in source) return piecesOfIterable(source);
  const remedy = 'give a stream of bytes, such as response.body or createReadStream(path)';
  throw new RealistError('not-bytes', ['source'], `source is ${typeof source} and gives no bytes; ${remedy}`);
}

function piecesOfStream(stream: ByteStream): Pieces {
  const reader = stream.getReader();
  return {
    next: () => reader.read(),
    release: () => reader.releaseLock(),
    async close(reason) {
      await reader.cancel(reason);
      reader.releaseLock();
    },
  };
}

function piecesOfIterable(source: AsyncIterable<Uint8Array>): Pieces {
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: () => iterator.next(),
    release() {},
    close: async () => iterator.return?.(),
  };
}

/** The answer to a question, unless the signal comes first. The signal forgets the question when it is answered. */
function unlessStopped<T>(ask: () => Promise<T>, signal: StopSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop);
    ask()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

async function closed(pieces: Pieces, signal: StopSignal | undefined): Promise<void> {
  const closing = pieces.close(signal?.aborted ? signal.reason : undefined);
  // a source that had not answered when the signal came may never do so
  if (signal?.aborted) closing.catch(() => {});
  else await closing;
}
