import type { RuleResult } from './apply-rules.ts';
import type { Guest2020 } from './guest2020.ts';
import type { SaturationAssessment } from './saturation-assessment.ts';

/** What the sentence is made of. */
type Facts = Omit<SaturationAssessment, 'sentence' | 'sources'>;

/** The assessment in plain words: every number is a field, and no word praises. */
export function saturationSentence(facts: Facts): string {
  const { documents, codes, lastNewCode } = facts;
  if (codes === 0) return `In ${counted(documents, 'document')} no code was found; nothing can be said of saturation.`;
  const sentences = [
    `In ${counted(documents, 'document')} ${counted(codes, 'code')} ${codes === 1 ? 'was' : 'were'} found, the last new one in document ${lastNewCode}.`,
    ...facts.rules.map(ruleInWords),
    nextInWords(facts),
    unseenInWords(facts),
    ordersInWords(facts),
    driftInWords(facts),
    verdictInWords(facts),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function ruleInWords(result: RuleResult): string {
  switch (result.rule) {
    case 'guest2020': {
      const { base, run, threshold } = result;
      const name = `Guest et al. (2020; base ${base}, run ${run}, at most ${percent(threshold)} new)`;
      return sequenceInWords(name, result);
    }
    case 'francis2010':
      return sequenceInWords(`Francis et al. (2010; ${result.initial}+${result.stop})`, result);
    case 'weller2018': {
      if (result.expectedNewCodes === null) return '';
      const verb = result.status === 'reached' ? 'is' : 'is not';
      return `A further document is expected to add ${decimal(result.expectedNewCodes)} codes, which ${verb} below the 1 of Weller et al. (2018).`;
    }
  }
}

function sequenceInWords(
  name: string,
  { status, at, newCodesAfter }: Pick<Guest2020, 'status' | 'at' | 'newCodesAfter'>,
): string {
  if (status === 'reached') {
    const after = newCodesAfter === 0 ? 'no code' : counted(newCodesAfter, 'further code');
    return `The rule of ${name} would have stopped at ${at}; documents after that brought ${after}.`;
  }
  return `The rule of ${name} ${answers[status]}.`;
}

const answers = {
  'not-reached': 'was not reached',
  insufficient: 'asks for more documents',
  undefined: 'has no answer, because its base holds no code',
} as const;

function nextInWords({ nextDocument, documents }: Facts): string {
  const { probability, lower, upper, level } = nextDocument;
  if (probability === null || lower === null || upper === null) return '';
  const holders = Math.round(probability * documents);
  return `${holders} of ${counted(documents, 'document')} (${percent(probability)}; one-sided ${percent(level)} bounds ${percent(lower)} and ${percent(upper)}) ${holders === 1 ? 'holds' : 'hold'} a code found nowhere else, which estimates the chance that the next document adds one.`;
}

function unseenInWords({ unseen, coverage, codes }: Facts): string {
  const { missed, interval } = unseen;
  if (missed === null || interval === null || coverage.value === null) return '';
  const coverageInWords = `the codes found account for an estimated ${percent(coverage.value)} of mentions`;
  if (missed === 0) return `No further code is estimated unseen, which proves none absent, and ${coverageInWords}.`;
  const range = `95 % interval ${decimal(interval.lower - codes)} to ${decimal(interval.upper - codes)}`;
  return `At least ${decimal(missed)} further codes (${range}) are estimated unseen, and ${coverageInWords}.`;
}

function ordersInWords({ orderShare }: Facts): string {
  const three = orderShare.find(({ run }) => run === 3)?.value;
  if (three === undefined || three === null) return '';
  return `In ${percent(three)} of all reading orders the last three documents would have added nothing.`;
}

function driftInWords({ drift }: Facts): string {
  if (drift.kind !== 'late' || drift.expected === null) return '';
  return `After document ${drift.after}, ${counted(drift.lateCodes, 'new code')} came where a random order would bring ${decimal(drift.expected)}: the later documents opened new ground.`;
}

function verdictInWords({ verdict, because, target, declared }: Facts): string {
  if (verdict === null) return 'No target was declared, so none is judged.';
  const wanted = [
    ...(target?.nextDocument === undefined
      ? []
      : [`a chance of at most ${percent(target.nextDocument)} that the next document adds a code`]),
    ...(target?.coverage === undefined ? [] : [`a coverage of at least ${percent(target.coverage)}`]),
  ].join(' and ');
  const when = declared === null ? '' : ` on ${declared}`;
  return `Against the target declared${when}, ${wanted}: ${words[verdict]} (${reasons[because]}).`;
}

const words = {
  supported: 'the documents support that it is reached',
  'not-supported': 'the documents do not support that it is reached',
  'cannot-tell': 'the documents cannot tell',
} as const;

const reasons: Readonly<Record<SaturationAssessment['because'], string>> = {
  'no-target': 'there is none',
  'bound-within-target': 'the upper bound lies within it',
  'bound-beyond-target': 'the lower bound lies beyond it',
  'bounds-around-target': 'the bounds lie on both sides of it',
  'coverage-short': 'the estimated coverage falls short',
  'coverage-without-interval': 'coverage has no interval to rest on',
  'no-codes': 'no code was found',
  'too-few-documents': 'fewer documents were read than the plan asks for',
  drift: 'the later documents opened new ground',
  'purposive-order': 'documents were chosen for what they would add',
  'codebook-changed': 'earlier documents were not coded with the final codes',
  'codes-merged': 'codes were merged after reading',
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Three digits, so that a bound of 5.03 % does not look like the 5 % that it exceeds, nor almost all like all. */
function percent(share: number): string {
  const rounded = Number((share * 100).toPrecision(3));
  return `${share < 1 ? Math.min(rounded, 99.9) : rounded} %`;
}

function decimal(number: number): string {
  return number < 0.1 && number > 0 ? number.toFixed(2) : number.toFixed(1);
}
