import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '../../examples/alliancing/account.ts';
import { readReview } from '../../examples/alliancing/read-review.ts';
import { derivableRipples, suggestRipples } from '../../src/graph/ripples.ts';
import { cmoFigures } from '../../src/report/figures/cmo-figures.ts';
import { checkReported } from '../../src/review/check-reported.ts';
import { checkReview } from '../../src/review/check-review.ts';
import { flow } from '../../src/review/flow.ts';
import { parseReview } from '../../src/review/parse-review.ts';
import { reportedCountsSchema } from '../../src/review/reported-counts.ts';
import { reportedFlow } from '../../src/review/reported-flow.ts';
import { reviewSaturation } from '../../src/review/review-saturation.ts';
import { serialiseReview } from '../../src/review/serialise-review.ts';
import { configurationForm, mechanismParts } from '../../src/theory/configuration-form.ts';

const root = join(import.meta.dirname, '../..');
const data = join(root, 'examples/alliancing/data');
const read = readReview(data);
const { review } = read;
const published = reportedCountsSchema.parse(JSON.parse(readFileSync(join(data, 'published.json'), 'utf8')));

const tally = (values: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const idsOf = (code: string) =>
  checkReview(review)
    .filter((finding) => finding.code === code)
    .map(({ ids }) => ids[0]);

describe('the alliancing synthesis, computed', () => {
  it('reads four exports without a problem and folds them into the 40 references of the paper', () => {
    expect(read.exports.map(({ problems }) => problems)).toEqual([0, 0, 0, 0]);
    expect(review.documents).toHaveLength(59);
    expect(flow(review).steps[1]?.main.count).toBe(40);
    expect(read.undecided).toEqual([]);
  });

  it('has the forms of the reconstruction: 21 CMO, 32 MO, 3 CO', () => {
    expect(tally(review.configurations.map(configurationForm))).toEqual({ CMO: 21, MO: 32, CO: 3 });
    expect(tally(review.configurations.map(mechanismParts))).toEqual({
      resource: 41,
      'resource and reasoning': 11,
      reasoning: 1,
      none: 3,
    });
  });

  it('derives 12 ripples, of which 11 are recorded, and suggests the twelfth', () => {
    expect(derivableRipples(review)).toHaveLength(12);
    expect(derivableRipples(review).filter(({ recordedLinkId }) => recordedLinkId !== undefined)).toHaveLength(11);
    expect(suggestRipples(review)).toMatchObject([{ fromId: 'D6', toId: 'LF12', viaConceptId: 'integration' }]);
  });

  it('finds the four configurations without a citation and the one undesired outcome', () => {
    expect(idsOf('configuration-without-evidence').sort()).toEqual(['CS7', 'D5', 'LF16', 'LF7']);
    expect(review.configurations.filter(({ valence }) => valence === 'undesired').map(({ id }) => id)).toEqual(['D3']);
  });

  it('finds the rivals that nobody adjudicated, and evidence from documents that are not included', () => {
    expect(idsOf('rival-unadjudicated').sort()).toEqual(['L29', 'L30', 'L32']);
    expect(idsOf('evidence-not-included').sort()).toEqual(['ref-37', 'ref-38', 'ref-39']);
  });

  it('finds that half grey literature contradicts 20 of 30', () => {
    expect(checkReported(published).map(({ message }) => message)).toEqual([
      'grey literature (Limitations): 50 % is stated, but 20 of 30 is 67 %',
    ]);
  });

  it('leaves what the paper does not report unreported', () => {
    const boxes = reportedFlow(published).steps.flatMap(({ main, asides }) => [main, ...asides]);
    expect(boxes.filter(({ count }) => count !== null).map(({ id, count }) => [id, count])).toEqual([
      ['identified', 156],
      ['included', 30],
    ]);
    expect(boxes.at(-1)?.parts.map(({ count }) => count)).toEqual([11, 10, 9]);
  });

  it('does not reach the rule of Guest et al. in the order of the reference list', () => {
    const { guest, incidence } = reviewSaturation(review);
    expect(incidence.documents).toHaveLength(23);
    expect(guest?.status).toBe('not-reached');
  });

  it('finds no error but what the paper itself has', () => {
    expect(checkReview(review).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says in the account and in the flow that the judgements are illustrative', () => {
    const text = account(read, published);
    expect(text).toContain('illustrative');
    expect(text).toContain('n not reported');
    expect(text).not.toMatch(/NaN|undefined \(|\bnull\b/);
    expect(flow(review).caveats.join(' ')).toContain('illustrative');
  });

  it('comes back whole from its file', () => {
    expect(parseReview(serialiseReview(review))).toEqual({ review, problems: [] });
  });

  it('is the picture in the README', () => {
    const picture = readFileSync(join(root, 'docs/pictures/cmo-overview.svg'), 'utf8');
    expect(picture.trimEnd(), 'run npm run gallery').toBe(cmoFigures(review)[0]?.svg);
  });
});
