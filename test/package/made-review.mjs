/**
 * A review of nonsense for the report's page: two people screen the documents, and each piece of evidence has a quote of
 * about 420 characters.
 */
export function madeReview({ documents, configurations, evidence }) {
  const range = (length, make) => Array.from({ length }, (_, n) => make(n));
  const stages = ['title-abstract', 'full-text'];
  return {
    schemaVersion: 1,
    kind: 'synthesis',
    title: 'What makes <nonsense> grow & last',
    protocol: { version: 1, documentKinds: [{ kind: 'academic' }, { kind: 'grey' }] },
    people: ['ann', 'ben'].map((id) => ({ id, name: id, roles: ['reviewer'] })),
    searches: [
      { id: 's1', kind: 'database', purpose: 'main', source: 'Scopus', limits: 'none', hits: documents, round: 1 },
    ],
    documents: range(documents, (n) => ({
      id: `d${n}`,
      type: 'article-journal',
      kind: n % 3 === 0 ? 'grey' : 'academic',
      title: `${words(n, 9)}`,
      abstract: words(n + 7, 180),
      authors: [{ family: `Writer${n}`, given: 'A' }],
      issued: { year: 2000 + (n % 25) },
      containerTitle: words(n % 40, 3),
      origins: [{ searchId: 's1', format: 'hand', index: n }],
    })),
    screening: range(documents, (n) => [
      ...stages.flatMap((stage, later) =>
        ['ann', 'ben'].map((by) => ({
          kind: 'decide',
          stage,
          by,
          reviewerId: by,
          clock: n * 4 + 1 + later * 2,
          documentId: `d${n}`,
          verdict: 'include',
          criterionIds: [],
          protocolVersion: 1,
        })),
      ),
      { kind: 'retrieve', by: 'ann', clock: n * 4 + 2, documentId: `d${n}`, outcome: 'retrieved' },
    ]).flat(),
    extracts: range(evidence, (n) => ({
      id: `x${n}`,
      documentId: `d${n % documents}`,
      quote: words(n, 62),
      page: String(1 + (n % 300)),
      reviewerId: 'ann',
    })),
    concepts: range(Math.ceil(configurations / 2), (n) => ({ id: `c${n}`, label: words(n * 3, 6) })),
    configurations: range(configurations, (n) => ({
      id: `A${n}`,
      statement: words(n * 5, 16),
      modality: 'claimed',
      status: 'supported',
      themeIds: [`t${n % 6}`],
      slots: ['context', 'resource', 'reasoning', 'outcome'].map((role, place) => ({
        conceptId: `c${(n * 7 + place * 11) % Math.ceil(configurations / 2)}`,
        role,
      })),
    })),
    evidence: range(evidence, (n) => ({
      id: `e${n}`,
      configurationId: `A${n % configurations}`,
      documentId: `d${n % documents}`,
      extractId: `x${n}`,
      bearing: n % 10 === 9 ? 'refutes' : 'supports',
    })),
    themes: range(6, (n) => ({ id: `t${n}`, label: `Theme ${n}: ${words(n, 3)}` })),
  };
}

const vocabulary = 'trust grows where partners meet often share goals money staff time and ideas across towns'.split(
  ' ',
);

function words(seed, count) {
  return Array.from({ length: count }, (_, n) => vocabulary[(seed * 31 + n * n + n * 7) % vocabulary.length]).join(' ');
}
