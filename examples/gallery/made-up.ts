import { cohenKappa } from 'realist-synthesis/agreement';
import { type Appraisal, type AppraisalScale, appraisalSchema } from 'realist-synthesis/appraisal';
import type { AgreementEstimate, ScreenedOrder } from 'realist-synthesis/report';
import { incidence } from 'realist-synthesis/saturation';
import { configurationSchema, type TheoryVersion, theoryVersionSchema } from 'realist-synthesis/theory';

/** Stands under every figure that is drawn from this file. */
export const madeUp = 'Made up: a review about shared gardens that nobody did, to show what the figure can show.';

const documents = [
  ['g1', 'Okafor 2016'],
  ['g2', 'Lindqvist & Ray 2018'],
  ['g3', 'Allotment Forum of the Northern Boroughs 2019'],
  ['g4', 'Tanaka et al. 2020'],
  ['g5', 'Moreau 2021'],
  ['g6', 'Adeyemi 2022'],
] as const;

/** The scales of an appraisal and what two reviewers gave. */
export const scales: readonly AppraisalScale[] = [
  { dimension: 'relevance', ratings: ['low', 'moderate', 'high'] },
  {
    dimension: 'rigour',
    ratings: ['low', 'moderate', 'high'],
    meaning: 'Whether its methods can bear what it is used for.',
  },
  { dimension: 'richness', ratings: ['thin', 'rich'], meaning: 'How much it tells of how and why.' },
];

/** Names of the documents by id. */
export const names: ReadonlyMap<string, string> = new Map(documents);

const given: Readonly<Record<string, readonly string[]>> = {
  g1: ['high', 'moderate', 'rich'],
  g2: ['high', 'high', 'rich'],
  g3: ['moderate', 'low|moderate', 'rich'],
  g4: ['low', 'high', 'thin'],
  g5: ['high', 'moderate', 'thin|rich'],
  g6: ['moderate', '', ''],
};

/** One rating for each reviewer, dimension and document; none where nobody rated. */
export const appraisals: readonly Appraisal[] = Object.entries(given).flatMap(([documentId, ratings]) =>
  ratings.flatMap((words, column) => {
    const [first = '', second = first] = words.split('|');
    const rated = first === '' ? [] : [['ann', first] as const, ['ben', second] as const];
    return rated.map(([reviewerId, rating]) =>
      appraisalSchema.parse({
        id: `${documentId}-${column}-${reviewerId}`,
        target: { documentId },
        dimension: scales[column]?.dimension,
        rating,
        rationale: 'Made up',
        reviewerId,
      }),
    );
  }),
);

const configuration = (id: string, status: string, more: object = {}) =>
  configurationSchema.parse({ id, modality: 'claimed', status, ...more });

/** Configurations of which the versions of the theory are made. */
export const configurations = [
  configuration('beds-1', 'supported'),
  configuration('tools-1', 'refined'),
  configuration('tools-2', 'supported', { supersedes: ['tools-1'] }),
  configuration('prizes-1', 'refuted'),
  configuration('rota-1', 'merged', { mergedInto: 'beds-1' }),
  configuration('elders-1', 'supported'),
];

const opening = 'neighbours are given a plot to tend together';
const trust = 'they come to know each other at the beds';

/** Four versions of a theory. */
export const theoryVersions: readonly TheoryVersion[] = [
  {
    stage: 'initial',
    statement: { if: opening, then: 'more of them speak to each other', because: 'they want the prize' },
    configurationIds: ['beds-1', 'tools-1', 'prizes-1', 'rota-1'],
    causes: [],
  },
  {
    stage: 'refined',
    statement: { if: opening, then: 'more of them speak to each other', because: trust },
    configurationIds: ['beds-1', 'tools-1', 'rota-1'],
    causes: [{ reason: 'Two reports say that prizes set gardeners against each other', evidence: ['prizes-1'] }],
  },
  {
    stage: 'refined',
    statement: { if: opening, then: 'more of them speak to each other', because: trust },
    configurationIds: ['beds-1', 'tools-2', 'elders-1'],
    causes: [
      {
        reason: 'The gardeners said that a rota is only another word for who tends the beds',
        stakeholderInputId: 'in-1',
      },
      { reason: 'A shed that is locked shares nothing; a shed that is open does', evidence: ['tools-1', 'tools-2'] },
    ],
  },
  {
    stage: 'final',
    statement: { if: opening, then: 'neighbours of all ages speak to each other', because: trust },
    configurationIds: ['beds-1', 'tools-2', 'elders-1'],
    causes: [{ reason: 'Late documents tell of elders who teach', evidence: ['elders-1'] }],
  },
].map((version, place) => theoryVersionSchema.parse({ theoryId: 'gardens', version: place + 1, ...version }));

const ratings = (pattern: string) => [...pattern].map((sign) => (sign === '+' ? 'include' : 'exclude'));

/** Three rounds of calibration, and a stage at which both excluded nothing. */
export const estimates: readonly AgreementEstimate[] = [
  ['Calibration, round 1', '++-+--+-+--+-++--+-+', '+---+-+++--+--+-++-+'],
  ['Calibration, round 2', '++-+--+-+--+-++--+-+', '++-++-+-+----++--+++'],
  ['Calibration, round 3, after the criteria were worded anew', '++-+--+-+--+-++--+-+', '++-+--+-+--+-+---+-+'],
  ['Full text', '++++++++', '++++++++'],
].map(([label = '', first = '', second = '']) => {
  const kappa = cohenKappa(ratings(first), ratings(second));
  return { label, coefficient: kappa, documents: kappa.pairs };
});

const readDocuments = Array.from({ length: 26 }, (_, place) => `g${place + 1}`);
// later documents repeat more and more of what is known
const found = readDocuments.flatMap((document, place) =>
  Array.from({ length: 6 }, (_, step) => ({
    document,
    code: `c${(place * 5 + step * step * 2) % Math.min(19, 6 + 2 * place)}`,
  })),
);

/** Codes of documents that three search waves brought. */
export const reading = incidence(found, readDocuments, {
  waveOf: (document) => (readDocuments.indexOf(document) < 12 ? '1' : readDocuments.indexOf(document) < 21 ? '2' : '3'),
});

/** The documents of one search as a ranking put them, and as the database gave them. */
export const orders: readonly ScreenedOrder[] = [
  {
    label: 'Ranked by what was judged before',
    relevant: Array.from(
      { length: 240 },
      (_, place) => place < 110 && (place * place) % (3 + Math.floor(place / 9)) === 0,
    ),
    stoppedAfter: 150,
  },
  { label: 'As the database gave them', relevant: Array.from({ length: 240 }, (_, place) => (place * 37) % 9 === 0) },
];
