import type { PlatformProfile, SearchPlatform } from '../platforms/platform-profile.ts';
import { profileOf } from '../platforms/platform-profiles.ts';
import { normaliseNode } from '../strategy/normalise-node.ts';
import { normaliseStrategy } from '../strategy/normalise-strategy.ts';
import type { SearchStrategy, StrategyLine, StrategyNode } from '../strategy/strategy-node.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { linesOf } from '../strategy/strategy-walk.ts';
import { adaptNode } from './adapt-node.ts';
import { checkFlat } from './check-flat.ts';
import { checkLines } from './check-lines.ts';
import { inlined } from './inlined.ts';
import { limitText } from './render-limit.ts';
import { renderNode } from './render-node.ts';
import type { RenderOptions } from './render-options.ts';
import { bracketed, type RenderedPiece, type Rendering, report } from './rendering.ts';

/** A line as it is typed on the platform. */
export interface RenderedLine {
  /** The id of the line of the strategy; missing for a line that holds a limit of the whole. */
  readonly id?: string;
  /** Its number on the platform. */
  readonly number: number;
  readonly text: string;
}

/** A strategy in the words of one platform. */
export interface RenderedStrategy {
  /** What is typed, lines with their numbers; `null` where there is an error among the problems. */
  readonly text: string | null;
  /** The same line by line, without numbers; empty where `text` is `null`. */
  readonly lines: readonly RenderedLine[];
  /** Every way in which the text departs from the strategy, and every doubt; where `text` is `null`, what stands in the way. */
  readonly problems: readonly StrategyProblem[];
}

/**
 * Writes a search strategy for one platform, in brackets throughout, so that no platform's own order of operators matters.
 *
 * What the platform cannot say is an error, and `text` is `null`, unless the caller allows the departure by its code.
 * Where there is a form that is nearly the same (`*` for exactly one character, a tag that covers one field more), it is
 * written and reported with its effect on what is found; `strict` refuses these too. Nothing is changed silently.
 *
 * @param platform - A name, or a profile with other facts. `ovid` is MEDLINE, `ebsco` CINAHL.
 * @throws RealistError `unknown-platform`.
 * @example
 * const near = { q: { op: 'near' as const, gap: 2, of: [{ term: 'place' }, { term: 'working' }] } };
 * const strategy = { q: { op: 'field' as const, in: ['ti' as const, 'ab' as const], of: near.q } };
 * renderStrategy(strategy, 'ovid').text; // '(place adj3 working).ti,ab.'
 * renderStrategy(strategy, 'scopus').text; // 'TITLE-ABS(place W/2 working)'
 * renderStrategy(strategy, 'google-scholar').text; // null
 */
export function renderStrategy(
  strategy: SearchStrategy,
  platform: SearchPlatform | PlatformProfile,
  options: RenderOptions = {},
): RenderedStrategy {
  const profile = profileOf(platform);
  const faults = checkLines(linesOf(strategy), 'lines' in strategy ? strategy.result : undefined);
  if (faults.some(({ severity }) => severity === 'error')) return { text: null, lines: [], problems: faults };
  const problems = new Map<string, StrategyProblem>();
  const { allow = [], strict = false } = options;
  const start: Rendering = { profile, allowed: new Set(allow), strict, problems, lineId: '1', dropped: false };
  const lines = typedLines(start, normaliseStrategy(strategy));
  const text = lines.length === 1 ? lines.map((line) => line.text).join('') : numbered(lines, profile.lineMark ?? '');
  if (profile.longest !== null && [...text].length > profile.longest) {
    const fault = `the query has ${[...text].length} characters, and ${profile.label} reads ${profile.longest}`;
    report(start, 'too-long', fault, 'part it into several searches, and record each');
  }
  const errors = [...problems.values()].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { text: null, lines: [], problems: [...faults, ...errors] };
  return { text, lines, problems: [...faults, ...problems.values()] };
}

function numbered(lines: readonly RenderedLine[], mark: string): string {
  return lines.map(({ number, text }) => `${mark}${number} ${text}`).join('\n');
}

