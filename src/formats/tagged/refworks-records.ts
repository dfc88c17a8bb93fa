import type { Problem } from '../../core/problem.ts';
import type { TextReader } from '../format.ts';
import { lineReader } from './line-reader.ts';
import { type CutRecord, openRecord } from './open-record.ts';
import { isBlank } from './tagged-lines.ts';

/**
 * The tags that the head of an export lists. Nothing but the list tells a tag from a sentence that starts in capitals.
 */
const knownTags = new Set(
  (
    'RT SR ID A1 T1 JF JO YR FD VO IS SP OP K1 AB NO A2 T2 ED PB PP A3 A4 A5 T3 SN AV AD AN LA CL SF OT LK DO CN DB DS ' +
    'IP RD ST U1 U2 U3 U4 U5 U6 U7 U8 U9 U10 U11 U12 U13 U14 U15 UL SL LL CR WT A6 WV WP OL PMID PMCID'
  ).split(' '),
);
const longestTag = 5;

/** Tags that only a record has. */
const telling = ['T1', 'A1'];

/**
 * Cuts a RefWorks file into records. A record starts at RT; what stands before the first, such as the list of tags with
 * which an export begins, belongs to none. An empty line ends a record that has no RT; another line without a tag goes
 * on from the one before it.
 */
export function refworksRecords(take: (record: CutRecord) => void, report: (problem: Problem) => void): TextReader {
  const record = openRecord(take, report);
  let typed = false;
  let blanks = 0;

  function readField(tag: string, value: string, line: number): void {
    if (tag === 'RT') startRecord();
    else if (!typed && blanks > 0) endRecord();
    record.field({ tag, value, line });
  }

  function startRecord(): void {
    if (typed || blanks > 0) endRecord();
    else if (!record.isEmpty()) record.odd('type-not-first', 'RT');
    typed = true;
  }

  function endRecord(): void {
    if (!typed && telling.some(record.has)) record.odd('missing-type', 'RT');
    else if (!typed) record.leaveOut();
    record.close();
    typed = false;
  }

  const lines = lineReader((line, number) => {
    const text = line.trim();
    const length = tagLength(line);
    if (text === '') blanks += 1;
    else if (line.startsWith('ER') && text === 'ER') endRecord();
    else if (length > 0) readField(line.slice(0, length), line.slice(length).trim(), number);
    else record.text(text, number, '\n'.repeat(blanks + 1));
    if (text !== '') blanks = 0;
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

/** The number of characters in the tag of a line; 0 where it has none. */
function tagLength(line: string): number {
  let length = 0;
  while (length <= longestTag && !isBlank(line.charCodeAt(length))) length += 1;
  return knownTags.has(line.slice(0, length)) ? length : 0;
}

/** Whether a line starts with a tag of RefWorks. */
export function hasRefworksTag(line: string): boolean {
  return tagLength(line) > 0;
}
