import type { Problem } from '../../core/problem.ts';
import { endOfText, startOfText } from '../fields/trimmed.ts';
import type { TextReader } from '../format.ts';
import { lineScanner } from './line-reader.ts';
import { openValue } from './open-value.ts';
import { outsideText } from './outside-text.ts';
import { isBlank, type TaggedField, type TaggedRecord, tagAt, tagLength } from './tagged-lines.ts';

/**
 * Cuts a MEDLINE file into records. A record starts at PMID, or, behind an empty line, with a tag that the record
 * before it holds already. A line without a tag goes on from the one before it.
 */
export function medlineRecords(take: (record: TaggedRecord) => void, report: (problem: Problem) => void): TextReader {
  let fields: TaggedField[] = [];
  /** The tags of the first fields, as many as have been asked for. */
  const tags = new Set<string>();
  let counted = 0;
  /** The last field, which may go on; empty where the record has none. */
  let tag = '';
  let tagLine = 0;
  const value = openValue();
  let afterBlank = false;
  const outside = outsideText(report);

  function readLine(text: string, start: number, end: number, number: number): void {
    const length = isBlank(text.charCodeAt(start)) ? 0 : tagLength(text, start);
    const from = startOfText(text, length > 0 ? start + 5 : start, end);
    const to = endOfText(text, from, end);
    if (length === 0) readUntagged(text, from, to, isBlank(text.charCodeAt(start)), number);
    else {
      startField(tagAt(text, start, length), number);
      value.begin(text, from, to);
    }
  }

  function startField(next: string, number: number): void {
    if (startsRecord(next)) giveRecord();
    else endField();
    outside.over();
    tag = next;
    tagLine = number;
    afterBlank = false;
  }

  function endField(): void {
    if (tag !== '') fields.push({ tag, value: value.whole(), line: tagLine });
  }

  function startsRecord(next: string): boolean {
    if (next === 'PMID') return afterBlank || has(next);
    // an empty line within a list of authors ends no record
    return afterBlank && next !== tag && has(next);
  }

  function has(wanted: string): boolean {
    for (; counted < fields.length; counted += 1) tags.add(fields[counted]?.tag ?? '');
    return wanted === tag || tags.has(wanted);
  }

  function readUntagged(text: string, from: number, to: number, isIndented: boolean, number: number): void {
    if (from === to) afterBlank = true;
    else if (tag !== '' && !(afterBlank && !isIndented)) value.goOn(text, from, to, ' ');
    else outside.add(text.slice(from, to), number);
  }

  function giveRecord(): void {
    endField();
    if (fields[0]) take({ fields, line: fields[0].line });
    fields = [];
    if (counted > 0) tags.clear();
    counted = 0;
    tag = '';
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
