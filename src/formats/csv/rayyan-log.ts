import { compareText } from '../../core/compare-text.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import type { MarkVerdict } from './verdict-words.ts';

/** One line of Rayyan's log of customisations: somebody said something of an article, or took it back. */
export interface LogLine {
  /** The document that the line was read as. */
  readonly document: Document;
  readonly articleId: string;
  readonly reviewer: string;
  readonly key: string;
  readonly value: string;
  readonly at: string;
}

/** What a reviewer had decided of an article when the log ended. */
export interface LoggedVerdict {
  /** The last line with a decision. */
  readonly last: LogLine;
  readonly verdict: MarkVerdict;
  readonly reasons: readonly string[];
}

/** The line of a log that a document without a title was read from; `null` for any other document. */
export function logLine(document: Document): LogLine | null {
  const articleId = document.origins[0]?.accession;
  if (document.title !== '' || articleId === undefined) return null;
  const said = new Map(document.raw.map(({ tag, value }) => [tag.toLowerCase(), value]));
  const [key, value] = [said.get('key'), said.get('value')];
  const reviewer = said.get('user_email') ?? said.get('user_id');
  if (key === undefined || value === undefined || reviewer === undefined) return null;
  return { document, articleId, reviewer, key: key.replace(/^"(.*)"$/, '$1'), value, at: said.get('created_at') ?? '' };
}

/**
 * What stands at the end of a log: the last decision of each reviewer on each article, with the reasons that were not
 * taken back.
 */
export function loggedVerdicts(lines: readonly LogLine[]): LoggedVerdict[] {
  const inTime = lines.toSorted((a, b) => compareText(a.at, b.at));
  const groups = groupBy(inTime, ({ articleId, reviewer }) => JSON.stringify([articleId, reviewer]));
  return [...groups.values()].flatMap(foldLines);
}

const verdictByNumber = new Map<string, MarkVerdict>([
  ['1', 'include'],
  ['-1', 'exclude'],
  ['0', 'unsure'],
]);

function foldLines(lines: readonly LogLine[]): LoggedVerdict[] {
  const reasons = new Set<string>();
  let last: LogLine | undefined;
  for (const line of lines) {
    const reason = /^__EXR__(.*)$/.exec(line.key)?.[1];
    if (line.key === 'included') last = line;
    else if (reason !== undefined && line.value === '1') reasons.add(reason.trim());
    else if (reason !== undefined) reasons.delete(reason.trim());
  }
  const verdict = verdictByNumber.get(last?.value ?? '');
  if (last === undefined || verdict === undefined) return [];
  return [{ last, verdict, reasons: verdict === 'exclude' ? [...reasons] : [] }];
}
