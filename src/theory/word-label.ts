import type { Polarity } from './configuration.ts';
import type { SlotRole } from './heuristic.ts';
import type { StatementLocale } from './statement-locale.ts';

/** A label as a statement words it in a role, present or absent. */
export function wordLabel(label: string, role: SlotRole, polarity: Polarity, locale: StatementLocale): string {
  return fill(locale.slots[role][polarity], { label, lowered: lowered(label, locale) });
}

/** A label as it reads inside a sentence: abbreviations and listed names keep their capitals. */
function lowered(label: string, { capitalised }: StatementLocale): string {
  const text = label.trim().replace(/(?<=.)\.$/su, '');
  const [firstWord = ''] = /^[\p{L}\p{N}]+/u.exec(text) ?? [];
  const [firstLetter = '', ...rest] = firstWord;
  const keeps = capitalised.includes(firstWord) || /[\p{Lu}\p{N}]/u.test(rest.join(''));
  return keeps ? text : firstLetter.toLowerCase() + text.slice(firstLetter.length);
}

/** Fills a template in one pass, so that a label with braces or dollars stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  const known = new Map(Object.entries(values));
  return template.replace(/\{(\w+)\}/g, (place, name: string) => known.get(name) ?? place);
}
