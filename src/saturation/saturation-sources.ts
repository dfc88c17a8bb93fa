import type { RuleResult } from './apply-rules.ts';
import type { ChaoEstimate } from './chao-estimate.ts';
import type { SampleCoverage } from './sample-coverage.ts';

const rules = {
  guest2020: 'Guest G, Namey E, Chen M. PLoS ONE 2020;15(5):e0232076. https://doi.org/10.1371/journal.pone.0232076',
  francis2010: 'Francis JJ, et al. Psychol Health 2010;25:1229–45. https://doi.org/10.1080/08870440903194015',
  weller2018: 'Weller SC, et al. PLoS ONE 2018;13(6):e0198606. https://doi.org/10.1371/journal.pone.0198606',
} as const;
const clopperPearson = 'Clopper CJ, Pearson ES. Biometrika 1934;26:404–13. https://doi.org/10.1093/biomet/26.4.404';
const chao = 'Chao A. Biometrics 1987;43:783–91. https://doi.org/10.2307/2531532';
const chaoJost = 'Chao A, Jost L. Ecology 2012;93:2533–47. https://doi.org/10.1890/11-1952.1';

/** The works behind the numbers that an assessment could give. */
export function sourcesOf(facts: {
  readonly rules: readonly RuleResult[];
  readonly codes: number;
  readonly unseen: ChaoEstimate;
  readonly coverage: SampleCoverage;
}): string[] {
  const used = [
    ...facts.rules.map(({ rule }) => rules[rule]),
    ...(facts.codes > 0 ? [clopperPearson] : []),
    ...(facts.unseen.value === null ? [] : [chao]),
    ...(facts.coverage.value === null ? [] : [chaoJost]),
  ];
  return [...new Set(used)];
}
