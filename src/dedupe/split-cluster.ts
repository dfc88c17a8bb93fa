import type { Document } from '../document/document.ts';
import type { MergedDocument } from './merge-cluster.ts';

/**
 * Takes a merged document apart: the very records that `mergeCluster` was given, the kept one first.
 *
 * @example
 * const record = { type: 'article-journal', title: 'Trust', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const records = [{ ...record, id: 'a', doi: '10.1000/x' }, { ...record, id: 'b' }];
 * splitCluster(mergeCluster(records)); // [{ type: 'article-journal', title: 'Trust', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [], id: 'a', doi: '10.1000/x' }, { type: 'article-journal', title: 'Trust', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [], id: 'b' }]
 */
export function splitCluster(merged: Pick<MergedDocument, 'members'>): readonly Document[] {
  return merged.members;
}
