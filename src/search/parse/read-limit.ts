import type { PlatformProfile } from '../platforms/platform-profile.ts';
import type { LimitNode, RawNode, SearchLimit } from '../strategy/strategy-node.ts';
import type { StrategyToken } from './strategy-token.ts';

/** Limits that are written in words of their own: `limit 3 to english language`, `PUBYEAR > 2009`. */
export function readLimitWords(text: string, start: number, profile: PlatformProfile): StrategyToken[] | undefined {
  if (profile.limits.ownLines) return start === text.search(/\S/) ? limitLine(text, start, profile) : undefined;
  return profile.limits.year?.range.startsWith('PUBYEAR') ? yearComparison(text, start) : undefined;
}

const limitOf = /limit\s+(\d{1,6})\s+to\s+(.+)/iy;

function limitLine(text: string, start: number, profile: PlatformProfile): StrategyToken[] | undefined {
  limitOf.lastIndex = start;
  const found = limitOf.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  const end = text.length;
  const at = end - found[2].length;
  const words = found[2].trim().replace(/^\((.*)\)$/, '$1');
  const limits = words.split(/\s+and\s+/i).map((part) => ovidLimit(part, profile));
  return [
    { kind: 'reference', ids: [found[1]], op: 'or', start, end: at },
    ...limits.flatMap((limit): StrategyToken[] => [
      { kind: 'operator', op: 'and', text: 'and', start: at, end: at },
      { kind: 'node', node: { limit }, start: at, end },
    ]),
  ];
}

function ovidLimit(words: string, profile: PlatformProfile): SearchLimit {
  const years = /^yr\s*=\s*"?([^"]*)"?$/i.exec(words)?.[1];
  const range = years === undefined ? undefined : yearsOf(years, profile);
  if (range !== undefined) return range;
  const language = /^(\S+)(?:\s+language)$/i.exec(words)?.[1];
  return language === undefined ? { limit: 'other', value: words } : { limit: 'language', value: language };
}

const comparison = /pubyear\s*(>|<|=|aft|bef|is)\s*(\d{4})(?!\d)/iy;

function yearComparison(text: string, start: number): StrategyToken[] | undefined {
  comparison.lastIndex = start;
  const found = comparison.exec(text);
  if (found === null) return undefined;
  const year = Number(found[2]);
  const limit = comparedYear(found[1]?.toLowerCase() ?? '', year);
  return [{ kind: 'node', node: { limit }, start, end: start + found[0].length }];
}

function comparedYear(sign: string, year: number): SearchLimit {
  if (sign === '>' || sign === 'aft') return { limit: 'year', from: year + 1 };
  if (sign === '<' || sign === 'bef') return { limit: 'year', to: year - 1 };
  return { limit: 'year', from: year, to: year };
}

/** The words behind or within a tag of a limit. */
export function taggedLimit(
  kind: 'year' | 'language' | 'pubtype',
  words: string,
  profile: PlatformProfile,
): LimitNode | undefined {
  if (kind === 'year') {
    const limit = yearsOf(words, profile);
    return limit && { limit };
  }
  if (kind === 'language') return { limit: { limit: kind, value: words } };
  const named = Object.entries(profile.limits.pubtypes).find(([, word]) => word.toLowerCase() === words.toLowerCase());
  return named && { limit: { limit: kind, value: named[0] } };
}

const date = String.raw`(\d{4})(\d{2,4}|[/-]\d{1,2}(?:[/-]\d{1,2})?)?`;
const range = new RegExp(String.raw`^${date}(?:\s*(?::|-|to)\s*(?:${date}|(current|present))?)?$`, 'i');

/** A year or a range of years; an end that the platform writes for an open range is open. */
export function yearsOf(words: string, profile: PlatformProfile): Extract<SearchLimit, { limit: 'year' }> | undefined {
  const text = words.trim();
  const found = range.exec(text);
  if (found?.[1] === undefined) return undefined;
  const isRange = isYearRange(text);
  const { openFrom = '', openTo = '' } = profile.limits.year ?? {};
  const first = found[1];
  const last = isRange ? found[3] : first;
  return {
    limit: 'year',
    ...(first !== openFrom && { from: Number(first) }),
    ...(last !== undefined && last !== openTo && { to: Number(last) }),
  };
}

function isYearRange(text: string): boolean {
  return /:|to|\d\s*-\s*(?:\d{4}|$|[cp])/i.test(text);
}

/** Whether a date or a range of dates begins or ends within a year, so that its years are more than it says. */
export function cutsIntoYears(words: string): boolean {
  const text = words.trim();
  const found = range.exec(text);
  if (found === null) return false;
  const [, , begins = '', , ends = ''] = found;
  if (!isYearRange(text)) return begins !== '';
  return !/^(?:[/-]?0?1(?:[/-]?0?1)?)?$/.test(begins) || !/^(?:[/-]?12(?:[/-]?31)?)?$/.test(ends);
}

/** A part of a query that stands for itself on this platform. */
export function rawNode(text: string, { platform }: PlatformProfile): RawNode {
  return { raw: { [platform]: text } };
}
