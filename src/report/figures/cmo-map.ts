import { compareText } from '../../core/compare-text.ts';
import { groupBy, indexById } from '../../core/group-by.ts';
import type { Configuration } from '../../theory/configuration.ts';
import { isStanding } from '../../theory/configuration-form.ts';
import type { SlotRole } from '../../theory/heuristic.ts';
import type { Theme } from '../../theory/theme.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { type CmoFacts, cmoLane } from './cmo-lane.ts';
import type { CmoLane, CmoMap, CmoSource } from './cmo-model.ts';
import { placeRipples } from './cmo-ripples.ts';

/**
 * Sorts a theory into what a CMO map draws: a lane for each theme and a last one for configurations without a theme, in
 * each lane one box for each concept in a role, and lines through each configuration from left to right.
 *
 * A configuration of two themes stands in both lanes. Merged and withdrawn configurations are left out and named in
 * `notDrawn`. Where a configuration has no part in a column, its lines pass the column.
 *
 * @example
 * cmoMap({ concepts: [], configurations: [], evidence: [], links: [], themes: [] }).columns; // ['context', 'resource', 'reasoning', 'outcome']
 */
export function cmoMap(theory: CmoSource): CmoMap {
  const drawn = theory.configurations.filter(isStanding);
  const columns = columnsOf(drawn);
  const facts: CmoFacts = {
    columns,
    labels: new Map(theory.concepts.map(({ id, label }) => [id, label])),
    documents: supportingDocuments(theory),
  };
  const lanes = groupsOf(drawn, theory.themes).map(([theme, label, group]) => cmoLane(theme, label, group, facts));
  const numbered = giveCodes(lanes);
  return {
    columns,
    ...placeRipples(numbered, theory.links, drawn),
    caveats: caveatsAbout(theory.caveats ?? [], ['concepts', 'configurations', 'evidence', 'links', 'themes']),
    notDrawn: theory.configurations.filter((one) => !isStanding(one)).map(({ id }) => id),
  };
}

const everyRole: readonly SlotRole[] = ['context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome'];
const extraRoles: readonly SlotRole[] = ['intervention', 'actor'];

function columnsOf(configurations: readonly Configuration[]): SlotRole[] {
  const used = new Set(configurations.flatMap(({ slots }) => slots.map(({ role }) => role)));
  return everyRole.filter((role) => used.has(role) || !extraRoles.includes(role));
}

function supportingDocuments({ evidence }: CmoSource): Map<string, string[]> {
  const supporting = evidence.filter(({ bearing }) => bearing === 'supports');
  const groups = groupBy(supporting, ({ configurationId }) => configurationId);
  return new Map(
    [...groups].map(([id, links]) => [
      id,
      [...new Set(links.map(({ documentId }) => documentId))].toSorted(compareText),
    ]),
  );
}

type Group = readonly [themeId: string | null, label: string, configurations: Configuration[]];

function groupsOf(configurations: readonly Configuration[], themes: readonly Theme[]): Group[] {
  const byId = indexById(themes);
  const parents = new Set(themes.map(({ parentId }) => parentId));
  const groups = themes
    .map(
      (theme): Group => [
        theme.id,
        themeLabel(theme, byId),
        configurations.filter((one) => one.themeIds.includes(theme.id)),
      ],
    )
    .filter(([id, , group]) => group.length > 0 || !parents.has(id ?? ''));
  const rest = configurations.filter(({ themeIds }) => !themeIds.some((id) => byId.has(id)));
  if (rest.length === 0 && groups.length > 0) return groups;
  return [...groups, [null, groups.length === 0 ? 'Configurations' : 'Without a theme', rest]];
}

function themeLabel(theme: Theme, byId: ReadonlyMap<string, Theme>): string {
  const parent = theme.parentId === undefined ? undefined : byId.get(theme.parentId);
  return parent === undefined ? theme.label : `${parent.label}: ${theme.label}`;
}

const letters: Readonly<Record<SlotRole, string>> = {
  context: 'C',
  intervention: 'I',
  actor: 'A',
  resource: 'R',
  reasoning: 'V',
  outcome: 'O',
};

function giveCodes(lanes: readonly CmoLane[]): CmoLane[] {
  const codes = new Map<string, string>();
  const counts = new Map<SlotRole, number>();
  return lanes.map((lane) => ({
    ...lane,
    boxes: lane.boxes.map((box) => {
      const known = codes.get(box.key);
      if (known !== undefined) return { ...box, code: known };
      const number = (counts.get(box.role) ?? 0) + 1;
      const code = `${letters[box.role]}${number}`;
      counts.set(box.role, number);
      codes.set(box.key, code);
      return { ...box, code };
    }),
  }));
}
