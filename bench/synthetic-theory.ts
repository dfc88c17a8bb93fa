import { documentSchema } from '../src/document/document.ts';
import type { Extract } from '../src/extraction/extract.ts';
import type { Configuration, Slot } from '../src/theory/configuration.ts';
import type { EvidenceLink } from '../src/theory/evidence-link.ts';
import type { TheoryData } from '../src/theory/theory-data.ts';
import { randomFrom } from './random.ts';

/** How large a theory is made. */
export interface TheorySize {
  readonly configurations: number;
  readonly slots: number;
  readonly evidence: number;
  readonly concepts: number;
  readonly documents: number;
  /** Whether each piece of evidence has a quote. */
  readonly quotes?: boolean;
}

const roles = ['context', 'resource', 'reasoning', 'outcome'] as const;

/** A theory of nonsense in the shape of a large one: slots in turn, concepts by rank, so that a few are very common. */
export function syntheticTheory(size: TheorySize, seed: number): TheoryData {
  const random = randomFrom(seed);
  const slots = Array.from({ length: size.configurations }, (): Slot[] => []);
  for (let n = 0; n < size.slots; n += 1) {
    const turn = Math.floor(n / size.configurations);
    slots[n % size.configurations]?.push({
      conceptId: `c${random.rank(size.concepts)}`,
      role: roles[turn % roles.length] ?? 'context',
      polarity: random.chance(0.2) ? '-' : '+',
      basis: 'stated',
      extractIds: [],
    });
  }
  const configurations = slots.map(
    (own, n): Configuration => ({
      id: `A${n}`,
      slots: own,
      modality: 'claimed',
      status: 'supported',
      supersedes: [],
      themeIds: [`t${n % 20}`],
    }),
  );
  const evidence = Array.from(
    { length: size.evidence },
    (_, n): EvidenceLink => ({
      id: `e${n}`,
      configurationId: `A${n % size.configurations}`,
      documentId: `d${random.below(size.documents)}`,
      bearing: random.chance(0.1) ? 'refutes' : 'supports',
      ...(size.quotes ? { extractId: `x${n}` } : {}),
    }),
  );
  const extracts = evidence.map(
    ({ documentId }, n): Extract => ({ id: `x${n}`, documentId, quote: 'w', reviewerId: 'r' }),
  );
  return {
    configurations,
    evidence,
    extracts: size.quotes ? extracts : [],
    concepts: Array.from({ length: size.concepts }, (_, n) => ({
      id: `c${n}`,
      label: `Concept ${n}`,
      aliases: [],
      broaderIds: n < 50 ? [] : [`c${n % 50}`],
    })),
    links: [],
    themes: Array.from({ length: 20 }, (_, n) => ({ id: `t${n}`, label: `Theme ${n}`, aliases: [] })),
    theories: [],
    theoryVersions: [],
    documents: Array.from({ length: size.documents }, (_, n) =>
      documentSchema.parse({ id: `d${n}`, type: 'report', title: `d${n}` }),
    ),
  };
}
