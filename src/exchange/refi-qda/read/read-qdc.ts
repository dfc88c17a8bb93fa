import { given } from './given.ts';
import { projectOf, type ReadQdaProject } from './read-qde.ts';
import { readingNotes } from './reading-notes.ts';

/**
 * Reads a `.qdc` file, a codebook: codes with their hierarchy, and sets of codes. It is read as leniently as
 * {@link readQde} reads a project; the rest of the project is empty.
 *
 * @example
 * const text = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="5215cc69-b628-4e02-afb9-9beeaee55808" name="Trust" isCodable="true"/></Codes></CodeBook>';
 * readQdc(text).project?.codes[0]?.name; // 'Trust'
 */
export function readQdc(text: string): ReadQdaProject {
  const notes = readingNotes();
  const project = projectOf(text, [], notes);
  return { ...given('project', project), problems: notes.problems() };
}
