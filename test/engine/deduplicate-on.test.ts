import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeduplicateOptions, deduplicate } from '../../src/dedupe/deduplicate.ts';
import type { Document } from '../../src/document/document.ts';
import { deduplicateOn } from '../../src/engine/deduplicate-on.ts';
import { loadDocuments } from '../../src/engine/load-documents.ts';
import { arbitraryRecords } from '../dedupe/arbitrary-records.ts';
import { record } from '../dedupe/record.ts';
import { duckdbAt, foundOn } from './found-on.ts';

const everything = { preprint: 'same', conference: 'same', notice: 'same', cochrane: 'same', reprint: 'same' } as const;

function inMemory(documents: readonly Document[], options: DeduplicateOptions = {}) {
  const { clusters, review } = deduplicate(documents, options);
  return { clusters, review };
}

/** Texts that engines fold, count, order or miss in ways of their own. */
const oddTexts = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    'Straße der Œuvre',
    'İstanbul ısı',
    'Ωμέγα and alpha',
    'Доверие в альянсах строительных фирм',
    '建設業におけるアライアンスの信頼',
    '\ud800 alone',
    'O\'Brien "quoted" \\ back|bar~tilde',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const alike = [
  'How trust grows in alliances of construction firms',
  'How trust grows in aliances of construction firms',
  'How trust grows in alliances of construction firms: Part II',
  'Доверие в альянсах строительных фирм при государственных закупках',
  'Доверие в альянсах строительных фирм при государственной закупке',
  '建設業におけるアライアンスの信頼と学習に関する実証的研究の展開',
  '建設業におけるアライアンスの信頼と学習に関する実証的研究の発展',
  `${'a long title of trust '.repeat(60)}`,
  `${'a long title of trust '.repeat(59)}in alliances`,
];
const oddRecords = fc
  .array(
    fc.record({
      id: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
      title: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...alike) }, { weight: 1, arbitrary: oddTexts }),
      authors: fc.constantFrom('', 'Hey, J', 'Hey, Jane', 'Хей, Иван', 'van den Berg, Ö; Wu, Ching-yi', 'Wu; Berg'),
      containerTitle: fc.oneof(fc.constantFrom('', 'Journal of Trust', 'J Trust', 'JT'), oddTexts),
      volume: fc.constantFrom('', '7', '123456789012'),
      pages: fc.constantFrom('', '11-19', '12-19', '123456789012-9', 'e11'),
      doi: fc.constantFrom('', '10.1000/trust', '10.1000/Ö~|"\'', '10.1000/a 10.1000/trust'),
      abstract: fc.constantFrom(
        '',
        'one abstract of many words that tell much about trust among firms and alliances under pressure',
      ),
      year: fc.constantFrom(undefined, 2019, 2020, -44),
    }),
    { maxLength: 30 },
  )
  .map((all) => {
    const byId = new Map(all.map((fields) => [fields.id, fields]));
    return [...byId.values()].map(({ id, pages, year, ...fields }) =>
      record(id, { ...fields, ...(pages !== '' && { pages }), ...(year !== undefined && { year }) }),
    );
  });

/**
 * Many small sets of records for one run, which costs an engine hardly more than one of them. The titles of each set end in
 * a word of its own, so that sets seldom meet; those without a title meet all others.
 */
function worldsOf(records: fc.Arbitrary<readonly Document[]>): fc.Arbitrary<readonly Document[]> {
  return fc
    .array(records, { minLength: 20, maxLength: 30 })
    .map((worlds) => worlds.flatMap((world, at) => world.map((document) => ofWorld(document, at))));
}

function ofWorld(document: Document, world: number): Document {
  const word = 'abcdefghijklmnopqrstuvwxyz'.charAt(world % 26).repeat(4 + (world % 7));
  const title = document.title === undefined || document.title === '' ? '' : `${document.title} ${word}`;
  return { ...document, id: `${world} ${document.id}`, ...(title !== '' && { title }) };
}

