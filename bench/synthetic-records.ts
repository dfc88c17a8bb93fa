import type { Document } from '../src/document/document.ts';
import { type Random, randomFrom } from './random.ts';
import { type SyntheticReport, syntheticReport } from './synthetic-report.ts';
import { capital, type SyntheticVocabulary, syntheticVocabulary } from './synthetic-vocabulary.ts';

/** Records of a synthetic world, and the truth about them. */
export interface SyntheticRecords {
  /** The report that each record describes. */
  readonly reportOf: Int32Array;
  /** Makes the records anew, one by one, always the same. */
  readonly records: () => Generator<Document>;
}

/** About three records in ten are duplicates, in clusters of two to six. */
export function syntheticRecords(count: number, seed: number): SyntheticRecords {
  const vocabulary = syntheticVocabulary(seed);
  const random = randomFrom(seed + 1);
  const reportOf = new Int32Array(count);
  for (let at = 0, report = 0; at < count; report++) {
    const copies = random.chance(0.22) ? 2 + Math.min(4, random.rank(12)) : 1;
    for (let copy = 0; copy < copies && at < count; copy++, at++) reportOf[at] = report;
  }
  for (let at = count - 1; at > 0; at--) {
    const other = random.below(at + 1);
    const held = reportOf[at] ?? 0;
    reportOf[at] = reportOf[other] ?? 0;
    reportOf[other] = held;
  }
  function* records(): Generator<Document> {
    for (let at = 0; at < count; at++) {
      const report = syntheticReport(reportOf[at] ?? 0, seed, vocabulary);
      yield recordOf(at, report, randomFrom(seed + 7_919 + at * 2), vocabulary);
    }
  }
  return { reportOf, records };
}

/** A report as some database exports it, with the slips of databases. */
function recordOf(index: number, report: SyntheticReport, random: Random, vocabulary: SyntheticVocabulary): Document {
  const { journal, year } = report;
  return {
    id: `record-${index}`,
    type: report.isConference ? 'paper-conference' : 'article-journal',
    title: titleOf(report, random),
    authors: authorsOf(report, random),
    editors: [],
    containerTitle: report.isConference
      ? `Proceedings of the ${capital(vocabulary.words[report.pmid % 500] ?? '')} Conference`
      : random.pick([journal.short, journal.title, journal.title]),
    // three in a hundred were exported before they had a place
    ...(random.chance(0.03) ? { issued: { year: year - 1 } } : placeOf(report, random)),
    ...(random.chance(0.55) && {
      doi: random.chance(0.3) ? `https://doi.org/${report.doi.toUpperCase()}` : report.doi,
    }),
    ...(random.chance(0.4) && { pmid: String(report.pmid) }),
    isbn: [],
    issn: random.chance(0.5) && !report.isConference ? [journal.issn] : [],
    otherIds: [],
    keywords: [],
    subjectHeadings: [],
    origins: [{ format: 'ris', index, database: random.pick(databases) }],
    raw: [],
  };
}

function placeOf({ year, volume, issue, firstPage, lastPage }: SyntheticReport, random: Random): Partial<Document> {
  // some databases give the year of the first publication online
  const issued = { year: year - (random.chance(0.02) ? 1 : 0) };
  if (volume === 0) return { issued };
  return {
    issued,
    ...(random.chance(0.96) && { volume: String(volume) }),
    ...(random.chance(0.85) && { issue: String(issue) }),
    ...(random.chance(0.95) && { pages: pagesOf(firstPage, lastPage, random) }),
  };
}

const databases = ['PubMed', 'Embase', 'Scopus', 'Web of Science'];

function titleOf({ title, subtitle }: SyntheticReport, random: Random): string {
  let text = subtitle === '' || random.chance(0.03) ? title : `${title}: ${subtitle}`;
  if (random.chance(0.08)) text = withSlip(text, random);
  if (random.chance(0.015)) text = withSlip(text, random);
  if (random.chance(0.05)) text = text.toUpperCase();
  else if (random.chance(0.2)) text = text.split(' ').map(capital).join(' ');
  if (random.chance(0.02)) text = text.replace('a', 'á');
  if (random.chance(0.02)) text = `<i>${text}</i>`;
  if (random.chance(0.25)) text += '.';
  return random.chance(0.01) ? `${text} [Review] [33 refs]` : text;
}

/** A letter left out, doubled, replaced, or swapped with the next. */
function withSlip(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + String.fromCharCode(97 + random.below(26)) + after;
    default:
      return before + after.charAt(0) + letter + after.slice(1);
  }
}

function authorsOf({ authors }: SyntheticReport, random: Random): Document['authors'] {
  const isShort = random.chance(0.5);
  const listed = random.chance(0.04) ? authors.slice(0, 1) : authors;
  return listed.map(({ family, given }) => ({
    family,
    given: isShort ? given.replace(/[^A-Z]/g, '') : given,
  }));
}

function pagesOf(firstPage: number, lastPage: number, random: Random): NonNullable<Document['pages']> {
  const wrong = random.chance(0.005) ? 1 : 0;
  const first = String(firstPage + wrong);
  const last = String(lastPage);
  if (random.chance(0.06)) return { first, asPrinted: first };
  return { first, last, asPrinted: `${first}-${last}` };
}
