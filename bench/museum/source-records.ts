/**
 * What an export says, found without the library: by nothing but the look of its lines, tags and commas. Coarse on
 * purpose, for it judges the readers and must not share their ideas.
 */

/** A value of a file and the tag, element, field or column that holds it. */
export interface SourceValue {
  readonly tag: string;
  readonly value: string;
}

/** The values of one record. */
export type SourceRecord = readonly SourceValue[];

/** The records of a file, by the name that the manifest gives its format; none where that is not known here. */
export function sourceRecords(text: string, kind: string): readonly SourceRecord[] {
  return finders.get(kind)?.(text.replace(/^\ufeff/, '')) ?? [];
}

const inlineElements = /<\/?(?:style|i|b|u|sup|sub|italic|bold|sc|named-content)(?:\s[^<>]*)?>/g;

const finders = new Map<string, (text: string) => readonly SourceRecord[]>([
  ['ris', (text) => tagged(text, { tag: /^([A-Z][A-Z0-9]I?)[ \t]+-( .*)?$/, first: 'TY', end: 'ER' })],
  ['nbib', (text) => tagged(text, { tag: /^([A-Z]{2,4}) *-( .*)?$/, first: 'PMID' })],
  ['ciw', (text) => tagged(text, { tag: /^([A-Z][A-Z0-9])( .*)?$/, first: 'PT', end: 'ER' })],
  ['enw', (text) => tagged(text, { tag: /^%(\S)( .*)?$/, first: '0' })],
  ['refworks', (text) => tagged(text, { tag: /^([A-Z][A-Z0-9])( .*)?$/, first: 'RT' })],
  ['endnotexml', (text) => elements(text, /<record>[\s\S]*?<\/record>/g)],
  ['pubmedxml', (text) => elements(text, /<(Pubmed(?:Book)?Article)(?: [^>]*)?>[\s\S]*?<\/\1>/g)],
  ['jats', (text) => elements(text, /<front>[\s\S]*?<\/front>/g)],
  ['bibtex', bibtexEntries],
  ['csv', tableRows],
]);

interface Tagging {
  /** Finds the tag of a line and the value behind it. */
  readonly tag: RegExp;
  /** The tag with which a record starts. */
  readonly first: string;
  /** The tag with which it ends, where there is one: what follows without a tag belongs to none. */
  readonly end?: string;
}

function tagged(text: string, { tag, first, end }: Tagging): readonly SourceRecord[] {
  const records: { tag: string; value: string }[][] = [];
  let isOutside = true;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name, value = ''] = tag.exec(line) ?? [];
    if (name === first) records.push([]);
    if (name === first || name === end) isOutside = name === end;
    else if (name !== undefined) records.at(-1)?.push({ tag: name, value: value.trim() });
    else if (!isOutside && line.trim() !== '') goOn(records.at(-1), line);
  }
  return records;
}

/** An indented line goes on from the one before it, also within a word; any other is a value of its own. */
function goOn(record: { tag: string; value: string }[] | undefined, line: string): void {
  const last = record?.at(-1);
  if (last && /^\s/.test(line)) last.value += ` ${line.trim()}`;
  else if (last) record?.push({ tag: last.tag, value: line.trim() });
}

/** The runs of text between the tags of each record. */
function elements(text: string, record: RegExp): readonly SourceRecord[] {
  return (text.match(record) ?? []).map((found) => {
    const values: SourceValue[] = [];
    const plain = found.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1').replace(/<!--[\s\S]*?-->/g, '');
    const open: string[] = [];
    for (const [, close, name = '', isEmpty, run = ''] of plain
      .replace(/<\/?xref(?:\s[^<>]*)?>/g, ' ')
      .replace(inlineElements, '')
      .matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>([^<]*)/g)) {
      if (close) open.pop();
      else if (!isEmpty) open.push(name);
      if (run.trim() !== '') values.push({ tag: open.slice(-3).join('/'), value: run.trim() });
    }
    return values;
  });
}

const entry = /^[ \t]*@(\w+)\s*[{(]\s*([^,\s]*)\s*,/gm;

function bibtexEntries(text: string): readonly SourceRecord[] {
  const starts = [...text.matchAll(entry)].filter(([, kind = '']) => !/^(?:string|comment|preamble)$/i.test(kind));
  return starts.map((start, index) => {
    const body = text.slice(start.index + start[0].length, starts[index + 1]?.index);
    return [{ tag: 'key', value: start[2] ?? '' }, ...bibtexFields(body)];
  });
}

function bibtexFields(body: string): SourceValue[] {
  const values: SourceValue[] = [];
  for (const field of body.matchAll(/(?:^|,)\s*([\w:-][\w :-]*?)\s*=\s*(?=["{\d])/g)) {
    const value = bracketed(body, field.index + field[0].length);
    if (value !== null) values.push({ tag: (field[1] ?? '').toLowerCase(), value });
  }
  return values;
}

/** The number at a place, or the text up to the bracket or quote that closes the one that stands there. */
function bracketed(text: string, at: number): string | null {
  if (/\d/.test(text.charAt(at))) return /^\d+/.exec(text.slice(at, at + 20))?.[0] ?? null;
  const closing = text.charAt(at) === '"' ? '"' : '}';
  let depth = 0;
  for (const { 0: sign, index } of text.slice(at).matchAll(/\\[\s\S]|[{}"]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0 && sign === closing && index > 0) return text.slice(at + 1, at + index);
  }
  return null;
}

function tableRows(text: string): readonly SourceRecord[] {
  const head = text.slice(0, text.search(/[\r\n]/));
  const delimiters = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  const { sign } = delimiters.sort((a, b) => b.count - a.count)[0] ?? { sign: ',' };
  const [columns = [], ...rows] = cells(text, sign);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return filled.map((row) => row.map((value, place) => ({ tag: columns[place] ?? String(place), value })));
}

function cells(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = new RegExp(
    `("(?:[^"]|"")*"|[^"\\r\\n${delimiter}][^\\r\\n${delimiter}]*)?(${delimiter}|\\r\\n|\\r|\\n|$)`,
    'g',
  );
  for (const [whole, cell = '', end = ''] of text.matchAll(pattern)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (whole === '') break;
    if (end !== delimiter) rows.push([]);
  }
  return rows;
}
