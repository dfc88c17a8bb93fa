import { columnName } from './csv-name.ts';

/** What a reviewer said of a document: in, out, or neither. */
export type MarkVerdict = 'include' | 'exclude' | 'unsure';

const words: Readonly<Record<MarkVerdict, readonly string[]>> = {
  include: [
    'include',
    'included',
    'yes',
    'y',
    '1',
    '1 0',
    'true',
    'in',
    'i',
    'accept',
    'accepted',
    'relevant',
    'eligible',
  ],
  exclude: [
    'exclude',
    'excluded',
    'no',
    'n',
    '0',
    '0 0',
    'false',
    'out',
    'e',
    'reject',
    'rejected',
    'irrelevant',
    'not relevant',
    'ineligible',
    'not eligible',
  ],
  unsure: ['maybe', 'unsure', 'unclear', 'undecided', 'uncertain', 'pending', 'awaiting classification', 'conflict'],
};

const verdictByWord = new Map(
  (['include', 'exclude', 'unsure'] as const).flatMap((verdict) =>
    words[verdict].map((word) => [word, verdict] as const),
  ),
);

/** A verdict, and the reason that stands behind it. */
export interface SaidVerdict {
  readonly verdict: MarkVerdict;
  readonly reasons: readonly string[];
}

/** Reads `Included`, `1`, `Maybe`, `Excluded: wrong population`; `null` where the text says no verdict. */
export function verdictIn(text: string): SaidVerdict | null {
  const said = text.trim().slice(0, 1000);
  const alone = said === '?' ? 'unsure' : verdictByWord.get(columnName(said));
  if (alone !== undefined && !said.startsWith('-')) return { verdict: alone, reasons: [] };
  const [, word = '', reason = ''] = /^([a-z]+(?: [a-z]+)?)\s*(?:[:;–—(]|-\s)\s*(\S.*)$/i.exec(said) ?? [];
  const verdict = word === '' ? undefined : verdictByWord.get(columnName(word));
  if (verdict === undefined) return null;
  return { verdict, reasons: reasonsIn(reason.replace(/\)$/, ''), ';') };
}

/** Reasons that stand between marks. */
export function reasonsIn(text: string, mark: string): string[] {
  return text
    .split(mark)
    .map((reason) => reason.trim())
    .filter((reason) => reason !== '');
}
