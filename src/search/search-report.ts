import { groupBy } from '../core/group-by.ts';
import { type PrismaSItem, type PrismaSOptions, prismaSChecklist } from './prisma-s.ts';
import type { Search } from './search.ts';

/** The searches as an appendix, and what it answers. */
export interface SearchReport {
  /** Markdown: a chapter a round, a part a search with its strategy to the letter, line by line with hits. */
  readonly text: string;
  readonly checklist: readonly PrismaSItem[];
}

/**
 * Writes the searches of a review as an appendix after PRISMA-S: by round, each with its source, platform, date, limits, aims
 * and hits, and its strategy as it was run. What is not recorded is named as not recorded, never left out.
 *
 * @example
 * const search = searchSchema.parse({ id: 'S1', kind: 'database', purpose: 'main', source: 'Scopus', hits: 3, round: 1, lines: [{ text: 'TITLE(trust)', hits: 3 }] });
 * renderSearchReport([search]).text.includes('| 1 | `TITLE(trust)` | 3 |'); // true
 * @see Rethlefsen ML, Kirtley S, Waffenschmidt S, et al. PRISMA-S. Syst Rev 2021;10:39.
 *   https://doi.org/10.1186/s13643-020-01542-z
 */
export function renderSearchReport(searches: readonly Search[], options: PrismaSOptions = {}): SearchReport {
  const rounds = [...groupBy(searches, ({ round }) => round)].sort(([a], [b]) => a - b);
  const checklist = prismaSChecklist(searches, options);
  const parts = [
    '# Search strategies',
    ...rounds.flatMap(([round, list]) => [`## Round ${round}`, ...list.flatMap(searchPart)]),
    ...(options.deduplication === undefined ? [] : ['## Deduplication', inline(options.deduplication)]),
    '## PRISMA-S',
    checklistTable(checklist),
  ];
  return { text: `${parts.join('\n\n')}\n`, checklist };
}

function searchPart(search: Search): string[] {
  const { id, source, platform } = search;
  const title = `### ${inline(id)}: ${inline(source)}${platform === undefined ? '' : ` (${inline(platform)})`}`;
  return [
    title,
    factsOf(search)
      .map(([name, value]) => `- ${name}: ${inline(value)}`)
      .join('\n'),
    strategyOf(search),
  ];
}

const unknown = 'not recorded';

function factsOf(search: Search): [name: string, value: string][] {
  const { kind, purpose, date, hits, peerReviewed } = search;
  const review = peerReviewed === 'none' ? 'none' : peerReviewed?.note;
  return [
    ['Kind and purpose', `${kind}, ${purpose}`],
    ['Date', date ?? unknown],
    ['Records', hits === null ? unknown : `${hits}`],
    ['Limits', limitsOf(search)],
    ['Peer review', review ?? unknown],
    ...optionalFacts(search),
  ];
}

function limitsOf({ limits, limitsBecause }: Search): string {
  const text = limits === 'none' ? 'none' : limits?.join('; ');
  return `${text ?? unknown}${limitsBecause === undefined ? '' : ` (${limitsBecause})`}`;
}

/** What is shown only where it is recorded. */
function optionalFacts(search: Search): [name: string, value: string][] {
  const { coverage } = search;
  const facts: [string, string | undefined][] = [
    ['Coverage', coverage && `${coverage.from ?? 'start'} to ${coverage.to ?? 'the date of the search'}`],
    ['Searched together', search.searchedTogether?.join('; ')],
    ['Method', search.method],
    ['Filters', search.filters.join('; ')],
    ['Aims', search.aims.join('; ')],
    ['Seed documents', search.seedDocumentIds.join('; ')],
    ['Adapted from', search.adaptedFrom],
    ['Runs again', search.rerunOf],
    ['Contact', search.contact],
    ['Note', search.note],
  ];
  return facts.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

function strategyOf({ lines, query }: Search): string {
  if (lines !== undefined && lines.length > 0) {
    const rows = lines.map(({ text, hits }, at) => `| ${at + 1} | ${codeCell(text)} | ${hits ?? unknown} |`);
    return ['| line | strategy | records |', '|---|---|---|', ...rows].join('\n');
  }
  if (query === undefined || query.trim() === '') return 'Strategy: not recorded.';
  const fence = '`'.repeat(Math.max(3, longestRun(query) + 1));
  return `${fence}text\n${query}\n${fence}`;
}

/** Code in a cell of a table: a fence longer than any inside it, and no sign that would end the cell. */
function codeCell(text: string): string {
  const plain = text.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('|', '\\|');
  const fence = '`'.repeat(longestRun(plain) + 1);
  return plain.includes('`') ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);
}

function checklistTable(items: readonly PrismaSItem[]): string {
  const rows = items.map(({ item, topic, status, searchIds, missingIds }) => {
    const missing = missingIds.length === 0 ? '' : `missing for ${missingIds.map(inline).join(', ')}`;
    return `| ${item} | ${topic} | ${status} | ${searchIds.map(inline).join(', ')} | ${missing} |`;
  });
  return ['| item | topic | status | searches | |', '|---|---|---|---|---|', ...rows].join('\n');
}
