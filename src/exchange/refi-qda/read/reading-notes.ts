import type { Guid } from '../model/qda-item.ts';
import { type ProblemNotes, problemNotes } from '../problem-notes.ts';

/** What is remembered while a file is read. */
export interface ReadingNotes extends ProblemNotes {
  /** A GUID as it was first spelled in the file, so that the same GUID is the same text everywhere. */
  firstSpelling(guid: string): Guid;
}

/** Notes on a file of which nothing is read as yet. */
export function readingNotes(): ReadingNotes {
  const spellings = new Map<string, Guid>();
  return {
    ...problemNotes(),
    firstSpelling(guid) {
      const lowered = guid.toLowerCase();
      const first = spellings.get(lowered);
      if (first === undefined) spellings.set(lowered, guid);
      return first ?? guid;
    },
  };
}
