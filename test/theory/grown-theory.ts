import type { Document } from '../../src/document/document.ts';
import type { Configuration } from '../../src/theory/configuration.ts';
import type { EvidenceLink } from '../../src/theory/evidence-link.ts';
import type { SlotRole } from '../../src/theory/heuristic.ts';
import type { TheoryVersion } from '../../src/theory/programme-theory.ts';
import type { TheoryData } from '../../src/theory/theory-data.ts';

const roles: readonly SlotRole[] = ['context', 'resource', 'reasoning', 'outcome'];
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** A theory of any size in which everything hangs together: four slots and ten pieces of evidence a configuration. */
export function grownTheory(size: number): TheoryData & {
  readonly operations: readonly {
    readonly id: string;
    readonly kind: 'adjudicate';
    readonly inputIds: readonly string[];
    readonly reasoning: string;
    readonly resultIds: readonly string[];
  }[];
} {
  const concepts = times(size, (n) => ({
    id: `c${n}`,
    label: `Partners do the thing numbered ${n}`,
    aliases: [`thing ${n}`],
    broaderIds: n % 10 === 0 ? [] : [`c${n - (n % 10)}`],
  }));
  const configurations = times(
    size,
    (n): Configuration => ({
      id: `A${n}`,
      slots: roles.map((role, k) => ({
        conceptId: `c${(n * 7 + k * 3) % size}`,
        role,
        polarity: (n + k) % 5 === 0 ? '-' : '+',
        basis: 'stated',
        extractIds: [`x${n * 4 + k}`],
      })),
      modality: 'claimed',
      status: n % 20 === 19 ? 'merged' : 'candidate',
      supersedes: n % 10 === 1 ? [`A${n - 1}`] : [],
      ...(n % 20 === 19 ? { mergedInto: `A${n - 1}` } : {}),
      themeIds: [`t${n % 40}`],
    }),
  );
  const evidence = times(
    size * 10,
    (n): EvidenceLink => ({
      id: `ev${n}`,
      configurationId: `A${n % size}`,
      documentId: `d${(n * 3) % size}`,
      extractId: `x${n % (size * 4)}`,
      bearing: n % 9 === 0 ? 'refutes' : 'supports',
    }),
  );
  const version = (number: number): TheoryVersion => ({
    theoryId: 'pt',
    version: number,
    stage: 'refined',
    statement: { if: 'a', then: 'b', because: `c${number}` },
    configurationIds: configurations.filter((_, n) => n % 4 !== number % 4).map(({ id }) => id),
    causes: [{ reason: 'r', evidence: times(size, (n) => `ev${n}`) }],
  });
  return {
    concepts,
    configurations,
    evidence,
    links: times(size, (n) => ({
      id: `L${n}`,
      kind: n % 3 === 0 ? 'rival' : 'ripple',
      fromId: `A${n}`,
      toId: `A${(n + 1) % size}`,
      viaConceptId: `c${n}`,
      basis: 'inferred',
      rationale: 'r',
      extractIds: [],
    })),
    themes: times(40, (n) => ({
      id: `t${n}`,
      label: `Theme ${n}`,
      aliases: [],
      ...(n > 0 ? { parentId: `t${n >> 1}` } : {}),
    })),
    theories: [{ id: 'pt', label: 'Theory', level: 'programme', abstractsIds: [], substantiveTheoryIds: [] }],
    theoryVersions: times(3, (n) => version(n + 1)),
    documents: times(
      size,
      (n): Document => ({
        id: `d${n}`,
        type: 'report',
        title: `Report ${n}`,
        studyId: `s${n >> 1}`,
        authors: [],
        editors: [],
        isbn: [],
        issn: [],
        otherIds: [],
        keywords: [],
        subjectHeadings: [],
        origins: [],
        raw: [],
      }),
    ),
    extracts: times(size * 4, (n) => ({ id: `x${n}`, documentId: `d${n % size}`, quote: 'words', reviewerId: 'ann' })),
    operations: times(size >> 2, (n) => ({
      id: `op${n}`,
      kind: 'adjudicate',
      inputIds: [`A${n * 3}`, `A${n * 3 + 1}`],
      reasoning: 'r',
      resultIds: [`A${n * 3}`],
    })),
  };
}
