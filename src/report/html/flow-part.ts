import { indexById } from '../../core/group-by.ts';
import { shortReference } from '../../document/short-reference.ts';
import { checkReported } from '../../review/check-reported.ts';
import { flow } from '../../review/flow.ts';
import type { FlowCount } from '../../review/flow-model.ts';
import type { ReportedCounts } from '../../review/reported-counts.ts';
import { reportedFlow } from '../../review/reported-flow.ts';
import { escapeText } from '../drawing/escape-markup.ts';
import { flowFigure } from '../figures/flow-figure.ts';
import { inWords } from '../figures/flow-layout.ts';
import { figureInPage } from './map-part.ts';
import { anchorOf, innerLink, type ReportPart, reportPart, tag } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** The flow of documents, beside the published one where there is one; each computed box leads to its documents. */
export function flowPart({ review, documentIds }: ReportFacts, published: ReportedCounts | undefined): ReportPart {
  const computed = flow(review);
  const flows =
    published === undefined
      ? [computed]
      : [{ ...computed, title: 'Computed from the records' }, reportedFlow(published)];
  const figure = flowFigure(flows, {
    linkTo: ({ id, ids }) => (ids === null || ids.length === 0 ? undefined : `#${anchorOf('flow', id)}`),
  });
  const documents = indexById(review.documents);
  const nameOf = (id: string) => {
    const document = documents.get(id);
    const name = document === undefined ? id : `${shortReference(document)}: ${document.title}`;
    return documentIds.has(id) ? innerLink(anchorOf('doc', id), name) : escapeText(name);
  };
  const counts = computed.steps.flatMap(({ main, asides }) => [main, ...asides]);
  const contradictions = published === undefined ? [] : checkReported(published);
  return reportPart(
    'flow',
    'Document flow',
    figureInPage(figure),
    contradictions.length === 0 ? '' : contradictionList(contradictions.map(({ message }) => message)),
    tag('h3', {}, 'The documents behind the numbers'),
    ...counts.map((count) => behind(count, nameOf)),
  );
}

function contradictionList(messages: readonly string[]): string {
  const items = messages.map((message) => tag('li', {}, escapeText(message)));
  return tag('h3', {}, 'What does not add up in the published numbers') + tag('ul', {}, ...items);
}

// documents stand under the smallest part that holds them, so that each is written once a step
function behind(count: FlowCount, nameOf: (id: string) => string): string {
  const { id, label, ids, parts } = count;
  const summary = tag('summary', {}, escapeText(`${label} ${inWords(count.count)}`));
  const inParts = new Set(parts.flatMap((part) => part.ids ?? []));
  const own = (ids ?? []).filter((one) => !inParts.has(one));
  const list = own.length === 0 ? '' : tag('ul', {}, ...own.map((one) => tag('li', {}, nameOf(one))));
  const inside = tag(
    'div',
    { id: anchorOf('flow', id), class: 'counted' },
    ...parts.map((part) => behind(part, nameOf)),
    list,
  );
  return tag('details', {}, summary, inside);
}
