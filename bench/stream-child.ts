/** Streams one made-up file and prints what it cost, as JSON: run by `bench/stream.ts`. */

import { formatNamed } from '../src/formats/registry.ts';
import { streamDocuments } from '../src/formats/stream-documents.ts';
import { madeRecords } from './exports/made-records.ts';
import { endlessExport } from './exports/print-export.ts';

const [name = 'ris', size = '1'] = process.argv.slice(2);
const { name: format } = formatNamed(name);
const limit = Number(size) * 1e9;
const start = performance.now();
const found = { bytes: 0, documents: 0, problems: 0 };

async function* bytes() {
  for (const piece of endlessExport(madeRecords(500), format)) {
    if (found.bytes >= limit) return;
    found.bytes += piece.length;
    yield piece;
  }
}

for await (const { documents, problems } of streamDocuments(bytes(), { format, origin: { file: 'export.txt' } })) {
  found.documents += documents.length;
  found.problems += problems.length;
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ ...found, seconds, peak: process.resourceUsage().maxRSS / 1000 }));
