import type { PageData } from '../src/report/html/page-data.ts';
import { all, make } from './data.ts';
import type { Panel } from './panel.ts';

/** Boxes of the flow show the records that are in them, by their parts where they have some. */
export function connectFlow(data: PageData, panel: Panel): void {
  for (const link of all<Element>('#flow svg a')) {
    const anchor = link.getAttribute('href')?.slice(1) ?? '';
    const box = data.flow[anchor];
    if (box === undefined) continue;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      panel.show(box.title, contentOf(anchor, data));
    });
  }
}

function contentOf(anchor: string, data: PageData): Node[] {
  const { records = [], parts = [] } = data.flow[anchor] ?? {};
  const inside = parts.map((part) =>
    make('div', {}, make('h3', {}, data.flow[part]?.title ?? ''), ...contentOf(part, data)),
  );
  if (records.length === 0) return inside;
  return [...inside, make('ul', {}, ...records.map((record) => make('li', {}, ...nameOf(record))))];
}

function nameOf(record: number): Node[] {
  const told = document.getElementById(`rec-${record}`);
  return told === null ? [] : [...told.childNodes].map((node) => node.cloneNode(true));
}
