import type { Problem } from '../../core/problem.ts';
import { outsideText } from './outside-text.ts';
import { goOn, type TaggedField, type TaggedRecord } from './tagged-lines.ts';

/** A record as it was cut out of a tagged file, with what was odd about its form. */
export interface CutRecord extends TaggedRecord {
  readonly problems: readonly Problem[];
}

/** The record that is being read, and the text that stands outside any. */
export interface OpenRecord {
  isEmpty(): boolean;
  /** Whether a field with this tag has come. */
  has(tag: string): boolean;
  field(added: TaggedField): void;
  /** A line that goes on from the field before it; outside any record where there is none. */
  text(value: string, line: number, separator: string): void;
  odd(code: keyof typeof oddities, tag: string): void;
  /** Gives the record away; an empty one is none. */
  close(): void;
  /** Leaves out what has come as no part of a record. */
  leaveOut(): void;
  /** Tells that the file is over. */
  over(): void;
}

const oddities = {
  'missing-end': { severity: 'warning', what: 'has no %; it ends where the next begins, or with the file' },
  'missing-type': { severity: 'warning', what: 'has no %; it was read as a document of no certain type' },
  'type-not-first': { severity: 'note', what: 'has fields before its %; they were kept with it' },
} as const;

/** Gathers fields until their record is complete. */
export function openRecord(take: (record: CutRecord) => void, report: (problem: Problem) => void): OpenRecord {
  const outside = outsideText(report);
  let fields: TaggedField[] = [];
  let problems: Problem[] = [];

  function clear(): void {
    fields = [];
    problems = [];
  }

  function close(): void {
    if (fields[0]) take({ fields, problems, line: fields[0].line });
    clear();
  }

  return {
    isEmpty: () => fields.length === 0,
    has: (tag) => fields.some((field) => field.tag === tag),
    field(added) {
      if (fields.length === 0) outside.over();
      fields.push(added);
    },
    text(value, line, separator) {
      const last = fields.at(-1);
      if (last === undefined) outside.add(value, line);
      else goOn(last, separator, value);
    },
    odd(code, tag) {
      const line = fields[0]?.line ?? 1;
      const { severity, what } = oddities[code];
      problems.push({ code, severity, line, message: `line ${line}: the record ${what.replace('%', tag)}.` });
    },
    close,
    leaveOut() {
      for (const { tag, value, line } of fields) outside.add(`${tag} ${value}`, line);
      clear();
    },
    over() {
      close();
      outside.over();
    },
  };
}
