import fc from 'fast-check';
import type { Concept } from '../../src/theory/concept.ts';
import type { Configuration } from '../../src/theory/configuration.ts';
import type { ConfigurationLink } from '../../src/theory/configuration-link.ts';
import type { EvidenceLink } from '../../src/theory/evidence-link.ts';
import type { TheoryData } from '../../src/theory/theory-data.ts';

/** Ids with the characters that break keys, one set for each kind of thing. */
const idsOf = (kind: string) => fc.constantFrom(...['1', '2', '3', '+', '>"', 'a:b'].map((end) => `${kind}${end}`));
/** Now and then an id that leads nowhere. */
const oneOf = (kind: string) =>
  fc.oneof({ arbitrary: idsOf(kind), weight: 9 }, { arbitrary: fc.constant('nobody'), weight: 1 });
const some = (kind: string) => fc.array(oneOf(kind), { maxLength: 3 });
const listed = <T extends { readonly id: string }>(thing: fc.Arbitrary<T>) =>
  fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 6 });
const numbered = <T extends object>(prefix: string, thing: fc.Arbitrary<T>) =>
  fc.array(thing, { maxLength: 8 }).map((things) => things.map((one, n) => ({ ...one, id: `${prefix}${n}` })));

const slot = fc.record({
  conceptId: oneOf('c'),
  role: fc.constantFrom('context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome'),
  polarity: fc.constantFrom('+', '-'),
  basis: fc.constantFrom('stated', 'inferred'),
  extractIds: some('x'),
});

const concept: fc.Arbitrary<Concept> = fc.record({
  id: idsOf('c'),
  label: fc.string(),
  aliases: fc.constant([]),
  broaderIds: some('c'),
});

const configuration: fc.Arbitrary<Configuration> = fc.record({
  id: idsOf('A'),
  slots: fc.array(slot, { maxLength: 8 }),
  modality: fc.constantFrom('observed', 'claimed', 'hypothesised'),
  status: fc.constantFrom('candidate', 'supported', 'refuted', 'merged', 'withdrawn'),
  supersedes: some('A'),
  themeIds: some('t'),
});

const evidence: fc.Arbitrary<Omit<EvidenceLink, 'id'>> = fc.record(
  {
    configurationId: oneOf('A'),
    documentId: oneOf('d'),
    extractId: oneOf('x'),
    bearing: fc.constantFrom('supports', 'refutes', 'refines'),
  },
  { requiredKeys: ['configurationId', 'documentId', 'bearing'] },
);

const link: fc.Arbitrary<Omit<ConfigurationLink, 'id'>> = fc.record(
  {
    kind: fc.constantFrom('ripple', 'precedes', 'rival'),
    fromId: oneOf('A'),
    toId: oneOf('A'),
    viaConceptId: oneOf('c'),
    basis: fc.constant('inferred'),
    rationale: fc.constant('Because'),
    extractIds: fc.constant([]),
  },
  { requiredKeys: ['kind', 'fromId', 'toId', 'basis', 'rationale', 'extractIds'] },
);

const statement = { if: 'this', then: 'that', because: 'so' };

/** Theories of every shape, most of them nonsense: slots recorded twice, ids that lead nowhere, circles of themes. */
export const anyTheory: fc.Arbitrary<TheoryData> = fc.record({
  concepts: listed(concept),
  configurations: listed(configuration),
  evidence: numbered('ev', evidence),
  links: numbered('L', link),
  themes: listed(
    fc.record(
      { id: idsOf('t'), label: fc.string(), aliases: fc.constant([]), parentId: oneOf('t') },
      { requiredKeys: ['id', 'label', 'aliases'] },
    ),
  ),
  theories: listed(
    fc.record({
      id: idsOf('p'),
      label: fc.string(),
      level: fc.constantFrom('programme', 'middle-range'),
      abstractsIds: fc.array(fc.oneof(oneOf('p'), oneOf('A')), { maxLength: 3 }),
      substantiveTheoryIds: fc.constant([]),
    }),
  ),
  theoryVersions: fc.uniqueArray(
    fc.record({
      theoryId: oneOf('p'),
      version: fc.integer({ min: 1, max: 3 }),
      stage: fc.constantFrom('initial', 'refined', 'final'),
      statement: fc.constant(statement),
      configurationIds: some('A'),
      causes: fc.constant([]),
    }),
    { selector: ({ theoryId, version }) => `${theoryId} ${version}`, maxLength: 5 },
  ),
  documents: listed(
    idsOf('d').map((id) => ({
      id,
      type: 'report',
      title: id,
      authors: [],
      editors: [],
      isbn: [],
      issn: [],
      otherIds: [],
      keywords: [],
      subjectHeadings: [],
      origins: [],
      raw: [],
    })),
  ),
  extracts: listed(
    fc.record(
      {
        id: idsOf('x'),
        documentId: oneOf('d'),
        quote: fc.constant('words'),
        reviewerId: fc.constant('ann'),
        codings: fc.array(
          fc.record(
            { conceptId: oneOf('c'), role: fc.constantFrom('context', 'outcome'), reviewerId: fc.constant('bo') },
            { requiredKeys: ['conceptId'] },
          ),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['id', 'documentId', 'quote', 'reviewerId'] },
    ),
  ),
});
