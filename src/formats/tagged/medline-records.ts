import type { Problem } from '../../core/problem.ts';
import type { TextReader } from '../format.ts';
import { lineReader } from './line-reader.ts';
import { outsideText } from './outside-text.ts';
import { type TaggedField, type TaggedRecord, tagLength, valueFrom } from './tagged-lines.ts';

/**
 * Cuts a MEDLINE file into records. A record starts at PMID, or, behind an empty line, with a tag that the record
 * before it holds already. A line without a tag goes on from the one before it.
 */
export function medlineRecords(take: (record: TaggedRecord) => void, report: (problem: Problem) => void): TextReader {
  let fields: TaggedField[] = [];
  let tags = new Set<string>();
  let afterBlank = false;
  const outside = outsideText(report);

  function readLine(line: string, number: number): void {
    const length = tagLength(line);
    if (length > 0) readField({ tag: line.slice(0, length), value: valueFrom(line, 5), line: number });
    else if (line.trim() === '') afterBlank = true;
    else readUntagged(line, number);
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

  function readUntagged(line: string, number: number): void {
    const field = fields.at(-1);
    if (field && !(afterBlank && line.trimStart() === line))
      field.value += field.value === '' ? line.trim() : ` ${line.trim()}`;
    else outside.add(line.trim(), number);
  }

  function giveRecord(): void {
    if (fields[0]) take({ fields, line: fields[0].line });
    fields = [];
    tags = new Set();
  }

  const lines = lineReader(readLine);
  return {
    push: lines.push,
    end() {
      lines.end();
      giveRecord();
      outside.over();
    },
  };
}
