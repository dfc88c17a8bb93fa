import type { Problem } from '../../core/problem.ts';
import type { TextReader } from '../format.ts';
import { outsideText } from '../tagged/outside-text.ts';
import { addElement, addText, type XmlElement, xmlElement } from './xml-element.ts';
import { type XmlFaults, xmlFaults } from './xml-faults.ts';
import { xmlScanner } from './xml-scanner.ts';

/** Where the records of a format are. */
export interface RecordElements {
  /** Elements that are a record wherever they stand: one inside a record tells that the record was left open. */
  readonly records: ReadonlySet<string>;
  /** Elements that are a record only where they stand in none; they are given inside an element without a name. */
  readonly bare?: ReadonlySet<string>;
  /** Elements directly in a record that are no part of it. */
  readonly skipped?: ReadonlySet<string>;
}

/** A record of a file in XML, with what was odd about its form. */
interface XmlRecord {
  readonly element: XmlElement;
  readonly problems: readonly Problem[];
}

/** No bibliographic record is nested deeper; what is was made to break a reader. */
const deepest = 200;

interface Builder {
  readonly elements: RecordElements;
  /** The names of elements that are more than a part of a record. */
  readonly special: ReadonlySet<string>;
  readonly take: (record: XmlRecord) => void;
  readonly faults: XmlFaults;
  /** The names of the elements that are open around the records. */
  readonly around: string[];
  /** The elements that are open, from the record on; empty where no record is. */
  readonly open: XmlElement[];
  /** The element that is being skipped, and how many of its name are open. */
  skipped: { readonly name: string; count: number } | null;
  /** How many elements are open that are nested too deep to be kept. */
  tooDeep: number;
}

/**
 * Cuts a file in XML into records, each as a small tree; nothing is kept beyond the record that is open. What is not
 * well-formed is told and read as well as it can be: a tag that was left open ends where one around it ends, a record
 * where the next begins or with the file.
 */
export function xmlRecords(
  elements: RecordElements,
  take: (record: XmlRecord) => void,
  report: (problem: Problem) => void,
): TextReader {
  const faults = xmlFaults();
  const outside = outsideText(report);
  const special = new Set([...elements.records, ...(elements.skipped ?? [])]);
  const builder: Builder = { elements, special, take, faults, around: [], open: [], skipped: null, tooDeep: 0 };

  function leaveOutside(): void {
    outside.over();
    for (const problem of faults.problems()) report(problem);
  }

  return xmlScanner({
    open(name, attributes, line, column) {
      if (startsRecord(builder, name, line, column)) leaveOutside();
      openElement(builder, name, attributes, line, column);
    },
    leaf: (name, attributes, line) => addLeaf(builder, name, attributes, line),
    close: (name, line, column) => closeElement(builder, name, line, column),
    text(text, line) {
      if (builder.open.length > 0) addTextToOpen(builder, text);
      else if (text.trim() !== '') outside.add(text.trim(), line + leadingBreaks(text));
    },
    fault: faults.add,
    end(line, column) {
      const name = builder.open[0]?.name ?? builder.around[0];
      if (name !== undefined) addFault(builder, `the file ends before </${name}>`, line, column);
      endRecord(builder);
      leaveOutside();
    },
  });
}

function leadingBreaks(text: string): number {
  return text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
}

/** Whether an element starts a record. A record that was left open ends before it. */
function startsRecord(builder: Builder, name: string, line: number, column: number): boolean {
  const { elements, open } = builder;
  const [record] = open;
  if (record === undefined) return elements.records.has(name) || elements.bare?.has(name) === true;
  if (!elements.records.has(name)) return false;
  addFault(builder, `<${name}> begins before the <${record.name}> of line ${record.line} has ended`, line, column);
  endRecord(builder);
  return true;
}

function openElement(builder: Builder, name: string, attributes: string, line: number, column: number): void {
  const { elements, open, skipped } = builder;
  const element = xmlElement(name, attributes, '', line);
  const parent = open.at(-1);
  if (skipped !== null) {
    if (skipped.name === name) skipped.count += 1;
  } else if (parent === undefined) openOutside(builder, element);
  else if (open.length === 1 && elements.skipped?.has(name)) builder.skipped = { name, count: 1 };
  else if (open.length >= deepest) {
    builder.tooDeep += 1;
    addFault(builder, `<${name}> is nested too deep, and only its text was kept`, line, column);
  } else {
    addElement(parent, element);
    open.push(element);
  }
}

function openOutside({ elements, open, around }: Builder, element: XmlElement): void {
  if (elements.records.has(element.name) || elements.bare?.has(element.name)) open.push(element);
  else if (around.length < deepest) around.push(element.name);
}

function addLeaf(builder: Builder, name: string, attributes: string, line: number): XmlElement | null {
  const { open, skipped, special, tooDeep } = builder;
  const parent = open.at(-1);
  const isOrdinary = skipped === null && tooDeep === 0 && open.length < deepest && !special.has(name);
  if (parent === undefined || !isOrdinary) return null;
  const leaf = xmlElement(name, attributes, '', line);
  addElement(parent, leaf);
  return leaf;
}

function addTextToOpen({ open, skipped }: Builder, text: string): void {
  const element = open.at(-1);
  if (skipped === null && element) addText(element, text);
}

function closeElement(builder: Builder, name: string, line: number, column: number): void {
  const { open, skipped } = builder;
  if (skipped !== null) {
    if (skipped.name === name) skipped.count -= 1;
    if (skipped.count === 0) builder.skipped = null;
  } else if (builder.tooDeep > 0) builder.tooDeep -= 1;
  else if (open.length === 0) closeAround(builder, name, line, column);
  else if (open.at(-1)?.name !== name) closeOther(builder, name, line, column);
  else if (open.length === 1) endRecord(builder);
  else open.pop();
}

/** A tag that closes another element than the last that was opened. */
function closeOther(builder: Builder, name: string, line: number, column: number): void {
  const { open, around } = builder;
  const depth = open.findLastIndex((element) => element.name === name);
  const isAround = depth < 0 && around.includes(name);
  addFault(
    builder,
    depth < 0 && !isAround ? `</${name}> closes nothing` : `</${name}> comes before </${open.at(-1)?.name}>`,
    line,
    column,
  );
  if (depth > 0) open.length = depth;
  else if (depth === 0 || isAround) endRecord(builder);
  if (isAround) closeAround(builder, name, line, column);
}

function closeAround(builder: Builder, name: string, line: number, column: number): void {
  const { around } = builder;
  const depth = around.lastIndexOf(name);
  if (depth < 0) addFault(builder, `</${name}> closes nothing`, line, column);
  else around.length = depth;
}

function endRecord(builder: Builder): void {
  const [element] = builder.open;
  builder.open.length = 0;
  builder.skipped = null;
  builder.tooDeep = 0;
  if (element) builder.take({ element: wholeRecord(builder, element), problems: builder.faults.problems() });
}

function wholeRecord({ elements }: Builder, element: XmlElement): XmlElement {
  const isBare = elements.bare?.has(element.name) === true;
  return isBare ? xmlElement('', '', [element], element.line) : element;
}

function addFault({ faults }: Builder, what: string, line: number, column: number): void {
  faults.add({ code: 'malformed-xml', what, line, column });
}
