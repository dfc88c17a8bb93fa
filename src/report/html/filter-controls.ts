import { escapeText } from '../drawing/escape-markup.ts';
import { tag } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** The fields by which a reader filters evidence and documents; the page's program shows them and gives them their work. */
export function filterControls({ review, documents }: ReportFacts): string {
  const kinds = [...new Set(documents.flatMap(({ kind }) => kind ?? []))];
  const bearings = [...new Set(review.evidence.map(({ bearing }) => bearing))];
  const numbered = (labels: readonly string[]): Choice[] => labels.map((label, place) => [String(place), label]);
  const themselves = (labels: readonly string[]): Choice[] => labels.map((label) => [label, label]);
  return tag(
    'form',
    { id: 'filters', class: 'controls', role: 'search', 'aria-label': 'Filter evidence and documents', hidden: '' },
    tag('label', {}, 'Words ', '<input type="search" name="search">'),
    choices('theme', 'Theme', numbered(review.themes.map(({ label }) => label))),
    choices('kind', 'Kind of document', themselves(kinds)),
    choices('bearing', 'Bearing', themselves(bearings)),
    choices('document', 'Document', numbered(documents.map(({ reference }) => reference))),
    choices(
      'order',
      'Order',
      [
        ['documents', 'most documents first'],
        ['evidence', 'most evidence first'],
      ],
      'as in the map',
    ),
    button('reset', 'Show all'),
    button('csv', 'Save evidence shown (CSV)'),
    button('ris', 'Save documents shown (RIS)'),
    '<output aria-live="polite"></output>',
  );
}

type Choice = readonly [value: string, label: string];

function choices(name: string, label: string, offered: readonly Choice[], none = 'all'): string {
  if (offered.length === 0) return `<input type="hidden" name="${name}" value="">`;
  const options = [['', none] as Choice, ...offered].map(([value, text]) => tag('option', { value }, escapeText(text)));
  return tag('label', {}, `${label} `, tag('select', { name }, ...options));
}

function button(work: string, label: string): string {
  return tag('button', { type: 'button', 'data-do': work }, label);
}
