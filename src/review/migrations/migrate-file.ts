import type { PlainObject } from '../../core/plain-data.ts';
import type { MigratedFile, Migration } from './migration.ts';
import { stricterSpansAndForms } from './stricter-spans-and-forms.ts';

/** Every migration there has been, the first first. None is ever taken out or altered: kept files hold them to it. */
const migrations: readonly Migration[] = [stricterSpansAndForms];

/** Takes a file of an earlier shape step by step to the present one. A file that needs nothing is given back as it is. */
export function migrateFile(
  file: PlainObject,
  version: number,
  steps: readonly Migration[] = migrations,
): MigratedFile {
  let migrated: MigratedFile = { file, notes: [] };
  let reached = version;
  for (const { from, to, migrate } of steps) {
    if (reached !== from) continue;
    const { file: next, notes } = migrate(migrated.file);
    migrated = { file: to === from ? next : { ...next, schemaVersion: to }, notes: [...migrated.notes, ...notes] };
    reached = to;
  }
  return migrated;
}
