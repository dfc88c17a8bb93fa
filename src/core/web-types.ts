/**
 * The little that the library asks of a stream of bytes; a web `ReadableStream<Uint8Array>` has it, such as the `body`
 * of a response or what `file.stream()` gives.
 */
export interface ByteStream {
  getReader(): ByteStreamReader;
}

/** Reads a stream piece by piece, as the reader of a web `ReadableStream` does. */
export interface ByteStreamReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
  releaseLock(): void;
}

/** Where bytes come from: a web stream, or anything that can be walked with `for await`, such as a stream of Node. */
export type ByteSource = ByteStream | AsyncIterable<Uint8Array>;

/** The little that the library asks of a signal to stop; a web `AbortSignal` has it. */
export interface StopSignal {
  readonly aborted: boolean;
  /** What is thrown when the signal has come. */
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
