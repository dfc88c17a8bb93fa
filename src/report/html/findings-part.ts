import { groupBy } from '../../core/group-by.ts';
import type { Finding } from '../../review/finding.ts';
import { escapeText } from '../drawing/escape-markup.ts';
import { anchorOf, innerLink, paragraph, type ReportPart, reportPart, tag } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** What a careful reader would ask about, gravest first and like with like, with links to what is concerned. */
export function findingsPart(findings: readonly Finding[], facts: ReportFacts): ReportPart {
  if (findings.length === 0) {
    return reportPart('findings', 'Findings', paragraph('The check of the review found nothing to ask about.'));
  }
  const groups = [...groupBy(findings, ({ severity, code }) => `${severity} ${code}`).values()];
  return reportPart('findings', 'Findings', ...groups.map((group) => findingsOfKind(group, facts)));
}

/** Kinds with no more findings than this are open at first. */
const fewFindings = 3;
/** More ids than this are counted. */
const mostIds = 12;

function findingsOfKind(group: readonly Finding[], facts: ReportFacts): string {
  const [first] = group;
  if (first === undefined) return '';
  const { severity, code } = first;
  const words = code.replaceAll('-', ' ');
  const summary = `<span class="${severity}">${severity}</span> ${escapeText(words)} (${group.length})`;
  const items = group.map(({ message, ids }) => tag('li', {}, escapeText(message), concerned(ids, facts)));
  const open = group.length <= fewFindings ? '' : undefined;
  return tag('details', { open }, tag('summary', {}, summary), tag('ul', {}, ...items));
}

function concerned(ids: readonly string[], { configurations, documentIds }: ReportFacts): string {
  if (ids.length === 0) return '';
  const named = ids.slice(0, mostIds).map((id) => {
    if (configurations.has(id)) return innerLink(anchorOf('cfg', id), id);
    return documentIds.has(id) ? innerLink(anchorOf('doc', id), id) : escapeText(id);
  });
  const rest = ids.length > mostIds ? ` and ${ids.length - mostIds} more` : '';
  return tag('span', { class: 'quiet' }, ` [${named.join(', ')}${rest}]`);
}
