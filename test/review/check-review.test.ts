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
const extract = first(soundReview.extracts);
const evidence = first(soundReview.evidence);
const link = first(soundReview.links);
const cause = { reason: 'So they say', evidence: ['nothing'] };
const withRival = (theory: { readonly id: string }) => (theory.id === 'pt' ? { ...theory, rivalIds: ['mrt'] } : theory);
const decide = { kind: 'decide', by: 'ann', clock: 900, reviewerId: 'ann', protocolVersion: 1 };
const withVotes = (...votes: object[]) => changed({ screening: [...soundReview.screening, ...votes] });
const withConfiguration = (change: object) =>
  changed({ configurations: [{ ...configuration, ...change }, ...soundReview.configurations.slice(1)] });
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
const asking = { ...form, fields: [{ id: 'sites', label: 'Sites', type: 'number', required: true }] };
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

  // one case of each code stands in finding-cases.ts; these are further ways to the same code, or another severity of it
  it.each<[string, 'error' | 'warning' | 'note', Review]>([
    ['duplicate-id', 'error', changed({ forms: [form, form] })],
    ['dangling-id', 'error', changed({ theoryChanges: [{ kind: 'edit', by: 'nobody', edits: {} }] })],
    ['dangling-id', 'error', changed({ theoryChanges: [{ kind: 'edit', causes: [cause], edits: {} }] })],
    [
      'dangling-id',
      'error',
      changed({ theories: soundReview.theories.map((theory) => ({ ...theory, rivalIds: ['no-theory'] })) }),
    ],
    [
      'exclusion-without-criterion',
      'warning',
      withVotes({ ...decide, documentId: 'd2', stage: 'title-abstract', verdict: 'exclude' }),
    ],
    [
      'quote-altered',
      'warning',
      changed({ extracts: [{ ...extract, quote: '𝒯RUST grew' }, ...soundReview.extracts.slice(1)] }),
    ],
    [
      'quote-moved',
      'error',
      changed({ extracts: [{ ...extract, span: { start: 10, end: 20 } }, ...soundReview.extracts.slice(1)] }),
    ],
    [
      'ripple-without-shared-concept',
      'error',
      withConfiguration({
        slots: configuration.slots.map((slot) => (slot.role === 'outcome' ? { ...slot, polarity: '-' } : slot)),
      }),
    ],
    ['self-link', 'error', changed({ links: [{ ...link, toId: 'C1' }] })],
    ['self-link', 'error', changed({ links: [{ ...link, kind: 'precedes', toId: 'C1' }] })],
    ['self-link', 'error', changed({ theories: soundReview.theories.map((one) => ({ ...one, rivalIds: [one.id] })) })],
    ['rival-unadjudicated', 'warning', changed({ theories: soundReview.theories.map(withRival) })],
    [
      'family-circle',
      'warning',
      changed({ concepts: soundReview.concepts.map((one) => ({ ...one, broaderIds: [one.id] })) }),
    ],
    ['missing-value', 'note', changed({ forms: [asking], extractions: [{ ...extraction, status: 'draft' }] })],
    [
      'decision-without-retrieval',
      'error',
      withVotes({ ...decide, documentId: 'd3', stage: 'full-text', verdict: 'include' }),
    ],
    ['duplicate-in-use', 'error', changed({ evidence: [{ ...evidence, documentId: 'd1-again' }] })],
  ])('finds %s (%s)', (code, severity, review) => {
    expect(codesOf(soundReview, severity)).not.toContain(code);
    expect(codesOf(review, severity)).toContain(code);
  });

  it('lets a change rest on what changes took away', () => {
    const [first] = soundReview.configurations;
    const edits = { configurations: [{ before: { at: 0, value: { ...first, id: 'gone' } } }] };
    const theoryChanges = [{ kind: 'edit', causes: [{ reason: 'So', evidence: ['gone'] }], edits }];
    expect(codesOf(changed({ theoryChanges }))).not.toContain('dangling-id');
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

describe('work on a duplicate that the log found late', () => {
  it('is to be moved to the document into which the log merged it', () => {
    const late = { ...document, id: 'late', title: 'Late' };
    const merge = { kind: 'merge', by: 'ann', clock: 901, fromId: 'late', intoId: 'd1' };
    const review = changed({
      documents: [...soundReview.documents, late],
      screening: [...soundReview.screening, merge],
      evidence: [{ ...evidence, documentId: 'late' }],
    });
    const found = checkReview(review).filter(({ code }) => code === 'duplicate-in-use');
    expect(found.map(({ message }) => message)).toEqual([
      'record late is a duplicate of d1 and yet used as evidence: move that work to d1',
    ]);
    const moved = changed({ ...review, evidence: [evidence] });
    expect(codesOf(moved)).not.toContain('duplicate-in-use');
  });
});
