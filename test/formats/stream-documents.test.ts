import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/core/group-by.ts';
import { type DocumentBatch, readBytes, type StreamOptions, streamDocuments } from '../../src/formats/index.ts';
import { encoded, joined } from './bytes.ts';
import { fixtures } from './fixtures.ts';

const record = (title: string) => `TY  - JOUR\nTI  - ${title}\nER  - \n`;
const many = encoded(Array.from({ length: 9000 }, (_, index) => record(`Žluť ${index}`)).join(''), 'utf-8');

/** A source that gives bytes in pieces, and tells how it was left. */
function source(pieces: Iterable<Uint8Array>) {
  const state = { given: 0, isClosed: false };
  async function* walk() {
    try {
      for (const piece of pieces) {
        state.given += 1;
        yield piece;
      }
    } finally {
      state.isClosed = true;
    }
  }
  return { state, bytes: walk() };
}

function* piecesOf(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function whole(bytes: Parameters<typeof streamDocuments>[0], options?: StreamOptions) {
  const batches: DocumentBatch[] = [];
  for await (const batch of streamDocuments(bytes, options)) batches.push(batch);
  return {
    documents: batches.flatMap(({ documents }) => documents),
    problems: batches.flatMap(({ problems }) => problems),
  };
}

function facts({ documents, problems }: Pick<DocumentBatch, 'documents' | 'problems'>) {
  return { documents, problems };
}

/** Quicker than a deep comparison. */
function sameJson(one: unknown, other: unknown): void {
  expect(JSON.stringify(one) === JSON.stringify(other)).toBe(true);
}

it.each(fixtures)('reads $file as readBytes does', async ({ text }) => {
  const bytes = encoded(text, 'utf-8');
  expect(await whole(source(piecesOf(bytes, 7)).bytes)).toEqual(facts(readBytes(bytes)));
});

it.each([...groupBy(fixtures, ({ format }) => format)])(
  'reads a long file of %s as readBytes does',
  async (format, of) => {
    const text = of.map((fixture) => fixture.text).join('');
    const bytes = encoded(text.repeat(Math.ceil(70_000 / text.length)), 'utf-8');
    sameJson(await whole(source(piecesOf(bytes, 4999)).bytes, { format }), facts(readBytes(bytes, { format })));
  },
);

describe('streamDocuments', () => {
  it('gives the documents of readBytes, whatever the pieces, in every encoding', async () => {
    const text = Array.from({ length: 700 }, (_, index) =>
      record(`Zürich – ${'信任🌱 '.repeat(index % 9)}${index}`),
    ).join('');
    const files = [
      encoded(text, 'utf-8'),
      encoded(`\ufeff${text}`, 'utf-16le'),
      encoded(text, 'utf-16be'),
      encoded(text.replaceAll(/[^\0-\xff]/g, '?'), 'latin1'),
      joined(encoded(text, 'utf-8'), encoded(text, 'latin1')),
    ];
    const read = new Map(files.map((bytes) => [bytes, facts(readBytes(bytes))]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.integer({ min: 99, max: 99_999 }), async (bytes, length) => {
        sameJson(await whole(source(piecesOf(bytes, length)).bytes), read.get(bytes));
      }),
      { numRuns: 12 },
    );
  });

  it('gives them as they are found, and says how far it came', async () => {
    const seen: string[] = [];
    const { bytes, state } = source(piecesOf(many, 65_536));
    const options: StreamOptions = { format: 'ris', onProgress: (at) => seen.push(`${at.bytesRead}: ${at.documents}`) };
    const found: string[] = [];
    let count = 0;
    for await (const { documents, bytesRead } of streamDocuments(bytes, options)) {
      count += documents.length;
      found.push(`${bytesRead}: ${count}`);
      expect(state.given).toBeLessThanOrEqual(Math.ceil(bytesRead / 65_536));
    }
    expect([count, found.at(-1)]).toEqual([9000, `${many.length}: 9000`]);
    expect(found.length).toBeGreaterThan(2);
    expect(seen.filter((line) => found.includes(line))).toEqual(found);
  });

  it('cuts a piece that is long', async () => {
    const sizes: number[] = [];
    for await (const { documents } of streamDocuments(source([many]).bytes, { format: 'ris' }))
      sizes.push(documents.length);
    expect(sizes.length).toBeGreaterThan(2);
  });

  it('reads web streams, streams of Node, and what a fetch or a file gives', async () => {
    const read = facts(readBytes(many));
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of piecesOf(many, 9999)) controller.enqueue(piece);
        controller.close();
      },
    });
    const own = await Promise.all([
      whole(stream),
      whole(Readable.from(piecesOf(many, 9999))),
      whole(new Blob([new Uint8Array(many)]).stream()),
    ]);
    for (const found of own) sameJson(found, read);
    expect(stream.locked).toBe(false);
  });

  it('tells of a file without records, and of one of no known format', async () => {
    const codes = async (text: string) =>
      (await whole(source([encoded(text, 'utf-8')]).bytes)).problems.map((p) => p.code);
    expect([await codes('Dear colleague'), await codes(''), await codes('[]')]).toEqual([
      ['unknown-format'],
      ['unknown-format'],
      ['no-records'],
    ]);
  });
});

