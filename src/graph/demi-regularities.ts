import { compareText } from '../core/compare-text.ts';
import { requireWhole } from '../core/require.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import { type Assertion, assertionsOf, sourcesByConfiguration } from './assertion.ts';
import { familiesOf } from './concept-families.ts';
import type { DemiRegularity, DemiRegularityOptions, PatternBoundary, PatternKind } from './demi-regularity.ts';
import { opposite, type PartKind, patternKey, patternsOf } from './patterns.ts';
import { compareSigned, conceptOf, polarityOf, type SignedKey, signedConcept } from './signed-concept.ts';

/**
 * The demi-regularities of a theory: context and mechanism, mechanism and outcome, or all three, that several sources found
 * together in one configuration. A pattern never joins parts of different configurations.
 *
 * Support is the number of distinct documents (or studies) whose evidence `supports` a configuration with the pattern,
 * however many configurations and quotes say so. Exceptions stand beside it: configurations in which the last part turns
 * the other way, and sources that refute. The lift is `s·n ÷ (a·b)` for `s` sources of the pattern, `a` of its parts but the
 * last, `b` of the last part, `n` of the whole theory. No test of significance: sources are no random sample.
 *
 * A mechanism is a resource or a reasoning. Merged and withdrawn configurations are left out.
 *
 * @returns Sorted by support, the greatest first, then by kind (CMO, MO, CM) and concepts.
 * @throws RealistError `out-of-range` or `not-whole` for `minimum`.
 * @example
 * const configuration = (id: string) => configurationSchema.parse({ id, modality: 'claimed', status: 'supported', slots: [{ conceptId: 'trust', role: 'reasoning' }, { conceptId: 'sharing', role: 'outcome' }] });
 * const evidence = ['A', 'B'].map((id) => evidenceLinkSchema.parse({ id: `of-${id}`, configurationId: id, documentId: `d-${id}`, bearing: 'supports' }));
 * const [found] = findDemiRegularities({ concepts: [], configurations: [configuration('A'), configuration('B')], evidence, documents: [] });
 * found?.kind; // 'MO'
 * found?.sourceIds; // ['d-A', 'd-B']
 * @see Pawson R, Tilley N. Realistic Evaluation. London: Sage; 1997.
 */
export function findDemiRegularities(
  theory: Pick<TheoryData, 'concepts' | 'configurations' | 'evidence' | 'documents'>,
  options: DemiRegularityOptions = {},
): DemiRegularity[] {
  const { minimum = 2, unit = 'document', families = false, kinds = ['CMO', 'MO', 'CM'] } = options;
  requireWhole(minimum, 1, Number.MAX_SAFE_INTEGER, 'minimum');
  const asserted = assertionsOf(theory.configurations);
  const field: Field = {
    assertions: families ? rolledUp(asserted, familiesOf(theory.concepts)) : asserted,
    supporting: sourcesByConfiguration(theory, 'supports', unit),
    refuting: sourcesByConfiguration(theory, 'refutes', unit),
  };
  return [...new Set(kinds)].flatMap((kind) => regularitiesOf(kind, field, minimum)).sort(inOrder);
}

