import type { FindingCode } from '../../src/review/check/finding-rules.ts';
import type { Review } from '../../src/review/review.ts';
import { richReview } from './rich-review.ts';

type ListName = {
  [K in keyof Review]-?: Review[K] extends readonly object[] ? K : never;
}[keyof Review];

/** What a case changes of the rich review. */
type Patch = Readonly<Record<string, unknown>>;

const add = (list: ListName, ...things: object[]): Patch => ({ [list]: [...richReview[list], ...things] });
const drop = (list: ListName, ...ids: string[]): Patch => ({
  [list]: richReview[list].filter((thing) => !('id' in thing && ids.includes(thing.id))),
});
/** Changes one thing; a field that becomes `undefined` is taken out. */
const edit = (list: ListName, id: string, change: object): Patch => ({
  [list]: richReview[list].map((thing) => ('id' in thing && thing.id === id ? changed(thing, change) : thing)),
});
const changed = (thing: object, change: object) =>
  Object.fromEntries(Object.entries({ ...thing, ...change }).filter(([, value]) => value !== undefined));
const protocol = (change: object): Patch => ({ protocol: { ...richReview.protocol, ...change } });
const version = (theoryId: string, number: number, change: object): Patch => ({
  theoryVersions: richReview.theoryVersions.map((one) =>
    one.theoryId === theoryId && one.version === number ? { ...one, ...change } : one,
  ),
});

let clock = 500;
const log = (...events: object[]): Patch =>
  add('screening', ...events.map((event) => ({ by: 'ann', clock: ++clock, ...event })));
const vote = (documentId: string, stage: string, reviewerId: string, verdict: string, criterionIds: string[] = []) => ({
  kind: 'decide',
  documentId,
  stage,
  reviewerId,
  by: reviewerId,
  verdict,
  criterionIds,
  protocolVersion: 2,
});
/** Changes the votes of the log that fit. */
const votes = (documentId: string, stage: string, change: (reviewerId: string) => object): Patch => ({
  screening: richReview.screening.map((event) =>
    event.kind === 'decide' && event.documentId === documentId && event.stage === stage
      ? { ...event, ...change(event.reviewerId) }
      : event,
  ),
});
const annsVote = (documentId: string, stage: string, change: object) =>
  votes(documentId, stage, (reviewerId) => (reviewerId === 'ann' ? change : {}));

const record = (id: string, extra: object = {}) => ({
  id,
  type: 'report',
  title: `Report ${id}`,
  origins: [{ file: 'spare.ris', format: 'ris', index: Number(id.replaceAll(/\D/g, '')) }],
  ...extra,
});
const joined = (keptId: string, otherId: string, ...memberIds: string[]) => ({
  id: `dup-${otherId}`,
  memberIds: memberIds.length > 0 ? memberIds : [keptId, otherId],
  keptId,
  links: [{ firstId: memberIds[0] ?? keptId, secondId: memberIds[1] ?? otherId, rule: 'person' }],
  by: 'ann',
});
const slot = (conceptId: string, role: string, polarity = '+') => ({ conceptId, role, polarity });
const time = slot('time', 'context');
const forum = slot('forum', 'resource');
const trust = slot('trust', 'reasoning');
const joint = slot('joint-work', 'outcome');
/** A fifth configuration, with evidence of one document. */
const fifth = (slots: object[], change: object = {}): Patch => ({
  ...add('configurations', {
    id: 'E',
    slots,
    modality: 'claimed',
    status: 'candidate',
    themeIds: ['partners'],
    ...change,
  }),
  ...add('evidence', { id: 'ev8', configurationId: 'E', documentId: 'd1', extractId: 'x1', bearing: 'supports' }),
});
const moreSlots = (...slots: object[]) => edit('configurations', 'C', { slots: [trust, ...slots] });
const operation = (kind: string, inputIds: string[], resultIds: string[]) =>
  add('operations', { id: 'op3', kind, inputIds, resultIds, reasoning: 'So it seems' });
const evidence = (configurationId: string, documentId: string, extractId: string, bearing: string) =>
  add('evidence', { id: 'ev8', configurationId, documentId, extractId, bearing });
