import { foldText } from '../../core/fold-text.ts';
import { groupBy } from '../../core/group-by.ts';
import { nameSegment } from '../numbers/name-segment.ts';
import type { ReviewNumbers } from '../numbers/review-number.ts';
import type { Review } from '../review.ts';
import { stemsOf } from './stems.ts';

/** Something of the review that a text may name, and the numbers that count it. */
export interface NamedThing {
  /** Its telling words, each in its stem. */
  readonly stems: readonly string[];
  readonly names: readonly string[];
}

/** What this review calls its kinds, reasons, sources, themes, ratings and stages. */
export interface Vocabulary {
  readonly numbers: ReviewNumbers;
  /** The names of the numbers that have a label, by that label in folded words. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly kinds: readonly NamedThing[];
  readonly reasons: readonly NamedThing[];
  readonly sources: readonly NamedThing[];
  readonly themes: readonly NamedThing[];
  readonly ratings: readonly (NamedThing & { readonly dimension: string })[];
  /** The name of each stage's numbers, and whether it reads full texts. */
  readonly stages: readonly { readonly name: string; readonly isFullText: boolean }[];
}

/** Words that tell kinds and criteria apart from nothing. */
const idle = new Set(
  'a an and or of the in on to for not no nor neither any other about is are was were document paper article publication record source with without by from as at its their'.split(
    ' ',
  ),
);

/** Gathers the words of a review. */
export function vocabularyOf(review: Review, numbers: ReviewNumbers): Vocabulary {
  const stages = review.protocol.stages.map(({ id, reads }) => ({
    name: `screening.${nameSegment(id)}`,
    isFullText: reads === 'full-text',
  }));
  const keyed = (prefix: string, also: (segment: string) => readonly string[] = () => []): NamedThing[] =>
    Object.values(numbers)
      .filter(({ name }) => name.startsWith(`${prefix}.`) && !name.slice(prefix.length + 1).includes('.'))
      .filter(({ name }) => !/\.(?:unknown|grey|notGrey)$/.test(name))
      .flatMap(({ name, label }) => {
        const segment = name.slice(prefix.length + 1);
        const stems = tellingStems(label.slice(label.indexOf(': ') + 2));
        return stems.length === 0 ? [] : [{ stems, names: [name, ...also(segment)] }];
      });
  return {
    numbers,
    labels: labelled(numbers),
    stages,
    kinds: keyed('included.byKind'),
    reasons: keyed('excluded.byReason', (segment) => stages.map(({ name }) => `${name}.excluded.byReason.${segment}`)),
    sources: keyed('identified.bySource', (segment) => [`searches.bySource.${segment}.hits`]),
    themes: review.themes.flatMap(({ id, label, aliases }) =>
      [label, ...aliases].map((told) => ({
        stems: tellingStems(told),
        names: [`configurations.byTheme.${nameSegment(id)}`],
      })),
    ),
    ratings: review.protocol.appraisalScales.flatMap(({ dimension, ratings }) =>
      ratings.map((rating) => ({
        dimension: dimension.toLowerCase(),
        stems: tellingStems(rating),
        names: [`appraisal.${nameSegment(dimension)}.${nameSegment(rating)}`],
      })),
    ),
  };
}

function labelled(numbers: ReviewNumbers): Map<string, readonly string[]> {
  const byLabel = groupBy(Object.values(numbers), ({ label }) => foldText(label));
  return new Map([...byLabel].map(([label, all]) => [label, all.map(({ name }) => name)]));
}

function tellingStems(text: string): string[] {
  const stems = stemsOf(text);
  const telling = stems.filter((stem) => !idle.has(stem));
  return telling.length > 0 ? telling : stems;
}

/** The thing that a text names best: at least half of its words, the first of them or two; `null` where it names none. */
export function thingNamed<T extends NamedThing>(things: readonly T[], text: string): T | null {
  if (things.length === 0) return null;
  const present = new Set(stemsOf(text));
  let best: T | null = null;
  let most = 0;
  for (const thing of things) {
    const found = thing.stems.filter((stem) => present.has(stem)).length;
    const isNamed = present.has(thing.stems[0] ?? '') || found > 1;
    const share = isNamed ? found / thing.stems.length + found / 1000 : 0;
    if (share >= 0.5 && share > most) [best, most] = [thing, share];
  }
  return best;
}
