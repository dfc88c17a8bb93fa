import { requireRange } from '../../core/require.ts';
import { fileName } from '../drawing/file-name.ts';
import type { Figure } from '../figure.ts';
import { type FigureSet, figureSet } from '../figure-set.ts';
import type { CmoFigureOptions } from './cmo-figure.ts';
import { cmoMap } from './cmo-map.ts';
import type { CmoLane, CmoMap, CmoSource } from './cmo-model.ts';
import { cmoOverview } from './cmo-overview.ts';
import { pagesOfLane } from './cmo-pages.ts';
import { cmoBlocks, drawCmo } from './draw-cmo.ts';

/** How a set of CMO figures is drawn. */
export interface CmoFiguresOptions extends Pick<CmoFigureOptions, 'width' | 'linkTo'> {
  /** Greatest height of a figure in points, 200 or more. Default: 680, which is 240 mm. */
  readonly maxHeight?: number;
}

/**
 * Draws a theory as figures that each fit a page: an overview of the themes first, then the map of each theme, in parts
 * where it is too tall; a theme without a configuration stands in the overview alone. Codes and numbers are the same in all of them and in {@link cmoFigure}.
 *
 * A single configuration that is taller than a page is a figure of its own and is not cut.
 *
 * @throws RealistError `out-of-range` for a width outside 400 to 1500 or a height under 200.
 * @example
 * const empty = { concepts: [], configurations: [], evidence: [], links: [], themes: [] };
 * cmoFigures(empty).map(({ name }) => name); // ['cmo-overview']
 */
export function cmoFigures(theory: CmoSource, options: CmoFiguresOptions = {}): FigureSet<CmoMap> {
  const { width = 510, maxHeight = 680, linkTo } = options;
  requireRange(width, 400, 1500, 'width');
  requireRange(maxHeight, 200, 20_000, 'maxHeight');
  const map = cmoMap(theory);
  const bases = distinctNames(map.lanes);
  const themes = map.lanes.flatMap((lane, place) => {
    if (lane.configurations.length === 0) return [];
    const parts = pagesOfLane(
      lane,
      map.columns,
      (part) => cmoBlocks({ ...map, lanes: [part] }, width).height <= maxHeight - 1,
    );
    return parts.map((part, page) => {
      const name = parts.length === 1 ? (bases[place] ?? '') : `${bases[place]}-${page + 1}`;
      return drawCmo(
        { ...map, lanes: [part] },
        { width, name, title: `CMO map: ${lane.label}`, ...(linkTo && { linkTo }) },
      );
    });
  });
  return figureSet([...overviews(map, width, maxHeight), ...themes]);
}

// two themes may differ in signs alone that no file name has
function distinctNames(lanes: readonly CmoLane[]): string[] {
  const taken = new Set(['cmo-overview', 'cmo-map']);
  return lanes.map(({ themeId }) => {
    const base = `cmo-${fileName(themeId ?? 'without-theme', 'theme')}`;
    let name = base;
    for (let more = 2; taken.has(name); more += 1) name = `${base}-${more}`;
    taken.add(name);
    return name;
  });
}

// fewer concepts where that makes one page of it, else several pages
function overviews(map: CmoMap, width: number, maxHeight: number): Figure<CmoMap>[] {
  const draw = (lanes: readonly CmoLane[], concepts: number, page?: number) =>
    cmoOverview(
      { ...map, lanes },
      {
        name: page === undefined ? 'cmo-overview' : `cmo-overview-${page}`,
        title: 'Overview of the themes',
        width,
        concepts,
      },
    );
  for (const concepts of [4, 3, 2]) {
    const whole = draw(map.lanes, concepts);
    if (whole.height <= maxHeight) return [whole];
  }
  const pages: CmoLane[][] = [];
  for (const lane of map.lanes) {
    const last = pages.at(-1);
    if (last && draw([...last, lane], 1).height <= maxHeight) last.push(lane);
    else pages.push([lane]);
  }
  return pages.map((lanes, page) => draw(lanes, 1, pages.length === 1 ? undefined : page + 1));
}
