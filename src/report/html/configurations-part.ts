import type { Configuration } from '../../theory/configuration.ts';
import { configurationForm, isStanding, slotsOf } from '../../theory/configuration-form.ts';
import type { ConfigurationLink } from '../../theory/configuration-link.ts';
import type { EvidenceRow } from '../../theory/evidence-rows.ts';
import type { SlotRole } from '../../theory/heuristic.ts';
import { renderStatement } from '../../theory/render-statement.ts';
import { escapeText } from '../drawing/escape-markup.ts';
import { roleStyles } from '../drawing/palette.ts';
import { boxKey } from '../figures/cmo-lane.ts';
import { slotsInWords } from '../tables/slots-in-words.ts';
import { filterControls } from './filter-controls.ts';
import { anchorOf, counted, innerLink, type ReportPart, reportPart, tag } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** Every configuration with its statement, its parts, its evidence and its links; each has an address: `#cfg-SL1`. */
export function configurationsPart(facts: ReportFacts): ReportPart {
  const told = new Set<string>();
  const groups = facts.map.lanes.map(({ label, configurations }) => {
    const items = configurations.map(({ id }) => {
      const isNew = !told.has(id);
      told.add(id);
      const configuration = facts.configurations.get(id);
      return isNew && configuration ? article(configuration, facts) : again(id);
    });
    return tag('div', { class: 'group' }, tag('h3', {}, escapeText(label)), ...items);
  });
  const gone = facts.review.configurations.filter((one) => !isStanding(one));
  if (told.size + gone.length === 0) return reportPart('configurations', 'Configurations and evidence');
  const rest = gone.map((one) => article(one, facts));
  if (rest.length > 0) groups.push(tag('div', { class: 'group' }, tag('h3', {}, 'Merged and withdrawn'), ...rest));
  return reportPart('configurations', 'Configurations and evidence', filterControls(facts), ...groups);
}

function again(id: string): string {
  return tag('p', {}, `${innerLink(anchorOf('cfg', id), id)}: told under an earlier theme`);
}

function article(configuration: Configuration, facts: ReportFacts): string {
  const { id, statement } = configuration;
  const { review, evidence } = facts;
  const sentence =
    statement ?? renderStatement(configuration, review.concepts, { heuristic: review.protocol.heuristic });
  const rows = evidence.get(id) ?? [];
  const links = review.links.filter(({ fromId, toId }) => fromId === id || toId === id);
  return tag(
    'article',
    { id: anchorOf('cfg', id), 'data-themes': themePlaces(configuration, facts) },
    tag(
      'h4',
      {},
      tag('a', { href: `#${anchorOf('cfg', id)}`, class: 'configuration' }, escapeText(id)),
      ' ',
      cell('statement', sentence),
    ),
    tag('p', { class: 'quiet' }, escapeText(inShort(configuration))),
    parts(configuration, facts),
    evidenceList(rows, facts),
    links.length === 0 ? '' : `<h5>Links</h5>${tag('ul', {}, ...links.map((link) => linkItem(link, id, facts)))}`,
    configuration.note === undefined ? '' : tag('p', { class: 'quiet' }, `Note: ${escapeText(configuration.note)}`),
  );
}

function inShort(configuration: Configuration): string {
  const { status, modality, valence, level, section: place, mergedInto, supersedes } = configuration;
  const words = [
    configurationForm(configuration) || 'no part recorded',
    status,
    modality,
    ...(valence === undefined ? [] : [`${valence} outcome`]),
    ...(level === undefined ? [] : [`${level} level`]),
    ...(place === undefined ? [] : [place]),
    ...(mergedInto === undefined ? [] : [`merged into ${mergedInto}`]),
    ...(supersedes.length === 0 ? [] : [`replaces ${supersedes.join(', ')}`]),
  ];
  return words.join(' · ');
}

const roles: readonly SlotRole[] = ['context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome'];

