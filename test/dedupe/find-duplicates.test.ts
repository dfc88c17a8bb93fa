import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deduplicate, deduplicateInSteps } from '../../src/dedupe/deduplicate.ts';
import type { DeduplicationProgress } from '../../src/dedupe/deduplication-progress.ts';
import { findDuplicates } from '../../src/dedupe/find-duplicates.ts';
import { arbitraryRecords } from './arbitrary-records.ts';
import { record } from './record.ts';

const many = Array.from({ length: 5000 }, (_, n) =>
  record(`d${n}`, { title: `Trust among ${n % 2500} builders on large sites`, pmid: `${1 + (n % 2500)}` }),
);

describe('findDuplicates', () => {
  it('finds what deduplicate finds, from records that come one by one', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        function* oneByOne() {
          yield* records;
        }
        const { documents: _, ...found } = deduplicate(records);
        expect(findDuplicates(oneByOne())).toEqual(found);
      }),
    );
  });

  it('counts what it did', () => {
    const { statistics } = findDuplicates(many);
    expect(statistics).toMatchObject({ records: 5000, known: 0, removed: 2500, remaining: 2500 });
    expect(Object.values(statistics.linksByRule).reduce((sum, count) => sum + count, 0)).toBe(2500);
  });
});

describe('a long run', () => {
  it('tells how far it has come, stage by stage', () => {
    const told: DeduplicationProgress[] = [];
    deduplicate(many, { onProgress: (progress) => told.push(progress) });
    const stages = told.map(({ stage }) => stage);
    expect([...new Set(stages)]).toEqual(['reading', 'comparing', 'clustering']);
    expect(told.every(({ done, total }) => done <= total)).toBe(true);
    expect(stages.filter((stage) => stage === 'comparing')).toHaveLength(2);
  });

  it('stops where its signal says so', () => {
    const controller = new AbortController();
    const stages: string[] = [];
    const run = () =>
      deduplicate(many, {
        signal: controller.signal,
        onProgress: ({ stage }) => {
          stages.push(stage);
          if (stage === 'comparing') controller.abort();
        },
      });
    expect(run).toThrow(expect.objectContaining({ code: 'aborted', path: ['signal'] }));
    expect(stages.at(-1)).toBe('comparing');
    expect(() => findDuplicates([], { signal: { aborted: true } })).toThrow(
      expect.objectContaining({ code: 'aborted' }),
    );
  });

  it('leaves time between its steps, and comes to the same result', () => {
    const steps = deduplicateInSteps(many);
    let count = 0;
    let step = steps.next();
    while (!step.done) {
      count += 1;
      step = steps.next();
    }
    expect(count).toBeGreaterThan(3);
    expect(step.value).toEqual(deduplicate(many));
  });
});

describe('input that is meant to hurt', () => {
  const count = 20_000;
  const filled = (fields: (n: number) => Parameters<typeof record>[1]) =>
    Array.from({ length: count }, (_, n) => record(`d${n}`, fields(n)));

  it.each<[string, (n: number) => Parameters<typeof record>[1]]>([
    ['one title, no other field', () => ({ title: 'The same title in every record' })],
    [
      'one title, another place each',
      (n) => ({ title: 'The same title in every record', year: 1900 + (n % 99), volume: `${n + 1}` }),
    ],
    ['one title that does not tell', (n) => ({ title: 'Editorial', year: 1900 + (n % 99), volume: `${n % 50}` })],
    ['one place', (n) => ({ title: `${n}`, volume: '7', pages: '11-19', year: 2019 })],
    ['nothing at all', () => ({})],
  ])('costs a bounded number of comparisons a record: %s', (_, fields) => {
    const { statistics } = findDuplicates(filled(fields));
    expect(statistics.pairsCompared / count).toBeLessThan(40);
    expect(statistics.pairsChecked / count).toBeLessThan(70);
  });

  it('merges nothing with nothing', () => {
    expect(findDuplicates(filled(() => ({}))).statistics.removed).toBe(0);
    expect(findDuplicates(filled(() => ({ authors: 'Hey, J', year: 2019 }))).statistics.removed).toBe(0);
  });
});
