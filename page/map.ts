import type { PageBox, PageData } from '../src/report/html/page-data.ts';
import { configurationsInShort } from './configurations.ts';
import { all, make } from './data.ts';
import type { Panel } from './panel.ts';

/**
 * Boxes and lines of the CMO maps become buttons that show their configurations with quotes and documents. In each map one
 * of them is a stop of the tabulator, and the arrow keys go to the others.
 */
export function connectMap(data: PageData, panel: Panel): void {
  for (const svg of all<SVGElement>('#map svg')) {
    const parts = all<SVGElement>('[data-box], [data-line]', svg);
    const show = (part: SVGElement) => {
      moveFocus(parts, part);
      showPart(part, data, panel);
    };
    parts.forEach((part, place) => {
      makeButton(part, data, place === 0);
      part.addEventListener('click', ({ target }) => {
        if (!(target instanceof Element && target.closest('a'))) show(part);
      });
    });
    svg.addEventListener('keydown', (event) => {
      const part = parts.find((one) => one === event.target);
      const step = steps[event.key];
      if (part === undefined || step === undefined) return;
      event.preventDefault();
      if (step === 0) show(part);
      else moveFocus(parts, parts.at((parts.indexOf(part) + step) % parts.length) ?? part);
    });
  }
}

function makeButton(part: SVGElement, data: PageData, isFirst: boolean): void {
  const { title, configurations } = partNamed(keyOf(part), data);
  part.setAttribute('role', 'button');
  part.setAttribute('aria-label', `${title}, ${configurations.length} configurations`);
  part.setAttribute('tabindex', isFirst ? '0' : '-1');
  widen(part);
}

/** How far each key goes among the parts of a map; 0 shows the one that has the focus. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Enter: 0,
  ' ': 0,
};

/** A box or a line: its title and the anchors of its configurations. */
function partNamed(key: string, { boxes, lines }: PageData): PageBox {
  const configurations = lines[key];
  if (configurations === undefined) return boxes[key] ?? { title: key, configurations: [] };
  const ends = key.split(' ').map((code) => boxes[code]?.title ?? code);
  return { title: ends.join(' → '), configurations };
}

function keyOf(part: SVGElement): string {
  return part.dataset['box'] ?? part.dataset['line'] ?? '';
}

function moveFocus(parts: readonly SVGElement[], to: SVGElement): void {
  for (const part of parts) part.setAttribute('tabindex', part === to ? '0' : '-1');
  to.focus();
}

// a line of less than a point is hard to hit: an unseen one as wide as a finger lies over it
function widen(part: SVGElement): void {
  const line = part.dataset['line'] === undefined ? null : part.querySelector('path');
  if (line === null) return;
  const wide = line.cloneNode(true);
  if (!(wide instanceof SVGElement)) return;
  wide.removeAttribute('stroke-dasharray');
  wide.setAttribute('class', 'reach');
  part.append(wide);
}

function showPart(part: SVGElement, data: PageData, panel: Panel): void {
  const { title, configurations } = partNamed(keyOf(part), data);
  const wanted = new Set(configurations);
  const related = (key: string) => partNamed(key, data).configurations.some((one) => wanted.has(one));
  for (const other of all<SVGElement>('#map [data-box], #map [data-line]')) {
    other.classList.toggle('dim', !related(keyOf(other)));
    other.classList.toggle('chosen', keyOf(other) === keyOf(part));
  }
  const code = part.dataset['box'];
  const lines = code === undefined ? [] : linesOf(code, data, (key) => showByKey(key, data, panel));
  panel.show(title, [...configurationsInShort(configurations), ...lines], undim);
  part.scrollIntoView({ block: 'nearest' });
}

/** The lines at a box as buttons, so that the keyboard and a screen reader reach them from the box. */
function linesOf(code: string, data: PageData, show: (key: string) => void): Node[] {
  const keys = Object.keys(data.lines).filter((key) => key.split(' ').includes(code));
  if (keys.length === 0) return [];
  const items = keys.map((key) => {
    const button = make('button', { type: 'button' }, partNamed(key, data).title);
    button.addEventListener('click', () => show(key));
    return make('li', {}, button);
  });
  return [make('h3', {}, 'Lines from and to this box'), make('ul', {}, ...items)];
}

function showByKey(key: string, data: PageData, panel: Panel): void {
  const line = all<SVGElement>('#map [data-line]').find((one) => one.dataset['line'] === key);
  if (line) showPart(line, data, panel);
}

function undim(): void {
  for (const part of all('#map .dim, #map .chosen')) part.classList.remove('dim', 'chosen');
}
