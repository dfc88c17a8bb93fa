import type { Problem } from '../../core/problem.ts';
import type { TextReader } from '../format.ts';
import { lineReader } from './line-reader.ts';
import { type CutRecord, openRecord } from './open-record.ts';
import { isBlank } from './tagged-lines.ts';

const percent = 37;

/**
 * Cuts a file of EndNote's tagged format into records. A record starts at %0. Files of the older refer have no %0:
 * there a record starts behind an empty line. A line without a tag goes on from the one before it.
 */
export function enwRecords(take: (record: CutRecord) => void, report: (problem: Problem) => void): TextReader {
  const record = openRecord(take, report);
  let typed = false;
  let first = '';
  /** Empty lines since the last line with text. */
  let blanks = 0;

  function readField(tag: string, value: string, line: number): void {
    if (startsRecord(tag)) endRecord();
    if (record.isEmpty()) first = tag;
    else if (tag === '%0') record.odd('type-not-first', '%0');
    if (tag === '%0') typed = true;
    record.field({ tag, value, line });
  }

  function startsRecord(tag: string): boolean {
    if (tag === '%0') return typed || blanks > 0;
    return blanks > 0 && (!typed || tag === first);
  }

  function endRecord(): void {
    record.close();
    typed = false;
  }

  const lines = lineReader((line, number) => {
    const text = line.trim();
    if (text === '') blanks += 1;
    else {
      if (hasTag(line)) readField(line.slice(0, 2), line.slice(2).trim(), number);
      else record.text(text, number, '\n'.repeat(blanks + 1));
      blanks = 0;
    }
  });

  return {
    push: lines.push,
    end() {
      lines.end();
      record.over();
    },
  };
}

/** Whether a line starts with a per cent sign, a capital, a digit or a sign, and then a space or its end. */
function hasTag(line: string): boolean {
  return line.charCodeAt(0) === percent && isBlank(line.charCodeAt(2)) && isTagSign(line.charCodeAt(1));
}

/** Every sign that can be seen, but no small letter and no second per cent sign. */
function isTagSign(code: number): boolean {
  return code > 32 && code < 127 && code !== percent && !(code >= 97 && code <= 122);
}
