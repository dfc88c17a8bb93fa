import type { Problem } from '../core/problem.ts';
import type { Configuration } from './configuration.ts';
import { sharedNames } from './fold-name.ts';
import { reachable } from './reachable.ts';
import type { Theme } from './theme.ts';

/**
 * The configurations of a theme: those that it holds itself and those of the themes inside it, in the order given.
 *
 * @example
 * const themes = [{ id: 'culture' }, { id: 'trust', parentId: 'culture' }].map((one) => themeSchema.parse({ ...one, label: one.id }));
 * const A = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', themeIds: ['trust'] });
 * configurationsOfTheme('culture', themes, [A]).map(({ id }) => id); // ['A']
 */
export function configurationsOfTheme(
  themeId: string,
  themes: readonly Theme[],
  configurations: readonly Configuration[],
): Configuration[] {
  const inside = new Map<string, string[]>();
  for (const { id, parentId } of themes) {
    if (parentId === undefined) continue;
    const found = inside.get(parentId);
    if (found) found.push(id);
    else inside.set(parentId, [id]);
  }
  const family = new Set([themeId, ...reachable(themeId, (id) => inside.get(id) ?? [])]);
  return configurations.filter(({ themeIds }) => themeIds.some((id) => family.has(id)));
}

/**
 * What makes themes hard to tell: a name that several have (`theme-name-ambiguous`), and themes that stand inside
 * themselves (`theme-circle`).
 *
 * @example
 * const themes = [{ id: 'a', label: 'Culture' }, { id: 'b', label: 'Values', aliases: ['culture'] }].map((one) => themeSchema.parse(one));
 * checkThemes(themes).map(({ code, ids }) => [code, ids]); // [['theme-name-ambiguous', ['a', 'b']]]
 */
export function checkThemes(themes: readonly Theme[]): Problem[] {
  const names = sharedNames(themes).map(({ name, ids }): Problem => {
    const message = `the name "${name}" belongs to the themes ${ids.join(', ')}; a theme needs a name of its own`;
    return { code: 'theme-name-ambiguous', severity: 'warning', message, ids };
  });
  const circles = circlesOf(themes).map((ids): Problem => {
    const message = `the themes ${ids.join(', ')} stand inside each other in a circle; take one out of its parent`;
    return { code: 'theme-circle', severity: 'error', message, ids };
  });
  return [...names, ...circles];
}

/** A theme has one parent, so that each is met once on the way up. */
function circlesOf(themes: readonly Theme[]): string[][] {
  const parentOf = new Map(themes.map(({ id, parentId }) => [id, parentId]));
  const metOn = new Map<string, number>();
  return themes.flatMap(({ id }, walk) => {
    const way: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !metOn.has(at)) {
      metOn.set(at, walk);
      way.push(at);
      at = parentOf.get(at);
    }
    return at !== undefined && metOn.get(at) === walk ? [way.slice(way.indexOf(at))] : [];
  });
}