function parts(configuration: Configuration, { map, codes, review }: ReportFacts): string {
  const labels = new Map(review.concepts.map(({ id, label }) => [id, label]));
  const shown = roles.filter((role) => map.columns.includes(role) || slotsOf(configuration, role).length > 0);
  const rows = shown.map((role) => {
    const words = slotsOf(configuration, role).map((slot) => {
      const label = slotsInWords([{ ...slot, label: labels.get(slot.conceptId) ?? slot.conceptId }], role) ?? '';
      return `${codes.get(boxKey(slot)) ?? ''} ${label}`.trim();
    });
    const said = words.length === 0 ? '<span class="quiet">not stated</span>' : words.map(escapeText).join('<br>');
    return tag('dt', {}, roleStyles[role].label) + tag('dd', {}, said);
  });
  return tag('dl', {}, ...rows);
}

function evidenceList(rows: readonly EvidenceRow[], facts: ReportFacts): string {
  if (rows.length === 0) return '<p class="warning">No evidence is recorded.</p>';
  const documents = new Set(rows.map(({ documentId }) => documentId)).size;
  const quotes = rows.filter(({ quote }) => quote !== null).length;
  const summary = `Evidence: ${counted(documents, 'document')}, ${counted(quotes, 'quote')}`;
  return tag(
    'details',
    { open: '' },
    tag('summary', {}, summary),
    tag('ul', { class: 'evidence' }, ...rows.map((row) => evidenceItem(row, facts))),
  );
}

function evidenceItem(row: EvidenceRow, { documentPlace }: ReportFacts): string {
  const { document, documentId, bearing, quote, page, extractor } = row;
  const name = document ?? documentId ?? '';
  const place = documentId === null ? undefined : documentPlace.get(documentId);
  const words = [
    documentId !== null && place !== undefined
      ? tag('a', { href: `#${anchorOf('doc', documentId)}` }, escapeText(name))
      : `${tag('span', {}, escapeText(name))} (not among the included documents)`,
    tag('b', {}, bearing ?? ''),
    ...(page === null ? [] : [`page ${tag('i', {}, escapeText(page))}`]),
    ...ratings(row),
    ...(extractor === null ? [] : [`extracted by ${cell('extractor', extractor)}`]),
  ];
  const said =
    quote === null ? ' <span class="quiet">cited, not quoted</span>' : tag('blockquote', {}, escapeText(quote));
  const number = place === undefined ? undefined : String(place);
  return tag('li', { 'data-doc': number }, words.join(' · '), said);
}

/** What the page's program saves as a cell of a table. */
function cell(name: string, text: string): string {
  return tag('span', { class: name }, escapeText(text));
}

function themePlaces({ themeIds }: Configuration, { review }: ReportFacts): string {
  return review.themes.flatMap(({ id }, place) => (themeIds.includes(id) ? place : [])).join(' ');
}

function ratings({ relevance, rigour, richness }: EvidenceRow): string[] {
  const known: [string, string | null][] = [
    ['relevance', relevance],
    ['rigour', rigour],
    ['richness', richness],
  ];
  return known.flatMap(([name, rating]) => (rating === null ? [] : `${name}: ${cell(name, rating)}`));
}

function linkItem(link: ConfigurationLink, id: string, { configurations }: ReportFacts): string {
  const { kind, fromId, toId, basis, rationale } = link;
  const other = fromId === id ? toId : fromId;
  const target = configurations.has(other) ? innerLink(anchorOf('cfg', other), other) : escapeText(other);
  const way = linkWords[kind][fromId === id ? 0 : 1];
  return tag('li', {}, `${way} ${target} (${basis}): ${escapeText(rationale)}`);
}

const linkWords: Readonly<Record<ConfigurationLink['kind'], readonly [seenFromStart: string, seenFromEnd: string]>> = {
  ripple: ['ripples into', 'receives a ripple from'],
  precedes: ['precedes', 'follows'],
  nested: ['is nested in', 'holds'],
  rival: ['is a rival of', 'is a rival of'],
  converges: ['converges with', 'converges with'],
  consolidates: ['consolidates', 'is consolidated by'],
  'shares-mechanism': ['shares a mechanism with', 'shares a mechanism with'],
  'shares-context': ['shares a context with', 'shares a context with'],
};
