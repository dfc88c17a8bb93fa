import { thingNamed, type Vocabulary } from './vocabulary.ts';

const told: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:only one|just one|a single|one|single) (?:document|stud|paper|article|source|report|publication)/i,
    ['configurations.onOneDocument', 'configurations.onOneStudy'],
  ],
  [
    /\b(?:two|several|multiple|more than one)(?: or more)? (?:document|stud|paper|article|source|report)/i,
    ['configurations.onSeveralDocuments'],
  ],
  [
    /\b(?:no|without|lack\w*(?: any)?|uncited)\b.{0,20}\b(?:evidence|citation|support|source)|\buncited\b|\bunsupported\b/i,
    ['configurations.withoutEvidence'],
  ],
  [
    /\b(?:no|without|lack\w*|missing|name[sd]? no)\b (?:an? |any |explicit |stated )*context/i,
    ['configurations.byForm.MO'],
  ],
  [
    /\b(?:no|without|lack\w*|missing|name[sd]? no)\b (?:an? |any |explicit |stated )*mechanism/i,
    ['configurations.byForm.CO'],
  ],
  [
    /\b(?:no|without|lack\w*|missing|name[sd]? no)\b (?:an? |any |explicit |stated )*outcome/i,
    ['configurations.byForm.CM'],
  ],
  [
    /\b(?:full|complete|fully|all three)\b|\bcontext, (?:a )?mechanism,? and (?:an )?outcome/i,
    ['configurations.byForm.CMO'],
  ],
  [/\bMO\b/, ['configurations.byForm.MO']],
  [/\bCO\b/, ['configurations.byForm.CO']],
  [/\bCM\b/, ['configurations.byForm.CM']],
  [/\bboth (?:a )?resource/i, ['configurations.byMechanism.resourceAndReasoning']],
  [/\bresource (?:alone|only)|\bonly (?:a |the )?resource/i, ['configurations.byMechanism.resource']],
  [/\breasoning (?:alone|only)|\bonly (?:a |the )?reasoning/i, ['configurations.byMechanism.reasoning']],
  [/\bquot/i, ['configurations.quoted']],
  [
    /\b(?:contradict|refut)\w* by (?:some|evidence|a|one|at least)/i,
    ['configurations.refutedBySome', 'configurations.byStatus.refuted'],
  ],
  [/\bcandidate/i, ['configurations.byStatus.candidate']],
  [/\bsupported\b/i, ['configurations.byStatus.supported']],
  [/\brefined\b/i, ['configurations.byStatus.refined']],
  [/\brefuted\b/i, ['configurations.byStatus.refuted']],
  [/\bmerged\b/i, ['configurations.byStatus.merged']],
  [/\bwithdrawn\b/i, ['configurations.byStatus.withdrawn']],
  [/\bobserved\b/i, ['configurations.byModality.observed']],
  [/\bclaimed\b/i, ['configurations.byModality.claimed']],
  [/\bhypothesi[sz]ed\b/i, ['configurations.byModality.hypothesised']],
  [/\b(?:undesired|unwanted|negative|unintended) outcome/i, ['configurations.byValence.undesired']],
  [/\b(?:desired|wanted|positive) outcome/i, ['configurations.byValence.desired']],
];

/** The numbers that may be meant where configurations are counted; the likeliest first, none where the words say too little. */
export function configurationNames(text: string, isTotal: boolean, vocabulary: Vocabulary): string[] {
  const named = told.filter(([pattern]) => pattern.test(text)).flatMap(([, names]) => names);
  const theme = themeNames(text, vocabulary);
  if (named.length > 0)
    return [...named, ...theme.flatMap((name) => named.map((one) => one.replace('configurations', name)))];
  if (theme.length > 0) return [...theme];
  return isTotal ? ['configurations', 'configurations.recorded'] : [];
}

function themeNames(text: string, { themes }: Vocabulary): readonly string[] {
  const theme = thingNamed(themes, text.replace(/\b(?:CMO )?configurations?\b|\bCMOCs?\b/gi, ' '));
  // a theme named `Culture` is meant where the text speaks of themes, or says all of its name
  return theme !== null && (/\btheme|\bcategor/i.test(text) || theme.stems.length > 1) ? theme.names : [];
}
