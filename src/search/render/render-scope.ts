import type { FieldFact, PlatformProfile } from '../platforms/platform-profile.ts';
import type { SearchField, StrategyNode } from '../strategy/strategy-node.ts';
import { renderWords } from './render-words.ts';
import { bracketed, joinedBy, type RenderedPiece, type Rendering, report } from './rendering.ts';

/** Words within fields, in the way of the platform. */
export function renderScope(rendering: Rendering, node: StrategyNode, fields: readonly SearchField[]): RenderedPiece {
  const { profile } = rendering;
  const facts = factsFor(rendering, fields);
  const codes = facts.map(({ code }) => code).filter((code) => code !== '');
  if (codes.length === 0)
    return closed(
      renderWords(rendering, node, (text) => text),
      profile,
    );
  if (profile.fieldStyle === 'tag' || profile.fieldStyle === 'before-colon') {
    const each = codes.map((code) => renderWords(rendering, node, tagOf(profile, code)));
    return closed(joinedBy(profile, 'or', each), profile);
  }
  const words = renderWords(rendering, node, (text) => text);
  if (profile.fieldJoin !== null) return { text: scopeText(profile, codes.join(profile.fieldJoin), words), op: null };
  const each = codes.map((code) => ({ text: scopeText(profile, code, words), op: null }));
  return closed(joinedBy(profile, 'or', each), profile);
}

/** Alternatives of a scope keep their brackets wherever they stand. */
function closed(piece: RenderedPiece, { nesting }: PlatformProfile): RenderedPiece {
  return piece.op === null || !nesting ? piece : { text: bracketed(piece), op: null };
}

function tagOf({ fieldStyle }: PlatformProfile, code: string) {
  return (text: string, gap?: number) => {
    if (fieldStyle === 'before-colon') return `${code}:${text}`;
    return `${text}[${code}${gap === undefined ? '' : `:~${gap}`}]`;
  };
}

function scopeText({ fieldStyle }: PlatformProfile, code: string, words: RenderedPiece): string {
  switch (fieldStyle) {
    case 'dot':
      return `${bracketed(words)}.${code}.`;
    case 'colon':
      return `${bracketed(words)}:${code}`;
    case 'equals':
      return `${code}=(${words.text})`;
    case 'word':
      return `${code} (${words.text})`;
    default:
      return `${code}(${words.text})`;
  }
}

/** The tags that stand for a set of fields; what they add to it, or leave out of it, is reported. */
function factsFor(rendering: Rendering, fields: readonly SearchField[]): readonly FieldFact[] {
  const { profile } = rendering;
  const writable = profile.fields.filter(({ readOnly, covers }) => !readOnly && covers !== undefined);
  const whole = writable.find(({ standsFor = [] }) => standsFor.some((set) => set.join() === fields.join()));
  const facts = whole === undefined ? tiling(writable, fields) : [whole];
  for (const fact of facts) reportFact(rendering, fact, fields);
  const missing = whole ? [] : fields.filter((field) => !facts.some(({ covers = [] }) => covers.includes(field)));
  if (missing.length > 0 && missing.join() !== profile.withoutField?.join()) reportMissing(rendering, missing, facts);
  return facts;
}

/** Tags that together cover no other field, the widest first. */
function tiling(facts: readonly FieldFact[], fields: readonly SearchField[]): FieldFact[] {
  const chosen: FieldFact[] = [];
  let rest = fields;
  for (const fact of [...facts].sort((a, b) => (b.covers?.length ?? 0) - (a.covers?.length ?? 0))) {
    const covers = fact.covers ?? [];
    if (rest.length === 0 || !covers.every((field) => rest.includes(field))) continue;
    chosen.push(fact);
    rest = rest.filter((field) => !covers.includes(field));
  }
  return chosen.sort((a, b) => fields.indexOf(a.covers?.[0] ?? 'af') - fields.indexOf(b.covers?.[0] ?? 'af'));
}

function reportFact(
  rendering: Rendering,
  { code, covers = [], adds, standsFor }: FieldFact,
  fields: readonly SearchField[],
) {
  const { label, nesting } = rendering.profile;
  const more = covers.some((field) => !fields.includes(field)) || standsFor === undefined;
  if (adds !== undefined && more) {
    const severity = nesting ? 'note' : 'warning';
    report(rendering, 'field-widened', `${label} seeks ${fields.join()} in ${adds} too`, 'expect more records', {
      severity,
    });
  }
  if (covers.includes('tx')) {
    report(
      rendering,
      'field-differs',
      `text words are other fields on each platform, on ${label} those of ${code}`,
      'name the fields where that matters',
    );
  }
  if (covers.includes('au')) {
    report(
      rendering,
      'author-format',
      `${label} writes names of authors in its own way`,
      'look the name up in its index',
    );
  }
  if (code === 'intitle')
    report(rendering, 'intitle', `${label} wants ${code}: before each word`, 'nothing need be done');
}

function reportMissing(rendering: Rendering, missing: readonly SearchField[], facts: readonly FieldFact[]): void {
  const fault = `${rendering.profile.label} has no tag for ${missing.join()}`;
  if (facts.length > 0) report(rendering, 'field-dropped', fault, 'expect fewer records');
  else report(rendering, 'field-unsupported', fault, 'name other fields, or allow the search in all');
}
