import { parseJson } from '../../core/parse-json.ts';
import type { Problem } from '../../core/problem.ts';
import type { CslItem } from '../../document/csl-item.ts';
import type { Origin } from '../../document/origin.ts';
import { type Draft, documentOf, emptyDraft } from '../fields/draft.ts';
import { ownMark } from '../fields/remainder.ts';
import { quoted, unreadable } from '../fields/take-text.ts';
import type { Format, RecordSink, TextReader } from '../format.ts';
import { takeItem, textOf } from './csl-fields.ts';
import { type JsonItem, jsonItems } from './json-items.ts';
import { holds, jsonText, printCsl, printedItem } from './print-csl.ts';

const typed = /"type"\s*:\s*"[a-z_-]+"/;
const bibliographic = /"(?:author|container-title|DOI|issued|title|type)"\s*:/;

/** CSL-JSON, the form in which reference managers exchange items. */
export const cslJson: Format = {
  name: 'csl-json',

  signIn(head) {
    const start = head.search(/[^\s\ufeff]/);
    const isList = head.charAt(start) === '[' && (bibliographic.test(head) || /^\[\s*\]\s*$/.test(head.slice(start)));
    const isObject = head.charAt(start) === '{' && typed.test(head) && bibliographic.test(head);
    return isList || isObject ? start : -1;
  },

  reader(sink, database) {
    const items = jsonItems((item) => readItem(item, database, sink));
    const other = otherText(sink);
    const blank: string[] = [];
    let reader: TextReader | null = null;
    return {
      push(text) {
        if (reader === null && !/[^\s\ufeff]/.test(text)) {
          blank.push(text);
          return;
        }
        reader ??= readerOf(/^[\s\ufeff]*[[{]/.test(text) ? items : other, blank);
        reader.push(text);
      },
      end: () => reader?.end(),
    };
  },

  print: printCsl,

  join: (records) => `[${records.map((record) => `\n  ${record}`).join(',')}\n]\n`,
};

/** A reader that gets the blank start of a file before the rest. */
function readerOf(reader: TextReader, blank: readonly string[]): TextReader {
  for (const text of blank) reader.push(text);
  return reader;
}

/** So much of a text that is no list tells why. */
const tellingLength = 1_000_000;

/** Text that starts with no bracket: it is told why it is not read. */
function otherText(sink: RecordSink): TextReader {
  let start = '';
  return {
    push(text) {
      start += text.slice(0, tellingLength - start.length);
    },
    end() {
      const parsed = parseJson(start);
      if (!parsed.ok) sink.problem(parsed.problem);
    },
  };
}

function readItem(item: JsonItem, database: string | undefined, sink: RecordSink): void {
  const parsed = item.whole ? parseJson(item.text) : null;
  if (parsed === null) sink.lost(unclosed(item));
  else if (!parsed.ok) sink.lost(inPlace(parsed.problem, item));
  else for (const value of listedIn(parsed.value)) readValue(value, item, database, sink);
}

/** The items of an object that wraps a list, as some services answer, Crossref once more; else the value itself. */
function listedIn(value: unknown): readonly unknown[] {
  const wrapper = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  if (wrapper.has('type')) return [value];
  if (wrapper.has('message-type') && wrapper.has('message')) return listedIn(wrapper.get('message'));
  const list = wrapper.get('items') ?? wrapper.get('references');
  return Array.isArray(list) ? list : [value];
}

function readValue(value: unknown, { line, column }: JsonItem, database: string | undefined, sink: RecordSink): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const what = quoted(jsonText(value));
    sink.lost(unreadableRecord(line, column, `${what} stands where an item must stand; write an object with a type.`));
    return;
  }
  const draft = emptyDraft(database);
  const item = withoutRemainder(new Map<string, unknown>(Object.entries(value)), (json) => {
    draft.remainder = { tag: 'custom', value: `${ownMark} ${json}` };
  });
  takeItem(draft, item);
  const held = printedItem(
    documentOf(draft, textOf(item.get('id')), { format: 'csl-json', index: 0, ...originOf(draft) }),
  );
  for (const [key, said] of item) if (!holds(held, key, said)) draft.raw.push({ tag: key, value: jsonText(said) });
  noteOddities(draft, item, line);
  sink.record(draft, line);
}

function originOf({ database }: Draft): Partial<Origin> {
  return database === undefined ? {} : { database };
}

/** The item without what one of our own writers put beside it. */
function withoutRemainder(item: CslItem, keep: (json: string) => void): CslItem {
  const custom = item.get('custom');
  if (typeof custom !== 'object' || custom === null || !Object.hasOwn(custom, ownMark)) return item;
  const others = Object.entries(custom).filter(([key]) => key !== ownMark);
  keep(JSON.stringify(Object.entries(custom).find(([key]) => key === ownMark)?.[1]));
  const rest = new Map(item).set('custom', Object.fromEntries(others));
  if (others.length === 0) rest.delete('custom');
  // the id is in the remainder; it is no number of a database
  rest.delete('id');
  return rest;
}

function noteOddities(draft: Draft, item: CslItem, line: number): void {
  const said = (key: string) => quoted(jsonText(item.get(key) ?? null));
  const note = (code: string, what: string, remedy: string) => unreadable(draft, code, line, what, remedy);
  if (draft.type !== item.get('type')) {
    const what = item.has('type') ? `${said('type')} is no type of CSL` : 'the item has no type';
    note('unknown-type', what, 'The document has the type document.');
  }
  if (item.has('DOI') && draft.doi === undefined)
    note('invalid-doi', `${said('DOI')} is no DOI`, 'Correct it at its source.');
  if (item.has('issued') && draft.issued === undefined)
    note('unreadable-date', `${said('issued')} gives no year`, 'Add a year of four digits.');
}

function inPlace(problem: Problem, item: JsonItem): Problem {
  const { line = 1, column = 1, message } = problem;
  const place = { line: item.line + line - 1, column: line === 1 ? item.column + column - 1 : column };
  const what = message.replace(/^not JSON: line \d+, column \d+/, 'this place');
  return unreadableRecord(place.line, place.column, `the item is not JSON: ${what}.`);
}

function unclosed({ line, column }: JsonItem): Problem {
  return unreadableRecord(
    line,
    column,
    'the item that starts here does not close, or is nested too deep; the next was looked for behind it.',
  );
}

function unreadableRecord(line: number, column: number, what: string): Problem {
  return {
    code: 'unreadable-record',
    severity: 'error',
    line,
    column,
    message: `line ${line}, column ${column}: ${what}`,
  };
}
