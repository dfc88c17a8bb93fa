import { groupBy } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import { ris } from '../../formats/tagged/ris.ts';
import { roleStyles } from '../drawing/palette.ts';
import type { CmoMap } from '../figures/cmo-model.ts';
import { anchorOf } from './markup.ts';
import type { ReportFacts } from './report-facts.ts';

/** An included document as the page's program knows it; its place in the list is its number in the page. */
interface PageDocument {
  readonly anchor: string;
  readonly kind: string;
  /** Places of its themes in the list of themes. */
  readonly themes: readonly number[];
  /** The document as RIS, without its abstract. */
  readonly ris: string;
}

/** A box of a CMO map. */
export interface PageBox {
  readonly title: string;
  /** Anchors of its configurations. */
  readonly configurations: readonly string[];
}

/** A box of the flow or a part of it. */
export interface PageFlowBox {
  readonly title: string;
  /** Anchors of its parts. */
  readonly parts: readonly string[];
  /** The records that are in none of its parts: their numbers in the page. */
  readonly records: readonly number[];
}

/** What the page's program knows beside what stands in the page. Everything that a reader reads stands in the page itself. */
export interface PageData {
  readonly themes: readonly string[];
  readonly documents: readonly PageDocument[];
  /** Boxes of the CMO maps by their code, the same in all lanes. */
  readonly boxes: Readonly<Record<string, PageBox>>;
  /** Anchors of the configurations of each line, by the codes of its ends: `C1 R3`. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  /** Boxes of the flow and their parts, by their anchor. */
  readonly flow: Readonly<Record<string, PageFlowBox>>;
}

/** Collects what the page's program needs. */
export function pageData(facts: ReportFacts, flow: PageData['flow']): PageData {
  const { review, documents, records } = facts;
  const themePlace = new Map(review.themes.map(({ id }, place) => [id, place]));
  return {
    themes: review.themes.map(({ label }) => label),
    documents: documents.map(({ documentId, kind, themeIds }) => {
      const document = records.get(documentId);
      return {
        anchor: anchorOf('doc', documentId),
        kind: kind ?? '',
        themes: themeIds.flatMap((id) => themePlace.get(id) ?? []),
        ris: document === undefined ? '' : asRis(document),
      };
    }),
    boxes: boxesOf(facts.map),
    lines: linesOf(facts.map),
    flow,
  };
}

// an abstract belongs to its publisher, and to a reference manager that can fetch it
function asRis({ abstract: _, ...document }: Document): string {
  return ris.join([ris.print({ ...document, raw: [] }, [], '')]);
}

// the same box stands in several lanes, with other configurations in each
function boxesOf({ lanes }: CmoMap): Record<string, PageBox> {
  const groups = groupBy(
    lanes.flatMap(({ boxes }) => boxes),
    ({ code }) => code,
  );
  return Object.fromEntries(
    [...groups].map(([code, boxes]) => {
      const ids = new Set(boxes.flatMap(({ configurationIds }) => configurationIds));
      const [first] = boxes;
      const title = first === undefined ? code : `${roleStyles[first.role].label} ${code}: ${first.label}`;
      return [code, { title, configurations: [...ids].map((id) => anchorOf('cfg', id)) }];
    }),
  );
}

function linesOf({ lanes }: CmoMap): Record<string, string[]> {
  const lines = lanes.flatMap((lane) => {
    const codes = new Map(lane.boxes.map(({ key, code }) => [key, code]));
    return lane.lines.map(({ from, to, configurationIds }) => ({
      key: `${codes.get(from) ?? ''} ${codes.get(to) ?? ''}`,
      configurationIds,
    }));
  });
  return Object.fromEntries(
    [...groupBy(lines, ({ key }) => key)].map(([key, group]) => [
      key,
      [...new Set(group.flatMap(({ configurationIds }) => configurationIds))].map((id) => anchorOf('cfg', id)),
    ]),
  );
}

/** Data inside a page: no sign in it can end the element that holds it. */
export function dataElement(data: PageData): string {
  const json = JSON.stringify(data).replace(/[<&\u007f-\u009f\ufffe\uffff]/g, escaped);
  return `<script type="application/json" id="data">${json}</script>`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
