import type { FieldFact } from '../platforms/platform-profile.ts';
import { adaptNear } from '../render/adapt-near.ts';
import type { Rendering } from '../render/rendering.ts';
import { normaliseNode, sortFields } from '../strategy/normalise-node.ts';
import type { NearNode, SearchField, StrategyNode, StrategySpan } from '../strategy/strategy-node.ts';
import type { StrategyProblem } from '../strategy/strategy-problem.ts';
import { isTooDeep } from '../strategy/strategy-walk.ts';
import { nearestTag } from './nearest-tag.ts';
import { taggedHeading } from './read-heading.ts';
import { cutsIntoYears, rawNode, taggedLimit } from './read-limit.ts';
import { fieldFact, headingTag } from './read-word.ts';
import { peek, quoteOf, type StrategyReader, tell, withSource } from './strategy-reader.ts';

/** A node within the fields of a tag; what the tag makes of it where it is a limit, a heading or the platform's own. */
export function scopedBy(
  reader: StrategyReader,
  tag: string,
  of: StrategyNode,
  tagSpan: StrategySpan,
  span: StrategySpan,
): StrategyNode {
  const { profile } = reader;
  const [code = tag, gap] = tag.split(':~');
  const heading = headingTag(code, profile);
  if (heading !== undefined) return withSource(headingsIn(reader, of, heading), span);
  const names = profile.fieldJoin === null && profile.fieldStyle !== 'dot' ? [code] : code.split(/,/);
  const facts = names.map((name) => fieldFact(name.replace(/\.?(?:\/freq=\d+)?$/, ''), profile));
  const unknown = names.filter((_, at) => facts[at] === undefined);
  if (unknown.length > 0 || unclosed(reader, code))
    return unknownTag(reader, unknown.join(',') || code, of, tagSpan, span);
  return knownTags(
    reader,
    facts.filter((fact) => fact !== undefined),
    of,
    gap,
    span,
  );
}

/** The headings that one tag names: one, or several in brackets. */
function headingsIn(
  reader: StrategyReader,
  of: StrategyNode,
  tag: { readonly focus?: true; readonly plain?: true },
): StrategyNode {
  if ('op' in of && (of.op === 'or' || of.op === 'and'))
    return { op: of.op, of: of.of.map((part) => headingsIn(reader, part, tag)) };
  if ('op' in of && of.op === 'not')
    return { op: 'not', keep: headingsIn(reader, of.keep, tag), drop: headingsIn(reader, of.drop, tag) };
  return taggedHeading(wordsIn(reader, of), tag, reader.profile);
}

function knownTags(
  reader: StrategyReader,
  facts: readonly FieldFact[],
  of: StrategyNode,
  gap: string | undefined,
  span: StrategySpan,
): StrategyNode {
  const [first] = facts;
  const kind = first?.limit;
  if (kind !== undefined)
    return withSource(
      limitsOf(reader, kind, of) ?? rawNode(reader.text.slice(span.start, span.end), reader.profile),
      span,
    );
  const covers = facts.flatMap(({ covers: fields = [] }) => fields);
  const isCounted = /\/freq=\d+$/i.test(reader.text.slice(span.start, span.end));
  if (isCounted || facts.some((fact) => fact.covers === undefined)) {
    tell(reader, 'platform-only', `${quoteOf(reader, span)} has no counterpart elsewhere`, 'it is kept as it stands', {
      span,
    });
    return withSource(rawNode(reader.text.slice(span.start, span.end), reader.profile), span);
  }
  const fields = sortFields(covers);
  const words = gap === undefined ? of : withSource(nearOf(of, gap), span);
  if (gap !== undefined && 'op' in words && words.op === 'near') checkNear(reader, words, fields, span);
  return withSource({ op: 'field', in: fields, of: words }, span);
}

/** A tag behind a full stop is closed by another. */
function unclosed({ profile }: StrategyReader, code: string): boolean {
  return profile.fieldStyle === 'dot' && !/\.(?:\/freq=\d+)?$/.test(code);
}

function unknownTag(
  reader: StrategyReader,
  tag: string,
  of: StrategyNode,
  tagSpan: StrategySpan,
  span: StrategySpan,
): StrategyNode {
  const { label } = reader.profile;
  const nearest = nearestTag(tag, reader.profile);
  const remedy = nearest === undefined ? 'name a field that it has' : `write ${nearest}`;
  tell(
    reader,
    'field-unknown',
    `${label} has no field ${quoteOf(reader, tagSpan)}, and may seek the words in all fields`,
    remedy,
    { span: tagSpan },
  );
  return withSource(of, span);
}

function wordsIn(reader: StrategyReader, node: StrategyNode): string {
  if (node.src === undefined) return '';
  return reader.text.slice(node.src.start, node.src.end).replace(/^[("{\s]+|[)"}\s]+$/g, '');
}

function limitsOf(
  reader: StrategyReader,
  kind: 'year' | 'language' | 'pubtype',
  of: StrategyNode,
): StrategyNode | undefined {
  if ('op' in of && of.op === 'or') {
    const limits = of.of.map((child) => limitsOf(reader, kind, child));
    return limits.every((limit) => limit !== undefined) ? { op: 'or', of: limits } : undefined;
  }
  const words = wordsIn(reader, of);
  const limit = taggedLimit(kind, words, reader.profile);
  const next = peek(reader);
  // of a range that goes on behind the tag its end tells
  const isWhole = next?.kind !== 'word' || next.text !== ':';
  if (kind === 'year' && isWhole && of.src !== undefined) noteYears(reader, words, of.src);
  return limit && (of.src === undefined ? limit : withSource(limit, of.src));
}

/** Tells of dates of which a strategy keeps the years only. */
export function noteYears(reader: StrategyReader, dates: string, span: StrategySpan): void {
  if (!cutsIntoYears(dates)) return;
  tell(reader, 'limit-widened', `of ${dates} the years are kept, and no month or day`, 'set the dates by hand', {
    span,
  });
}

function nearOf(of: StrategyNode, gap: string): NearNode {
  const words = 'phrase' in of ? of.phrase : 'term' in of ? [of.term] : [];
  return { op: 'near', gap: Number(gap), of: words.map((term) => ({ term })) };
}

/** A nearness is checked by writing it for its own platform: what that reports is wrong with it. */
export function checkNear(
  reader: StrategyReader,
  near: NearNode,
  fields: readonly SearchField[] | undefined,
  span: StrategySpan,
): void {
  if (isTooDeep(near)) return;
  const problems = new Map<string, StrategyProblem>();
  const { profile } = reader;
  const rendering: Rendering = { profile, allowed: new Set(), strict: false, problems, lineId: '', dropped: false };
  adaptNear(rendering, { ...near, of: near.of.map(normaliseNode) }, fields);
  for (const { ids: _, ...problem } of problems.values()) reader.problems.push({ ...problem, span });
}
