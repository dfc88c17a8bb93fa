import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingRules } from '../../src/review/check/finding-rules.ts';
import { checkReview } from '../../src/review/check-review.ts';
import { reviewSchema } from '../../src/review/review.ts';
import { deepFreeze } from '../report/deep-freeze.ts';
import { findingCases } from './finding-cases.ts';
import { richReview } from './rich-review.ts';

const rules = Object.entries(findingRules);
const cases = new Map(Object.entries(findingCases));
const caseOf = (code: string, final: object = {}) =>
  deepFreeze(reviewSchema.parse({ ...richReview, final: false, ...cases.get(code), ...final }));

describe('checkReview, code by code', () => {
  it('finds nothing at all in a clean review with something in every list, final or not', () => {
    expect(checkReview(deepFreeze(richReview))).toEqual([]);
    expect(checkReview({ ...richReview, final: false })).toEqual([]);
    const empty = Object.entries(richReview).filter(([, value]) => Array.isArray(value) && value.length === 0);
    expect(empty).toEqual([]);
  });

  it.each(rules)('finds %s, and nothing else, after one change', (code, { severity }) => {
    const findings = checkReview(caseOf(code));
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code]);
    expect(findings.map((finding) => finding.severity)).toContain(severity);
  });

  it.each(rules)('says of %s what is wrong, and with what it is mended', (code) => {
    const review = caseOf(code);
    for (const { message, ids } of checkReview(review)) {
      expect(message).toMatch(/[:;,] /);
      expect(message).not.toMatch(/undefined|null|NaN|\[object/);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each(rules.filter(([, { closedWhenFinal }]) => closedWhenFinal))('makes %s an error in a final review', (code) => {
    const findings = checkReview(caseOf(code, { final: true }));
    expect(findings.filter((finding) => finding.code === code).map(({ severity }) => severity)).toContain('error');
  });
});

describe('docs/findings.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/findings.md'), 'utf8');
  const sections = [...page.matchAll(/^### `([a-z0-9-]+)`\n\n([\s\S]*?)(?=^#{2,3} |(?![\s\S]))/gm)].map(
    ([, code = '', text = '']) => ({ code, text }),
  );

  it('has a section for each code there is, in the order of the rules, and for no other', () => {
    expect(sections.map(({ code }) => code)).toEqual(rules.map(([code]) => code));
  });

  it.each(rules)(
    'says how grave %s is, what it means, why it matters, how to mend it, and gives an example',
    (code, rule) => {
      const text = sections.find((section) => section.code === code)?.text ?? '';
      const grave = rule.closedWhenFinal ? `${rule.severity}; error in a final review` : rule.severity;
      expect(/^\*([^*]+)\.\*/.exec(text)?.[1]?.replaceAll('\n', ' ')).toMatch(
        new RegExp(`^${grave}(; (?!error in a final)|$)`),
      );
      for (const part of ['**Why.**', '**Mend.**', '**Example.**']) expect(text).toContain(part);
    },
  );
});
