import type { SearchLimit } from '../strategy/strategy-node.ts';
import type { StrategyEffect } from '../strategy/strategy-problem.ts';
import { type Rendering, report } from './rendering.ts';

/** A limit as text, with `{n}` for the line that it limits; `null`, and reported, where the platform has none for it. */
export function limitText(rendering: Rendering, limit: SearchLimit, effect: StrategyEffect = 'wider'): string | null {
  if (limit.limit === 'year') return yearText(rendering, limit, effect);
  if (limit.limit === 'language') return languageText(rendering, limit.value, effect);
  if (limit.limit === 'pubtype') return pubtypeText(rendering, limit.value, effect);
  const { other } = rendering.profile.limits;
  return other === null ? inInterface(rendering, limit.value, effect) : other.replace('{value}', () => limit.value);
}

/**
 * A limit as a part of a query; `null`, and reported, where the platform cannot say it there and it is left out: from
 * alternatives that narrows, from demands it widens.
 */
export function limitInQuery(rendering: Rendering, limit: SearchLimit, within: 'and' | 'or'): string | null {
  const { limits, label } = rendering.profile;
  const effect = within === 'or' ? 'narrower' : 'wider';
  if (limit.limit === 'language' && limits.languageInQuery !== undefined)
    return limits.languageInQuery.replace('{value}', () => limit.value.toLowerCase());
  const text = limitText(rendering, limit, effect);
  if (text === null || !text.includes('{n}')) return text;
  const remedy = 'give it a line of its own behind the line that it limits, or join it to the whole by AND';
  report(rendering, 'limit-in-branch', `${label} takes a limit by ${limitName(limit)} for whole lines only`, remedy, {
    severity: 'error',
    effect,
  });
  return null;
}

function limitName(limit: SearchLimit): string {
  return limit.limit === 'other' ? limit.value : limit.limit;
}

function inInterface(rendering: Rendering, what: string, effect: StrategyEffect): null {
  const { label } = rendering.profile;
  report(
    rendering,
    'limit-ui-only',
    `${label} has no limit by ${what} in the query`,
    'set it in the interface, and record it',
    { effect },
  );
  return null;
}

function yearText(
  rendering: Rendering,
  { from, to }: { from?: number; to?: number },
  effect: StrategyEffect,
): string | null {
  const { year } = rendering.profile.limits;
  if (year === null) return inInterface(rendering, 'year', effect);
  if (from === undefined && to === undefined) return null;
  const [first = '', second] = year.range.split(' AND ');
  // a part for each bound where the platform compares, one range elsewhere
  if (second === undefined)
    return first.replace('{from}', `${from ?? year.openFrom}`).replace('{to}', `${to ?? year.openTo}`);
  const least = from === undefined ? [] : [first.replace('{before}', `${from - 1}`)];
  const most = to === undefined ? [] : [second.replace('{after}', `${to + 1}`)];
  return [...least, ...most].join(' AND ');
}

function languageText(rendering: Rendering, value: string, effect: StrategyEffect): string | null {
  const { language, languageCase } = rendering.profile.limits;
  if (language === null) return inInterface(rendering, 'language', effect);
  return language.replace('{value}', () => (languageCase === 'lower' ? value.toLowerCase() : value));
}

function pubtypeText(rendering: Rendering, value: string, effect: StrategyEffect): string | null {
  const { limits, label, nesting } = rendering.profile;
  if (limits.pubtype !== null && Object.hasOwn(limits.pubtypes, value)) {
    return limits.pubtype.replace('{value}', () => limits.pubtypes[value] ?? value);
  }
  const wantsWord = limits.pubtype !== null || (nesting && limits.language !== null);
  if (!wantsWord) return inInterface(rendering, 'type of publication', effect);
  const fault = `"${value}" has no name among the types of publication of ${label}`;
  report(rendering, 'pubtype-no-mapping', fault, 'set it in the interface, or screen for it', { effect });
  return null;
}
