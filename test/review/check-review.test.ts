import { describe, expect, it } from 'vitest';
import { checkReview } from '../../src/review/check-review.ts';
import { type Review, reviewSchema } from '../../src/review/review.ts';
import { soundReview } from './small-review.ts';

const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('the small review lacks an item that the test changes');
  return item;
};
const changed = (change: object): Review => reviewSchema.parse({ ...soundReview, ...change });
const codesOf = (review: Review, severity?: string) =>
  checkReview(review)
    .filter((finding) => severity === undefined || finding.severity === severity)
    .map(({ code }) => code);

const document = first(soundReview.documents);
const configuration = first(soundReview.configurations);
const search = first(soundReview.searches);
const extract = first(soundReview.extracts);
const evidence = first(soundReview.evidence);
const link = first(soundReview.links);
const cluster = first(soundReview.duplicateClusters);
const appraisal = first(soundReview.appraisals);
const decide = { kind: 'decide', by: 'ann', clock: 900, reviewerId: 'ann', protocolVersion: 1 };
const withVotes = (...votes: object[]) => changed({ screening: [...soundReview.screening, ...votes] });
const withConfiguration = (change: object) =>
  changed({ configurations: [{ ...configuration, ...change }, ...soundReview.configurations.slice(1)] });
const withVersions = (...versions: object[]) => {
  const version = first(soundReview.theoryVersions);
  return changed({ theoryVersions: versions.map((change) => ({ ...version, ...change })) });
};
const extraction = {
  id: 'e1',
  documentId: 'd4',
  formId: 'f',
  formVersion: 1,
  reviewerId: 'ann',
  values: {},
  status: 'final',
};
const form = { id: 'f', version: 1, label: 'Form' };
const model = { id: 'model', name: 'Model', roles: ['extractor'], nature: 'machine' };
const ofModel = { ...extraction, id: 'e2', documentId: 'd1', reviewerId: 'model', values: { sites: 4 } };
const resolvedBy = (by: string, chosen: number) =>
  changed({
    people: [...soundReview.people, model],
    forms: [{ ...form, fields: [{ id: 'sites', label: 'Sites', type: 'number' }] }],
    extractions: [{ ...extraction, documentId: 'd1', values: { sites: 3 } }, ofModel],
    resolutions: [
      {
        documentId: 'd1',
        field: 'sites',
        chosen,
        method: 'rule',
        reason: 'The later',
        by,
        extractionIds: ['e1', 'e2'],
      },
    ],
  });

