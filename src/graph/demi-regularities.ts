import { compareText } from '../core/compare-text.ts';
import { requireWhole } from '../core/require.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import { type Assertion, assertionsOf, sourcesByConfiguration } from './assertion.ts';
import { familiesOf } from './concept-families.ts';
import type { DemiRegularity, DemiRegularityOptions, PatternBoundary, PatternKind } from './demi-regularity.ts';
import { opposite, type PartKind, type Pattern, patternKey, patternsOf } from './patterns.ts';
import { compareSigned, conceptOf, polarityOf, type SignedKey, signedConcept } from './signed-concept.ts';
import { type SourceLists, sourceLists } from './source-lists.ts';

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
  const ids = asserted.map(({ id }) => id);
  const assertions = families ? rolledUp(asserted, familiesOf(theory.concepts)) : asserted;
  const field: Field = {
    assertions,
    patterns: remembered((kind) => patternsOf(assertions, kind)),
    supporting: sourceLists(ids, sourcesByConfiguration(theory, 'supports', unit)),
    refuting: sourceLists(ids, sourcesByConfiguration(theory, 'refutes', unit)),
  };
  return sorted([...new Set(kinds)].flatMap((kind) => regularitiesOf(kind, field, minimum)));
}

interface Field {
  readonly assertions: readonly Assertion[];
  /** The patterns of a kind; each kind is gathered once. */
  readonly patterns: (kind: PartKind) => ReadonlyMap<string, Pattern>;
  readonly supporting: SourceLists;
  readonly refuting: SourceLists;
}

function remembered(gather: Field['patterns']): Field['patterns'] {
  const known = new Map<PartKind, ReadonlyMap<string, Pattern>>();
  return (kind) => {
    const found = known.get(kind) ?? gather(kind);
    known.set(kind, found);
    return found;
  };
}

/** The parts of a pattern but the last, and the last. */
const halves = { CM: ['C', 'M'], MO: ['M', 'O'], CMO: ['CM', 'O'] } as const;

function regularitiesOf(kind: PatternKind, field: Field, minimum: number): DemiRegularity[] {
  const patterns = field.patterns(kind);
  const [firstOf, lastOf] = halves[kind].map((half) => sourceCounts(field, half));
  const whole = field.supporting.count([...field.assertions.keys()]);
  return [...patterns.values()].flatMap((pattern): DemiRegularity[] => {
    const support = field.supporting.count(pattern.places);
    if (support < minimum) return [];
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
        sourceIds: field.supporting.list(pattern.places),
        lift: (support * whole) / by,
        exceptions: {
          configurationIds: idsOf(field, against),
          sourceIds: field.supporting.list(against),
          refutingIds: field.refuting.list(pattern.places),
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
  const patterns = field.patterns(kind);
  const counts = new Map<string, number>();
  return (parts) => {
    const key = patternKey(parts);
    const count = counts.get(key) ?? field.supporting.count(patterns.get(key)?.places ?? []);
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

const rank = { CMO: 0, MO: 1, CM: 2 } as const;

/** By support, the greatest first, then by kind and parts. */
function sorted(found: readonly DemiRegularity[]): DemiRegularity[] {
  return found
    .map((one) => ({ one, key: `${rank[one.kind]}${partsOf(one)}` }))
    .sort((a, b) => b.one.sourceIds.length - a.one.sourceIds.length || compareText(a.key, b.key))
    .map(({ one }) => one);
}

function partsOf({ context, mechanism, outcome }: DemiRegularity): string {
  return [context, mechanism, outcome].flatMap((part) => (part ? [part.conceptId, part.polarity] : [])).join('\u0000');
}
