import { kindsInWords, projectIndex } from '../model/project-index.ts';
import type { QdaProject } from '../model/qda-project.ts';
import { walkReferences } from '../model/walk-references.ts';
import type { ProblemNotes } from '../problem-notes.ts';

/**
 * Tells of references that name nothing, or something of another kind, and of GUIDs that name two things.
 *
 * A selection of a PDF and its twin in the plain text may share one GUID: they are one selection.
 */
export function checkReferences(project: QdaProject, notes: ProblemNotes): void {
  const index = projectIndex(project);
  for (const [guid, kinds] of index.repeated) {
    const isTwin = kinds.length === 2 && kinds.every((kind) => kind === 'selection');
    if (isTwin) notes.add({ code: 'twin-selection', severity: 'note', message: `${guid} is ${twin}`, ids: [guid] });
    else {
      const message = `${guid} names several things: ${kindsInWords(kinds)}; a reference to it means the first`;
      notes.add({ code: 'duplicate-guid', severity: 'warning', message, ids: [guid] });
    }
  }
  walkReferences(project, (kind, target, from) => {
    if (index.has(kind, target)) return;
    const owner = from === '' ? 'the project' : from;
    const what = index.has('any', target) ? `which is no ${kind}` : 'which nothing in the project has';
    const message = `${owner} refers to ${target}, ${what}; the reference is kept`;
    notes.add({
      code: 'dangling-reference',
      severity: 'warning',
      message,
      ids: from === '' ? [target] : [from, target],
    });
  });
}

const twin = 'a selection of a page and of its text at once; they are one selection';
