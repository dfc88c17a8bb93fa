import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  cmoFigure,
  cmoFigures,
  evidenceTable,
  flowFigure,
  htmlReport,
  tableToCsv,
  tableToMarkdown,
} from 'realist-synthesis/report';
import { flow, reportedCountsSchema, reportedFlow, serialiseReview, toPrisma2020Csv } from 'realist-synthesis/review';
import { evidenceRows } from 'realist-synthesis/theory';
import { account } from './account.ts';
import { readReview } from './read-review.ts';

// the alliancing synthesis, from raw exports to a programme theory: run with `npm run demo`
const here = fileURLToPath(new URL('.', import.meta.url));
const read = readReview(join(here, 'data'));
const { review } = read;
const published = reportedCountsSchema.parse(JSON.parse(readFileSync(join(here, 'data', 'published.json'), 'utf8')));
console.log(account(read, published));

const evidence = evidenceTable(evidenceRows(review, review.extracts, review.documents, review.appraisals));
// the whole map for a screen; an overview and one figure a theme for a journal's page
const pages = Object.fromEntries(cmoFigures(review).map(({ name, svg }) => [`${name}.svg`, svg]));
const files = {
  'review.json': serialiseReview(review),
  'flow.svg': flowFigure([
    { ...flow(review), title: 'Computed from the records (illustrative)' },
    reportedFlow(published),
  ]).svg,
  // from this the R package PRISMA2020 draws its own figure
  'prisma2020.csv': toPrisma2020Csv(flow(review)),
  'cmo-map.svg': cmoFigure(review).svg,
  ...pages,
  'evidence.csv': tableToCsv(evidence),
  'evidence.md': tableToMarkdown(evidence),
  'report.html': htmlReport(review, { published }),
};
const out = join(here, 'out');
mkdirSync(out, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
console.log(`\nWritten into ${relative(process.cwd(), out) || '.'}: ${Object.keys(files).join(', ')}`);
