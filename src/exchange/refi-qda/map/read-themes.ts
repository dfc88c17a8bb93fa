import { themeSchema } from '../../../theory/theme.ts';
import { sameGuid } from '../model/guid.ts';
import type { QdaProject, QdaSet } from '../model/qda-project.ts';
import { fieldsOfSet } from './changes/compared-fields.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { ownIds } from './own-ids.ts';
import { ownValue } from './own-value.ts';

/** The themes of the review, renamed where a set was, and the sets of codes that a program added. */
export function readThemes({ sets }: QdaProject, finds: Finds): void {
  const idOf = ownIds('Set', 'set', finds);
  for (const [index, set] of sets.entries()) {
    const id = idOf(set, index);
    const described = describedIn(finds, 'Set', set.guid, set.description);
    const own = ownValue(described, 'theme', themeSchema);
    if (own) {
      const changed = changedFields(described.payload?.written, fieldsOfSet(set));
      const isRenamed = /\S/.test(set.name) && changed.delete('name');
      finds.themes.own.push(isRenamed ? { ...own, value: { ...own.value, label: set.name } } : own);
      tellChanges(finds, 'Set', set, changed);
      finds.owned.add(sameGuid(set.guid));
      finds.ids.set(sameGuid(set.guid), own.value.id);
    } else addTheme(set, id, described.words, finds);
  }
}

function addTheme(set: QdaSet, id: string, words: string, finds: Finds): void {
  if (set.memberCodes.length === 0 || !/\S/.test(set.name)) {
    const told = words === '' ? '' : ', nor for its description';
    const message = `the set "${set.name}" holds no codes; a review has no place for groups of sources or notes${told}`;
    noteLoss(finds, 'set-without-codes', 'Set', [set.guid], message);
    return;
  }
  finds.themes.added.push({ id, label: set.name, aliases: [] });
  if (!finds.ids.has(sameGuid(set.guid))) finds.ids.set(sameGuid(set.guid), id);
  const members = `which codes, sources and notes belong to the set "${set.name}"${words === '' ? '' : ', and its description,'}`;
  const ids = [set.guid, ...set.memberCodes, ...set.memberSources, ...set.memberNotes];
  noteLoss(finds, 'set-members', 'Set', ids, `${members} has no place: a theme groups configurations`);
}
