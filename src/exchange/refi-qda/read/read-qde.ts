import type { Problem } from '../../../core/problem.ts';
import { emptyQdaProject } from '../model/empty-project.ts';
import type { QdaFile, QdaProject } from '../model/qda-project.ts';
import { readXmlTree, type XmlTree } from '../xml/xml-tree.ts';
import { checkReferences } from './check-references.ts';
import { checkSources } from './check-sources.ts';
import { given } from './given.ts';
import { listReader } from './list-reader.ts';
import { attributeOf, openElement } from './open-element.ts';
import { childText } from './read-children.ts';
import { readCase, readCode, readGraph, readLink, readSet, readUser, readVariable } from './read-entities.ts';
import { noteRefsIn, stampIn } from './read-parts.ts';
import { readSource, readTextSource, sourceNames } from './read-sources.ts';
import { requiredOf } from './read-values.ts';
import { type ReadingNotes, readingNotes } from './reading-notes.ts';

/** A project that was read, and all that was odd about it. */
export interface ReadQdaProject {
  /** Missing where there is nothing that could be read as a project. */
  readonly project?: QdaProject;
  readonly problems: readonly Problem[];
}

/**
 * Reads a `.qde` file, the XML of a project, leniently: braces round GUIDs, other capitals, missing attributes and the
 * like are read and told. What the standard does not have is kept as `extras` of its element. A reference that names
 * nothing is told (`dangling-reference`) and kept. A DOCTYPE refuses the file (`refused-doctype`).
 *
 * @param files - The files that came with it, such as those in its folder `sources`. With them, the places of text
 * selections are checked and brought to code points where a program counted otherwise (`positions-shifted`).
 * @example
 * const { project } = readQde('<Project name="Trust" xmlns="urn:QDA-XML:project:1.0"><Users><User guid="{5215CC69-b628-4e02-afb9-9beeaee55808}"/></Users></Project>');
 * project?.users[0]?.guid; // '5215CC69-b628-4e02-afb9-9beeaee55808'
 */
export function readQde(text: string, files: readonly QdaFile[] = []): ReadQdaProject {
  const notes = readingNotes();
  const project = projectOf(text, files, notes);
  return { ...given('project', project), problems: notes.problems() };
}

/** Reads a project, or a codebook, and tells `notes` what is odd. */
export function projectOf(text: string, files: readonly QdaFile[], notes: ReadingNotes): QdaProject | undefined {
  const root = readXmlTree(text, notes);
  if (root === null) {
    if (notes.problems().length === 0) notes.add(notXml);
    return undefined;
  }
  const kind = root.name.toLowerCase();
  if (kind !== 'project' && kind !== 'codebook') {
    const message = `the root is <${root.name}>; that of a project is <Project>, that of a codebook <CodeBook>`;
    notes.add({ code: 'not-refi-qda', severity: 'error', message, line: root.line });
    return undefined;
  }
  const read = kind === 'project' ? { ...readProject(root, notes), files } : readCodebook(root, notes);
  checkReferences(read, notes);
  return checkSources(read, notes);
}

function readProject(root: XmlTree, notes: ReadingNotes): QdaProject {
  const reader = openElement(root, notes);
  const lists = listReader(reader, notes);
  const codebooks = lists.inside('CodeBook');
  return {
    ...emptyQdaProject(requiredOf(reader, 'name')),
    ...given('origin', attributeOf(reader, 'origin')),
    ...stampIn(reader, 'GUID'),
    ...given('basePath', attributeOf(reader, 'basePath')),
    ...given('description', childText(reader, 'Description')),
    noteRefs: noteRefsIn(reader),
    users: lists.members('Users', 'User', readUser),
    codes: [...codebooks.members('Codes', 'Code', readCode), ...codebooks.direct('Code', readCode)],
    variables: lists.members('Variables', 'Variable', readVariable),
    cases: lists.members('Cases', 'Case', readCase),
    sources: lists.members('Sources', sourceNames, readSource),
    notes: lists.members('Notes', 'Note', readTextSource),
    links: lists.members('Links', 'Link', readLink),
    // some programs write the sets into the codebook, as a codebook of its own has them
    sets: [...lists.members('Sets', 'Set', readSet), ...codebooks.members('Sets', 'Set', readSet)],
    graphs: lists.members('Graphs', 'Graph', readGraph),
    ...lists.rest(),
  };
}

function readCodebook(root: XmlTree, notes: ReadingNotes): QdaProject {
  const reader = openElement(root, notes);
  const lists = listReader(reader, notes);
  return {
    ...emptyQdaProject(attributeOf(reader, 'name') ?? 'codebook'),
    ...given('origin', attributeOf(reader, 'origin')),
    codes: [...lists.members('Codes', 'Code', readCode), ...lists.direct('Code', readCode)],
    sets: lists.members('Sets', 'Set', readSet),
    ...lists.rest(),
  };
}

const notXml = {
  code: 'not-refi-qda',
  severity: 'error',
  message: 'the text holds no XML element; a project file begins with <Project>',
} as const;
