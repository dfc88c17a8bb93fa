import type { Problem } from '../../core/problem.ts';
import type { TextReader } from '../format.ts';
import { lineReader } from './line-reader.ts';
import { type CutRecord, openRecord } from './open-record.ts';

/** `<12>`, as labels follow it, or `<12. >`, as tags do. */
const recordNumber = /^\s{0,2}<\s?\d{1,9}\.?\s?>\s*$/;
const tagLine = /^\s{0,2}([A-Z][A-Z0-9])\s{1,2}-(?=\s|$)/;
const longestNumber = 20;

/**
 * Cuts a file of Ovid's own formats into records. Each starts with its number in pointed brackets. Its fields have
 * either two letters and a dash (`TI  - `) or a label on a line of its own (`Title`) with the value indented below it.
 * Any other line goes on from the one before.
 */
export function ovidRecords(take: (record: CutRecord) => void, report: (problem: Problem) => void): TextReader {
  const record = openRecord(take, report);
  let form: 'none' | 'labels' | 'tags' = 'none';
  /** A line that is a label if what comes next is indented. */
  let label: { readonly text: string; readonly line: number } | null = null;
  let blanks = 0;

  function readLine(line: string, text: string, number: number): void {
    const tag = tagLine.exec(line);
    if (tag) readTagged(tag[1] ?? '', line.slice(tag[0].length).trim(), number);
    else if (form === 'labels' && !isIndented(line)) {
      goOnWithLabel();
      label = { text, line: number };
    } else {
      if (label) record.field({ tag: label.text, value: '', line: label.line });
      label = null;
      goOn(text, number);
    }
  }

  function goOn(text: string, line: number): void {
    record.text(text, line, '\n'.repeat(blanks + 1));
    blanks = 0;
  }

  function goOnWithLabel(): void {
    if (label) goOn(label.text, label.line);
    label = null;
  }

  function readTagged(tag: string, value: string, line: number): void {
    goOnWithLabel();
    // the name of the vendor comes first, so that it starts a record which has lost its number
    if (tag === 'VN') record.close();
    form = 'tags';
    record.field({ tag, value, line });
    blanks = 0;
  }

  function endRecord(): void {
    goOnWithLabel();
    record.close();
    blanks = 0;
  }

  const lines = lineReader((line, number) => {
    const text = line.trim();
    if (text === '') blanks += 1;
    else if (text.length < longestNumber && recordNumber.test(line)) {
      endRecord();
      form = 'labels';
    } else readLine(line, text, number);
  });

  return {
    push: lines.push,
    end() {
      lines.end();
      endRecord();
      record.over();
    },
  };
}

function isIndented(line: string): boolean {
  return line.startsWith(' ') || line.startsWith('\t');
}