describe('checkReview', () => {
  it('finds no error and no warning in a sound review, final or not', () => {
    const severe = (review: Review) => checkReview(review).filter(({ severity }) => severity !== 'note');
    expect(severe(soundReview)).toEqual([]);
    expect(severe(changed({ final: true }))).toEqual([]);
  });

  it('lets somebody human take what a machine said, and a machine what somebody human said', () => {
    expect(codesOf(resolvedBy('bo', 4))).not.toContain('machine-unseen');
    expect(codesOf(resolvedBy('model', 3))).not.toContain('machine-unseen');
  });

  it.each<[string, 'error' | 'warning' | 'note', Review]>([
    ['duplicate-id', 'error', changed({ concepts: [...soundReview.concepts, { id: 'd2', label: 'A document too' }] })],
    ['duplicate-id', 'error', changed({ forms: [form, form] })],
    ['dangling-id', 'error', changed({ themes: [{ id: 'partners', label: 'Partners', parentId: 'nobody' }] })],
    ['wrong-kind', 'error', changed({ themes: [{ id: 'partners', label: 'Partners', parentId: 'trust' }] })],
    ['records-exceed-hits', 'error', changed({ searches: [{ ...search, hits: 3 }, ...soundReview.searches.slice(1)] })],
    [
      'seed-missing',
      'warning',
      changed({ searches: [{ ...search, kind: 'reference-list' }, ...soundReview.searches.slice(1)] }),
    ],
    ['query-missing', 'warning', changed({ searches: soundReview.searches.map(({ query, ...rest }) => rest) })],
    ['search-undated', 'warning', changed({ searches: soundReview.searches.map(({ date, ...rest }) => rest) })],
    [
      'record-in-two-clusters',
      'error',
      changed({ duplicateClusters: [cluster, { ...cluster, id: 'dup-2', memberIds: ['d1', 'd2'] }] }),
    ],
    ['kept-not-member', 'error', changed({ duplicateClusters: [{ ...cluster, keptId: 'd2' }] })],
    ['duplicate-in-use', 'error', changed({ evidence: [{ ...evidence, documentId: 'd1-again' }] })],
    [
      'exclusion-without-criterion',
      'error',
      withVotes({ ...decide, documentId: 'd4', stage: 'full-text', verdict: 'exclude' }),
    ],
    [
      'exclusion-without-criterion',
      'warning',
      withVotes({ ...decide, documentId: 'd2', stage: 'title-abstract', verdict: 'exclude' }),
    ],
    [
      'decision-before-inclusion',
      'error',
      withVotes({ ...decide, documentId: 'd2', stage: 'full-text', verdict: 'include' }),
    ],
    [
      'unresolved-conflict',
      'warning',
      withVotes({ ...decide, documentId: 'd2', stage: 'title-abstract', verdict: 'include' }),
    ],
    ['undeclared-rating', 'error', changed({ appraisals: [{ ...appraisal, rating: 'middling' }] })],
    [
      'undeclared-dimension',
      'error',
      changed({ appraisals: [...soundReview.appraisals, { ...appraisal, id: 'a', dimension: 'richness' }] }),
    ],
    ['appraisal-missing', 'warning', changed({ appraisals: [appraisal] })],
    ['extraction-not-included', 'error', changed({ forms: [form], extractions: [extraction] })],
    ['form-version-unknown', 'error', changed({ extractions: [{ ...extraction, documentId: 'd1' }] })],
    [
      'quote-moved',
      'error',
      changed({ extracts: [{ ...extract, span: { start: 10, end: 20 } }, ...soundReview.extracts.slice(1)] }),
    ],
    [
      'quote-altered',
      'warning',
      changed({ extracts: [{ ...extract, quote: '𝒯RUST grew' }, ...soundReview.extracts.slice(1)] }),
    ],
    [
      'quote-altered',
      'error',
      changed({ extracts: [{ ...extract, quote: '𝒯rast grew' }, ...soundReview.extracts.slice(1)] }),
    ],
    [
      'quote-not-found',
      'error',
      changed({ extracts: [{ ...extract, quote: 'Trust fell' }, ...soundReview.extracts.slice(1)] }),
    ],
    ['quote-unverified', 'note', soundReview],
    ['machine-unseen', 'error', resolvedBy('model', 4)],
    ['slot-concept-unknown', 'error', withConfiguration({ slots: [{ conceptId: 'hope', role: 'context' }] })],
    [
      'role-outside-heuristic',
      'warning',
      withConfiguration({ slots: [...configuration.slots, { conceptId: 'time', role: 'actor' }] }),
    ],
    [
      'duplicate-slot',
      'error',
      withConfiguration({ slots: [...configuration.slots, { conceptId: 'time', role: 'context' }] }),
    ],
    [
      'slot-contradicts-itself',
      'error',
      withConfiguration({ slots: [...configuration.slots, { conceptId: 'time', role: 'context', polarity: '-' }] }),
    ],
    ['supported-without-evidence', 'error', changed({ evidence: [{ ...evidence, bearing: 'refutes' }] })],
    ['merged-without-target', 'error', withConfiguration({ status: 'merged' })],
    ['succeeds-itself', 'error', withConfiguration({ supersedes: ['C1'] })],
    [
      'evidence-not-included',
      'warning',
      changed({
        evidence: [...soundReview.evidence, { ...evidence, id: 'ev3', documentId: 'd4', extractId: undefined }].map(
          ({ extractId, ...rest }) => rest,
        ),
      }),
    ],
    ['evidence-from-elsewhere', 'error', changed({ evidence: [{ ...evidence, documentId: 'd6' }] })],
    ['cited-not-quoted', 'warning', changed({ evidence: soundReview.evidence.map(({ extractId, ...rest }) => rest) })],
    ['ripple-without-shared-concept', 'error', changed({ links: [{ ...link, viaConceptId: 'forum' }] })],
    [
      'ripple-without-shared-concept',
      'error',
      withConfiguration({
        slots: configuration.slots.map((slot) => (slot.role === 'outcome' ? { ...slot, polarity: '-' } : slot)),
      }),
    ],
    ['self-link', 'error', changed({ links: [{ ...link, toId: 'C1' }] })],
    ['self-link', 'error', changed({ links: [{ ...link, kind: 'precedes', toId: 'C1' }] })],
    ['version-gap', 'error', withVersions({ version: 1 }, { version: 3, causes: [{ reason: 'r', evidence: ['x1'] }] })],
    ['change-without-cause', 'error', withVersions({ version: 1 }, { version: 2 })],
    ['rests-on-withdrawn', 'warning', withConfiguration({ status: 'withdrawn' })],
    [
      'middle-range-abstracts-nothing',
      'error',
      changed({ theories: soundReview.theories.map((theory) => ({ ...theory, abstractsIds: [] })) }),
    ],
    [
      'middle-range-absent',
      'note',
      changed({ theories: soundReview.theories.slice(0, 1), theoryVersions: soundReview.theoryVersions.slice(0, 2) }),
    ],
    [
      'operation-decides-nothing',
      'warning',
      changed({
        operations: [{ id: 'op', kind: 'adjudicate', inputIds: ['C1', 'C2'], reasoning: 'r', resultIds: ['C1', 'C2'] }],
      }),
    ],
    ['dangling-id', 'error', changed({ theoryChanges: [{ kind: 'edit', by: 'nobody', edits: {} }] })],
    [
      'dangling-id',
      'error',
      changed({ theories: soundReview.theories.map((theory) => ({ ...theory, rivalIds: ['no-theory'] })) }),
    ],
    [
      'operation-lacks-inputs',
      'warning',
      changed({ operations: [{ id: 'op', kind: 'reconcile', inputIds: ['C1'], reasoning: 'r' }] }),
    ],
    ['recommendation-untraced', 'warning', changed({ recommendations: [{ id: 'r', text: 'Meet', kind: 'practice' }] })],
    ['protocol-change-unexplained', 'warning', changed({ protocol: { ...soundReview.protocol, version: 2 } })],
    [
      'protocol-version-unknown',
      'error',
      withVotes({
        ...decide,
        protocolVersion: 9,
        documentId: 'd2',
        stage: 'title-abstract',
        verdict: 'exclude',
        criterionIds: ['off-topic'],
      }),
    ],
    [
      'machine-undescribed',
      'warning',
      changed({ people: [...soundReview.people, { id: 'model', name: 'A model', nature: 'machine' }] }),
    ],
    [
      'included-without-trace',
      'warning',
      changed({ evidence: [evidence], configurations: [configuration], links: [] }),
    ],
  ])('finds %s (%s)', (code, severity, review) => {
    expect(codesOf(soundReview, severity).filter((found) => found === code && severity !== 'note')).toEqual([]);
    expect(codesOf(review, severity)).toContain(code);
  });

  it('asks of a final review that every document has come to an end', () => {
    const documents = [...soundReview.documents, { ...document, id: 'd7' }];
    expect(codesOf(changed({ documents }))).not.toContain('no-terminal-state');
    const finding = checkReview(changed({ documents, final: true })).find(({ code }) => code === 'no-terminal-state');
    expect(finding).toMatchObject({ severity: 'error', ids: ['d7'] });
  });

  it('raises to an error what a final review may not leave open', () => {
    const vote = { ...decide, documentId: 'd2', stage: 'title-abstract', verdict: 'include' };
    const open = changed({ screening: [...soundReview.screening, vote], final: true });
    expect(codesOf(open, 'error')).toContain('unresolved-conflict');
  });

  it('puts errors first, then warnings, then notes, and gives every finding a place', () => {
    const findings = checkReview(changed({ evidence: [], appraisals: [] }));
    const order = ['error', 'warning', 'note'];
    const ranks = findings.map(({ severity }) => order.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(1);
    expect(findings.filter(({ message }) => message === '')).toEqual([]);
  });

  it('does not touch the review', () => {
    const before = JSON.stringify(soundReview);
    checkReview(soundReview);
    expect(JSON.stringify(soundReview)).toBe(before);
  });
});