interface Field {
  readonly assertions: readonly Assertion[];
  readonly supporting: ReadonlyMap<string, ReadonlySet<string>>;
  readonly refuting: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The parts of a pattern but the last, and the last. */
const halves = { CM: ['C', 'M'], MO: ['M', 'O'], CMO: ['CM', 'O'] } as const;

function regularitiesOf(kind: PatternKind, field: Field, minimum: number): DemiRegularity[] {
  const patterns = patternsOf(field.assertions, kind);
  const [firstOf, lastOf] = halves[kind].map((half) => sourceCounts(field, half));
  const whole = sourcesOf(field, field.supporting, [...field.assertions.keys()]).size;
  return [...patterns.values()].flatMap((pattern): DemiRegularity[] => {
    const sources = sourcesOf(field, field.supporting, pattern.places);
    if (sources.size < minimum) return [];
    const by = (firstOf?.(pattern.parts.slice(0, -1)) ?? 1) * (lastOf?.(pattern.parts.slice(-1)) ?? 1);
    const against = patterns.get(patternKey(opposite(pattern.parts)))?.places ?? [];
    const { mechanism, ...others } = partsNamed(kind, pattern.parts);
    if (mechanism === null) return [];
    return [
      {
        kind,
        mechanism,
        ...others,
        configurationIds: idsOf(field, pattern.places),
        sourceIds: sorted(sources),
        lift: (sources.size * whole) / by,
        exceptions: {
          configurationIds: idsOf(field, against),
          sourceIds: sorted(sourcesOf(field, field.supporting, against)),
          refutingIds: sorted(sourcesOf(field, field.refuting, pattern.places)),
        },
        boundary: kind === 'MO' ? boundaryOf(field, pattern.places, against) : { holds: [], fails: [] },
      },
    ];
  });
}

function partsNamed(kind: PatternKind, parts: readonly SignedKey[]) {
  const [first = null, second = null, third = null] = parts.map(signedConcept);
  if (kind === 'MO') return { context: null, mechanism: first, outcome: second };
  return { context: first, mechanism: second, outcome: third };
}

/** Gives the number of sources that support a part, counted once. */
function sourceCounts(field: Field, kind: PartKind): (parts: readonly SignedKey[]) => number {
  const patterns = patternsOf(field.assertions, kind);
  const counts = new Map<string, number>();
  return (parts) => {
    const key = patternKey(parts);
    const count = counts.get(key) ?? sourcesOf(field, field.supporting, patterns.get(key)?.places ?? []).size;
    counts.set(key, count);
    return count;
  };
}

function rolledUp(assertions: readonly Assertion[], families: (id: string) => readonly string[]): Assertion[] {
  const wide = (keys: readonly SignedKey[]) => [
    ...new Set(keys.flatMap((key) => families(conceptOf(key)).map((id): SignedKey => `${polarityOf(key)}${id}`))),
  ];
  return assertions.map((one) => ({
    ...one,
    contexts: wide(one.contexts),
    mechanisms: wide(one.mechanisms),
    outcomes: wide(one.outcomes),
  }));
}

function sourcesOf(
  { assertions }: Field,
  sources: ReadonlyMap<string, ReadonlySet<string>>,
  places: readonly number[],
): Set<string> {
  const found = new Set<string>();
  for (const place of places) {
    for (const source of sources.get(assertions[place]?.id ?? '') ?? []) found.add(source);
  }
  return found;
}

function boundaryOf(field: Field, places: readonly number[], against: readonly number[]): PatternBoundary {
  const holds = contextsAt(field, places);
  const fails = contextsAt(field, against);
  const only = (own: ReadonlySet<SignedKey>, others: ReadonlySet<SignedKey>) =>
    [...own]
      .filter((key) => !others.has(key))
      .map(signedConcept)
      .sort(compareSigned);
  return { holds: only(holds, fails), fails: only(fails, holds) };
}

function contextsAt({ assertions }: Field, places: readonly number[]): Set<SignedKey> {
  return new Set(places.flatMap((place) => assertions[place]?.contexts ?? []));
}

function idsOf({ assertions }: Field, places: readonly number[]): string[] {
  return places.flatMap((place) => assertions[place]?.id ?? []);
}

function sorted(ids: Iterable<string>): string[] {
  return [...ids].sort(compareText);
}

const rank = { CMO: 0, MO: 1, CM: 2 } as const;

function inOrder(a: DemiRegularity, b: DemiRegularity): number {
  return b.sourceIds.length - a.sourceIds.length || rank[a.kind] - rank[b.kind] || compareText(partsOf(a), partsOf(b));
}

function partsOf({ context, mechanism, outcome }: DemiRegularity): string {
  return [context, mechanism, outcome].flatMap((part) => (part ? [part.conceptId, part.polarity] : [])).join('\u0000');
}
