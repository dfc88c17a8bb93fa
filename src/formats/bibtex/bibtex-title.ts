import type { Document } from '../../document/document.ts';
import { printedTitle } from '../fields/printed-title.ts';
import { latexOfText } from './bibtex-encode.ts';

const tag = /<(\/?)(i|b|sup|sub)>/g;

/** The commands that write the marks of a title. */
const commands: Readonly<Record<string, string>> = {
  i: '\\textit{',
  b: '\\textbf{',
  sup: '\\textsuperscript{',
  sub: '\\textsubscript{',
};

/** A title as LaTeX, with its marks, and with braces around words whose capitals must stay; `undefined` where there is none. */
export function latexOfTitle(document: Pick<Document, 'title' | 'titleMarkup'>): string | undefined {
  const printed = printedTitle(document);
  if (printed === undefined) return undefined;
  return (printed.includes('<') ? markedLatex(printed) : null) ?? protectedLatex(printed);
}

/** The marks as commands; `null` where they do not close in order. */
function markedLatex(text: string): string | null {
  const open: string[] = [];
  const parts: string[] = [];
  let done = 0;
  for (const found of text.matchAll(tag)) {
    const [whole, slash, name = ''] = found;
    parts.push(protectedLatex(text.slice(done, found.index)));
    done = found.index + whole.length;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return null;
    parts.push(slash === '' ? (commands[name] ?? '{') : '}');
  }
  parts.push(protectedLatex(text.slice(done)));
  return open.length === 0 ? parts.join('') : null;
}

/** Puts braces around words that a style would spoil if it wrote them small: `DNA`, `mRNA`. */
function protectedLatex(text: string): string {
  const latex = latexOfText(text);
  if (/[\u0080-\uffff]/.test(latex))
    return latex.replace(/[\p{L}\p{N}]+/gu, (word) => (/.\p{Lu}/u.test(word) ? `{${word}}` : word));
  // the same, several times as fast
  return /[A-Za-z0-9][A-Z]/.test(latex)
    ? latex.replace(/[A-Za-z0-9]+/g, (word) => (/.[A-Z]/.test(word) ? `{${word}}` : word))
    : latex;
}

/** A title and a subtitle as one. */
export function wholeTitle(title: string, subtitle: string): string {
  if (subtitle === '' || title === '') return `${title}${subtitle}`;
  return `${title}${/[?!.:…–—]$/.test(title) ? '' : ':'} ${subtitle}`;
}
