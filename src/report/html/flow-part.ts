import { shortReference } from '../../document/short-reference.ts';
import { checkReported } from '../../review/check-reported.ts';
import { flow } from '../../review/flow.ts';
import type { Flow, FlowCount } from '../../review/flow-model.ts';
import type { ReportedCounts } from '../../review/reported-counts.ts';
import { reportedFlow } from '../../review/reported-flow.ts';
import { escapeText } from '../drawing/escape-markup.ts';
import { flowFigure } from '../figures/flow-figure.ts';
import { inWords } from '../figures/flow-layout.ts';
import { figureInPage } from './figure-in-page.ts';
import { anchorOf, innerLink, type ReportPart, reportPart, tag } from './markup.ts';
import type { PageData, PageFlowBox } from './page-data.ts';
import type { ReportFacts } from './report-facts.ts';

/** The flow in the page, and what the page's program knows of its boxes. */
export interface FlowInPage {
  readonly part: ReportPart;
  readonly boxes: PageData['flow'];
}

/**
 * The flow of documents, beside the published one where there is one. Under it each record is named once, where its way
 * ends; the page's program lists the records of any box.
 */
export function flowInPage(facts: ReportFacts, published: ReportedCounts | undefined): FlowInPage {
  const computed = flow(facts.review);
  const flows =
    published === undefined
      ? [computed]
      : [{ ...computed, title: 'Computed from the records' }, reportedFlow(published)];
  const figure = flowFigure(flows, {
    linkTo: ({ id, ids }) => (ids === null || ids.length === 0 ? undefined : `#${anchorOf('flow', id)}`),
  });
  const contradictions = published === undefined ? [] : checkReported(published);
  const numbers = new Map(facts.review.documents.map(({ id }, place) => [id, place]));
  const part = reportPart(
    'flow',
    'Document flow',
    figureInPage(figure),
    contradictions.length === 0 ? '' : contradictionList(contradictions.map(({ message }) => message)),
    tag('h3', {}, 'The documents behind the numbers'),
    ...counts(computed, facts, numbers),
  );
  return {
    part,
    boxes: Object.fromEntries(
      everyCount(computed).map((count) => [anchorOf('flow', count.id), pageBox(count, numbers)]),
    ),
  };
}

function pageBox(count: FlowCount, numbers: ReadonlyMap<string, number>): PageFlowBox {
  const inParts = new Set(count.parts.flatMap(({ ids }) => ids ?? []));
  return {
    title: `${count.label} ${inWords(count.count)}`,
    parts: count.parts.map(({ id }) => anchorOf('flow', id)),
    records: (count.ids ?? []).filter((id) => !inParts.has(id)).flatMap((id) => numbers.get(id) ?? []),
  };
}

function contradictionList(messages: readonly string[]): string {
  const items = messages.map((message) => tag('li', {}, escapeText(message)));
  return tag('h3', {}, 'What does not add up in the published numbers') + tag('ul', {}, ...items);
}

function everyCount({ steps }: Flow): FlowCount[] {
  const withParts = (count: FlowCount): FlowCount[] => [count, ...count.parts.flatMap(withParts)];
  return steps.flatMap(({ main, asides }) => [main, ...asides].flatMap(withParts));
}

// what goes on is named where it ends: in an aside, or in the last step
function counts({ steps }: Flow, facts: ReportFacts, numbers: ReadonlyMap<string, number>): string[] {
  const told = new Set<string>();
  const item = (id: string) => tag('li', { id: `rec-${numbers.get(id) ?? id}` }, nameOf(id, facts));
  const endsHere = (count: FlowCount): string => {
    const inside = count.parts.map(endsHere);
    const own = (count.ids ?? []).filter((id) => !told.has(id));
    for (const id of own) told.add(id);
    const list = own.length === 0 ? '' : tag('ul', {}, ...own.map(item));
    const summary = tag('summary', {}, inShort(count));
    return tag(
      'details',
      {},
      summary,
      tag('div', { id: anchorOf('flow', count.id), class: 'counted' }, ...inside, list),
    );
  };
  const goesOn = (count: FlowCount): string => {
    const parts = count.parts.map((part) => tag('li', {}, goesOn(part)));
    const line = tag('span', { id: anchorOf('flow', count.id), class: 'counted' }, inShort(count));
    return line + (parts.length === 0 ? '' : tag('ul', {}, ...parts));
  };
  return steps.flatMap(({ main, asides }, place) => [
    place === steps.length - 1 ? endsHere(main) : tag('div', {}, goesOn(main)),
    ...asides.map(endsHere),
  ]);
}

function inShort({ label, count }: FlowCount): string {
  return escapeText(`${label} ${inWords(count)}`);
}

function nameOf(id: string, { records, documentIds }: ReportFacts): string {
  const document = records.get(id);
  const name = document === undefined ? id : `${shortReference(document)}: ${document.title}`;
  return documentIds.has(id) ? innerLink(anchorOf('doc', id), name) : escapeText(name);
}
