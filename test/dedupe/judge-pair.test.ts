import { describe, expect, it } from 'vitest';
import { judgePair } from '../../src/dedupe/judge-pair.ts';
import { mergeRules } from '../../src/dedupe/merge-rules.ts';
import type { EvidenceName, PairEvidence } from '../../src/dedupe/pair-evidence.ts';
import type { PairRule } from '../../src/dedupe/pair-rule.ts';
import { reviewRules } from '../../src/dedupe/review-rules.ts';
import { vetoes } from '../../src/dedupe/vetoes.ts';

const silence: PairEvidence = {
  identical: 0,
  doi: 0,
  pmid: 0,
  title: 0,
  titlePart: 0,
  wordsChanged: 0,
  numbers: 0,
  tellingWords: 3,
  translated: 0,
  authors: 0,
  fullName: 0,
  authorsListed: 0,
  year: 0,
  container: 0,
  volume: 0,
  issue: 0,
  pages: 0,
  abstract: 0,
  notice: 0,
  form: 0,
  preprint: 0,
  conference: 0,
  reprint: 0,
  version: 0,
  agreements: 0,
  conflicts: 0,
};

/** The least evidence that meets the conditions of a rule. */
function leastFor({ when }: PairRule): PairEvidence {
  const evidence: Record<EvidenceName, number> = { ...silence };
  for (const { of, least, most } of when) {
    if (least !== undefined) evidence[of] = Math.max(evidence[of], least);
    if (most !== undefined) evidence[of] = Math.min(evidence[of], most);
  }
  return evidence;
}

describe('judgePair', () => {
  it('keeps apart what nothing speaks for', () => {
    expect(judgePair(silence)).toEqual({ outcome: 'apart', rule: null, veto: null });
  });

  it('merges by the strongest rule', () => {
    expect(judgePair({ ...silence, doi: 1, pmid: 1, title: 100 })).toMatchObject({
      outcome: 'merge',
      rule: { name: 'same-doi' },
    });
  });

  it('lets a veto stand above every rule, and names both', () => {
    const verdict = judgePair({ ...silence, doi: 1, title: 100, version: -1 });
    expect(verdict).toMatchObject({ outcome: 'apart', rule: { name: 'same-doi' }, veto: { name: 'cochrane-version' } });
  });

  it('leaves a doubt to a person', () => {
    expect(judgePair({ ...silence, doi: 1, title: 20 })).toMatchObject({
      outcome: 'review',
      veto: { name: 'same-doi-other-title' },
    });
  });
});

describe('the rules', () => {
  const all = [...mergeRules, ...reviewRules, ...vetoes];

  it('have names of their own within each list', () => {
    for (const rules of [mergeRules, reviewRules, vetoes]) {
      expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    }
  });

  it('ask what keeps apart before what leaves to a person', () => {
    const outcomes = vetoes.map(({ outcome }) => outcome);
    expect(outcomes).toEqual([...outcomes].sort());
  });

  it.each(all.map((rule) => [rule.name, rule] as const))('%s can be met, with whole numbers', (_, rule) => {
    expect(rule.when.length).toBeGreaterThan(0);
    const evidence = leastFor(rule);
    for (const { of, least = -Infinity, most = Infinity } of rule.when) {
      expect(evidence[of]).toBeGreaterThanOrEqual(least);
      expect(evidence[of]).toBeLessThanOrEqual(most);
      expect(Number.isInteger(evidence[of])).toBe(true);
    }
  });

  it.each(mergeRules.map((rule) => [rule.name, rule] as const))(
    '%s merges where no veto stands against it',
    (_, rule) => {
      expect(judgePair(leastFor(rule)).rule).not.toBeNull();
    },
  );

  it('never merge on silence: each asks for a likeness of the title, an identifier or pages', () => {
    const strong = new Set<EvidenceName>(['identical', 'doi', 'pmid', 'title', 'titlePart', 'pages']);
    expect(mergeRules.filter(({ when }) => !when.some(({ of, least = 0 }) => strong.has(of) && least > 0))).toEqual([]);
  });
});
