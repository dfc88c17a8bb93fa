import type { SearchLimit } from '../strategy/strategy-node.ts';
import { type Rendering, report } from './rendering.ts';

/** A limit as text, with `{n}` for the line that it limits; `null`, and reported, where the platform has none for it. */
export function limitText(rendering: Rendering, limit: SearchLimit): string | null {
  if (limit.limit === 'year') return yearText(rendering, limit);
  if (limit.limit === 'language') return languageText(rendering, limit.value);
  if (limit.limit === 'pubtype') return pubtypeText(rendering, limit.value);
  const { other } = rendering.profile.limits;
  return other === null ? inInterface(rendering, limit.value) : other.replace('{value}', () => limit.value);
}

function inInterface(rendering: Rendering, what: string): null {
  const { label } = rendering.profile;
  report(
    rendering,
    'limit-ui-only',
    `${label} has no limit by ${what} in the query`,
    'set it in the interface, and record it',
  );
  return null;
}

function yearText(rendering: Rendering, { from, to }: { from?: number; to?: number }): string | null {
  const { year } = rendering.profile.limits;
  if (year === null) return inInterface(rendering, 'year');
  if (from === undefined && to === undefined) return null;
  const [first = '', second] = year.range.split(' AND ');
  // a part for each bound where the platform compares, one range elsewhere
  if (second === undefined)
    return first.replace('{from}', `${from ?? year.openFrom}`).replace('{to}', `${to ?? year.openTo}`);
  const least = from === undefined ? [] : [first.replace('{before}', `${from - 1}`)];
  const most = to === undefined ? [] : [second.replace('{after}', `${to + 1}`)];
  return [...least, ...most].join(' AND ');
}

function languageText(rendering: Rendering, value: string): string | null {
  const { language, languageCase } = rendering.profile.limits;
  if (language === null) return inInterface(rendering, 'language');
  return language.replace('{value}', () => (languageCase === 'lower' ? value.toLowerCase() : value));
}

function pubtypeText(rendering: Rendering, value: string): string | null {
  const { limits, label, nesting } = rendering.profile;
  if (limits.pubtype !== null && Object.hasOwn(limits.pubtypes, value)) {
    return limits.pubtype.replace('{value}', () => limits.pubtypes[value] ?? value);
  }
  const wantsWord = limits.pubtype !== null || (nesting && limits.language !== null);
  if (!wantsWord) return inInterface(rendering, 'type of publication');
  const fault = `"${value}" has no name among the types of publication of ${label}`;
  report(rendering, 'pubtype-no-mapping', fault, 'set it in the interface, or screen for it');
  return null;
}
