import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuplicateCluster, deduplicate, type PairForReview } from 'realist-synthesis/dedupe';
import type { Document } from 'realist-synthesis/document';
import { type FormatName, readDocuments } from 'realist-synthesis/formats';
import { parseReview, type Review } from 'realist-synthesis/review';

/** What is known of each reference beyond its record: the key of the paper's list, and the kind that it is read as. */
type DocumentKeys = Readonly<Record<string, { readonly title: string; readonly year: number; readonly kind?: string }>>;

interface ExportFile {
  readonly file: string;
  readonly format: FormatName;
  readonly searchId: string;
  readonly database?: string;
}

/** The review, and what was seen on the way from the exports to it. */
export interface ReadReview {
  readonly review: Review;
  readonly exports: readonly { readonly file: string; readonly records: number; readonly problems: number }[];
  readonly undecided: readonly PairForReview[];
}

/** Reads the exports and the data files of a folder and puts the review together. */
export function readReview(folder: string): ReadReview {
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const files: ExportFile[] = json('exports.json');
  const read = files.map(({ file, format, ...origin }) => {
    const text = readFileSync(join(folder, 'exports', file), 'utf8');
    return { file, ...readDocuments(text, { format, origin: { file, ...origin } }) };
  });
  const records = read.flatMap(({ documents }) => documents);
  const { clusters, review: undecided } = deduplicate(records);
  const { documents, duplicateClusters } = withKeys(records, clusters, json('document-keys.json'));

  const { review, problems } = parseReview({
    schemaVersion: 1,
    ...json('scope.json'),
    protocol: json('protocol.json'),
    searches: json('searches.json'),
    documents,
    duplicateClusters,
    screening: json('screening.json'),
    ...json('theory.json'),
  });
  if (review === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  const exports = read.map(({ file, documents: found, problems: met }) => ({
    file,
    records: found.length,
    problems: met.length,
  }));
  return { review, exports, undecided };
}

/** Gives the kept record of each document the key under which screening and evidence know it, in the order of the keys. */
function withKeys(records: readonly Document[], clusters: readonly DuplicateCluster[], keys: DocumentKeys) {
  const keyOfTitle = new Map(Object.entries(keys).map(([key, { title }]) => [plain(title), key]));
  const replaced = new Set(clusters.flatMap(({ memberIds, keptId }) => memberIds.filter((id) => id !== keptId)));
  const place = new Map(Object.keys(keys).map((key, index) => [key, index]));
  const keyOf = (record: Document) => (replaced.has(record.id) ? undefined : keyOfTitle.get(plain(record.title)));
  const newId = new Map(records.map((record) => [record.id, keyOf(record) ?? record.id]));
  const rename = (id: string) => newId.get(id) ?? id;
  const documents = records.map((record) => {
    const key = keyOf(record);
    const kind = key === undefined ? undefined : keys[key]?.kind;
    return { ...record, id: rename(record.id), ...(kind === undefined ? {} : { kind }) };
  });
  const rank = (id: string) => place.get(id) ?? place.size;
  return {
    documents: documents.sort((a, b) => rank(a.id) - rank(b.id)),
    duplicateClusters: clusters.map((cluster) => ({
      ...cluster,
      id: `dup-${rename(cluster.keptId)}`,
      keptId: rename(cluster.keptId),
      memberIds: cluster.memberIds.map(rename),
      links: cluster.links.map((link) => ({
        ...link,
        firstId: rename(link.firstId),
        secondId: rename(link.secondId),
      })),
    })),
  };
}

function plain(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
