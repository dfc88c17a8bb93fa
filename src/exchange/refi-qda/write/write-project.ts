import type { QdaProject } from '../model/qda-project.ts';
import { printElement, printList, printText } from './print-xml.ts';
import { printCase, printCode, printGraph, printLink, printSet, printUser, printVariable } from './write-entities.ts';
import { printNoteRefs } from './write-parts.ts';
import { printSource, printTextSource } from './write-sources.ts';
import { instantText, noteExtras, referenceText, type Writing } from './writing.ts';

/** What stands before the root of every file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** The XML of a project, its parts in the order of the schema. */
export function printProject(writing: Writing, project: QdaProject): string {
  noteExtras(writing, project.extras, '');
  const { codes } = project;
  const codebook = printList(
    'Codes',
    codes.map((code) => printCode(writing, code)),
  );
  return `${xmlDeclaration}${printElement('Project', attributesOf(writing, project), [
    printList(
      'Users',
      project.users.map((user) => printUser(writing, user)),
    ),
    printList('CodeBook', [codebook]),
    printList(
      'Variables',
      project.variables.map((variable) => printVariable(writing, variable)),
    ),
    printList(
      'Cases',
      project.cases.map((one) => printCase(writing, one)),
    ),
    printList(
      'Sources',
      project.sources.map((source) => printSource(writing, source)),
    ),
    printList(
      'Notes',
      project.notes.map((note) => printTextSource(writing, 'Note', note)),
    ),
    printList(
      'Links',
      project.links.map((link) => printLink(writing, link)),
    ),
    printList(
      'Sets',
      project.sets.map((set) => printSet(writing, set)),
    ),
    printList(
      'Graphs',
      project.graphs.map((graph) => printGraph(writing, graph)),
    ),
    printText('Description', project.description),
    ...printNoteRefs(writing, project.noteRefs, ''),
  ])}\n`;
}

function attributesOf(writing: Writing, project: QdaProject) {
  return {
    xmlns: 'urn:QDA-XML:project:1.0',
    name: project.name,
    origin: project.origin,
    creatingUserGUID: referenceText(writing, 'user', project.creatingUser, ''),
    creationDateTime: instantText(writing, project.creationDateTime, ''),
    modifyingUserGUID: referenceText(writing, 'user', project.modifyingUser, ''),
    modifiedDateTime: instantText(writing, project.modifiedDateTime, ''),
    basePath: project.basePath,
  };
}
