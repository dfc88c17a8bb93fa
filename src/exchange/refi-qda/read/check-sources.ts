import { mapTexts } from '../model/map-texts.ts';
import { type ProjectFiles, projectFiles, textIn } from '../model/project-files.ts';
import type { QdaProject } from '../model/qda-project.ts';
import type { QdaFilePlace, QdaSource } from '../model/qda-source.ts';
import type { QdaTextPlace, QdaTextSource } from '../model/qda-text-source.ts';
import type { ProblemNotes } from '../problem-notes.ts';
import { countedPositions } from './counted-positions.ts';

/**
 * Tells of sources whose files are missing or oddly named, and brings the places of text selections to code points where
 * a program counted otherwise.
 */
export function checkSources(project: QdaProject, notes: ProblemNotes): QdaProject {
  const files = projectFiles(project.files);
  for (const source of project.sources) checkPaths(source, files, notes);
  return mapTexts(project, (text) => {
    checkTextPlace(text, files, notes);
    return withPlaces(text, files, notes);
  });
}

function checkPaths(source: QdaSource, files: ProjectFiles, notes: ProblemNotes): void {
  if (source.kind === 'text') return;
  checkFilePlace(source, files, notes);
  if (source.kind !== 'audio' && source.kind !== 'video') return;
  for (const transcript of source.transcripts) checkTextPlace(transcript, files, notes);
}

interface Named {
  readonly guid: string;
  readonly name?: string;
}

function checkFilePlace(source: Named & QdaFilePlace, files: ProjectFiles, notes: ProblemNotes): void {
  if (source.path !== undefined) checkPath(source, source.path, files, notes);
}

function checkTextPlace(text: Named & QdaTextPlace, files: ProjectFiles, notes: ProblemNotes): void {
  const { plainText, plainTextPath, richTextPath } = text;
  if (plainText !== undefined && plainTextPath !== undefined) {
    const message = `${nameOf(text)} has its text in the project file and in ${plainTextPath}; the first is read`;
    notes.add({ code: 'two-texts', severity: 'warning', message, ids: [text.guid] });
  }
  for (const path of [plainTextPath, richTextPath]) if (path !== undefined) checkPath(text, path, files, notes);
}

function checkPath(owner: Named, path: string, files: ProjectFiles, notes: ProblemNotes): void {
  const ids = [owner.guid];
  const scheme = /^([a-z]+):\/\//i.exec(path)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const message = `${nameOf(owner)} names the file ${path} without internal://; it is looked for among the sources`;
    notes.add({ code: 'path-without-scheme', severity: 'note', message, ids });
  }
  if (files.of(path) !== undefined) return;
  if (scheme !== undefined && scheme !== 'internal') {
    const message = `${nameOf(owner)} lies outside the project, at ${path}`;
    notes.add({ code: 'external-file', severity: 'note', message, ids });
  } else {
    const message = `${nameOf(owner)} names the file ${path}, which did not come with the project; ask for it`;
    notes.add({ code: 'missing-file', severity: 'warning', message, ids });
  }
}

function withPlaces(source: QdaTextSource, files: ProjectFiles, notes: ProblemNotes): QdaTextSource {
  if (source.selections.length === 0) return source;
  const text = textIn(files, source);
  if (text === undefined) return source;
  const { selections, counting, outside } = countedPositions(text, source.selections);
  if (counting !== null) {
    const message = `the selections of ${nameOf(source)} count ${counting}; they were brought to code points`;
    notes.add({ code: 'positions-shifted', severity: 'warning', message, ids: [source.guid] });
  }
  for (const { guid, startPosition, endPosition } of outside) {
    const message = `the selection ${guid} (${startPosition} to ${endPosition}) does not lie within ${nameOf(source)}`;
    notes.add({ code: 'position-outside', severity: 'warning', message, ids: [guid, source.guid] });
  }
  return counting === null ? source : { ...source, selections };
}

function nameOf({ name, guid }: Named): string {
  return name === undefined || name === '' ? `source ${guid}` : `source "${name}"`;
}
