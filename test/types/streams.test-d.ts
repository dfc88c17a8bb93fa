// Checked by the compiler (tsc -p test/tsconfig.json), not run.
import type { ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { expectTypeOf } from 'vitest';
import type { ByteSource, StopSignal, StreamOptions } from '../../src/index.ts';

// what users have at hand will do
expectTypeOf<ReadableStream<Uint8Array>>().toExtend<ByteSource>();
expectTypeOf<NonNullable<Response['body']>>().toExtend<ByteSource>();
expectTypeOf<ReturnType<Blob['stream']>>().toExtend<ByteSource>();
expectTypeOf<ReadStream>().toExtend<ByteSource>();
expectTypeOf<Readable>().toExtend<ByteSource>();
expectTypeOf<AsyncGenerator<Buffer>>().toExtend<ByteSource>();
expectTypeOf<AbortSignal>().toExtend<StopSignal>();
expectTypeOf<{ signal: AbortSignal }>().toExtend<StreamOptions>();

// what gives no bytes will not
expectTypeOf<string>().not.toExtend<ByteSource>();
expectTypeOf<Response>().not.toExtend<ByteSource>();
expectTypeOf<ReadableStream<string>>().not.toExtend<ByteSource>();
expectTypeOf<AsyncIterable<string>>().not.toExtend<ByteSource>();
expectTypeOf<AbortController>().not.toExtend<StopSignal>();
