import type { XmlFault } from '../../../formats/xml/xml-scan.ts';
import { xmlScanner } from '../../../formats/xml/xml-scanner.ts';
import type { ProblemNotes } from '../problem-notes.ts';

/** An element of a project file, its text as XML has it. */
export interface XmlTree {
  /** Its name without a prefix. */
  readonly name: string;
  /** The text behind its name in its tag; read by `xmlAttributes`, late, so that a large file makes few objects. */
  readonly attributes: string;
  readonly content: (XmlTree | string)[];
  /** The line of its tag, from 1. */
  readonly line: number;
}

/** Elements within elements, to this depth; what lies deeper is left out and told. */
const greatestDepth = 256;

/**
 * Reads a file in XML leniently into a tree: what is not well-formed is told and read on as well as it can be. A DOCTYPE
 * refuses the file: no project needs one, and it is by definitions that files in XML do harm.
 *
 * @returns `null` where there is no element to read.
 */
export function readXmlTree(text: string, notes: ProblemNotes): XmlTree | null {
  const doctype = doctypeLine(text);
  if (doctype > 0) {
    const message = `line ${doctype}: the file has a DOCTYPE, which no project needs; remove it if you trust the file`;
    notes.add({ code: 'refused-doctype', severity: 'error', message, line: doctype });
    return null;
  }
  const builder = treeBuilder(notes);
  const scanner = xmlScanner(builder.events, true);
  scanner.push(text.startsWith('\ufeff') ? text.slice(1) : text);
  scanner.end();
  return builder.root();
}

/** The line on which a DOCTYPE stands before the root, behind whatever else; 0 where none does. */
function doctypeLine(text: string): number {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const opening = text.slice(at, at + 9);
    if (/^<!doctype/i.test(opening)) return text.slice(0, at).split('\n').length;
    if (/^<[^\s<!?]/.test(opening)) return 0;
    const end = endOfSkipped(text, at, opening);
    if (end < 0) return 0;
    at = end;
  }
  return 0;
}

/** Where a comment, an instruction or a section of characters ends; −1 where it does not. */
function endOfSkipped(text: string, at: number, opening: string): number {
  const found = skipped.find(([mark]) => opening.startsWith(mark));
  if (found === undefined) return at + 1;
  const [mark, close] = found;
  const end = text.indexOf(close, at + mark.length);
  return end < 0 ? -1 : end + close.length;
}

const skipped = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/** Makes a tree of what a scanner tells. */
function treeBuilder(notes: ProblemNotes) {
  const top: XmlTree = { name: '', attributes: '', content: [], line: 1 };
  const open = [top];
  let tooDeep = 0;
  const fault = ({ code, what, line, column }: XmlFault) => {
    const message = `line ${line}, column ${column}: ${what}; it was read as well as it can be`;
    notes.add({ code, severity: code === 'unknown-reference' ? 'note' : 'warning', message, line, column });
  };
  const malformed = (what: string, line: number, column: number) =>
    fault({ code: 'malformed-xml', what, line, column });

  const events = {
    open(tag: string, attributes: string, line: number): void {
      if (tooDeep > 0 || open.length > greatestDepth) {
        if (tooDeep === 0) notes.add(tooDeepProblem(tag, line));
        tooDeep += 1;
        return;
      }
      const element = { name: localName(tag), attributes, content: [], line };
      open.at(-1)?.content.push(element);
      open.push(element);
    },
    close(tag: string, line: number, column: number): void {
      if (tooDeep > 0) {
        tooDeep -= 1;
        return;
      }
      const name = localName(tag);
      const depth = open.findLastIndex((element) => element.name === name);
      if (depth < 1) malformed(`</${tag}> closes nothing that is open`, line, column);
      else if (depth < open.length - 1)
        malformed(`<${open.at(-1)?.name}> is not closed before </${tag}>`, line, column);
      if (depth > 0) open.length = depth;
    },
    leaf: () => null,
    text(text: string): void {
      if (tooDeep === 0) open.at(-1)?.content.push(text);
    },
    fault,
    end(line: number, column: number): void {
      if (open.length > 1) malformed(`the file ends before <${open.at(-1)?.name}> is closed`, line, column);
    },
  };
  return { events, root: () => top.content.find((part) => typeof part !== 'string') ?? null };
}

function tooDeepProblem(tag: string, line: number) {
  const message = `line ${line}: <${tag}> lies deeper than ${greatestDepth} elements; it was left out with all that is in it`;
  return { code: 'too-deep', severity: 'error', message, line } as const;
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
