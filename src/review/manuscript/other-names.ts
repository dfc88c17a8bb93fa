import { configurationNames } from './configuration-names.ts';
import type { CountedPhrase } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The numbers that may be meant where anything but documents is counted: configurations, theories, themes, disagreements. */
export function otherNames(
  phrase: CountedPhrase,
  said: string,
  vocabulary: Vocabulary,
  isTotal: boolean,
): readonly string[] {
  const { thing, noun } = phrase;
  if (thing === 'configurations') return configurationNames(said === '' ? noun : said, isTotal, vocabulary);
  if (thing === 'disagreements') return disagreementNames(vocabulary);
  if (thing === 'ripples') return rippleNames(`${noun} ${said}`);
  if (thing === 'theories' && !isTotal) return otherTheories(noun);
  if (!isTotal || thing === null) return [];
  return thing === 'theories' ? theoryNames(noun) : (totals[thing] ?? []);
}

const totals: Readonly<Record<string, readonly string[]>> = {
  extracts: ['extracts', 'quotes', 'extractions'],
  databases: ['searches.databases', 'searches.byKind.database'],
  concepts: ['concepts', 'concepts.used', 'saturation.codes'],
  themes: ['themes'],
  contradictions: ['contradictions'],
  rivals: ['rivals'],
  recommendations: ['recommendations'],
};

function disagreementNames({ stages }: Vocabulary): string[] {
  return [
    ...stages.flatMap(({ name }) => [`${name}.disagreements`, `${name}.adjudicated`, `${name}.conflicts`]),
    'adjudicated',
    'conflicts',
  ];
}

function rippleNames(text: string): string[] {
  if (/\brecorded|\bdocumented/i.test(text)) return ['ripples.recorded', 'links.byKind.ripple'];
  if (/\binferred|\bsuggested/i.test(text)) return ['ripples.inferred'];
  return ['ripples', 'ripples.recorded', 'links.byKind.ripple'];
}

function theoryNames(noun: string): string[] {
  const others = otherTheories(noun);
  if (others.length > 0 || /\binitial|\bcandidate|\brough/i.test(noun)) return others;
  return ['theories.programme', 'theories', 'theories.versions'];
}

function otherTheories(noun: string): string[] {
  if (/\bmiddle[- ]range/i.test(noun)) return ['theories.middleRange'];
  return /\bsubstantive/i.test(noun) ? ['theories.substantive'] : [];
}
