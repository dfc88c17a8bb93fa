import type { Document } from '../../src/document/document.ts';
import { record } from '../dedupe/record.ts';

/** Records of a few reports each, of which some are alike in part. */
export function manyRecords(): Document[] {
  return Array.from({ length: 240 }, (_, at) => {
    const report = at % 80;
    return record(`r${at}`, {
      title: `How trust number ${report % 40} grows in alliances of firms in region ${'abcdefgh'[report % 8]}`,
      authors: report % 2 ? 'Hey, J; Carter, A' : 'Wu, Ching-yi',
      year: 2000 + (report % 5),
      volume: String(1 + (at % 3 === 2 ? report % 4 : report % 3)),
      pages: `${10 + report}-${20 + report}`,
    });
  });
}

/** Every third of the records, from the first, the second or the third on. */
export function shardOf(shard: number): Document[] {
  return manyRecords().filter((_, at) => at % 3 === shard - 1);
}
