import type { Problem } from '../core/problem.ts';
import type { Document } from '../document/document.ts';
import { documentCollector } from './document-collector.ts';
import type { FormatName, TextReader } from './format.ts';
import type { ReadOptions } from './read-options.ts';
import { formatNamed, formatOf } from './registry.ts';

/** Reads the documents of a file that comes as text, in pieces of any size. */
export interface TextDocuments extends TextReader {
  /** The format that is read; `null` until it is known, and where none fits. */
  format(): FormatName | null;
}

/** So much of a file is searched for the sign of a format: a longer preface is not a preface. */
export const headLength = 200_000;

/**
 * Reads documents from text in pieces. Where the format is not named, the start of the file tells it, and is held back
 * until it is long enough.
 *
 * @throws RealistError `unknown-format` where `options.format` is not one that the library knows.
 */
export function textDocuments(
  options: ReadOptions,
  take: (document: Document) => void,
  report: (problem: Problem) => void,
): TextDocuments {
  let head: string[] = [];
  let held = 0;
  let isEmpty = true;
  let format = options.format === undefined ? null : formatNamed(options.format);
  let reader: TextReader | null = null;

  function tell(problem: Problem): void {
    isEmpty = false;
    report(problem);
  }

  function start(): TextReader {
    const text = head.join('');
    head = [];
    // whoever names columns has a table, be its header never so strange
    format ??= formatOf(text.slice(0, headLength)) ?? (options.columns === undefined ? null : formatNamed('csv'));
    if (format === null) {
      tell(unknownFormat(text));
      return { push() {}, end() {} };
    }
    const sink = documentCollector(
      format.name,
      options,
      (document) => {
        isEmpty = false;
        take(document);
      },
      tell,
    );
    const started = format.reader(sink, options.origin?.database, options.columns);
    started.push(text);
    return started;
  }

  return {
    format: () => format?.name ?? null,
    push(text) {
      if (reader) {
        reader.push(text);
        return;
      }
      head.push(text);
      held += text.length;
      if (format || held >= headLength) reader = start();
    },
    end() {
      reader ??= start();
      reader.end();
      if (isEmpty && format) report(noRecords(format.name));
    },
  };
}

function unknownFormat(text: string): Problem {
  const start = JSON.stringify(text.slice(0, headLength).trim().slice(0, 60));
  return {
    code: 'unknown-format',
    severity: 'error',
    message: `the text starts with ${start} and shows no sign of a known format; name its format, or export it as RIS.`,
  };
}

function noRecords(name: FormatName): Problem {
  return { code: 'no-records', severity: 'warning', message: `the file holds no record in the format ${name}.` };
}
