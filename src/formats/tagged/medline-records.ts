import type { Problem } from '../../core/problem.ts';
import type { TextReader } from '../format.ts';
import { lineScanner } from './line-reader.ts';
import { outsideText } from './outside-text.ts';
import { goOn, isBlank, type TaggedField, type TaggedRecord, tagAt, tagLength, trimmed } from './tagged-lines.ts';

/**
 * Cuts a MEDLINE file into records. A record starts at PMID, or, behind an empty line, with a tag that the record
 * before it holds already. A line without a tag goes on from the one before it.
 */
export function medlineRecords(take: (record: TaggedRecord) => void, report: (problem: Problem) => void): TextReader {
  let fields: TaggedField[] = [];
  let tags = new Set<string>();
  let afterBlank = false;
  const outside = outsideText(report);

  function readLine(text: string, start: number, end: number, number: number): void {
    const length = tagLength(text, start);
    if (length > 0) readField({ tag: tagAt(text, start, length), value: trimmed(text, start + 5, end), line: number });
    else readUntagged(trimmed(text, start, end), isBlank(text.charCodeAt(start)), number);
  }

  function readField(field: TaggedField): void {
    if (startsRecord(field.tag)) giveRecord();
    outside.over();
    fields.push(field);
    tags.add(field.tag);
    afterBlank = false;
  }

  function startsRecord(tag: string): boolean {
    if (tag === 'PMID') return afterBlank || tags.has(tag);
    // an empty line within a list of authors ends no record
    return afterBlank && tags.has(tag) && tag !== fields.at(-1)?.tag;
  }

  function readUntagged(text: string, isIndented: boolean, number: number): void {
    const field = fields.at(-1);
    if (text === '') afterBlank = true;
    else if (field && !(afterBlank && !isIndented)) goOn(field, ' ', text);
    else outside.add(text, number);
  }

  function giveRecord(): void {
    if (fields[0]) take({ fields, line: fields[0].line });
    fields = [];
    tags = new Set();
  }

  const lines = lineScanner(readLine);
  return {
    push: lines.push,
    end() {
      lines.end();
      giveRecord();
      outside.over();
    },
  };
}
