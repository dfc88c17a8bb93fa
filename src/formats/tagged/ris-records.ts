import type { Problem } from '../../core/problem.ts';
import { addAll } from '../add-all.ts';
import { trimmed } from '../fields/trimmed.ts';
import type { TextReader } from '../format.ts';
import { lineScanner } from './line-reader.ts';
import { outsideText } from './outside-text.ts';
import { type Block, belongsToNext, looksLikeRecord, newBlock, oddity } from './ris-block.ts';
import { risDash } from './ris-lines.ts';
import { goOn, isBlank, type TaggedField, type TaggedRecord, tagAt } from './tagged-lines.ts';

/** A record of a RIS file, with what was odd about its form. */
export interface RisRecord extends TaggedRecord {
  readonly problems: readonly Problem[];
}

/**
 * Cuts a RIS file into records. A record ends at ER, or where the next TY comes. Fields in front of TY belong to it;
 * fields behind ER belong to the record before, unless they look like a record whose TY is missing. A line without a
 * tag goes on from the one before it.
 */
export function risRecords(take: (record: RisRecord) => void, report: (problem: Problem) => void): TextReader {
  const records = recordBuilder(take, report);
  let oneSpaceLikely = true;

  function line(text: string, start: number, end: number, number: number): void {
    const dash = risDash(text, start, end, oneSpaceLikely);
    if (dash < 0) {
      records.text(trimmed(text, start, end), number);
      return;
    }
    const isDoi = dash === 4 && !isBlank(text.charCodeAt(start + 2));
    const field = {
      tag: tagAt(text, start, isDoi ? 3 : 2),
      value: trimmed(text, start + dash + 1, end),
      line: number,
    };
    if (field.tag === 'TY') {
      records.start(field);
      // within a record that writes two spaces, one space is a sentence that goes on
      oneSpaceLikely = dash === 3;
    } else if (field.tag === 'ER') {
      records.end();
      oneSpaceLikely = true;
      behindEnd(field);
    } else records.field(field);
  }

  /** Files that were put together without a line end between them go on behind ER; all else belongs to no record. */
  function behindEnd({ value, line: number }: TaggedField): void {
    if (value.startsWith('TY')) line(value, 0, value.length, number);
    else if (value !== '') records.text(value, number);
  }

  const lines = lineScanner(line);

  return {
    push: lines.push,
    end() {
      lines.end();
      records.over();
    },
  };
}

function recordBuilder(take: (record: RisRecord) => void, report: (problem: Problem) => void) {
  let ended: Block | null = null; // its ER has come, but fields may still follow
  let open = newBlock();
  const outside = outsideText(report);

  function field(added: TaggedField): void {
    if (open.fields.length === 0) open.apart = open.blanks > 0;
    open.fields.push(added);
    open.blanks = 0;
  }

  function text(value: string, line: number): void {
    const last = open.fields.at(-1);
    const goesOn = open.typed || !ended?.typed || open.blanks === 0;
    if (value !== '' && last && goesOn) {
      goOn(last, '\n'.repeat(open.blanks + 1), value);
      open.blanks = 0;
      return;
    }
    // what stands outside parts two records as an empty line does
    open.blanks += 1;
    if (value !== '') outside.add(value, line);
  }

  function start(type: TaggedField): void {
    if (open.typed) close(oddity('missing-end', open));
    else if (!belongsToNext(open, ended)) giveToEnded();
    outside.over();
    if (open.fields.length > 0) open.problems.push(oddity('type-not-first', open));
    open.typed = true;
    field(type);
  }

  function end(): void {
    if (open.typed) close();
    else if (looksLikeRecord(open, ended)) close(oddity('missing-type', open));
    else giveToEnded();
  }

  function close(problem?: Problem): void {
    if (problem) open.problems.push(problem);
    giveEnded();
    ended = open;
    open = newBlock();
  }

  function giveEnded(): void {
    if (ended) take({ fields: ended.fields, problems: ended.problems, line: ended.fields[0]?.line ?? 1 });
    ended = null;
  }

  function giveToEnded(): void {
    if (ended && open.fields.length > 0) {
      ended.problems.push(oddity('tag-after-end', open));
      addAll(ended.fields, open.fields);
    }
    open = newBlock();
  }

  function over(): void {
    if (open.typed) open.problems.push(oddity('missing-end', open));
    end();
    giveEnded();
    outside.over();
  }

  return { field, text, start, end, over };
}
