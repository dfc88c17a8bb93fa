import type { HeadingFacts, PlatformProfile } from '../platforms/platform-profile.ts';
import type { SubjectNode } from '../strategy/strategy-node.ts';
import { type RenderedPiece, type Rendering, report } from './rendering.ts';

/** A subject heading in the vocabulary and the notation of the platform. */
export function renderSubject(rendering: Rendering, node: SubjectNode): RenderedPiece {
  const { headings, label } = rendering.profile;
  const fault = headingFault(rendering.profile, node);
  if (fault !== undefined || headings === null) {
    if (fault)
      report(rendering, fault.code, fault.message, 'name the heading of this vocabulary, or allow leaving it out');
    return { text: '', op: null };
  }
  const heading = node.subject[headings.vocabulary] ?? '';
  const [name, code] = node.sub ?? ['', ''];
  const quotesOperators = !headings.exploded.includes('"');
  const template = templateOf(headings, node);
  if (headings.focusUnverified && node.focus) {
    report(
      rendering,
      'syntax-unverified',
      `focus in a heading has not been checked on ${label}`,
      `try "${heading}" there`,
    );
  }
  const sign = (headings.subheading ?? '')
    .replace('{name}', name)
    .replace('{code}', code)
    .replace('{CODE}', code.toUpperCase());
  const written = quotesOperators && /\b(?:and|or|not|adj\d*)\b/i.test(heading) ? `"${heading}"` : heading;
  const text = template.replace('{s}', () => (node.sub ? sign : '')).replace('{h}', () => written);
  return { text, op: null };
}

function templateOf(headings: HeadingFacts, { explode = true, focus = false }: SubjectNode): string {
  if (focus) return explode ? headings.explodedFocus : headings.plainFocus;
  return explode ? headings.exploded : headings.plain;
}

/** Why a platform cannot write a heading; `undefined` where it can. */
export function headingFault({ headings, label }: PlatformProfile, { subject, sub }: SubjectNode) {
  if (headings === null) return { code: 'subject-unsupported', message: `${label} has no subject headings` } as const;
  const heading = subject[headings.vocabulary];
  if (heading === undefined) {
    return {
      code: 'subject-no-mapping',
      message: `the heading has no name in the vocabulary of ${label} (${headings.vocabulary})`,
    } as const;
  }
  if (sub !== undefined && headings.subheading === null) {
    return { code: 'subject-no-mapping', message: `${label} takes no subheading with "${heading}"` } as const;
  }
  return undefined;
}
