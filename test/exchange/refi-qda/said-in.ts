import { quotedSelections } from '../../../src/exchange/refi-qda/map/quoted-selections.ts';
import { projectFiles } from '../../../src/exchange/refi-qda/model/project-files.ts';
import type { QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import { walkProject } from '../../../src/exchange/refi-qda/model/walk-project.ts';

/** What a project says: its codes, its quotes, and who coded which words with which code. */
export function saidIn(project: QdaProject) {
  const codes = new Set<string>();
  walkProject(project, (kind, guid) => kind === 'code' && codes.add(guid.toLowerCase()));
  const files = projectFiles(project.files);
  const quoted = project.sources
    .flatMap((source) => quotedSelections(source, files).map((one) => ({ ...one, source: source.guid })))
    .filter(({ quote = '' }) => /\S/.test(quote));
  const codings = quoted.flatMap(({ selection, quote, source }) =>
    selection.codings
      .filter(({ codeRef }) => codes.has(codeRef.toLowerCase()))
      .map(
        ({ codeRef, creatingUser = selection.creatingUser ?? '' }) => `${source} ${quote} ${codeRef} ${creatingUser}`,
      ),
  );
  const lower = (texts: readonly string[]) => new Set(texts.map((one) => one.toLowerCase()));
  return { codes, quotes: lower(quoted.map(({ quote, source }) => `${source} ${quote}`)), codings: lower(codings) };
}
