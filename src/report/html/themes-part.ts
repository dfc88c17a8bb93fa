import { groupBy } from '../../core/group-by.ts';
import { escapeText } from '../drawing/escape-markup.ts';
import { type ReportPart, reportPart, tag, wide } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** Which document speaks to which theme, and how often; each number leads to the evidence behind it. */
export function themesPart(facts: ReportFacts): ReportPart {
  const { review, documents } = facts;
  if (documents.length === 0 || review.themes.length === 0) return reportPart('themes', 'Documents by theme');
  const counts = countEvidence(facts);
  const most = Math.max(1, ...counts.values());
  const read = new Set([...review.extracts, ...review.extractions, ...review.evidence].map((one) => one.documentId));
  const heads = review.themes.map(({ label }) => tag('th', { scope: 'col' }, escapeText(label)));
  const rows = documents.map(({ documentId, reference }, place) => {
    const cells = review.themes.map((_, theme) => {
      const count = counts.get(`${place} ${theme}`) ?? 0;
      if (count === 0) return `<td>${read.has(documentId) ? '0' : '–'}</td>`;
      const heat = `heat${Math.ceil((count / most) * 4)}`;
      return tag('td', { class: heat }, tag('a', { href: '#filters' }, String(count)));
    });
    return tag('tr', { 'data-doc': String(place) }, tag('th', { scope: 'row' }, escapeText(reference)), ...cells);
  });
  const caption = 'Pieces of evidence by document and theme';
  const table = tag(
    'table',
    {},
    tag('caption', {}, caption),
    tag('thead', {}, tag('tr', {}, '<th scope="col">Document</th>', ...heads)),
    tag('tbody', {}, ...rows),
  );
  const note =
    'A number leads to its evidence. 0: nothing for this theme was taken from the document; –: nothing was taken from it at all.';
  return reportPart('themes', 'Documents by theme', wide(caption, table), tag('p', { class: 'note' }, note));
}

function countEvidence({ review, documentPlace, configurations }: ReportFacts): Map<string, number> {
  const themePlace = new Map(review.themes.map(({ id }, place) => [id, place]));
  const cells = review.evidence.flatMap(({ documentId, configurationId }) =>
    (configurations.get(configurationId)?.themeIds ?? []).map(
      (id) => `${documentPlace.get(documentId) ?? ''} ${themePlace.get(id) ?? ''}`,
    ),
  );
  return new Map([...groupBy(cells, (key) => key)].map(([key, found]) => [key, found.length]));
}
