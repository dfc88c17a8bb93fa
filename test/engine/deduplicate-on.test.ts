import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords, toDocument } from '../../bench/labelled-records.ts';
import { type DeduplicateOptions, deduplicate } from '../../src/dedupe/deduplicate.ts';
import type { Document } from '../../src/document/document.ts';
import { deduplicateOn } from '../../src/engine/deduplicate-on.ts';
import { loadDocuments } from '../../src/engine/load-documents.ts';
import { arbitraryRecords } from '../dedupe/arbitrary-records.ts';
import { record } from '../dedupe/record.ts';
import { duckdbAt, foundOn } from './found-on.ts';

const labelled = join(import.meta.dirname, '../../../shared/data/dedupe');
const everything = { preprint: 'same', conference: 'same', notice: 'same', cochrane: 'same', reprint: 'same' } as const;

function inMemory(documents: readonly Document[], options: DeduplicateOptions = {}) {
  const { clusters, review } = deduplicate(documents, options);
  return { clusters, review };
}

describe.skipIf(!existsSync(labelled))(`labelled records (not compared where ${labelled} is not there)`, () => {
  it.each(['tafenoquine', 'mckeown_hard', 'stroke', 'cytology_screening', 'digital_work_a'])(
    'finds in %s what memory finds',
    async (name) => {
      const documents = readRecords(join(labelled, `${name}.jsonl`)).map(toDocument);
      const engine = await duckdbAt();
      expect(await foundOn(await deduplicateOn(engine, documents))).toEqual(inMemory(documents));
    },
  );

  it('finds in special_cases what memory finds where kinds of reports count as one', async () => {
    const documents = readRecords(join(labelled, 'special_cases.jsonl')).map(toDocument);
    const found = await deduplicateOn(await duckdbAt(), documents, { treat: everything });
    expect(await foundOn(found)).toEqual(inMemory(documents, { treat: everything }));
  });
});

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

describe('deduplicateOn', () => {
  it('finds what memory finds, whatever the records', async () => {
    const engine = await duckdbAt();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(oddRecords, async (documents) => {
        run += 1;
        const found = await deduplicateOn(engine, documents, { prefix: `run_${run}_` });
        expect(await foundOn(found)).toEqual(inMemory(documents));
      }),
      { numRuns: 4 },
    );
  });

  it('finds what memory finds with decisions and an earlier search', async () => {
    const engine = await duckdbAt();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, fc.nat(), async (all, seed) => {
        run += 1;
        const known = { documents: all.slice(0, 3), clusters: deduplicate(all.slice(0, 3)).clusters };
        const [a, b, c, d] = [0, 1, 2, 5].map((at) => all[3 + ((at + seed) % Math.max(1, all.length - 3))]?.id ?? '');
        const areThere = all.length > 9 && a !== undefined && b !== undefined && c !== undefined && d !== undefined;
        const options: Pick<DeduplicateOptions, 'known' | 'mustLink' | 'cannotLink'> = areThere
          ? { known, mustLink: [[a, b]], cannotLink: [[c, d]] }
          : { known };
        const documents = all.slice(3);
        const found = await deduplicateOn(engine, documents, { ...options, prefix: `run_${run}_` });
        expect(await foundOn(found)).toEqual(inMemory(documents, options));
      }),
      { numRuns: 2 },
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

  it('comes to the same clusters from shards in any order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, fc.constantFrom([1, 2, 3], [3, 1, 2]), async (records, order) => {
        const engine = await duckdbAt();
        const shardOf = (shard: number) => records.filter((_, at) => at % 3 === shard - 1);
        for (const shard of order) await loadDocuments(engine, shardOf(shard), { shard });
        const found = await foundOn(await deduplicateOn(engine, []));
        expect(found).toEqual(inMemory([...shardOf(1), ...shardOf(2), ...shardOf(3)]));
      }),
      { numRuns: 2 },
    );
  });

  it('refuses what memory refuses, other options for the same tables, and a prefix that is no name', async () => {
    const engine = await duckdbAt();
    const twice = [record('a', { title: 'Trust' }), record('a', { title: 'Trust' })];
    await expect(deduplicateOn(engine, twice)).rejects.toMatchObject({ code: 'duplicate-id' });
    await expect(deduplicateOn(engine, [], { treat: everything })).rejects.toMatchObject({ code: 'another-run' });
    await expect(deduplicateOn(engine, [], { prefix: 'a; DROP' })).rejects.toMatchObject({ code: 'bad-prefix' });
    const unknown = deduplicateOn(engine, [], { prefix: 'b_', mustLink: [['x', 'y']] });
    await expect(unknown).rejects.toMatchObject({ code: 'unknown-id' });
  });
});
