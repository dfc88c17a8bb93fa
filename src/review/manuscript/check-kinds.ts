import { printPercent } from '../numbers/print-number.ts';
import { agrees, type Claim } from './check-claims.ts';
import type { FoundAt } from './manuscript-finding.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Shares of grey literature against the kinds that the text itself counts: half is no share of 20 in 30, whatever the review
 * says.
 */
export function checkKinds(claims: readonly Claim[], { numbers, kinds }: Vocabulary): FoundAt[] {
  const stated = new Map<string, number>();
  for (const { names, window } of claims) {
    const [name] = names;
    if (name !== undefined && window.quantity.kind === 'count' && !stated.has(name))
      stated.set(name, window.quantity.value);
  }
  const grey = new Set(numbers['included.byKind.grey']?.ids ?? []);
  const isGrey = (name: string) => (numbers[name]?.ids ?? []).some((id) => grey.has(id));
  const all = kinds.map(({ names }) => names[0] ?? '').filter((name) => stated.has(name));
  const whole = stated.get('included') ?? 0;
  const sum = all.reduce((total, name) => total + (stated.get(name) ?? 0), 0);
  if (all.length < 2 || whole <= 0 || sum !== whole) return [];
  const part = all.filter(isGrey).reduce((total, name) => total + (stated.get(name) ?? 0), 0);
  return claims.flatMap(({ names, window: { quantity }, start }): FoundAt[] => {
    if (names[0] !== 'included.byKind.grey' || quantity.kind === 'count' || agrees(quantity, part / whole)) return [];
    const expected = `${part} of ${whole} (${printPercent(part / whole)})`;
    return [
      {
        code: 'share-differs',
        severity: 'error',
        message: `"${quantity.words}" is stated, but the kinds that the text itself counts make ${expected}; correct one of them`,
        at: start + quantity.start,
        excerpt: quantity.words,
        number: 'included.byKind.grey',
        expected,
      },
    ];
  });
}
