import { RealistError } from '../../core/realist-error.ts';
import { fileName } from '../drawing/file-name.ts';
import type { Figure } from '../figure.ts';
import { cmoMap } from './cmo-map.ts';
import type { CmoMap, CmoSource } from './cmo-model.ts';
import { drawCmo } from './draw-cmo.ts';

/** How a CMO map is drawn. */
export interface CmoFigureOptions {
  /** Draws the lane of this theme alone; `null` for configurations without a theme. Default: all lanes. */
  readonly themeId?: string | null;
  /** Width in points, 400 to 1500. Default: 510, which is 180 mm, the width of a journal's page. */
  readonly width?: number;
  /** Name of the figure, which begins every id inside it. Default: `cmo-map`, or `cmo-` and the theme. */
  readonly name?: string;
  /** Makes the ids of configurations links inside the page that holds the picture: `(id) => '#cfg-' + id`. */
  readonly linkTo?: (configurationId: string) => string;
}

/**
 * Draws a CMO map: a lane for each theme; columns of contexts, resources, reasonings and outcomes; lines through each
 * configuration, as wide as documents support it, broken where a reviewer inferred them or no document stands behind
 * them; numbered circles where an outcome of one configuration is a context or mechanism of another.
 *
 * Letters are at least 7 points high at the width asked for. The height is what the theory needs: {@link cmoFigures}
 * splits it into pages.
 *
 * A map that {@link cmoMap} made, and that was edited since, is drawn as it stands.
 *
 * @throws RealistError `out-of-range` for a width outside 400 to 1500; `unknown-theme` for a theme that the map has not.
 * @example
 * const empty = { concepts: [], configurations: [], evidence: [], links: [], themes: [] };
 * cmoFigure(empty).width; // 510
 */
export function cmoFigure(theory: CmoSource | CmoMap, options: CmoFigureOptions = {}): Figure<CmoMap> {
  const map = 'lanes' in theory ? theory : cmoMap(theory);
  const { themeId } = options;
  const lanes = themeId === undefined ? map.lanes : map.lanes.filter((lane) => lane.themeId === themeId);
  if (themeId !== undefined && lanes.length === 0) {
    throw new RealistError('unknown-theme', ['options', 'themeId'], `no lane of the map has the theme ${themeId}`);
  }
  const [only] = themeId === undefined ? [] : lanes;
  const name = options.name ?? (only ? `cmo-${fileName(only.themeId ?? 'without-theme', 'theme')}` : 'cmo-map');
  return drawCmo({ ...map, lanes }, { ...options, name, title: only ? `CMO map: ${only.label}` : 'CMO map' });
}