const consensus = (values: object) => {
  const found = richReview.extractions.find(({ id }) => id === 'e3');
  return edit('extractions', 'e3', { values: changed(found?.values ?? {}, values) });
};
/** A third document that is included and appraised and extracted from, and of which no evidence tells. */
const third: Patch = {
  ...add('documents', record('d7', { kind: 'article' })),
  ...log(
    vote('d7', 'title-abstract', 'ann', 'include'),
    vote('d7', 'title-abstract', 'bo', 'include'),
    { kind: 'retrieve', documentId: 'd7', outcome: 'retrieved' },
    vote('d7', 'full-text', 'ann', 'include'),
    vote('d7', 'full-text', 'bo', 'include'),
  ),
  ...add(
    'appraisals',
    ...['relevance', 'rigour'].map((dimension) => ({
      id: `${dimension}-d7`,
      target: { documentId: 'd7' },
      dimension,
      rating: 'low',
      rationale: 'Told in part',
      reviewerId: 'bo',
    })),
  ),
  ...add('extractions', {
    id: 'e7',
    documentId: 'd7',
    formId: 'form',
    formVersion: 2,
    reviewerId: 'ann',
    values: { setting: 'city' },
    status: 'final',
  }),
};

/** For each code one change of the rich review that brings this finding and no other. */
export const findingCases: Readonly<Record<FindingCode, Patch>> = {
  'duplicate-id': add('memos', { id: 'A', about: ['q1'], text: 'So?', kind: 'reflection', by: 'ann' }),
  'dangling-id': edit('memos', 'm1', { about: ['A', 'nobody'] }),
  'wrong-kind': edit('recommendations', 'r1', { configurationIds: ['A', 'time'] }),
  'protocol-change-unexplained': protocol({ changes: [] }),
  'protocol-change-misnumbered': protocol({
    changes: [...richReview.protocol.changes, { version: 9, change: 'More', reason: 'So', by: 'ann' }],
  }),
  'protocol-version-unknown': annsVote('d1', 'full-text', { protocolVersion: 9 }),
  'declared-twice': protocol({ documentKinds: [...richReview.protocol.documentKinds, { kind: 'article' }] }),
  'parent-circle': edit('questions', 'q1', { parentId: 'q1a' }),
  'machine-undescribed': edit('people', 'model', { machine: undefined }),
  'stakeholder-untraced': add('stakeholderInputs', { id: 'si3', group: 'Nurses', purpose: 'Focus', summary: 'Ask' }),
  'caveat-about-nothing': edit('caveats', 'cv1', { about: ['screenings'] }),
  'records-exceed-hits': edit('searches', 'wos', { hits: 4 }),
  'hits-not-reported': edit('searches', 'wos', { hits: null }),
  'seed-missing': edit('searches', 'chase', { seedDocumentIds: [] }),
  'query-missing': edit('searches', 'wos', { query: undefined }),
  'search-undated': edit('searches', 'wos', { date: undefined }),
  'contact-missing': edit('searches', 'asked', { contact: undefined }),
  'round-without-aim': edit('searches', 'chase', { aims: [] }),
  'coverage-reversed': edit('searches', 'wos', { coverage: { from: '2021', to: '2020-05' } }),
  'rerun-circle': edit('searches', 'wos', { rerunOf: 'wos-again' }),
  'document-without-origin': edit('documents', 'd3', { origins: [] }),
  'undeclared-kind': edit('documents', 'd3', { kind: 'blog' }),
  'kind-missing': edit('documents', 'd1', { kind: undefined }),
  'record-read-twice': edit('documents', 'd3', {
    origins: [{ searchId: 'wos', file: 'wos.ris', format: 'ris', index: 3 }],
  }),
  'record-in-two-clusters': add('duplicateClusters', joined('d1', 'd1-again')),
  'kept-not-member': {
    ...add('documents', record('s1')),
    duplicateClusters: [joined('d1', 's1', 'd1-again', 's1')],
  },
  'cluster-link-outside': edit('duplicateClusters', 'dup-d1', {
    links: [...(richReview.duplicateClusters[0]?.links ?? []), { firstId: 'd1', secondId: 'd3', rule: 'same-title' }],
  }),
  'cluster-unexplained': edit('duplicateClusters', 'dup-d1', { links: [] }),
  'duplicate-in-use': log({ kind: 'retrieve', documentId: 'd1-again', outcome: 'retrieved' }),
  'merge-against-cluster': {
    ...add('documents', record('s1'), record('s2')),
    ...add('duplicateClusters', joined('s1', 's2')),
    ...log({ kind: 'merge', fromId: 's1', intoId: 's2' }),
  },
  'event-identity-clash': log(
    { kind: 'note', clock: 900, documentId: 'd2', text: 'One thing' },
    { kind: 'note', clock: 900, documentId: 'd2', text: 'Another' },
  ),
  'unknown-stage': log({ kind: 'assign', documentId: 'd2', stage: 'pilot', reviewerId: 'bo' }),
  'nothing-to-retract': log({ kind: 'retract', documentId: 'd1', stage: 'title-abstract', reviewerId: 'cy' }),
  'nothing-to-unassign': log({ kind: 'unassign', documentId: 'd1', stage: 'title-abstract', reviewerId: 'cy' }),
  'merge-in-circle': log({ kind: 'merge', fromId: 'd2', intoId: 'd6' }),
  'clashing-votes': add('screening', { ...vote('d6', 'title-abstract', 'ann', 'unsure'), clock: 0 }),
  'decision-before-inclusion': log(
    { kind: 'retrieve', documentId: 'd3', outcome: 'retrieved' },
    vote('d3', 'full-text', 'ann', 'include'),
  ),
  'decision-without-retrieval': {
    screening: richReview.screening.filter((event) => event.kind !== 'retrieve' || event.documentId !== 'd5'),
  },
  'adjudication-without-conflict': log({
    kind: 'adjudicate',
    by: 'cy',
    documentId: 'd3',
    stage: 'title-abstract',
    verdict: 'exclude',
    criterionIds: ['off-topic'],
    method: 'third-reviewer',
    reason: 'To be sure',
  }),
  'adjudicator-not-allowed': {
    screening: richReview.screening.map((event) => (event.kind === 'adjudicate' ? { ...event, by: 'bo' } : event)),
  },
  'exclusion-without-criterion': annsVote('d5', 'full-text', { criterionIds: [] }),
  'too-many-criteria': annsVote('d5', 'full-text', { criterionIds: ['no-data', 'off-topic'] }),
  'criterion-not-of-stage': annsVote('d3', 'title-abstract', { criterionIds: ['no-data'] }),
  'included-despite-criterion': annsVote('d1', 'title-abstract', { criterionIds: ['off-topic'] }),
  'unresolved-conflict': log(vote('d3', 'title-abstract', 'bo', 'include')),
  'stale-adjudication': log(vote('d5', 'title-abstract', 'bo', 'include')),
  'no-terminal-state': { ...add('documents', record('d7')), final: true },
  'outdated-judgement': protocol({
    version: 3,
    changes: [...richReview.protocol.changes, { version: 3, change: 'More', reason: 'So', by: 'ann' }],
  }),
  'machine-alone': {
    ...votes('d3', 'title-abstract', (reviewerId) => {
      const machine = reviewerId === 'ann' ? 'model' : 'model-2';
      return { reviewerId: machine, by: machine };
    }),
    ...add('people', {
      id: 'model-2',
      name: 'Another',
      nature: 'machine',
      machine: { version: '1', settings: 'none' },
    }),
  },
  'machine-vote-of-human': annsVote('d3', 'title-abstract', { machine: { name: 'A model', version: '3' } }),
  'undeclared-dimension': edit('appraisals', 'rigour-x1', { dimension: 'richness' }),
  'undeclared-rating': edit('appraisals', 'rigour-x1', { rating: 'middling' }),
  'appraised-twice': add('appraisals', { ...richReview.appraisals[0], id: 'relevance-again' }),
  'consensus-of-others': add('appraisals', {
    ...richReview.appraisals[0],
    id: 'settled',
    consensusOf: ['relevance-d1', 'relevance-d2'],
  }),
  'consensus-outdated': add(
    'appraisals',
    { ...richReview.appraisals[0], id: 'relevance-bo', reviewerId: 'bo' },
    { ...richReview.appraisals[0], id: 'relevance-cy', reviewerId: 'cy' },
    { ...richReview.appraisals[0], id: 'settled', consensusOf: ['relevance-d1', 'relevance-bo'] },
  ),
  'appraisal-missing': drop('appraisals', 'relevance-d2'),
  'appraised-not-included': edit('appraisals', 'rigour-x1', { target: { documentId: 'd3' } }),
  'dimension-unscaled': {
    ...protocol({
      appraisalScales: richReview.protocol.appraisalScales.filter(({ dimension }) => dimension !== 'rigour'),
    }),
    appraisals: richReview.appraisals.filter(({ dimension }) => dimension !== 'rigour'),
  },
  'extraction-not-included': edit('extractions', 'e3', {
    documentId: 'd3',
    consensusOf: undefined,
    values: { setting: 'x' },
  }),
  'extraction-missing': {
    ...drop('extractions', 'e4', 'e5'),
    resolutions: richReview.resolutions.filter(({ documentId }) => documentId === 'd1'),
  },
  'extraction-draft': edit('extractions', 'e4', { status: 'draft' }),
  'extraction-open': { resolutions: richReview.resolutions.filter(({ documentId }) => documentId === 'd1') },
  'form-version-unknown': edit('extractions', 'e4', { formVersion: 3 }),
  'form-not-piloted': { forms: richReview.forms.map((form) => ({ ...form, pilotedOn: [] })) },
  'unknown-field': consensus({ weather: 'fair' }),
  'missing-value': consensus({ setting: undefined }),
  'wrong-type': consensus({ sites: 'two' }),
  'unknown-option': consensus({ design: 'diary' }),
  'repeated-value': consensus({ methods: ['records', 'records'] }),
  'extract-from-elsewhere': consensus({ quotes: ['x2'] }),
  'consensus-from-elsewhere': edit('extractions', 'e3', { consensusOf: ['e1', 'e4'] }),
  'resolution-from-elsewhere': {
    resolutions: richReview.resolutions.map((one) => ({ ...one, extractionIds: ['e1', 'e2', 'e4', 'e5'] })),
  },
  'machine-unseen': {
    resolutions: richReview.resolutions.map((one) =>
      one.documentId === 'd2' ? { ...one, chosen: 'town', by: 'model', takenFrom: ['e5'] } : one,
    ),
  },
  'quote-moved': edit('extracts', 'x1', { span: { start: 10, end: 20 } }),
  'quote-altered': edit('extracts', 'x1', { quote: 'trast grow' }),
  'quote-not-found': edit('extracts', 'x1', { quote: 'suspicion was everywhere' }),
  'quote-unverified': edit('documents', 'd2', { fullText: undefined }),
  'quote-without-place': edit('extracts', 'x2', { page: undefined }),
  'duplicate-coding': edit('extracts', 'x3', {
    codings: [
      { conceptId: 'trust', role: 'reasoning' },
      { conceptId: 'trust', role: 'reasoning', reviewerId: 'bo' },
    ],
  }),
  'name-ambiguous': edit('concepts', 'bond', { aliases: ['trust'] }),
  'family-circle': edit('concepts', 'bond', { broaderIds: ['trust'] }),
  'slot-concept-unknown': moreSlots(slot('hope', 'context')),
  'role-outside-heuristic': moreSlots(slot('forum', 'actor')),
  'duplicate-slot': moreSlots(trust),
  'slot-contradicts-itself': moreSlots(slot('trust', 'reasoning', '-')),
  'supported-without-evidence': {
    ...edit('configurations', 'D', { status: 'supported' }),
    ...drop('evidence', 'ev6', 'ev7'),
  },
  'refined-without-cause': {
    ...edit('configurations', 'B', { supersedes: [] }),
    ...edit('evidence', 'ev4', { bearing: 'supports' }),
  },
  'refuted-without-evidence': { ...drop('evidence', 'ev5'), ...edit('operations', 'op1', { resultIds: ['D'] }) },
  'withdrawn-without-reason': {
    ...edit('configurations', 'B0', { note: undefined }),
    ...edit('operations', 'op2', { inputIds: ['A', 'x2'] }),
  },
  'merged-without-target': edit('configurations', 'C', { mergedInto: undefined }),
  'merged-into-fallen': edit('configurations', 'C', { mergedInto: 'B0' }),
  'target-without-merge': edit('configurations', 'A', { mergedInto: 'D' }),
  'succeeds-itself': edit('configurations', 'B', { supersedes: ['B0', 'B'] }),
  'succession-circle': edit('configurations', 'B0', { supersedes: ['B'] }),
  'evidence-not-included': add('evidence', { id: 'ev8', configurationId: 'A', documentId: 'd5', bearing: 'supports' }),
  'evidence-from-elsewhere': edit('evidence', 'ev1', { documentId: 'd2' }),
  'evidence-contradicts-itself': evidence('A', 'd1', 'x1', 'refutes'),
  'duplicate-evidence': evidence('A', 'd1', 'x1', 'supports'),
  'cited-not-quoted': edit('evidence', 'ev1', { extractId: undefined }),
  'refutation-unaddressed': {
    ...edit('configurations', 'B', { status: 'supported' }),
    ...evidence('B', 'd2', 'x3', 'refutes'),
    ...edit('operations', 'op2', { resultIds: ['A'] }),
  },
  'ripple-without-shared-concept': edit('links', 'L1', { viaConceptId: 'forum' }),
  'ripple-without-via': edit('links', 'L1', { viaConceptId: undefined }),
  'self-link': edit('links', 'L3', { toId: 'B' }),
  'duplicate-link': add('links', { ...richReview.links[1], id: 'L4' }),
  'nested-circle': add('links', { ...richReview.links[2], id: 'L4', fromId: 'A', toId: 'B' }),
  'theme-name-ambiguous': edit('themes', 'places', { aliases: ['Partners'] }),
  'theme-circle': edit('themes', 'partners', { parentId: 'places' }),
  'contradiction-unsettled': fifth([time, forum, trust, slot('joint-work', 'outcome', '-')]),
  'operation-lacks-inputs': operation('juxtapose', ['A'], []),
  'operation-lacks-results': operation('reconcile', ['A', 'B'], []),
  'operation-decides-nothing': operation('adjudicate', ['A', 'B'], ['A', 'B']),
  'operation-makes-nothing-new': operation('consolidate', ['A', 'B'], ['A']),
  'version-gap': version('mrt', 1, { version: 2, causes: [{ reason: 'So', evidence: ['x1'] }] }),
  'change-without-cause': {
    ...version('pt', 2, { causes: [] }),
    ...edit('stakeholderInputs', 'si2', { affects: ['pt'] }),
  },
  'initial-theory-absent': version('pt', 1, { stage: 'refined' }),
  'stage-goes-back': add('theoryVersions', { ...richReview.theoryVersions[1], version: 3, stage: 'refined' }),
  'final-theory-absent': {
    theoryVersions: richReview.theoryVersions.map((one) => ({
      ...one,
      stage: one.stage === 'final' ? 'refined' : one.stage,
    })),
    final: true,
  },
  'version-without-configurations': version('mrt', 1, { configurationIds: [] }),
  'rests-on-withdrawn': version('mrt', 1, { configurationIds: ['A', 'B0'] }),
  'middle-range-abstracts-nothing': edit('theories', 'mrt', { abstractsIds: [] }),
  'middle-range-absent': {
    ...drop('theories', 'mrt'),
    theoryVersions: richReview.theoryVersions.filter(({ theoryId }) => theoryId === 'pt'),
  },
  'abstraction-circle': edit('theories', 'pt', { abstractsIds: ['mrt'] }),
  'assessed-twice': add('confidence', { ...richReview.confidence[0], id: 'ca-again' }),
  'confidence-incomplete': drop('confidence', 'ca-adequacy'),
  'confidence-by-machine': edit('confidence', 'ca-adequacy', { by: 'model' }),
  'recommendation-untraced': edit('recommendations', 'r1', { configurationIds: [] }),
  'recommendation-on-fallen': edit('recommendations', 'r1', { configurationIds: ['B0'] }),
  'judgement-of-no-item': edit('checklistJudgements', 'cj1', { item: '20' }),
  'judged-by-machine': edit('qualityGrades', 'qg1', { by: 'model' }),
  'configuration-without-context': fifth([forum, trust, joint]),
  'configuration-without-mechanism': fifth([time, joint]),
  'configuration-without-outcome': fifth([time, forum, trust]),
  'mechanism-without-resource': fifth([time, trust, joint]),
  'mechanism-without-reasoning': fifth([time, forum, joint]),
  'configuration-without-evidence': add('configurations', {
    id: 'E',
    slots: [time, forum, trust, joint],
    modality: 'claimed',
    status: 'candidate',
    themeIds: ['partners'],
  }),
  'concept-unused': add('concepts', { id: 'hope', label: 'Hope' }),
  'concept-in-one-document': {
    ...add('concepts', { id: 'hope', label: 'Hope' }),
    ...fifth([time, forum, trust, slot('hope', 'outcome')]),
  },
  'included-without-trace': third,
  'theme-without-configuration': add('themes', { id: 'empty', label: 'Nothing yet' }),
  'theme-without-cross-link': {
    ...add('themes', { id: 'alone', label: 'Alone' }),
    ...fifth([time, forum, trust, joint], { themeIds: ['alone'] }),
  },
  'rival-unadjudicated': drop('operations', 'op1'),
  'outcome-unreached': protocol({
    heuristic: { name: 'CIMO', roles: ['context', 'intervention', 'resource', 'reasoning', 'outcome'] },
  }),
  'theory-without-version': add('theories', { id: 'pt2', label: 'Fear', level: 'programme' }),
};