describe('deduplicateOn', { timeout: 120_000 }, () => {
  it('finds what memory finds, whatever the records', async () => {
    const engine = await duckdbAt();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(worldsOf(oddRecords), async (documents) => {
        run += 1;
        const options = { prefix: `run_${run}_`, ...(run % 2 === 0 && { treat: everything }) };
        const found = await foundOn(await deduplicateOn(engine, documents, options));
        const { prefix: _, ...own } = options;
        expect(found).toEqual(inMemory(documents, own));
        expect(found.clusters.length).toBeGreaterThan(0);
        expect(found.review.length).toBeGreaterThan(0);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it('finds what memory finds with decisions and an earlier search', async () => {
    const engine = await duckdbAt();
    await fc.assert(
      fc.asyncProperty(worldsOf(arbitraryRecords), async (all) => {
        const isKnown = (_: Document, at: number) => at % 5 === 0;
        const earlier = all.filter(isKnown);
        const documents = all.filter((document, at) => !isKnown(document, at));
        const known = { documents: earlier, clusters: deduplicate(earlier).clusters };
        // every ninth pair of neighbours is joined, and others parted that might be one
        const neighbours = documents.flatMap(({ id }, at): [string, string][] => {
          const next = documents[at + 1];
          return at % 9 === 0 && next !== undefined ? [[id, next.id]] : [];
        });
        const options = {
          known,
          mustLink: neighbours.filter((_, at) => at % 2 === 0),
          cannotLink: neighbours.filter((_, at) => at % 2 === 1),
        };
        const found = await foundOn(await deduplicateOn(engine, documents, options));
        expect(found).toEqual(inMemory(documents, options));
        expect(found).not.toEqual(inMemory(documents, { known }));
      }),
      { numRuns: 1 },
    );
  });

  it('lets rows of a block that is too large meet their neighbours only', async () => {
    const documents = Array.from({ length: 60 }, (_, at) =>
      record(`d${at}`, {
        title: 'How trust grows in alliances of firms',
        year: 1990 + (at % 7),
        volume: String(at % 5),
        authors: at % 2 ? 'Hey, J' : 'Wu, C',
      }),
    );
    expect(await foundOn(await deduplicateOn(await duckdbAt(), documents))).toEqual(inMemory(documents));
  });

  it('takes documents one by one, in lists and in batches, and counts', async () => {
    const [one, other, third] = ['a', 'b', 'c'].map((id) =>
      record(id, { title: 'How trust grows in alliances', pmid: '7' }),
    );
    async function* mixed() {
      if (one && other && third) {
        yield one;
        yield [other];
        yield { documents: [third] };
      }
    }
    const { statistics } = await deduplicateOn(await duckdbAt(), mixed());
    expect(statistics).toMatchObject({ records: 3, identical: 2, clusters: 1, removed: 2, remaining: 1 });
  });

  it.each([[[1, 2, 3]], [[3, 1, 2]]])('comes to the same clusters from shards in the order %j', async (order) => {
    const engine = await duckdbAt();
    await fc.assert(
      fc.asyncProperty(worldsOf(arbitraryRecords), async (records) => {
        const shardOf = (shard: number) => records.filter((_, at) => at % 3 === shard - 1);
        for (const shard of order) await loadDocuments(engine, shardOf(shard), { shard });
        const found = await foundOn(await deduplicateOn(engine, []));
        expect(found).toEqual(inMemory([...shardOf(1), ...shardOf(2), ...shardOf(3)]));
      }),
      { numRuns: 1 },
    );
  });

  it('refuses what memory refuses, other options for the same tables, and a prefix that is no name', async () => {
    const engine = await duckdbAt();
    const twice = [record('a', { title: 'Trust' }), record('a', { title: 'Trust' })];
    await expect(deduplicateOn(engine, twice)).rejects.toMatchObject({
      code: 'duplicate-id',
      message: expect.stringContaining('another prefix'),
    });
    await expect(deduplicateOn(engine, [], { treat: everything })).rejects.toMatchObject({ code: 'another-run' });
    await expect(deduplicateOn(engine, [], { prefix: 'a; DROP' })).rejects.toMatchObject({ code: 'bad-prefix' });
    const unknown = deduplicateOn(engine, [], { prefix: 'b_', mustLink: [['x', 'y']] });
    await expect(unknown).rejects.toMatchObject({ code: 'unknown-id' });
  });
});
