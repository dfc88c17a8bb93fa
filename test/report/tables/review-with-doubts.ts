import { type Review, reviewSchema } from '../../../src/review/review.ts';
import { soundReview } from '../../review/small-review.ts';

const form = {
  id: 'form',
  version: 1,
  label: 'Form',
  fields: [
    { id: 'country', label: 'Country', type: 'choice', options: ['England', 'Wales'] },
    { id: 'sites', label: 'Sites', type: 'number', unit: 'n' },
    { id: 'groups', label: 'Groups', type: 'choices', options: ['staff', 'residents'] },
    { id: 'rigour', label: 'Rigour', type: 'scale', options: ['low', 'high'] },
    { id: 'context', label: 'Context', type: 'extracts' },
  ],
};
const extraction = (id: string, documentId: string, reviewerId: string, values: object, more = {}) => ({
  id,
  documentId,
  formId: 'form',
  formVersion: 1,
  reviewerId,
  values,
  status: 'final',
  ...more,
});

/**
 * The sound review with what tables must tell apart: forms on which reviewers differ, a consensus, a draft, ratings that
 * differ, a configuration that is refuted and one that is withdrawn, concerns, a search with a strategy, a caveat.
 */
export const reviewWithDoubts: Review = reviewSchema.parse({
  ...soundReview,
  forms: [form],
  extractions: [
    extraction('e1', 'd1', 'ann', { country: 'England', sites: 3, groups: ['staff', 'residents'], context: ['x1'] }),
    extraction('e2', 'd1', 'bo', { country: 'Wales', sites: 3, groups: ['staff'] }),
    extraction('e3', 'd6', 'ann', { country: 'England', sites: 9 }),
    extraction('e4', 'd6', 'bo', { country: 'Wales', sites: 4 }),
    extraction('e5', 'd6', 'bo', { country: 'Wales', sites: 4 }, { consensusOf: ['e3', 'e4'] }),
    extraction('e6', 'd6', 'ann', { country: 'England' }, { status: 'draft' }),
  ],
  protocol: {
    ...soundReview.protocol,
    appraisalScales: [
      { dimension: 'rigour', ratings: ['low', 'high'] },
      { dimension: 'relevance', ratings: ['low', 'high'] },
    ],
  },
  appraisals: [
    ...soundReview.appraisals,
    {
      id: 'rigour-d6-bo',
      target: { documentId: 'd6' },
      dimension: 'rigour',
      rating: 'low',
      rationale: 'Nobody says who was asked',
      reviewerId: 'bo',
    },
    {
      id: 'trustworthiness',
      target: { documentId: 'd6' },
      dimension: 'trustworthiness',
      rating: 'low',
      rationale: 'No scale',
      reviewerId: 'bo',
    },
  ],
  searches: [
    {
      ...soundReview.searches[0],
      platform: 'Clarivate',
      limits: ['in English'],
      limitsBecause: 'We read no other language',
      lines: [
        { text: 'TS=trust', hits: 9 },
        { text: '#1 AND TS=forum', hits: 4 },
      ],
    },
    { ...soundReview.searches[1], hits: null, limits: 'none', round: 2 },
    { id: 'experts', kind: 'expert', purpose: 'theory-driven', source: 'Advisory group', hits: null, round: 2 },
    { id: 'empty', kind: 'database', purpose: 'update', source: 'Scopus', hits: 0, round: 3 },
  ],
  configurations: [
    ...soundReview.configurations,
    {
      id: 'C3',
      slots: [{ conceptId: 'trust', role: 'outcome', polarity: '-', basis: 'inferred' }],
      modality: 'claimed',
      status: 'refuted',
    },
    { id: 'C4', modality: 'claimed', status: 'withdrawn' },
  ],
  evidence: [
    ...soundReview.evidence,
    { id: 'ev3', configurationId: 'C3', documentId: 'd6', bearing: 'refutes' },
    { id: 'ev4', configurationId: 'C1', documentId: 'd6', bearing: 'supports' },
  ],
  confidence: [
    {
      id: 'ca1',
      configurationId: 'C1',
      component: 'adequacy',
      concern: 'moderate',
      rationale: 'Two documents',
      by: 'ann',
    },
  ],
  caveats: [
    { id: 'k1', about: ['screening'], text: 'Votes are illustrative.' },
    { id: 'k2', about: ['searches'], text: 'Dates are approximate.' },
    { id: 'k3', about: ['confidence'], text: 'One person judged.' },
  ],
});
