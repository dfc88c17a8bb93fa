import { accents, spaces, symbols } from './bibtex-symbols.ts';

/** A formula while it is turned into text. */
interface Reading {
  readonly source: string;
  at: number;
  text: string;
  accent: string;
  /** The mark of each open group; empty for a group that only holds together. */
  readonly groups: string[];
  /** Whether the next sign or group is raised or lowered. */
  script: '' | 'sup' | 'sub';
}

/** Commands of formulas that change how letters look, or nothing. */
const looks: ReadonlySet<string> = new Set(
  (
    'mathrm mathit mathbf mathsf mathtt mathcal mathbb mathfrak mathscr mathnormal boldsymbol bm operatorname text textrm textit textbf ' +
    'textsf textnormal mbox hbox rm it bf sf tt cal left right big Big bigg Bigg bigl bigr displaystyle textstyle scriptstyle limits ' +
    'nolimits mathop mathrel mathbin mathord ensuremath relax'
  ).split(' '),
);

/** Functions that a formula writes as their names. */
const functions: ReadonlySet<string> = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim ln log max min sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);

const commandName = /[A-Za-z]{1,100}/y;

/**
 * The text of a formula that is no more than letters, symbols, raised and lowered signs (`10^{-3}`, `\mathrm{CO}_2`, `\beta`); `null` for
 * one that no line of text can show, such as a fraction.
 */
export function formulaText(source: string, marked: boolean): string | null {
  const reading: Reading = { source, at: 0, text: '', accent: '', groups: [], script: '' };
  while (reading.at < source.length) if (!step(reading)) return null;
  while (reading.groups.length > 0) closeGroup(reading);
  const text = reading.text.trim().replace(/<sup>([∘′]+)<\/sup>/g, (_, sign: string) => sign.replaceAll('∘', '°'));
  return marked ? text : text.replace(/<\/?su[bp]>/g, '');
}

/** Reads one sign; false where it cannot be shown. */
function step(reading: Reading): boolean {
  const sign = reading.source.charAt(reading.at);
  reading.at += 1;
  if (sign === '\\') return readCommand(reading);
  if (sign === '&') return false;
  if (sign === '^') reading.script = 'sup';
  else if (sign === '_') reading.script = 'sub';
  else if (sign === '{') openGroup(reading);
  else if (sign === '}') closeGroup(reading);
  else if (sign !== ' ' || reading.script === '') put(reading, sign === '~' ? ' ' : sign);
  return true;
}

function put(reading: Reading, text: string): void {
  const whole = `${text}${reading.accent}`.normalize('NFC');
  reading.accent = '';
  reading.text += reading.script === '' ? whole : `<${reading.script}>${whole}</${reading.script}>`;
  reading.script = '';
}

function openGroup(reading: Reading): void {
  if (reading.script !== '') reading.text += `<${reading.script}>`;
  reading.groups.push(reading.script);
  reading.script = '';
}

function closeGroup(reading: Reading): void {
  const script = reading.groups.pop() ?? '';
  if (script !== '') reading.text += `</${script}>`;
}

function readCommand(reading: Reading): boolean {
  commandName.lastIndex = reading.at;
  const word = commandName.exec(reading.source)?.[0];
  const name = word ?? reading.source.charAt(reading.at);
  reading.at += name.length;
  return looks.has(name) || obey(reading, name);
}

function obey(reading: Reading, name: string): boolean {
  const accent = name.length > 1 ? accents.get(name) : undefined;
  const text = functions.has(name) ? name : (symbols.get(name) ?? spaces.get(name));
  if (accent !== undefined) reading.accent = `${accent}${reading.accent}`;
  else if (text !== undefined) put(reading, text);
  else if (/[%&#_{}$|]/.test(name)) put(reading, name);
  else return false;
  return true;
}