describe('a stream that is left', () => {
  it('closes its source when the loop is left', async () => {
    const { bytes, state } = source(piecesOf(many, 65_536));
    for await (const { documents } of streamDocuments(bytes)) if (documents.length > 0) break;
    expect(state.isClosed).toBe(true);
    expect(state.given).toBeLessThan(Math.ceil(many.length / 65_536));
  });

  it('cancels and unlocks a web stream', async () => {
    let isCancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(many),
      cancel() {
        isCancelled = true;
      },
    });
    for await (const { documents } of streamDocuments(stream)) if (documents.length > 0) break;
    expect([isCancelled, stream.locked]).toEqual([true, false]);
  });

  it('closes its source when the signal comes, and throws its reason', async () => {
    const { bytes, state } = source(piecesOf(many, 65_536));
    const stop = new AbortController();
    const read = async () => {
      for await (const { documents } of streamDocuments(bytes, { signal: stop.signal }))
        if (documents.length > 0) stop.abort(new Error('enough'));
    };
    await expect(read()).rejects.toThrow('enough');
    await new Promise((resolve) => setTimeout(resolve));
    expect([state.isClosed, state.given < Math.ceil(many.length / 65_536)]).toEqual([true, true]);
  });

  it('heeds the signal between the parts of one piece', async () => {
    const stop = new AbortController();
    let batches = 0;
    const read = async () => {
      for await (const _ of streamDocuments(source([many]).bytes, { signal: stop.signal })) {
        batches += 1;
        stop.abort();
      }
    };
    await expect(read()).rejects.toHaveProperty('name', 'AbortError');
    expect(batches).toBe(1);
  });

  it('does not wait for a source that says nothing', async () => {
    const silent = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<IteratorResult<Uint8Array>>(() => {}) }),
    };
    const stop = new AbortController();
    const reading = whole(silent, { signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toHaveProperty('name', 'AbortError');
  });

  it('does not ask a source when the signal has come before', async () => {
    const { bytes, state } = source([many]);
    await expect(whole(bytes, { signal: AbortSignal.abort('no') })).rejects.toBe('no');
    expect(state.given).toBe(0);
  });

  it('leaves no listener on the signal', async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      reason: undefined,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    };
    await whole(source(piecesOf(many, 9999)).bytes, { signal });
    expect(listeners.size).toBe(0);
  });

  it('passes on what its source throws', async () => {
    async function* broken() {
      yield many;
      throw new Error('the line is dead');
    }
    await expect(whole(broken())).rejects.toThrow('the line is dead');
  });

  it.each([
    ['text', Readable.from(['TY  - JOUR'])],
    ['a path', 'wos.ris'],
    ['nothing', undefined],
  ])('stops a caller who gives %s', async (_, given) => {
    const read = async () => {
      for await (const batch of Reflect.apply(streamDocuments, undefined, [given])) expect(batch).toBeUndefined();
    };
    await expect(read()).rejects.toThrow(expect.objectContaining({ code: 'not-bytes', path: ['source'] }));
  });

  it('stops a caller who names an unknown format', async () => {
    const format: unknown = 'word';
    const read = async () => {
      for await (const batch of Reflect.apply(streamDocuments, undefined, [source([many]).bytes, { format }]))
        expect(batch).toBeUndefined();
    };
    await expect(read()).rejects.toThrow(expect.objectContaining({ code: 'unknown-format' }));
  });
});
