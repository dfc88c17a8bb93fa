import type { PageData } from '../src/report/html/page-data.ts';
import { all, one } from './data.ts';
import { type ShownEvidence, saveEvidence, saveReferences } from './save.ts';

/** What a reader asks for; empty asks for nothing. */
interface Wish {
  readonly words: readonly string[];
  readonly theme: string;
  readonly kind: string;
  readonly bearing: string;
  readonly document: string;
}

interface EvidenceItem {
  readonly element: HTMLElement;
  readonly text: string;
  readonly bearing: string;
  /** Number of its document, or empty where that is not included. */
  readonly document: string;
  readonly kind: string;
}

interface Configuration {
  readonly element: HTMLElement;
  readonly text: string;
  readonly themes: readonly string[];
  readonly items: readonly EvidenceItem[];
  readonly place: number;
}

/** Filters over configurations, evidence and documents, with what is shown to be saved. */
export function connectFilters(data: PageData): { readonly reset: () => void } {
  const form = one('#filters');
  const control = (name: string) => one<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`, form);
  const configurations = all('#configurations article').map((element, place) => configurationOf(element, place, data));
  const rows = data.documents.map(({ anchor }) => document.getElementById(anchor)?.closest('tr') ?? null);
  const texts = rows.map((row) => folded(row?.textContent ?? ''));
  let shown: ShownEvidence[] = [];
  let shownDocuments: number[] = [];

  const apply = () => {
    const wish: Wish = {
      words: folded(control('search').value)
        .split(/\s+/)
        .filter((word) => word !== ''),
      theme: control('theme').value,
      kind: control('kind').value,
      bearing: control('bearing').value,
      document: control('document').value,
    };
    shown = configurations.flatMap((configuration) => filterConfiguration(configuration, wish));
    const quoted = new Set(shown.map(({ document }) => document));
    shownDocuments = data.documents.flatMap((_, place) => (isShown(place, wish, quoted, data, texts) ? place : []));
    const visible = new Set(shownDocuments);
    rows.forEach((row, place) => {
      if (row) row.hidden = !visible.has(place);
    });
    hideEmptyGroups();
    one('output', form).textContent = told(configurations, shown.length, shownDocuments.length, data.documents.length);
  };
  const reset = () => {
    for (const field of all<HTMLInputElement | HTMLSelectElement>('[name]', form)) field.value = '';
    sortConfigurations(configurations, '');
    apply();
  };

  form.hidden = false;
  form.addEventListener('input', ({ target }) => {
    if (target === control('order')) sortConfigurations(configurations, control('order').value);
    else apply();
  });
  one('[data-do="reset"]', form).addEventListener('click', reset);
  one('[data-do="csv"]', form).addEventListener('click', () => saveEvidence(shown));
  one('[data-do="ris"]', form).addEventListener('click', () =>
    saveReferences(shownDocuments.map((place) => data.documents[place]?.ris ?? '')),
  );
  for (const cell of all<HTMLTableCellElement>('#themes td:has(a)')) {
    cell.addEventListener('click', () => {
      for (const field of all<HTMLInputElement | HTMLSelectElement>('[name]', form))
        if (field.name !== 'order') field.value = '';
      control('document').value = cell.parentElement?.dataset['doc'] ?? '';
      control('theme').value = String(cell.cellIndex - 1);
      apply();
    });
  }
  apply();
  return { reset };
}

function configurationOf(element: HTMLElement, place: number, data: PageData): Configuration {
  const head = all('h4, dl, p', element)
    .map(({ textContent }) => textContent)
    .join(' ');
  const items = all('.evidence > li', element).map((item): EvidenceItem => {
    const number = item.dataset['doc'] ?? '';
    return {
      element: item,
      text: folded(item.textContent ?? ''),
      bearing: item.querySelector('b')?.textContent ?? '',
      document: number,
      kind: data.documents[Number(number || -1)]?.kind ?? '',
    };
  });
  return { element, place, items, text: folded(head), themes: (element.dataset['themes'] ?? '').split(' ') };
}

function filterConfiguration({ element, text, themes, items }: Configuration, wish: Wish): ShownEvidence[] {
  const { words, theme, kind, bearing, document: wanted } = wish;
  const inTheme = theme === '' || themes.includes(theme);
  // the words may stand partly in the statement and partly in a quote
  const rest = words.filter((word) => !text.includes(word));
  const fits = (item: EvidenceItem) =>
    inTheme &&
    (kind === '' || item.kind === kind) &&
    (bearing === '' || item.bearing === bearing) &&
    (wanted === '' || item.document === wanted) &&
    rest.every((word) => item.text.includes(word));
  const found = items.filter(fits);
  const kept = new Set(found);
  for (const item of items) item.element.hidden = !kept.has(item);
  const asksForEvidence = kind !== '' || bearing !== '' || wanted !== '';
  element.hidden = found.length === 0 && (!inTheme || rest.length > 0 || asksForEvidence);
  return found.map((item) => ({ element: item.element, article: element, document: item.document }));
}

function isShown(
  place: number,
  wish: Wish,
  quoted: ReadonlySet<string>,
  data: PageData,
  texts: readonly string[],
): boolean {
  const known = data.documents[place];
  if (known === undefined) return false;
  if (quoted.has(String(place))) return true;
  const { words, theme, kind, bearing, document: wanted } = wish;
  return (
    bearing === '' &&
    (kind === '' || known.kind === kind) &&
    (wanted === '' || wanted === String(place)) &&
    (theme === '' || known.themes.includes(Number(theme))) &&
    words.every((word) => texts[place]?.includes(word) === true)
  );
}

// a heading without anything under it would puzzle
function hideEmptyGroups(): void {
  for (const group of all('#configurations .group')) {
    group.hidden = all('article', group).every((article) => article.hidden) && all('article', group).length > 0;
  }
}

function told(
  configurations: readonly Configuration[],
  evidence: number,
  documents: number,
  allDocuments: number,
): string {
  const shown = configurations.filter(({ element }) => !element.hidden).length;
  const pieces = configurations.reduce((sum, { items }) => sum + items.length, 0);
  return `${shown} of ${configurations.length} configurations, ${evidence} of ${pieces} pieces of evidence, ${documents} of ${allDocuments} documents`;
}

function sortConfigurations(configurations: readonly Configuration[], order: string): void {
  const size = ({ items }: Configuration) =>
    order === 'documents' ? new Set(items.map((item) => item.document)).size : order === 'evidence' ? items.length : 0;
  const sorted = [...configurations].sort((a, b) => size(b) - size(a) || a.place - b.place);
  for (const { element } of sorted) element.parentElement?.append(element);
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