function typedLines(start: Rendering, strategy: SearchStrategy): RenderedLine[] {
  const { lineMark } = start.profile;
  const lines = lineMark === null ? [inlined(start, strategy)] : linesOf(strategy);
  const numberOf = new Map(lines.map(({ id }, at) => [id, at + 1]));
  const referenceText = (id: string) => `${lineMark}${numberOf.get(id)}`;
  const pieces = lines.map((line) => typedLine({ ...start, lineId: line.id }, line, referenceText));
  const typed = pieces.map(({ text }, at) => ({ id: lines[at]?.id ?? '', number: at + 1, text }));
  const last = 'lines' in strategy && lineMark !== null ? strategy.result : undefined;
  return withLimits(start, strategy, pieces, typed, last === undefined ? typed.length : (numberOf.get(last) ?? 0));
}

function typedLine(rendering: Rendering, { q }: StrategyLine, referenceText: (id: string) => string): RenderedPiece {
  const limited = limitedLine(rendering, q, referenceText);
  if (limited !== undefined) return { text: limited, op: null };
  const adapted = adaptNode(rendering, q);
  if (adapted === undefined) {
    report(rendering, 'empty-set', 'nothing of the line is left on this platform', 'leave the line out', {
      severity: 'error',
    });
    return { text: '', op: null };
  }
  const node: StrategyNode = normaliseNode(adapted);
  if (!rendering.profile.nesting) checkFlat(rendering, node);
  return renderNode(rendering, node, referenceText);
}

/** A line that does nothing but limit another, where limits are lines of their own: `limit 2 to (humans and yr="2010")`. */
function limitedLine(
  rendering: Rendering,
  node: StrategyNode,
  referenceText: (id: string) => string,
): string | undefined {
  if (!rendering.profile.limits.ownLines || !('op' in node) || node.op !== 'and') return undefined;
  const [line, ...others] = node.of;
  if (line === undefined || !('ref' in line)) return undefined;
  const limits = others.flatMap((part) => ('limit' in part ? [part.limit] : []));
  const texts = limits.flatMap((limit) => limitText({ ...rendering, problems: new Map() }, limit) ?? []);
  const [first = ''] = texts;
  if (texts.length < others.length || !texts.every((text) => text.startsWith(limitOfLine))) return undefined;
  const words = texts.map((text) => text.slice(limitOfLine.length)).join(` ${rendering.profile.operators.and} `);
  const whole = texts.length === 1 ? first : `${limitOfLine}(${words})`;
  return whole.replace('{n}', referenceText(line.ref));
}

const limitOfLine = 'limit {n} to ';

/** Limits of the whole strategy: in a query of one line, in a line after the last, or in lines of their own. */
function withLimits(
  rendering: Rendering,
  { limits = [] }: SearchStrategy,
  pieces: readonly RenderedPiece[],
  typed: readonly RenderedLine[],
  result: number,
): RenderedLine[] {
  const { profile } = rendering;
  const texts = limits.flatMap((limit) => limitText(rendering, limit) ?? []);
  const [only] = pieces;
  const [line] = typed;
  if (texts.length === 0) {
    return result === typed.length || result === 0
      ? [...typed]
      : [...typed, { number: typed.length + 1, text: `${profile.lineMark}${result}` }];
  }
  const and = ` ${profile.operators.and} `;
  const ownLines = profile.limits.ownLines === true && texts.some((text) => text.includes('{n}'));
  if (ownLines) return [...typed, ...ownLimitLines(texts, typed.length, result, and)];
  if (typed.length === 1 && only && line) {
    return [{ ...line, text: [only.op === 'and' ? only.text : bracketed(only), ...texts].join(and) }];
  }
  return [...typed, { number: typed.length + 1, text: [`${profile.lineMark}${result}`, ...texts].join(and) }];
}

function ownLimitLines(texts: readonly string[], count: number, result: number, and: string): RenderedLine[] {
  return texts.map((text, at) => {
    const before = at === 0 ? result : count + at;
    return {
      number: count + at + 1,
      text: text.includes('{n}') ? text.replace('{n}', `${before}`) : `${before}${and}${text}`,
    };
  });
}
