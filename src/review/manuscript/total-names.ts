import type { ClaimWindow } from './claim-window.ts';
import type { CountedPhrase } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `all 30 documents`, `the 30 documents`: the included, unless some other total has that size. */
export function bareNames(
  { thing, noun, said }: CountedPhrase,
  { before, quantity }: ClaimWindow,
  vocabulary: Vocabulary,
): readonly string[] {
  if (
    thing === null ||
    quantity.kind !== 'count' ||
    !/\b(?:all(?: of)?(?: the)?|a total of|these|our|(?:our|this|final) (?:\w+ )?(?:review|synthesis|analysis|sample|set) of|(?:our|this|the) (?:\w+ )?(?:review|synthesis|analysis) (?:drew|draws|rests|rested|(?:is|was) based) on|(?:our|this|the|final) (?:\w+ )?(?:review|synthesis|sample|evidence base) (?:compris(?:es|ed)|consist(?:s|ed) of|contain(?:s|ed)|total(?:s|led)))$/i.test(
      before,
    )
  )
    return [];
  const isSimple = /^(?:documents|papers|articles|studies|sources|publications|texts)$/i.test(noun.trim());
  return isSimple && !/^(?:from|in|on|with|that|which|about|by|reported|of)\b/i.test(said)
    ? totalsOf(before, vocabulary)
    : [];
}

function totalsOf(before: string, vocabulary: Vocabulary): string[] {
  return /\bfinal\b/i.test(before) ? ['included', 'included.studies'] : everyTotal(vocabulary);
}

/** `After removal of duplicates there were 144 records`: what is left is told by what stands before the number. */
export function leftNames({ thing }: CountedPhrase, { before }: ClaimWindow): readonly string[] | null {
  const isLeft = /\b(?:after|following|once|without)\b[^.;]{0,40}duplica[^.;]{0,24}\b(?:were|was|had|left)$/i.test(
    before,
  );
  return isLeft && (thing === 'records' || thing === 'documents') ? ['unique', 'screened'] : null;
}

/** The totals of the flow, over all stages and at each. */
export function everyTotal({ stages }: Vocabulary): string[] {
  const perStage = stages.flatMap(({ name }) => [`${name}.screened`, `${name}.included`, `${name}.excluded`]);
  return [
    'included',
    'included.studies',
    'identified',
    'unique',
    'screened',
    'sought',
    'assessed',
    'excluded',
    'duplicates',
    ...perStage,
  ];
}
