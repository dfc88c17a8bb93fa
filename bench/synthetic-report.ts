import { type Random, randomFrom } from './random.ts';
import { capital, type SyntheticJournal, type SyntheticVocabulary, smallWords } from './synthetic-vocabulary.ts';

/** A report of the synthetic world, before any database wrote it down. */
export interface SyntheticReport {
  readonly title: string;
  readonly subtitle: string;
  readonly authors: readonly { readonly family: string; readonly given: string }[];
  readonly year: number;
  readonly journal: SyntheticJournal;
  readonly volume: number;
  readonly issue: number;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly doi: string;
  readonly pmid: number;
  readonly isConference: boolean;
}

/** How often a report is one that only looks like the report before it. */
const hardShare = 0.05;

/**
 * Report number `n`, the same for the same seed. One in twenty is a hard negative: Part II of the report before it, its
 * erratum, its conference paper, a companion that differs in one word, or an editorial of one journal's editor.
 */
export function syntheticReport(n: number, seed: number, vocabulary: SyntheticVocabulary): SyntheticReport {
  const random = randomFrom(seed + n * 2);
  const isHard = n > 0 && random.chance(hardShare);
  return isHard ? hardReport(n, seed, vocabulary, random) : freshReport(n, vocabulary, random);
}

function freshReport(n: number, vocabulary: SyntheticVocabulary, random: Random): SyntheticReport {
  const journal = vocabulary.journals[random.rank(vocabulary.journals.length)] ?? random.pick(vocabulary.journals);
  const year = 2024 - random.rank(45);
  const firstPage = 1 + random.below(2200);
  return {
    title: capital(phrase(vocabulary, random, 4 + random.below(7))),
    subtitle: random.chance(0.35) ? phrase(vocabulary, random, 3 + random.below(4)) : '',
    authors: Array.from({ length: random.chance(0.1) ? 1 : 2 + random.rank(8) }, () => ({
      family: vocabulary.families[random.rank(vocabulary.families.length)] ?? '',
      given: `${random.pick(vocabulary.givenNames)}${random.chance(0.4) ? ` ${String.fromCharCode(65 + random.below(26))}.` : ''}`,
    })),
    year,
    journal,
    volume: Math.max(1, year - journal.foundedIn),
    issue: 1 + random.below(12),
    firstPage,
    lastPage: firstPage + random.below(18),
    doi: `10.${1000 + (n % 900)}/${journal.issn.toLowerCase()}.${year}.${n.toString(36)}`,
    pmid: 1_000_000 + n,
    isConference: false,
  };
}

/** Telling words with small ones between them. */
function phrase(vocabulary: SyntheticVocabulary, random: Random, count: number): string {
  const words: string[] = [];
  for (let at = 0; at < count; at++) {
    if (at > 0 && random.chance(0.55)) words.push(random.pick(smallWords));
    words.push(vocabulary.words[random.rank(vocabulary.words.length)] ?? '');
  }
  return words.join(' ');
}

function hardReport(n: number, seed: number, vocabulary: SyntheticVocabulary, random: Random): SyntheticReport {
  const before = syntheticReport(n - 1, seed, vocabulary);
  const own = freshReport(n, vocabulary, random);
  const elsewhere = { ...before, doi: own.doi, pmid: own.pmid };
  const nextPages = { firstPage: before.lastPage + 1, lastPage: before.lastPage + 9 };
  switch (random.below(5)) {
    case 0:
      return { ...elsewhere, ...nextPages, title: `${before.title}: part II`, subtitle: '' };
    case 1:
      return { ...elsewhere, ...nextPages, title: `Erratum to: ${before.title}`, issue: before.issue + 1 };
    case 2:
      return {
        ...elsewhere,
        year: before.year - 1,
        isConference: true,
        volume: 0,
        issue: 0,
        firstPage: 0,
        lastPage: 0,
      };
    case 3:
      return { ...elsewhere, ...nextPages, title: before.title.replace(/\S+$/, random.pick(vocabulary.words)) };
    default:
      return { ...own, title: 'Editorial', subtitle: '', firstPage: 1, lastPage: 2 };
  }
}
