import type { RuleResult } from '../../saturation/apply-rules.ts';
import type { SaturationAssessment } from '../../saturation/saturation-assessment.ts';
import { counted } from '../drawing/counted.ts';
import { embedded } from '../drawing/embedded.ts';

/** Where a rule would have stopped the reading. */
export interface RuleStop {
  readonly number: number;
  /** Documents read when it stops. */
  readonly documents: number;
  readonly words: string;
}

/** The rules that would have stopped, numbered in the order of the assessment. */
export function stopsOf({ rules }: SaturationAssessment): RuleStop[] {
  const reached = rules.flatMap((rule) => (rule.rule !== 'weller2018' && rule.status === 'reached' ? [rule] : []));
  return reached.map((rule, place) => ({
    number: place + 1,
    documents: rule.documentsRead,
    words: `${ruleName(rule)} would have stopped after ${counted(rule.documentsRead, 'document')} (${rule.at ?? ''})`,
  }));
}

/** What stands under the curves: the rules, the waves, and what the picture does not say. */
export function saturationNotes(assessment: SaturationAssessment, codes: string): string[] {
  const { rules, waves, lastNewCode, documents } = assessment;
  const stops = stopsOf(assessment);
  const reached = rules.flatMap((rule) => (rule.rule !== 'weller2018' && rule.status === 'reached' ? [rule] : []));
  const marks = stops.map(({ number, words }, place) => {
    const later = reached[place]?.newCodesAfter ?? 0;
    return `(${number}) ${words}; later documents brought ${later === 0 ? 'no' : later} new ${embedded(codes)}.`;
  });
  const others = rules.flatMap((rule) => otherRule(rule) ?? []);
  const yields = waves.map(
    ({ wave, documents: read, newCodes }) =>
      `${embedded(waveName(wave))}: ${newCodes} new in ${counted(read, 'document')}`,
  );
  return [
    ...(marks.length > 0 ? [`Rules: ${marks.join(' ')}`] : []),
    ...(others.length > 0 ? [`${others.join('. ')}.`] : []),
    ...(yields.length > 1 ? [`${yields.join('; ')}.`] : []),
    lastNewCode === 0
      ? `None of the documents holds any of the ${embedded(codes)}.`
      : `Document ${lastNewCode} of ${documents} is the last that brought something new. The curves describe what was read; they do not show that a theory is adequate.`,
  ];
}

/** What a curve shows, for those who cannot see it. */
export function saturationAlt(assessment: SaturationAssessment, codes: string): string {
  const { documents, curve, lastNewCode } = assessment;
  if (documents === 0) return 'Saturation: no document was read yet.';
  const last = curve.at(-1);
  const ahead =
    last?.kind === 'extrapolated' ? ` After ${last.documents} documents ${last.expected.toFixed(1)} are expected.` : '';
  const stops = stopsOf(assessment).map(({ words }) => ` ${words}.`);
  return `${assessment.codes} ${codes} in ${counted(documents, 'document')}; the last new one came in document ${lastNewCode}.${ahead}${stops.join('')}`;
}

/** How a wave is called: rounds are numbers. */
export function waveName(wave: string | null): string {
  if (wave === null) return 'No known wave';
  return /^\d+$/.test(wave) ? `Round ${wave}` : wave;
}

const ruleNames: Readonly<Record<RuleResult['rule'], string>> = {
  guest2020: 'Guest et al. 2020',
  francis2010: 'Francis et al. 2010',
  weller2018: 'Weller et al. 2018',
};

function ruleName({ rule }: RuleResult): string {
  return ruleNames[rule];
}

function otherRule(rule: RuleResult): string | null {
  const name = ruleName(rule);
  if (rule.status === 'insufficient') return `${name}: too few documents`;
  if (rule.status === 'undefined') return `${name}: no answer`;
  if (rule.status === 'not-reached') return `${name}: not reached`;
  return rule.rule === 'weller2018' ? `${name}: reached (fewer than 1 new expected from one document more)` : null;
}
