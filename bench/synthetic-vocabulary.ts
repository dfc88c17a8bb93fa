import { type Random, randomFrom } from './random.ts';

export interface SyntheticJournal {
  readonly title: string;
  readonly short: string;
  readonly issn: string;
  readonly foundedIn: number;
}

/** Names and words made of syllables, of which the first ones are used most, as in any language. */
export interface SyntheticVocabulary {
  readonly families: readonly string[];
  readonly givenNames: readonly string[];
  readonly words: readonly string[];
  readonly journals: readonly SyntheticJournal[];
}

const onsets = 'b br c ch d dr f fl g gr h j k kl l m n p pr r s sch sh st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ea ie ou'.split(' ');
const codas = 'n r l s t m nd rt ck ng x'.split(' ');
const roots =
  'cardi neur path immun therm bio psych soci onc derm gastr hepat nephr pulmon oste my vascul hem gen toxic pharmac epidemi diagnos rehabilit educ communic organ administr cogn behavi depress infect inflamm metabol nutri popul regul respir stimul transplant'.split(
    ' ',
  );
const middles = ['o', 'al', 'i', 'a', 'ic', 'at', 'ut', 'on', 'in', 'er', 'ol', 'ar', 'em', 'is'];
const endings =
  'ation ic ical ology itis ity ment al ing ed ance ive ous ism ist opathy otomy osis ogram ability ization'.split(' ');
export const smallWords = 'of in the and for with on a to by from among after during'.split(' ');
const places = 'American,European,British,Nordic,Asian,International,Canadian,Scandinavian'.split(',');

export function syntheticVocabulary(seed: number): SyntheticVocabulary {
  const random = randomFrom(seed);
  const words = distinct(30_000, () => word(random));
  return {
    families: distinct(40_000, () => name(random, 1 + random.below(3))),
    givenNames: distinct(3_000, () => name(random, 1 + random.below(2))),
    words,
    journals: distinct(4_000, () => `${random.pick(words)} ${random.pick(words)}`).map((field, at) =>
      journal(field, at, random),
    ),
  };
}

function distinct(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

function syllable(random: Random): string {
  return random.pick(onsets) + random.pick(vowels) + (random.chance(0.5) ? random.pick(codas) : '');
}

function name(random: Random, syllables: number): string {
  let letters = '';
  for (let at = 0; at <= syllables; at++) letters += syllable(random);
  return capital(letters);
}

function word(random: Random): string {
  if (random.chance(0.25)) return syllable(random) + syllable(random);
  const root = random.pick(roots);
  return root + (random.chance(0.7) ? random.pick(middles) : '') + syllable(random).slice(0, 2) + random.pick(endings);
}

function journal(field: string, at: number, random: Random): SyntheticJournal {
  const kind = random.pick(['Journal of', 'Annals of', 'Archives of', 'Review of']);
  const place = random.chance(0.5) ? `${random.pick(places)} ` : '';
  const title = `${place}${kind} ${field.split(' ').map(capital).join(' and ')}`;
  const short = title
    .split(' ')
    .filter((part) => part !== 'of' && part !== 'and')
    .map((part) => (part.length > 6 ? part.slice(0, 4 + (part.length % 3)) : part))
    .join(' ');
  return { title, short, issn: issn(at), foundedIn: 1900 + random.below(90) };
}

function issn(at: number): string {
  const digits = String(1_000_000 + at * 7);
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (8 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return `${digits.slice(0, 4)}-${digits.slice(4)}${check === 10 ? 'X' : check}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
