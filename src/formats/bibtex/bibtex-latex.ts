import { depthAfter } from './bibtex-braces.ts';
import { formulaText } from './bibtex-formula.ts';
import { accents, addresses, marks, quotations, silent, spaces, switches, symbols } from './bibtex-symbols.ts';

/** LaTeX while it is turned into text. */
interface Reading {
  readonly source: string;
  /** Whether the text gets marks. */
  readonly marked: boolean;
  at: number;
  text: string;
  /** Combining characters that wait for their letter. */
  accent: string;
  /** What to write where each open group closes; the first stands for the whole text. */
  readonly closings: string[];
  /** What opens and closes the next group, where a command stands before it. */
  awaited: readonly [opening: string, closing: string] | null;
}

const special = /[\\$~]|--|''|``/;
const braces = /[{}]/;
const plainRun = /[^\\{}$~`'-]+/y;
const commandName = /[A-Za-z]{1,100}/y;

/**
 * The text that LaTeX stands for. Braces vanish; accents, dashes, quotes, symbols and simple formulas become characters; other formulas
 * stay as they are; of a command that is not known the text of its argument stays.
 *
 * @param marked - Whether what is slanted, bold, raised or lowered stands between `<i>`, `<b>`, `<sup>` or `<sub>`.
 */
export function textOfLatex(source: string, { marked = false }: { readonly marked?: boolean } = {}): string {
  if (!special.test(source)) return braces.test(source) ? source.replace(/[{}]/g, '') : source;
  const reading: Reading = { source, marked, at: 0, text: '', accent: '', closings: [''], awaited: null };
  while (reading.at < source.length) step(reading);
  while (reading.closings.length > 0) closeLast(reading);
  return reading.text;
}

/** Whether any sign of LaTeX stands for something else. */
export function hasLatex(source: string): boolean {
  return special.test(source) || braces.test(source);
}

const addressSign = /\\([A-Za-z]{1,40}|[^A-Za-z])(?:\{\})?|[{}]/g;

/** An address or an identifier that LaTeX stands for: `~`, `%`, `_` and `--` in it are themselves. */
export function addressOfLatex(source: string): string {
  if (!/[\\{}]/.test(source)) return source;
  const plain = source.replaceAll('$\\sim$', '~');
  return plain.replace(addressSign, (_, name: string | undefined) => {
    if (name === undefined) return '';
    return symbols.get(name) ?? (/^[A-Za-z]/.test(name) ? '' : name);
  });
}

function step(reading: Reading): void {
  const { source, at } = reading;
  plainRun.lastIndex = at;
  const run = plainRun.exec(source)?.[0];
  if (run !== undefined) {
    reading.at += run.length;
    emit(reading, run);
    return;
  }
  const sign = source.charAt(at);
  reading.at += 1;
  if (sign === '\\') readCommand(reading);
  else if (sign === '{') openGroup(reading);
  else if (sign === '}') closeGroup(reading);
  else if (sign === '$') readDollar(reading);
  else if (sign === '~') emit(reading, ' ');
  else readLigature(reading, sign);
}

function emit(reading: Reading, text: string): void {
  reading.awaited = null;
  if (reading.accent === '') {
    reading.text += text;
    return;
  }
  const letter = /^[\s\S][\u0300-\u036f]{0,9}/u.exec(text)?.[0] ?? '';
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  const accented = base === '' ? withoutLetter(reading.accent) : `${base}${reading.accent}`.normalize('NFC');
  reading.text += `${accented}${text.slice(letter.length)}`;
  reading.accent = '';
}

/** What an accent is that stands over nothing: `\~{}`. */
function withoutLetter(accent: string): string {
  if (accent === '\u0303') return '~';
  return accent === '\u0302' ? '^' : '';
}

function openGroup(reading: Reading): void {
  const [opening, closing] = reading.awaited ?? ['', ''];
  reading.awaited = null;
  reading.text += opening;
  reading.closings.push(closing);
}

function closeGroup(reading: Reading): void {
  if (reading.closings.length > 1) closeLast(reading);
}

function closeLast(reading: Reading): void {
  if (reading.accent !== '') emit(reading, '');
  reading.text += reading.closings.pop() ?? '';
}

function readLigature(reading: Reading, sign: string): void {
  const count = sign === '-' && reading.source.startsWith('--', reading.at) ? 3 : 2;
  const isLigature = reading.source.charAt(reading.at) === sign;
  if (isLigature) reading.at += count - 1;
  emit(reading, isLigature ? (ligatures.get(sign.repeat(count)) ?? '') : sign);
}

const ligatures: ReadonlyMap<string, string> = new Map([
  ['--', '–'],
  ['---', '—'],
  ['``', '“'],
  ["''", '”'],
]);

/** Reads a formula between dollars. Dollars that are money stay. */
function readDollar(reading: Reading): void {
  const { source, at } = reading;
  const isDouble = source.charAt(at) === '$';
  if (isDouble) reading.at += 1;
  const end = formulaEnd(reading, isDouble ? '$$' : '$');
  const content = source.slice(reading.at, Math.max(end, reading.at));
  const isMoney = !/[\^_]|\\[^$%]/.test(content) && (/^\s|\s$|^$/.test(content) || /\d/.test(source.charAt(end + 1)));
  if (end >= 0 && !isMoney) readFormula(reading, end, isDouble ? '$$' : '$');
  else {
    reading.at = at;
    emit(reading, '$');
  }
}

/** Where a formula ends, with the sign that no backslash stands before; −1 where it does not. */
function formulaEnd({ source, at }: Reading, sign: string): number {
  let end = source.indexOf(sign, at);
  while (end > 0 && sign !== '\\)' && source.charAt(end - 1) === '\\') end = source.indexOf(sign, end + 1);
  return end;
}

function readFormula(reading: Reading, end: number, sign: string): void {
  const content = reading.source.slice(reading.at, end);
  reading.at = end + sign.length;
  const dollars = sign === '$$' ? sign : '$';
  emit(reading, formulaText(content, reading.marked) ?? `${dollars}${content}${dollars}`);
}

function readCommand(reading: Reading): void {
  const { source } = reading;
  commandName.lastIndex = reading.at;
  const word = commandName.exec(source)?.[0];
  const name = word ?? source.charAt(reading.at);
  reading.at += name.length;
  const accent = accents.get(name);
  if (word !== undefined && source.charAt(reading.at) === '*') reading.at += 1;
  if (word !== undefined || accent !== undefined) skipSpace(reading);
  if (accent !== undefined) reading.accent = `${accent}${reading.accent}`;
  else obey(reading, name, word === undefined);
}

function skipSpace(reading: Reading): void {
  while (reading.source.charCodeAt(reading.at) <= 32) reading.at += 1;
}

function obey(reading: Reading, name: string, isSign: boolean): void {
  const mark = marks.get(name);
  const change = switches.get(name);
  const text = spaces.get(name) ?? symbols.get(name);
  if (mark !== undefined) reading.awaited = tagsOf(reading, mark);
  else if (quotations.has(name)) reading.awaited = ['“', '”'];
  else if (change !== undefined) switchTo(reading, change);
  else if (text !== undefined) emit(reading, text);
  else if (addresses.has(name)) emit(reading, readGroup(reading));
  else if (silent.has(name)) readGroup(reading);
  else if (name === 'ensuremath') readEnsured(reading);
  else if (name === '(') readFormula(reading, endOrRest(reading), '\\)');
  else if (isSign) emit(reading, name === '' ? '\\' : name);
}

function tagsOf({ marked }: Reading, mark: string): readonly [string, string] {
  return marked ? [`<${mark}>`, `</${mark}>`] : ['', ''];
}

/** Marks what follows to the end of the group. */
function switchTo(reading: Reading, mark: string): void {
  const [opening, closing] = tagsOf(reading, mark);
  reading.text += opening;
  reading.closings.push(`${closing}${reading.closings.pop() ?? ''}`);
}

function endOrRest(reading: Reading): number {
  const end = formulaEnd(reading, '\\)');
  return end < 0 ? reading.source.length : end;
}

function readEnsured(reading: Reading): void {
  const content = readGroup(reading);
  emit(reading, formulaText(content, reading.marked) ?? `$${content}$`);
}

/** The text of the group that comes next, as it is; empty where none comes. */
function readGroup(reading: Reading): string {
  const { source } = reading;
  if (source.charAt(reading.at) !== '{') return '';
  const start = reading.at + 1;
  let depth = 0;
  for (; reading.at < source.length; reading.at += 1) {
    depth = depthAfter(depth, source.charCodeAt(reading.at));
    if (depth === 0) break;
  }
  reading.at += 1;
  return source.slice(start, reading.at - 1);
}
