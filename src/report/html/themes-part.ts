import { escapeText } from '../drawing/escape-markup.ts';
import { documentThemes } from '../figures/document-themes.ts';
import { type ReportPart, reportPart, tag, wide } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** Which document speaks to which theme, and how often; each number leads to the configurations and evidence behind it. */
export function themesPart({ review }: ReportFacts): ReportPart {
  const { documents, themes, counts } = documentThemes(review);
  if (documents.length === 0 || themes.length === 0) return reportPart('themes', 'Documents by theme');
  const most = Math.max(1, ...counts.flatMap((row) => row.map((count) => count ?? 0)));
  const rows = documents.map(({ label }, place) => {
    const cells = (counts[place] ?? []).map((count) => cell(count, most));
    return tag('tr', { 'data-doc': String(place) }, tag('th', { scope: 'row' }, escapeText(label)), ...cells);
  });
  const caption = 'Configurations of each theme for which each document is evidence';
  const heads = themes.map(({ label }) => tag('th', { scope: 'col' }, escapeText(label)));
  const table = tag(
    'table',
    {},
    tag('caption', {}, caption),
    tag('thead', {}, tag('tr', {}, '<th scope="col">Document</th>', ...heads)),
    tag('tbody', {}, ...rows),
  );
  const note = 'A number leads to its evidence; – where nothing was taken from the document yet, which is not 0.';
  return reportPart('themes', 'Documents by theme', wide(caption, table), tag('p', { class: 'note' }, note));
}

function cell(count: number | null, most: number): string {
  if (count === null || count === 0) return `<td>${count ?? '–'}</td>`;
  const heat = `heat${Math.ceil((count / most) * 4)}`;
  return tag('td', { class: heat }, tag('a', { href: '#filters' }, String(count)));
}
