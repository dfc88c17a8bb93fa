import { describe, expect, it } from 'vitest';
import { duplicateClusterSchema } from '../../src/dedupe/duplicate-cluster.ts';

describe('duplicateClusterSchema', () => {
  const cluster = { id: 'dup-a', memberIds: ['a', 'b'], keptId: 'a', by: 'rules' };

  it('lets a file leave out the links', () => expect(duplicateClusterSchema.parse(cluster).links).toEqual([]));

  it.each([
    ['a cluster of one', { ...cluster, memberIds: ['a'] }],
    ['a cluster without a kept record', { ...cluster, keptId: '' }],
    ['a link without a rule', { ...cluster, links: [{ firstId: 'a', secondId: 'b', rule: '', evidence: [] }] }],
    ['an unknown field', { ...cluster, note: 'x' }],
  ])('refuses %s', (_, wrong) => expect(duplicateClusterSchema.safeParse(wrong).success).toBe(false));
});
