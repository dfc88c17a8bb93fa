import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../../src/search/parse/parse-strategy.ts';
import type { SearchPlatform } from '../../../src/search/platforms/platform-profile.ts';
import { renderStrategy } from '../../../src/search/render/render-strategy.ts';
import { normaliseStrategy } from '../../../src/search/strategy/normalise-strategy.ts';
import type { StrategyProblem } from '../../../src/search/strategy/strategy-problem.ts';
import { arbitraryStrategy } from './arbitrary-strategy.ts';
import { writtenOut } from './written-out.ts';

const platforms = [
  'pubmed',
  'ovid',
  'ovid-embase',
  'ovid-psycinfo',
  'web-of-science',
  'scopus',
  'ebsco',
  'proquest',
] as const;

/** Reports that concern what the platform finds for the text, not what the text says. */
const saysTheSame = new Set(['not-risk', 'trunc-bounded', 'stopword-any']);
const departs = ({ code, effect }: StrategyProblem) =>
  (effect === 'wider' || effect === 'narrower' || effect === 'changed') && !saysTheSame.has(code);

const runs = Number(process.env['ROUND_TRIPS'] ?? 300);

describe.each(platforms)('on %s', (platform: SearchPlatform) => {
  it('reads back what it wrote, wherever the platform can say it', () => {
    let said = 0;
    fc.assert(
      fc.property(arbitraryStrategy(platform), (strategy) => {
        const { text, problems } = renderStrategy(strategy, platform);
        if (text === null || problems.some(departs)) return;
        said++;
        const parsed = parseStrategy(text, platform);
        expect(writtenOut(parsed.strategy)).toEqual(writtenOut(strategy));
        expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(said).toBeGreaterThan(runs / 20);
  });

  it('has one normal form, which says the same on the platform', () => {
    fc.assert(
      fc.property(arbitraryStrategy(platform), (strategy) => {
        const normal = normaliseStrategy(strategy);
        expect(normaliseStrategy(normal)).toEqual(normal);
        expect(renderStrategy(normal, platform).text).toBe(renderStrategy(strategy, platform).text);
      }),
      { numRuns: runs / 3 },
    );
  });
});
