import type { NumberDraft } from './number-draft.ts';
import { printCount, printDate, printDecimal, printPercent } from './print-number.ts';
import type { ReviewNumber, ReviewNumbers } from './review-number.ts';

/**
 * Numbers by name, each with its share of the whole and as it is printed. Where two ids make one name, the later ones are
 * numbered (`report`, `report2`), so that none is lost.
 */
export function finishNumbers(drafts: readonly NumberDraft[]): ReviewNumbers {
  const named = new Map<string, NumberDraft>();
  const used = new Map<string, number>();
  for (const draft of drafts) {
    let times = used.get(draft.name) ?? 1;
    let name = draft.name;
    for (; named.has(name); name = `${draft.name}${times}`) times += 1;
    used.set(draft.name, times);
    named.set(name, draft);
  }
  return Object.fromEntries([...named].map(([name, draft]) => [name, finish({ ...draft, name }, named)]));
}

function finish({ partOf, ...draft }: NumberDraft, named: ReadonlyMap<string, NumberDraft>): ReviewNumber {
  const whole = partOf === undefined ? undefined : named.get(partOf)?.value;
  const number: ReviewNumber = { ...draft, printed: printed(draft) };
  if (partOf === undefined || typeof whole !== 'number') return number;
  const share = typeof draft.value === 'number' && whole > 0 ? draft.value / whole : null;
  return { ...number, whole: { name: partOf, value: whole }, share };
}

function printed({ value, unit, undefinedBecause = '' }: Omit<NumberDraft, 'partOf'>): string {
  if (value === null) return `undefined (${undefinedBecause})`;
  if (typeof value === 'string') return unit === 'date' ? printDate(value) : value;
  if (unit === 'coefficient') return printDecimal(value);
  if (unit === 'proportion') return printPercent(value);
  return unit === 'year' ? String(value) : printCount(value);
}
