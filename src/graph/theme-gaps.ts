import { groupBy, indexById } from '../core/group-by.ts';
import type { Configuration } from '../theory/configuration.ts';
import type { Theme } from '../theory/theme.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import type { Gap } from './gap.ts';

/** Themes that hold no configuration, and themes from which no link leads to the rest of the theory. */
export function themeGaps(
  configurations: readonly Configuration[],
  { themes, links }: Pick<TheoryData, 'themes' | 'links'>,
): Gap[] {
  const themesOf = themesByConfiguration(configurations, themes);
  const membership = [...themesOf].flatMap(([id, own]) => [...own].map((themeId) => ({ id, themeId })));
  const members = groupBy(membership, ({ themeId }) => themeId);
  const linked = crossLinkedThemes(links, themesOf);

  return themes.flatMap(({ id }): Gap[] => {
    const size = members.get(id)?.length ?? 0;
    if (size === 0) return [empty(id)];
    return size === themesOf.size || linked.has(id) ? [] : [withoutCrossLink(id)];
  });
}

/** The themes of each configuration with all wider themes. */
function themesByConfiguration(
  configurations: readonly Configuration[],
  themes: readonly Theme[],
): Map<string, ReadonlySet<string>> {
  const byId = indexById(themes);
  return new Map(
    configurations.map(({ id, themeIds }) => {
      const own = new Set<string>();
      for (const themeId of themeIds) {
        // what was seen before ends the way up, so that themes in a circle do too
        for (let at: string | undefined = themeId; at !== undefined && !own.has(at); at = byId.get(at)?.parentId)
          own.add(at);
      }
      return [id, own];
    }),
  );
}

function crossLinkedThemes(
  links: TheoryData['links'],
  themesOf: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const linked = links.flatMap(({ fromId, toId }) => {
    const from = themesOf.get(fromId);
    const to = themesOf.get(toId);
    if (from === undefined || to === undefined) return [];
    return [...[...from].filter((theme) => !to.has(theme)), ...[...to].filter((theme) => !from.has(theme))];
  });
  return new Set(linked);
}

function empty(id: string): Gap {
  const message = `Theme "${id}" holds no configuration; place some in it or remove it`;
  return { kind: 'theme-without-configuration', severity: 'warning', ids: [id], message };
}

function withoutCrossLink(id: string): Gap {
  const message = `No link leads from the configurations of theme "${id}" to any outside it; ask what they lead to and what they need`;
  return { kind: 'theme-without-cross-link', severity: 'note', ids: [id], message };
}
