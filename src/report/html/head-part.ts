import type { Finding } from '../../review/finding.ts';
import { escapeText } from '../drawing/escape-markup.ts';
import { counted, innerLink, paragraph, type ReportPart, tag } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** The beginning of the report: title, questions, the main numbers, what a reader must be told, the way through. */
export function headPart(
  { review, documents }: ReportFacts,
  findings: readonly Finding[],
  parts: readonly ReportPart[],
): string {
  const quotes = review.evidence.filter(({ extractId }) => extractId !== undefined).length;
  const numbers: [number, string][] = [
    [review.documents.length, review.documents.length === 1 ? 'record identified' : 'records identified'],
    [documents.length, documents.length === 1 ? 'document included' : 'documents included'],
    [review.configurations.length, review.configurations.length === 1 ? 'configuration' : 'configurations'],
    [review.themes.length, review.themes.length === 1 ? 'theme' : 'themes'],
    [review.evidence.length, `pieces of evidence, ${quotes} with a quote`],
    [findings.length, findings.length === 1 ? 'open finding' : 'open findings'],
  ];
  const questions = review.questions.filter(({ parentId }) => parentId === undefined);
  return tag(
    'header',
    {},
    paragraph(review.kind === 'synthesis' ? 'Realist synthesis' : 'Realist evaluation', 'quiet'),
    tag('h1', {}, escapeText(review.title)),
    ...questions.map(({ text }) => paragraph(text)),
    tag('dl', { class: 'numbers' }, ...numbers.map(([count, words]) => number(count, words))),
    caveats(review.caveats.map(({ text }) => text)),
    tag(
      'nav',
      { 'aria-label': 'Parts of the report' },
      tag('ul', {}, ...parts.map(({ id, heading }) => tag('li', {}, innerLink(id, heading)))),
    ),
  );
}

function number(count: number, words: string): string {
  return tag('div', {}, tag('dt', {}, escapeText(words)), tag('dd', {}, String(count)));
}

function caveats(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const items = texts.map((text) => tag('li', {}, escapeText(text)));
  const heading = tag('h2', {}, `Before you read: ${counted(texts.length, 'caveat')}`);
  return tag('aside', { class: 'caveats' }, heading, tag('ul', {}, ...items));
}
