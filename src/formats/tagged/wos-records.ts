import type { Problem } from '../../core/problem.ts';
import { endOfText, startOfText } from '../fields/trimmed.ts';
import type { TextReader } from '../format.ts';
import { lineScanner } from './line-reader.ts';
import { type CutRecord, openRecord } from './open-record.ts';
import { openValue } from './open-value.ts';
import { isBlank, isTagCode, tagAt } from './tagged-lines.ts';

/** Tags whose lines are each a thing of its own: people, addresses, cited references. */
const lists = new Set('AF AU BA BE BF C1 C3 CA CR ED GP'.split(' '));

/** Tags whose text was broken only because a line was full. */
const flowing = new Set('BD BS CT DE FT ID MC MH OI RI SC SE SO TI WC'.split(' '));

/** Tags that only a record has. */
const telling = ['TI', 'AU', 'AF', 'UT', 'SO', 'AB'];

const space = 32;

/** Characters of text in a full line: Web of Science breaks a line before the word that would make it so long. */
const fullLine = 72;
/** A line that is longer was not broken where it was full, so that its end is the end of a paragraph. */
const unbrokenLine = 80;

/**
 * Cuts a Web of Science file into records. A record starts at PT and ends at ER; without either, where the next starts.
 * FN, VR and EF frame the file, which may be several files put together. A line without a tag goes on from the one
 * before it.
 */
export function wosRecords(take: (record: CutRecord) => void, report: (problem: Problem) => void): TextReader {
  const record = openRecord(take, report);
  let typed = false;
  let tag = '';
  /** The length of the text on the line before. */
  let filled = 0;
  /** The field that is being read; empty where the record has none. */
  let fieldTag = '';
  let fieldLine = 0;
  const value = openValue();

  function readField(text: string, from: number, to: number, line: number): void {
    if (tag === 'VR' && !typed) return;
    endField();
    if (tag === 'ER') endRecord(true);
    else if (tag === 'FN' || tag === 'EF') endRecord(false);
    else {
      if (tag === 'PT') startRecord();
      fieldTag = tag;
      fieldLine = line;
      value.begin(text, from, to);
    }
  }

  function endField(): void {
    if (fieldTag !== '') record.field({ tag: fieldTag, value: value.whole(), line: fieldLine });
    fieldTag = '';
  }

  function startRecord(): void {
    if (typed) endRecord(false);
    else if (!record.isEmpty()) record.odd('type-not-first', 'PT');
    typed = true;
  }

  function endRecord(marked: boolean): void {
    if (typed && !marked) record.odd('missing-end', 'ER');
    if (!typed && telling.some(record.has)) record.odd('missing-type', 'PT');
    else if (!typed) record.leaveOut();
    record.close();
    typed = false;
  }

  const lines = lineScanner((text, start, end, number) => {
    const isField = hasTag(text, start);
    const from = startOfText(text, isField ? Math.min(start + 3, end) : start, end);
    const to = endOfText(text, from, end);
    if (isField) {
      tag = tagAt(text, start, 2);
      readField(text, from, to, number);
    } else if (from < to) {
      if (fieldTag === '') record.text(text.slice(from, to), number, '\n');
      else value.goOn(text, from, to, separator(tag, filled, text, from, to));
    }
    filled = to - from;
  });

  return {
    push: lines.push,
    end() {
      lines.end();
      endField();
      endRecord(false);
      record.over();
    },
  };
}

/** Whether a line starts with two capitals, or a capital and a digit, and then a space or its end. */
function hasTag(text: string, start: number): boolean {
  return (
    isTagCode(text.charCodeAt(start), 0) &&
    isTagCode(text.charCodeAt(start + 1), 1) &&
    isBlank(text.charCodeAt(start + 2))
  );
}

/** What stood between two lines before the file broke them: a space, where the line was full, else a new line. */
function separator(tag: string, filled: number, text: string, from: number, to: number): string {
  if (lists.has(tag)) return '\n';
  if (flowing.has(tag)) return ' ';
  const wordWouldFit = filled + 1 + lengthOfWord(text, from, to) < fullLine;
  return wordWouldFit || filled > unbrokenLine ? '\n' : ' ';
}

function lengthOfWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== space) at += 1;
  return at - from;
}
